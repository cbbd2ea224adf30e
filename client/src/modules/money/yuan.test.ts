import { describe, expect, it } from 'vitest';
import { yuan } from '@jiedui/schema/yuan';
import { fenOf } from './yuan.js';

describe('amounts of money', () => {
  it('shows whole fen as yuan, without a float on the way', () => {
    expect(['0', '5', '1100000', '-100000', '123456789012'].map(yuan)).toEqual(['0.00', '0.05', '11,000.00', '−1,000.00', '1,234,567,890.12']);
  });

  it('reads what was written, and refuses what is no amount', () => {
    expect(['4000', '0.5', '12,345.67', '1.05'].map(fenOf)).toEqual(['400000', '50', '1234567', '105']);
    expect(['', '1.234', '-5', 'x', '1.'].map(fenOf)).toEqual([null, null, null, null, null]);
  });
});
