import { z } from 'zod';
import { policyPackSchema } from './policy-pack.js';

/** JSON Schema (draft 2020-12) of a policy pack, for editors and for other systems. */
export function packJsonSchema(): Record<string, unknown> {
  const schema = z.toJSONSchema(policyPackSchema, { target: 'draft-2020-12', io: 'input', reused: 'ref' });
  return { $id: 'https://jiedui.example/policy-pack.schema.json', title: 'Policy pack', ...schema };
}
