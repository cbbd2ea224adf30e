import { gql, type TypedDocumentNode } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { useParams } from 'react-router';
import { dateTime } from '../../app/format.js';
import { QueryView } from '../../app/query-view.js';
import { defineWords, useWords } from '../../app/words.js';
import type { OutingPageQuery, OutingPageQueryVariables } from '../../graphql/generated/types.js';
import { LOG_LINE } from '../../modules/log/log-timeline.js';
import { OUTING_ROW } from '../../modules/presence/presence-rows.js';
import type { Step } from '../../modules/presence/step.js';
import { useSteps } from '../../modules/presence/use-steps.js';
import { State } from '../../modules/state.js';
import { RecordSkeleton } from '../../ui/record-skeleton.js';
import { StatusTag } from '../../ui/status-tag.js';
import { RecordFrame } from './record-frame.js';
import { CANCEL_OUTING, RETURN_FROM_OUTING } from './stay-verbs.js';

/** One outing as it was reported, and the form F-15-O that it fills. */
const OUTING_PAGE: TypedDocumentNode<OutingPageQuery, OutingPageQueryVariables> = gql`
  query OutingPage($id: ID!) {
    outing(id: $id) {
      ...OutingRow
      createdAt
      paper
      history {
        ...LogLine
      }
    }
  }
  ${OUTING_ROW}
  ${LOG_LINE}
`;

const words = defineWords('outing-page', {
  outings: ['外出', 'Outings'],
  title: ['{{name}} 外出', 'Outing of {{name}}'],
  out: ['外出时间', 'Out'],
  back: ['预计返回', 'Back by'],
  returned: ['返回', 'Back'],
  destination: ['去向', 'Destination'],
  purpose: ['事由', 'Purpose'],
  overnight: ['过夜', 'Overnight'],
  yes: ['是', 'Yes'],
  no: ['否', 'No'],
  reported: ['报告', 'Reported by'],
  behalf: ['{{by}}（代填）', '{{by}} (for the person)'],
  late: ['事后报告', 'reported afterwards'],
  overdue: ['到时未归', 'not back in time'],
  isBack: ['登记返回', 'Record the return'],
  cancel: ['取消外出', 'Cancel the outing'],
});

type Outing = OutingPageQuery['outing'];

function useOutingSteps(outing: Outing): Step[] {
  const t = useWords(words);
  const shared = { object: `${outing.name} ${outing.destination}`, refetch: ['OutingPage'], input: () => ({ outingId: outing.id, revision: outing.revision }) };
  return [
    { ...shared, name: 'cancelOuting', label: t('cancel'), danger: true, document: CANCEL_OUTING },
    { ...shared, name: 'returnFromOuting', label: t('isBack'), primary: true, document: RETURN_FROM_OUTING },
  ];
}

function Loaded({ outing }: { outing: Outing }) {
  const t = useWords(words);
  const { actions, dialog } = useSteps(useOutingSteps(outing), outing.availableActions);
  const pairing = outing.team?.pairing;
  return (
    <RecordFrame
      crumbs={[{ label: t('outings'), to: '/outings' }, ...(outing.assignment ? [{ label: outing.name, to: `/presence/${outing.assignment.id}` }] : [])]}
      title={t('title', { name: outing.name })}
      tags={
        <>
          <State list="outing" code={outing.state} variant="tag" />
          {outing.overdue && <StatusTag tone="bad" variant="tag">{t('overdue')}</StatusTag>}
          {outing.reportedLate && <StatusTag tone="warn" variant="tag">{t('late')}</StatusTag>}
        </>
      }
      createdAt={outing.createdAt}
      sub={pairing ? `${pairing.supporterName} → ${pairing.receiverName}` : undefined}
      actions={actions}
      notice={dialog}
      items={[
        { key: 'out', label: t('out'), value: dateTime(outing.outAt) },
        { key: 'back', label: t('back'), value: dateTime(outing.backAt) },
        { key: 'destination', label: t('destination'), value: outing.destination },
        { key: 'overnight', label: t('overnight'), value: t(outing.overnight ? 'yes' : 'no') },
        { key: 'purpose', label: t('purpose'), value: outing.purpose },
        { key: 'reported', label: t('reported'), value: outing.onBehalf ? t('behalf', { by: outing.reportedBy }) : outing.reportedBy },
        ...(outing.returnedAt ? [{ key: 'returned', label: t('returned'), value: dateTime(outing.returnedAt) }] : []),
      ]}
      form={{ paper: outing.paper, file: `outings/${outing.id}` }}
      history={outing.history}
    />
  );
}

export function OutingPage() {
  const { id = '' } = useParams();
  const query = useQuery(OUTING_PAGE, { variables: { id } });
  return <QueryView query={query} skeleton={<RecordSkeleton />}>{({ outing }) => <Loaded outing={outing} />}</QueryView>;
}
