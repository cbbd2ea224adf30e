import { describe, expect, it } from 'vitest';
import { filterOf, searchOf, type FilterSpec } from './list-filter.js';

const spec: FilterSpec = { search: 'text', states: 'list', agreementLate: 'boolean', year: 'number' };

describe('a filter in the URL', () => {
  it('comes back as it was written', () => {
    const filter = { search: '陇西', states: ['ACTIVE', 'SUSPENDED'], agreementLate: false, year: 2022 };
    const values = Object.fromEntries(new URLSearchParams(searchOf(filter)));
    expect(filterOf(spec, values)).toEqual(filter);
  });

  it('leaves out what is empty, null or unknown', () => {
    expect(searchOf({ search: null, year: undefined })).toBe('');
    expect(filterOf(spec, { search: '', order: 'CODE' })).toEqual({});
  });
});
