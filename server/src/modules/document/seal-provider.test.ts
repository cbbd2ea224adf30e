import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { platformSeals, type SealStatement } from './seal-provider.js';

const key = (id: string) => `${id}:${randomBytes(32).toString('base64')}`;
const statement: SealStatement = {
  subject: 'agreement', subjectId: '7-x', version: 2, contentHash: 'ab'.repeat(32), capacity: 'RECEIVING', organization: 'o', userId: 'u',
  sealedAt: '2022-04-05T09:20:00.000Z',
};

describe('platform seals', () => {
  it('verify for the very statement, and for no other', async () => {
    const seals = platformSeals([key('k1')]);
    const mark = await seals.seal(statement);
    expect(mark).toMatchObject({ algorithm: 'PLATFORM-ED25519', keyId: 'k1' });
    expect(await seals.verify(statement, mark)).toBe(true);
    for (const changed of [{ version: 3 }, { capacity: 'SUPPORTING' }, { contentHash: `ac${'ab'.repeat(31)}` }, { sealedAt: '2022-04-05T09:20:00.001Z' }]) {
      expect(await seals.verify({ ...statement, ...changed }, mark)).toBe(false);
    }
  });

  it('made with an older key still verify after a new one has come', async () => {
    const old = key('k1');
    const mark = await platformSeals([old]).seal(statement);
    const rotated = platformSeals([key('k2'), old]);
    expect((await rotated.seal(statement)).keyId).toBe('k2');
    expect(await rotated.verify(statement, mark)).toBe(true);
  });

  it('of another key, algorithm or shape do not verify', async () => {
    const seals = platformSeals([key('k1')]);
    const mark = await seals.seal(statement);
    expect(await platformSeals([key('k1')]).verify(statement, mark)).toBe(false);
    expect(await platformSeals([key('k3')]).verify(statement, mark)).toBe(false);
    expect(await seals.verify(statement, { ...mark, algorithm: 'SM2' })).toBe(false);
    expect(await seals.verify(statement, { ...mark, signature: 'no' })).toBe(false);
  });

  it('need a key of 32 bytes', () => {
    expect(() => platformSeals(['short:AAAA'])).toThrow('32 bytes');
    expect(() => platformSeals([])).toThrow('At least one');
  });
});
