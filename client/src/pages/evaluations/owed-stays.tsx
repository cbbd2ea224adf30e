import { Button } from 'antd';
import { Link } from 'react-router';
import { period } from '../../app/format.js';
import { usePreferences } from '../../app/preferences.js';
import { inLanguage } from '../../app/said.js';
import { defineWords, useWords } from '../../app/words.js';
import { Deadline } from '../../modules/deadline.js';
import { VerbOutcome } from '../../modules/verb-outcome.js';
import { PlainTable } from '../../ui/plain-table.js';
import { RuleChip } from '../../ui/rule-chip.js';
import type { OwedOfStay } from './owed-name.js';
import { useOpenOwed } from './use-open-owed.js';

/** Evaluations of persons that are owed, one row for each stay and scheme; the earliest period is opened first. */
const words = defineWords('owed-stays', {
  table: ['{{pairing}}，派驻人员', '{{pairing}}, dispatched staff'],
  person: ['派驻人员', 'Person'],
  evaluation: ['考核', 'Evaluation'],
  by: ['由谁办理', 'Owed by'],
  period: ['考核期', 'Period'],
  periods: ['共 {{count}} 期', { one: '{{count}} period', other: '{{count}} periods' }],
  late: ['共 {{count}} 期，逾期 {{late}} 期', { one: '{{count}} period, {{late}} late', other: '{{count}} periods, {{late}} late' }],
  due: ['最早期限', 'First due'],
  rule: ['依据', 'Rule'],
  act: ['办理', 'Act'],
  open: ['发起', 'Open'],
  openOf: ['发起{{name}}', 'Open {{name}}'],
  goOn: ['继续办理', 'Go on'],
});

export function OwedStays({ pairing, rows }: { pairing: { id: string; name: string }; rows: readonly OwedOfStay[] }) {
  const t = useWords(words);
  usePreferences();
  const { verb, begin } = useOpenOwed(pairing.id);
  const span = ({ periods }: OwedOfStay): React.ReactNode => {
    const late = periods.filter((one) => one.late).length;
    return (
      <>
        {period(periods[0]?.periodFrom, periods[0]?.periodTo)}
        {periods.length > 1 && <span className="muted"> {late > 0 ? t('late', { count: periods.length, late }) : t('periods', { count: periods.length })}</span>}
      </>
    );
  };
  const act = ({ assignmentId, name, schemeId, label, labelEn, periods }: OwedOfStay): React.ReactNode => {
    const next = periods.find(({ opening }) => opening?.allowed);
    if (next) {
      const called = `${inLanguage(label, labelEn)} ${name} ${period(next.periodFrom, next.periodTo)}`;
      return <Button size="small" loading={verb.running} aria-label={t('openOf', { name: called })} onClick={() => void begin({ assignmentId, schemeId, periodFrom: next.periodFrom, periodTo: next.periodTo })}>{t('open')}</Button>;
    }
    const underWay = periods.find(({ evaluationId }) => evaluationId !== null);
    if (underWay) return <Link to={`/evaluations/${underWay.evaluationId ?? ''}`}>{t('goOn')}</Link>;
    const [first] = periods;
    return <span className="muted">{first?.opening?.reason ? inLanguage(first.opening.reason, first.opening.reasonEn) : '—'}</span>;
  };
  return (
    <>
      <VerbOutcome verb={verb} action={t('open')} />
      <PlainTable
        label={t('table', { pairing: pairing.name })}
        rows={rows}
        rowKey={(row) => `${row.assignmentId} ${row.schemeId}`}
        columns={[
          { key: 'person', title: t('person'), strong: true, render: (row) => <Link to={`/presence/${row.assignmentId}`}>{row.name}</Link> },
          { key: 'evaluation', title: t('evaluation'), render: (row) => inLanguage(row.label, row.labelEn) },
          { key: 'by', title: t('by'), render: (row) => inLanguage(row.owedBy, row.owedByEn) },
          { key: 'period', title: t('period'), render: span },
          { key: 'due', title: t('due'), render: (row) => <Deadline on={row.dueOn} wrap /> },
          { key: 'rule', title: t('rule'), render: (row) => <RuleChip ruleId={row.ruleId} /> },
          { key: 'act', title: t('act'), render: act },
        ]}
      />
    </>
  );
}
