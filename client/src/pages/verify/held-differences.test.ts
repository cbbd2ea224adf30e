import type { Paper } from '@jiedui/schema/paper';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heldDifferences, recordedCells } from './held-differences.js';

const PAPER: Paper = {
  form: 'F-11', formVersion: 1, orientation: 'PORTRAIT', title: '经历证明', head: { left: '编号 Z-1', right: '' },
  blocks: [
    { kind: 'TEXT', text: '兹证明李秋实在王封社区工作。' },
    { kind: 'FIELDS', items: [{ label: '时长', value: '12 个月' }, { label: '结论', value: '合格' }] },
    { kind: 'TABLE', title: '经历', columns: [{ label: '单位', width: 1, align: 'left' }, { label: '月数', width: 1, align: 'right' }], rows: [['王封社区', '12']] },
    { kind: 'SEALS', boxes: [{ label: '支援医院', name: '中站区人民医院', representative: '郭振宇', sealedAt: '2023-01-04T01:00:00.000Z', remark: '' }] },
  ],
};

describe('what a holder’s paper says against the record', () => {
  const recorded = recordedCells(PAPER);
  const texts = recorded.map(({ text }) => text);

  it('takes the cells in the order of the printed file, without empty ones', () => {
    expect(texts).toEqual([
      '经历证明', '编号 Z-1', '兹证明李秋实在王封社区工作。', '时长', '12 个月', '结论', '合格', '经历', '单位', '月数', '王封社区', '12',
      '支援医院', '中站区人民医院', '代表（签字）：郭振宇', '（盖章）2023年1月4日',
    ]);
  });

  it('finds nothing in the same words', () => {
    expect(heldDifferences(recorded, texts)).toEqual([]);
  });

  it('names what was altered, taken out and put in', () => {
    expect(heldDifferences(recorded, texts.map((text) => text.replace('12 个月', '24 个月').replace('李秋实', '李秋石')))).toEqual([
      { label: '', held: '兹证明李秋石在王封社区工作。', recorded: '兹证明李秋实在王封社区工作。' }, { label: '时长', held: '24 个月', recorded: '12 个月' },
    ]);
    expect(heldDifferences(recorded, texts.filter((text) => text !== '合格'))).toEqual([{ label: '结论', held: null, recorded: '合格' }]);
    expect(heldDifferences(recorded, [...texts, '另授优秀'])).toEqual([{ label: '', held: '另授优秀', recorded: null }]);
  });

  it('accounts for every cell of both, whatever the holder has', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom(...texts, '假', '改')), (held) => {
      const found = heldDifferences(recorded, held);
      const altered = found.flatMap((one) => one.held ?? []);
      const missing = found.flatMap((one) => one.recorded ?? []);
      expect(held.length - altered.length).toBe(texts.length - missing.length);
      expect(found.length === 0).toBe(held.join('|') === texts.join('|'));
    }));
  });
});
