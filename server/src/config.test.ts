import { describe, expect, it } from 'vitest';
import { readConfig } from './config.js';

const KEYS = `k:${Buffer.alloc(32).toString('base64')}`;

describe('readConfig', () => {
  it('fills in what is usual', () => {
    expect(readConfig({ APP_DATABASE_URL: 'postgres://x/y', FIELD_KEYS: KEYS })).toMatchObject({ port: 4000, secure: false, introspection: false, demo: false, poolSize: 10, clock: 'system' });
  });

  it('names every variable that is wrong and says what it should be', () => {
    const wrong = { PORT: '70000', DEMO: 'yes', DEMO_CLOCK: 'yesterday', FIELD_KEYS: 'k:short' };
    expect(() => readConfig(wrong)).toThrow(/APP_DATABASE_URL.*\n.*PORT.*65535.*\n.*DEMO: .*"on"\|"off".*\n.*DEMO_CLOCK: system, fixed.*\n.*FIELD_KEYS.*32 bytes in base64/);
  });
});
