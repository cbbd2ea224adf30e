import { Link } from 'react-router';
import { dayOf } from '../../app/format.js';
import { defineWords, useWords } from '../../app/words.js';
import type { EvaluationPageFieldsFragment } from '../../graphql/generated/types.js';
import { State } from '../../modules/state.js';
import { Panel } from '../../ui/panel.js';
import styles from './evaluation-versions.module.css';

/** All versions of the evaluation, newest first; a correction is a version of its own. */
const words = defineWords('evaluation-versions', {
  title: ['版本', 'Versions'],
  version: ['第 {{no}} 版', 'Version {{no}}'],
  reason: ['更正理由：{{reason}}', 'Reason: {{reason}}'],
});

export function EvaluationVersions({ evaluation }: { evaluation: EvaluationPageFieldsFragment }) {
  const t = useWords(words);
  return (
    <Panel title={t('title')}>
      <ul className={styles.list}>
        {evaluation.versions.map((version) => (
          <li key={version.id}>
            <div className={styles.line}>
              {version.id === evaluation.id ? <b aria-current="page">{t('version', { no: version.versionNo })}</b> : <Link to={`/evaluations/${version.id}`}>{t('version', { no: version.versionNo })}</Link>}
              <span className="muted">{dayOf(version.effectiveAt ?? version.createdAt)}</span>
              <span>{[version.displayScore, version.gradeName].filter(Boolean).join(' ')}</span>
              <State list="evaluation" code={version.state} />
            </div>
            {version.correctionReason && <div className="muted">{t('reason', { reason: version.correctionReason })}</div>}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
