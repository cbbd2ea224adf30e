import { Link } from 'react-router';
import { dateTime } from '../../app/format.js';
import { useVerb } from '../../app/use-verb.js';
import { defineWords, useWords } from '../../app/words.js';
import type { TeamPageFieldsFragment } from '../../graphql/generated/types.js';
import { serverActions } from '../../modules/server-actions.js';
import { State } from '../../modules/state.js';
import { VerbOutcome } from '../../modules/verb-outcome.js';
import { useConfirm } from '../../ui/confirm-dialog.js';
import { KeyValues } from '../../ui/key-values.js';
import { Actions } from '../../ui/page-header.js';
import { Panel, Stack } from '../../ui/panel.js';
import { StatusTag } from '../../ui/status-tag.js';
import { ACCEPT_FILING, AGGREGATE_FILING, RETURN_FILING, WITHDRAW_FILING } from './filing-query.js';

/** The roster's filings, and what the administration may do with the newest. */
const words = defineWords('filings', {
  title: ['名单备案', 'Roster filing'],
  none: ['名单还没有报备。', 'The roster has not been filed yet.'],
  form: ['名单第 {{no}} 版（备案表）', 'Roster version {{no}} (form)'],
  versions: ['版本', 'Versions'],
  aggregate: ['汇总号', 'Aggregate'],
  route: ['路径', 'Route'],
  submitted: ['报送', 'Submitted'],
  deadline: ['期限', 'Deadline'],
  aggregated: ['汇总', 'Aggregated'],
  decided: ['办理', 'Decided'],
  receipt: ['回执号', 'Receipt'],
  returned: ['退回理由', 'Why returned'],
  late: ['逾期报送', 'late'],
  withdrawFiling: ['撤回', 'Withdraw'],
  aggregateFiling: ['汇总上报', 'Forward'],
  acceptFiling: ['受理', 'Accept'],
  returnFiling: ['退回', 'Return'],
  withdrawText: ['撤回后可以修改名单，再重新报备。', 'The roster can be changed and filed again.'],
  aggregateText: ['与本市其他名单一并上报省级。', 'It is forwarded to the province with the others of this city.'],
  acceptText: ['出具回执号；支援医院可以登记培训并派出队伍。', 'A receipt is issued; the supporting hospital may dispatch the team.'],
  returnText: ['支援医院修改后重新报备。', 'The supporting hospital changes it and files again.'],
  reason: ['退回理由', 'Reason'],
});

type Filing = TeamPageFieldsFragment['filings'][number];
type Act = 'withdrawFiling' | 'aggregateFiling' | 'acceptFiling' | 'returnFiling';
const texts = { withdrawFiling: 'withdrawText', aggregateFiling: 'aggregateText', acceptFiling: 'acceptText', returnFiling: 'returnText' } as const;

function FilingVerbs({ filing, team, onReload }: { filing: Filing; team: TeamPageFieldsFragment; onReload: () => void }) {
  const t = useWords(words);
  const ask = useConfirm();
  const refetch = ['TeamPage'];
  const verbs = {
    withdrawFiling: useVerb(WITHDRAW_FILING, { refetch }),
    aggregateFiling: useVerb(AGGREGATE_FILING, { refetch }),
    acceptFiling: useVerb(ACCEPT_FILING, { refetch }),
    returnFiling: useVerb(RETURN_FILING, { refetch }),
  };
  const act = async (name: Act): Promise<void> => {
    const answer = await ask({
      title: t(name),
      object: `${team.pairing?.supporterName ?? ''} → ${team.pairing?.receiverName ?? ''} · ${team.name} · ${team.headcount}`,
      consequence: t(texts[name]),
      okText: t(name),
      ...(name === 'returnFiling' ? { reason: { label: t('reason') } } : {}),
    });
    if (!answer) return;
    const input = { filingId: filing.id, revision: filing.revision };
    if (name === 'returnFiling') await verbs.returnFiling.run({ input: { ...input, reason: answer.reason } });
    else await verbs[name].run({ input });
  };
  const look = (name: Act, primary: boolean) => ({ name, label: t(name), primary, always: true, loading: verbs[name].running, onClick: () => void act(name) });
  const actions = serverActions(
    [look('withdrawFiling', false), look('returnFiling', false), look('aggregateFiling', true), look('acceptFiling', true)],
    filing.state === 'SUBMITTED' || filing.state === 'AGGREGATED' ? filing.availableActions : [],
  );
  return (
    <>
      {(Object.keys(verbs) as Act[]).map((name) => (
        <VerbOutcome key={name} verb={verbs[name]} action={t(name)} onReload={onReload} />
      ))}
      <Actions actions={actions} />
    </>
  );
}

export function Filings({ team, onReload }: { team: TeamPageFieldsFragment; onReload: () => void }) {
  const t = useWords(words);
  const [filing] = team.filings;
  if (!filing) {
    return (
      <Panel title={t('title')}>
        <p className="muted">{t('none')}</p>
      </Panel>
    );
  }
  const rows = [
    { key: 'versions', label: t('versions'), value: team.filings.map((one) => <div key={one.id}><Link to={`/filings/${one.id}`}>{t('form', { no: one.versionNo })}</Link></div>) },
    { key: 'route', label: t('route'), value: filing.routeLabel },
    { key: 'submitted', label: t('submitted'), value: <>{dateTime(filing.submittedAt)} {filing.submittedBy} {filing.late && <StatusTag tone="bad">{t('late')}</StatusTag>}</> },
    ...(filing.deadlineOn ? [{ key: 'deadline', label: t('deadline'), value: filing.deadlineOn }] : []),
    ...(filing.aggregatedAt ? [{ key: 'aggregated', label: t('aggregated'), value: `${dateTime(filing.aggregatedAt)} ${filing.aggregatedBy ?? ''}` }] : []),
    ...(filing.decidedAt ? [{ key: 'decided', label: t('decided'), value: `${dateTime(filing.decidedAt)} ${filing.decidedBy ?? ''}` }] : []),
    ...(filing.aggregateNumber ? [{ key: 'aggregate', label: t('aggregate'), value: <b>{filing.aggregateNumber}</b> }] : []),
    ...(filing.receiptNo ? [{ key: 'receipt', label: t('receipt'), value: <b>{filing.receiptNo}</b> }] : []),
    ...(filing.returnReason ? [{ key: 'returned', label: t('returned'), value: filing.returnReason }] : []),
  ];
  return (
    <Panel title={t('title')} extra={<State list="filing" code={filing.state} variant="tag" />}>
      <Stack>
        <KeyValues items={rows} />
        <FilingVerbs filing={filing} team={team} onReload={onReload} />
      </Stack>
    </Panel>
  );
}
