import { useQuery } from '@apollo/client/react';
import { Link, useParams } from 'react-router';
import { dateTime } from '../../app/format.js';
import { QueryView } from '../../app/query-view.js';
import { defineWords, useWords } from '../../app/words.js';
import type { SpotCheckPageQuery } from '../../graphql/generated/types.js';
import { Evidence } from '../../modules/evidence/evidence.js';
import { useLabel } from '../../modules/labels.js';
import type { Step } from '../../modules/presence/step.js';
import { useSteps } from '../../modules/presence/use-steps.js';
import { State } from '../../modules/state.js';
import { ReasonStrip } from '../../ui/reason-strip.js';
import { RecordSkeleton } from '../../ui/record-skeleton.js';
import { RecordFrame } from './record-frame.js';
import { SPOT_CHECK_PAGE, VOID_SPOT_CHECK } from './spot-check-query.js';

/** One spot check: who was asked for, who answered, and its paper. */
const words = defineWords('spot-check-page', {
  checks: ['抽查', 'Spot checks'],
  title: ['{{method}} {{at}}', '{{method}}, {{at}}'],
  pairing: ['结对', 'Pairing'],
  kind: ['性质', 'Kind'],
  by: ['抽查单位', 'By'],
  answered: ['应答', 'Answered'],
  answeredOf: ['{{answered}} / {{called}} 人', '{{answered}} of {{called}}'],
  topics: ['内容', 'Topics'],
  note: ['情况说明', 'Remark'],
  void: ['作废', 'Void'],
  voidText: ['作废后不再计入次数，记录保留。', 'It counts no more; the record stays.'],
  voided: ['已作废：', 'Void: '],
  reason: ['理由', 'Reason'],
});

type Check = SpotCheckPageQuery['spotCheck'];

function Loaded({ check }: { check: Check }) {
  const t = useWords(words);
  const label = useLabel();
  const { pairing } = check;
  const title = t('title', { method: label('spotCheckMethod', check.method), at: dateTime(check.checkedAt) });
  const steps: Step[] = [{
    name: 'voidSpotCheck', label: t('void'), danger: true, object: title, consequence: t('voidText'), document: VOID_SPOT_CHECK, refetch: ['SpotCheckPage'],
    fields: [{ key: 'reason', label: t('reason'), kind: 'text', required: true, maxLength: 300 }], input: ({ reason }) => ({ spotCheckId: check.id, revision: check.revision, reason }),
  }];
  const { actions, dialog } = useSteps(steps, check.availableActions);
  return (
    <RecordFrame
      crumbs={[{ label: t('checks'), to: '/spot-checks' }]}
      title={title}
      tags={<State list="spotCheck" code={check.state} variant="tag" />}
      createdAt={check.createdAt}
      sub={`${check.byOrgName} ${check.checkedBy}`}
      actions={actions}
      notice={
        <>
          {check.voidReason && <ReasonStrip tone="warn" icon="info" title={t('voided')}>{check.voidReason}</ReasonStrip>}
          {dialog}
        </>
      }
      items={[
        { key: 'pairing', label: t('pairing'), value: pairing ? <Link to={`/pairings/${pairing.id}`}>{`${pairing.supporterName} → ${pairing.receiverName}`}</Link> : '—' },
        { key: 'kind', label: t('kind'), value: label('spotCheckKind', check.kind) },
        { key: 'by', label: t('by'), value: `${check.byOrgName} ${check.checkedBy}` },
        { key: 'answered', label: t('answered'), value: t('answeredOf', { answered: check.answered, called: check.called }) },
        { key: 'topics', label: t('topics'), value: check.topics.map((topic) => label('spotCheckTopic', topic)).join('、') || '—' },
        { key: 'note', label: t('note'), value: check.note || '—' },
      ]}
      form={{ paper: check.paper, file: `spot-checks/${check.id}` }}
      history={[]}
    >
      <Evidence subject="SPOT_CHECK" id={check.id} state={check.state} />
    </RecordFrame>
  );
}

export function SpotCheckPage() {
  const { id = '' } = useParams();
  const query = useQuery(SPOT_CHECK_PAGE, { variables: { id } });
  return (
    <QueryView query={query} skeleton={<RecordSkeleton />}>
      {({ spotCheck }) => <Loaded check={spotCheck} />}
    </QueryView>
  );
}
