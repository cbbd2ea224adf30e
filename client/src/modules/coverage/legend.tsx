import { defineWords, useWords } from '../../app/words.js';
import { CoverCell, CoverHatch } from './cells.js';
import type { Cell, Cover } from './weeks.js';
import styles from './legend.module.css';

const words = defineWords('coverage-legend', {
  above: ['高于下限', 'Above minimum'],
  met: ['达到下限', 'At minimum'],
  strength: ['力量不足', 'Below strength'],
  gap: ['缺口天数', 'Gap, in days'],
  gapAhead: ['预测缺口', 'Gap foreseen'],
  ahead: ['预测', 'Foreseen'],
  none: ['不在派驻期', 'Not owed'],
});

const cell = (cover: Cover, ahead = false): Cell => ({ from: 0, to: 6, cover, ahead, lowest: 0, gapDays: 0, strengthDays: 0 });

/** What the shapes mean. */
export function CoverLegend() {
  const t = useWords(words);
  const entries = [
    ['above', cell('ABOVE')], ['met', cell('MET')], ['strength', cell('STRENGTH')], ['gap', cell('GAP'), '7'], ['gapAhead', cell('GAP', true), '7'], ['ahead', cell('MET', true)], ['none', cell('NONE')],
  ] as const;
  return (
    <ul className={styles.legend}>
      {entries.map(([key, sample, text]) => (
        <li key={key}>
          <svg width="14" height="16" aria-hidden="true" focusable="false">
            <CoverCell cell={sample} x={0} width={14} height={16} text={text} />
          </svg>
          {t(key)}
        </li>
      ))}
      <CoverHatch />
    </ul>
  );
}
