import type { FigureCode } from '@jiedui/schema/figures';
import { Link } from 'react-router';
import { number } from '../../app/format.js';
import { defineWords, useWords } from '../../app/words.js';
import { listAddress } from '../../modules/addresses.js';
import { useLabel } from '../../modules/labels.js';
import { Panel } from '../../ui/panel.js';
import styles from './parts-panel.module.css';
import type { FigurePart } from './oversight-query.js';
import { partLabel, partRank } from './part-labels.js';

/** Figures in their parts: states, title levels, kinds of work, grades; each number leads to its list. */
const words = defineWords('parts-panel', {
  title: ['构成', 'In parts'],
  note: ['每个数字都能点开', 'every number opens its list'],
});

const SHOWN: readonly FigureCode[] = ['PAIRINGS', 'STAFF_ON_SITE', 'STAY_MONTHS', 'ACTIVITIES', 'ATTENDANCES', 'EVALUATIONS_ENDED', 'GOALS_OPEN', 'GOALS_REACHED'];

export function PartsPanel({ parts }: { parts: readonly FigurePart[] }) {
  const t = useWords(words);
  const label = useLabel();
  const shown = SHOWN.map((of) => ({ of, parts: parts.filter((part) => part.of === of).sort((a, b) => partRank(of, b.key) - partRank(of, a.key) || b.value - a.value) })).filter((group) => group.parts.length > 0);
  if (shown.length === 0) return null;
  return (
    <Panel title={t('title')} note={t('note')}>
      <dl className={styles.groups}>
        {shown.map((group) => (
          <div key={group.of}>
            <dt>{label('figure', group.of)}</dt>
            {group.parts.map((part) => (
              <dd key={part.key}>
                <span>{partLabel(label, part.of, part.key)}</span>
                <Link to={listAddress(part.list, part.filter)} aria-label={`${label('figure', part.of)} ${partLabel(label, part.of, part.key)} ${number(part.value)}`}>
                  {number(part.value)}
                </Link>
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </Panel>
  );
}
