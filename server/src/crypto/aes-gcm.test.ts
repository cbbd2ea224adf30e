import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { AesGcm } from './aes-gcm.js';

const key = (id: string) => `${id}:${randomBytes(32).toString('base64')}`;

describe('AesGcm', () => {
  it('opens what it sealed, in the same place only', () => {
    const crypto = new AesGcm([key('a')]);
    const sealed = crypto.seal('620000198402290015', 'person_secret.id_number:1');
    expect(sealed.includes('620000198402290015')).toBe(false);
    expect(crypto.open(sealed, 'person_secret.id_number:1')).toBe('620000198402290015');
    expect(() => crypto.open(sealed, 'person_secret.id_number:2')).toThrow();
  });

  it('notices any changed byte', () => {
    const crypto = new AesGcm([key('a')]);
    const sealed = crypto.seal('secret', 'c');
    for (let at = 0; at < sealed.length; at += 1) {
      const changed = Buffer.from(sealed);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(() => crypto.open(changed, 'c')).toThrow();
    }
  });

  it('seals with the first key and opens with any', () => {
    const [older, newer] = [key('old'), key('new')];
    const sealed = new AesGcm([older]).seal('secret', 'c');
    expect(new AesGcm([newer, older]).open(sealed, 'c')).toBe('secret');
    expect(() => new AesGcm([newer]).open(sealed, 'c')).toThrow('old');
  });

  it('indexes equal texts alike, by context', () => {
    const crypto = new AesGcm([key('a')]);
    expect(crypto.blindIndex('x', 'phone')).toEqual(crypto.blindIndex('x', 'phone'));
    expect(crypto.blindIndex('x', 'phone')).not.toEqual(crypto.blindIndex('x', 'id_number'));
  });
});
