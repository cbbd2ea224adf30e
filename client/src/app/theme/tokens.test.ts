/// <reference types="node" />
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import tokens from './tokens.json';

const css = readFileSync(new URL('./palette.css', import.meta.url), 'utf8');
const variables = new Map([...css.matchAll(/--([a-z0-9-]+): ([^;]+);/g)].map(([, name, value]) => [name, value]));
const kebab = (name: string): string => name.replace(/(\d)/g, '-$1').replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

describe('the palette', () => {
  it('is the same in the stylesheet and in the tokens', () => {
    for (const [name, value] of Object.entries(tokens.palette)) expect([name, variables.get(kebab(name))]).toEqual([name, value]);
  });

  it('is what antd is told', () => {
    expect(tokens.antd.token.colorPrimary).toBe(tokens.palette.accent);
    expect(tokens.antd.token.colorError).toBe(tokens.palette.bad);
  });
});
