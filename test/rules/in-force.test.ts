import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

/**
 * A rule that is judged nowhere in the product is not kept: every function that server/src/policy exports is called by the
 * server, itself or through other functions of the policy. Tests do not count.
 */

const root = fileURLToPath(new URL('../../server/src', import.meta.url));

interface Source { readonly file: string; readonly text: string }

const sources: Source[] = readdirSync(root, { recursive: true, withFileTypes: true })
  .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .map((file) => ({ file, text: withoutComments(readFileSync(join(root, file), 'utf8')) }));

function withoutComments(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/(^|\s)\/\/.*$/gm, '');
}

/** One function or constant at the top of a file, with all names in it. */
interface Unit { readonly name: string; readonly file: string; readonly exported: boolean; readonly names: ReadonlySet<string> }

const wordsOf = (text: string): Set<string> => new Set(text.match(/\b\w+\b/g));

function unitsOf({ file, text }: Source): Unit[] {
  const heads = [...text.matchAll(/^(export )?(?:async )?(?:function|const) (\w+)/gm)];
  return heads.map((head, at) => ({
    name: head[2] ?? '', file, exported: head[1] !== undefined, names: wordsOf(text.slice(head.index + head[0].length, heads[at + 1]?.index)),
  }));
}

/** Names of exported functions that nobody outside reaches, whichever way. */
function unreached(policy: readonly Source[], others: readonly Source[]): string[] {
  const units = policy.flatMap(unitsOf);
  const called = new Set(others.flatMap(({ text }) => [...wordsOf(text)]));
  const reached = new Set(units.filter(({ name, exported }) => exported && called.has(name)));
  for (let before = -1; before !== reached.size;) {
    before = reached.size;
    const named = new Set([...reached].flatMap(({ names }) => [...names]));
    for (const unit of units) if (named.has(unit.name)) reached.add(unit);
  }
  const functions = new Set(policy.flatMap(({ text }) => [...text.matchAll(/^export (?:async )?function (\w+)/gm)].map(([, name]) => name)));
  return units.filter((unit) => functions.has(unit.name) && !reached.has(unit)).map(({ file, name }) => `${file} ${name}`).sort();
}

const isPolicy = ({ file }: Source): boolean => file.startsWith('policy/');

describe('rules in force', () => {
  it('every exported function of the policy is called by the server', () => {
    expect(unreached(sources.filter(isPolicy), sources.filter((source) => !isPolicy(source)))).toEqual([]);
  });

  it('finds one that nobody calls, and one that only such a one calls', () => {
    const policy = [{ file: 'policy/a.ts', text: 'export function used() {\n  return inner();\n}\n\nfunction inner() {\n  return deep();\n}\n\nexport function deep() {}\n\nexport function idle() {\n  return lost();\n}\n\nexport function lost() {}\n' }];
    expect(unreached(policy, [{ file: 'modules/b.ts', text: 'used();' }])).toEqual(['policy/a.ts idle', 'policy/a.ts lost']);
  });
});
