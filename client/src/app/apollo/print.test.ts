import { parse, print } from 'graphql';
import { describe, expect, it } from 'vitest';
import { printSorted } from './print.js';

describe('the text of an operation', () => {
  it('is the operation, then its fragments by name, in whatever order they were put together', () => {
    const [a, b] = ['fragment A on T { id }', 'fragment B on T { id ...A }'];
    const operation = 'query Q { t { ...B } }';
    const texts = [[b, operation, a], [operation, a, b], [a, b, operation]].map((parts) => printSorted(parse(parts.join('\n')), print));
    expect(new Set(texts).size).toBe(1);
    expect(texts[0]?.startsWith('query Q')).toBe(true);
  });
});
