import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EvaluationScheme } from '@jiedui/schema/parameters/shapes';
import { type ChainActor, type ChainResult, type ChainStep, isEffective, openChain, openStep, returnTo, signStep } from './chain.js';

const runs = { numRuns: Number(process.env.PROPERTY_RUNS ?? 300) };
const name = (text: string) => ({ zh: text, en: text });
const scheme: EvaluationScheme = {
  label: name('考核'), subject: 'PERSON', rhythm: 'BATCH_END', form: null, items: [], scale: { min: '0', max: '100' }, pass: null,
  grades: [{ code: 'YES', label: name('合格'), min: null, passes: true }, { code: 'NO', label: name('不合格'), min: null, passes: false }],
  chain: [
    { code: 'RECEIVER', label: name('受援'), party: 'RECEIVING', level: null, action: 'FILL', seal: true },
    { code: 'SUPPORTER', label: name('支援'), party: 'SUPPORTING', level: null, action: 'OPINION', seal: true },
    { code: 'DISTRICT', label: name('区县'), party: 'OWNER', level: 'COUNTY', action: 'REVIEW', seal: true },
    { code: 'CITY', label: name('市'), party: 'OVERSIGHT', level: 'CITY', action: 'STAMP', seal: true },
  ],
};
const actors: Record<string, ChainActor> = {
  RECEIVER: { organizationId: 'centre', party: 'RECEIVING', level: null },
  SUPPORTER: { organizationId: 'hospital', party: 'SUPPORTING', level: null },
  DISTRICT: { organizationId: 'district', party: 'OWNER', level: 'COUNTY' },
  CITY: { organizationId: 'city', party: 'OVERSIGHT', level: 'CITY' },
};
const at = '2023-01-10T10:00:00+08:00';

function actor(code: string): ChainActor {
  const found = actors[code];
  if (found === undefined) throw new Error(`no actor ${code}`);
  return found;
}
const sign = (steps: ChainStep[], code: string, by = actor(code)): ChainResult => signStep(steps, { code, by, at, contentHash: 'h1', sealId: `seal-${code}` });
const back = (steps: ChainStep[], fromCode: string, toCode: string, reason = '考勤缺附件'): ChainResult =>
  returnTo(steps, { fromCode, toCode, by: actor(fromCode), at, reason });

function after(result: ChainResult): ChainStep[] {
  if (!result.ok) throw new Error(result.problem.message);
  return result.steps;
}
const states = (steps: ChainStep[]): string => steps.map((step) => step.state[0]).join('');
const code = (result: ChainResult): string => (result.ok ? 'ok' : result.problem.code);
const signedTo = (count: number): ChainStep[] => scheme.chain.slice(0, count).reduce((steps, step) => after(sign(steps, step.code)), openChain(scheme));

