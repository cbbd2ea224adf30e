import { Button } from 'antd';
import { dayOf } from '../../app/format.js';
import { useSession } from '../../app/session/session.js';
import { defineWords, useWords } from '../../app/words.js';
import type { EvaluationPageFieldsFragment } from '../../graphql/generated/types.js';
import { useLabel } from '../../modules/labels.js';
import type { Step } from '../../modules/presence/step.js';
import { isAllowed } from '../../modules/server-actions.js';
import { REPORT_RESULT, TAKE_BACK_RESULT_REPORT } from './evaluation-result-query.js';
import styles from './consequences.module.css';

/** Levels of the administration that have the result of a unit: county, then city, then province. */
const words = defineWords('result-reports', {
  title: ['逐级上报', 'Reported upwards'],
  none: ['尚未上报', 'not reported yet'],
  record: ['登记上报', 'Record a report'],
  to: ['{{name}} 上报{{level}}', '{{name}} to the {{level}}'],
  on: ['日期', 'Day'],
  receipt: ['文号或回执', 'Paper or receipt'],
  takeBack: ['收回', 'Take back'],
  takeBackOf: ['收回上报{{level}}的登记', 'Take back the report to the {{level}}'],
  takeBackText: ['登记有误时收回，从最后一级开始；收回留在审计记录里。', 'For a mistaken record, the last one first; the trail keeps it.'],
});

type Evaluation = EvaluationPageFieldsFragment;

export function ResultReports({ evaluation, onStep }: { evaluation: Evaluation; onStep: (step: Step) => void }) {
  const t = useWords(words);
  const label = useLabel();
  const { viewer } = useSession();
  const { resultReports: reports, nextReportLevel: next } = evaluation;
  if (next === null && reports.length === 0) return null;
  const record = (level: NonNullable<typeof next>): void => onStep({
    name: 'reportResult', label: t('record'), object: t('to', { name: `${evaluation.subjectName} ${evaluation.schemeName}`, level: label('divisionLevel', level) }), document: REPORT_RESULT,
    fields: [
      { key: 'reportedOn', label: t('on'), kind: 'day', required: true, start: dayOf(viewer.businessNow) },
      { key: 'receipt', label: t('receipt'), kind: 'line', maxLength: 200 },
    ],
    input: ({ reportedOn, receipt = '' }) => ({ evaluationId: evaluation.id, level, reportedOn, receipt }),
  });
  const takeBack = (one: Evaluation['resultReports'][number]): void => onStep({
    name: 'takeBackResultReport', label: t('takeBack'), object: label('divisionLevel', one.level), consequence: t('takeBackText'), document: TAKE_BACK_RESULT_REPORT, input: () => ({ resultReportId: one.id }),
  });
  return (
    <section className={styles.part} aria-label={t('title')}>
      <h3>{t('title')}</h3>
      {reports.length === 0 && <p className="muted">{t('none')}</p>}
      <ul>
        {reports.map((one) => (
          <li key={one.id} className={styles.line}>
            <b>{label('divisionLevel', one.level)}</b>
            <span className="muted">{[one.reportedOn, one.orgName, one.receipt].filter(Boolean).join(' ')}</span>
            {one.mayTakeBack && <Button size="small" aria-label={t('takeBackOf', { level: label('divisionLevel', one.level) })} onClick={() => takeBack(one)}>{t('takeBack')}</Button>}
          </li>
        ))}
      </ul>
      {next !== null && isAllowed(evaluation.availableActions, 'reportResult') && <Button onClick={() => record(next)}>{t('record')}</Button>}
    </section>
  );
}