describe('evaluation chain', () => {
  it('opens the first step and passes on with each signature', () => {
    expect([0, 1, 2, 3, 4].map((count) => states(signedTo(count)))).toEqual(['OWWW', 'SOWW', 'SSOW', 'SSSO', 'SSSS']);
    expect(isEffective(signedTo(3))).toBe(false);
    expect(isEffective(signedTo(4))).toBe(true);
  });

  it('says which steps changed and when it takes effect', () => {
    expect(sign(openChain(scheme), 'RECEIVER')).toMatchObject({ ok: true, changed: ['RECEIVER', 'SUPPORTER'], voided: [], effective: false });
    expect(sign(signedTo(3), 'CITY')).toMatchObject({ ok: true, changed: ['CITY'], effective: true });
  });

  it('refuses out of order, by the wrong party or level, without a seal, and after the end', () => {
    expect(code(sign(openChain(scheme), 'DISTRICT'))).toBe('STEP_ORDER');
    expect(code(sign(signedTo(1), 'RECEIVER'))).toBe('STEP_ORDER');
    expect(code(sign(openChain(scheme), 'RECEIVER', actor('SUPPORTER')))).toBe('STEP_PARTY');
    expect(code(sign(signedTo(3), 'CITY', { ...actor('CITY'), level: 'COUNTY' }))).toBe('STEP_PARTY');
    expect(code(signStep(openChain(scheme), { code: 'RECEIVER', by: actor('RECEIVER'), at, contentHash: 'h', sealId: null }))).toBe('SEAL_REQUIRED');
    expect(code(sign(signedTo(4), 'CITY'))).toBe('STEP_CLOSED');
    expect(code(sign(openChain(scheme), 'NOWHERE', actor('CITY')))).toBe('STEP_CLOSED');
  });

  it('lets nobody sign for two parties', () => {
    expect(code(sign(signedTo(1), 'SUPPORTER', { ...actor('SUPPORTER'), organizationId: 'centre' }))).toBe('ROLE_CONFLICT');
  });

  it('cites the rule of the scheme', () => {
    const result = signStep(openChain(scheme), { code: 'CITY', by: actor('CITY'), at, contentHash: 'h', sealId: 's' }, { ruleId: 'R-392', clause: '逐级审核后盖章' });
    expect(result).toMatchObject({ ok: false, problem: { ruleId: 'R-392', clause: '逐级审核后盖章', path: 'chain.CITY' } });
  });

  it('a return reopens the step, and its seal and all later ones become void', () => {
    const result = back(signedTo(2), 'DISTRICT', 'RECEIVER');
    expect(result).toMatchObject({ ok: true, voided: ['RECEIVER', 'SUPPORTER'], changed: ['RECEIVER', 'SUPPORTER', 'DISTRICT'], effective: false });
    const steps = after(result);
    expect(states(steps)).toBe('OWWW');
    expect(steps[0]).toMatchObject({ signed: null, returned: { reason: '考勤缺附件', fromCode: 'DISTRICT' }, voided: [{ sealId: 'seal-RECEIVER', reason: '考勤缺附件' }] });
    expect(steps[1]?.voided).toHaveLength(1);
  });

  it('keeps the seals before the step that it is returned to', () => {
    const steps = after(back(signedTo(3), 'CITY', 'SUPPORTER'));
    expect(states(steps)).toBe('SOWW');
    expect(steps[0]?.signed?.sealId).toBe('seal-RECEIVER');
  });

  it('goes through after the return is mended', () => {
    let steps = after(back(signedTo(2), 'DISTRICT', 'RECEIVER'));
    for (const step of scheme.chain) steps = after(sign(steps, step.code));
    expect(isEffective(steps)).toBe(true);
    expect(steps[0]?.returned).toBeNull();
    expect(steps[0]?.voided).toHaveLength(1);
  });

  it('refuses a return forward, to itself, without reason, by somebody else, and after the end', () => {
    expect(code(back(signedTo(2), 'DISTRICT', 'CITY'))).toBe('RETURN_TARGET');
    expect(code(back(signedTo(2), 'DISTRICT', 'DISTRICT'))).toBe('RETURN_TARGET');
    expect(code(back(signedTo(2), 'DISTRICT', 'RECEIVER', '  '))).toBe('REASON_REQUIRED');
    expect(code(back(signedTo(2), 'CITY', 'RECEIVER'))).toBe('STEP_ORDER');
    expect(code(returnTo(signedTo(2), { fromCode: 'DISTRICT', toCode: 'RECEIVER', by: actor('CITY'), at, reason: 'x' }))).toBe('STEP_PARTY');
    expect(code(back(signedTo(4), 'CITY', 'RECEIVER'))).toBe('STEP_CLOSED');
  });

  it('keeps its shape under any order of commands', () => {
    const command = fc.record({ verb: fc.constantFrom('sign', 'return'), from: fc.nat(3), to: fc.nat(3) });
    fc.assert(
      fc.property(fc.array(command, { maxLength: 40 }), (commands) => {
        let steps = openChain(scheme);
        for (const { verb, from, to } of commands) {
          const before = JSON.stringify(steps);
          const [fromCode, toCode] = [scheme.chain[from]?.code ?? '', scheme.chain[to]?.code ?? ''];
          const result = verb === 'sign' ? sign(steps, fromCode) : back(steps, fromCode, toCode);
          expect(JSON.stringify(steps)).toBe(before);
          if (result.ok) steps = result.steps;
          expect(states(steps)).toMatch(/^(S*OW*|SSSS)$/);
          for (const step of steps) expect(step.signed !== null).toBe(step.state === 'SIGNED');
          expect(openStep(steps) === null).toBe(isEffective(steps));
        }
      }),
      runs,
    );
  }, 20_000 + runs.numRuns * 30);
});
