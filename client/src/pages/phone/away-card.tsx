import { gql, type TypedDocumentNode } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { period } from '../../app/format.js';
import { defineWords, useWords } from '../../app/words.js';
import type { AwayQuery, AwayQueryVariables } from '../../graphql/generated/types.js';
import { useLabel } from '../../modules/labels.js';
import { State } from '../../modules/state.js';
import { PhoneCard, PhoneLine, PhoneLines } from '../../ui/phone-card.js';

/** Leave that is asked for or under way, and the way to ask, to report an outing or an incident. */
const AWAY: TypedDocumentNode<AwayQuery, AwayQueryVariables> = gql`
  query Away($id: ID!) {
    leaves(filter: { assignmentId: $id, states: [REQUESTED, APPROVED, TAKEN, OVERSTAYED, UNAPPROVED_ABSENCE] }, first: 3) {
      nodes {
        id
        kind
        fromOn
        toOn
        returnedOn
        state
      }
    }
  }
`;

const words = defineWords('away-card', {
  title: ['请假与外出', 'Leave and outings'],
  open: ['请假、外出、报告差错事故', 'Leave, outing, incident'],
  none: ['没有待审批或进行中的请假。', 'No leave is asked for or under way.'],
});

export function AwayCard({ stayId }: { stayId: string }) {
  const t = useWords(words);
  const label = useLabel();
  const { data } = useQuery(AWAY, { variables: { id: stayId }, skip: !navigator.onLine });
  const open = (data?.leaves.nodes ?? []).filter((leave) => leave.returnedOn === null);
  return (
    <PhoneCard title={t('title')} extra={<Link to={`/presence/${stayId}`}>{t('open')}</Link>}>
      {open.length === 0 ? (
        <p className="muted">{t('none')}</p>
      ) : (
        <PhoneLines>
          {open.map((leave) => (
            <PhoneLine key={leave.id} aside={<State list="leave" code={leave.state} />}>
              <Link to={`/leaves/${leave.id}`}>{label('leaveKind', leave.kind)}</Link>
              <div className="muted">{period(leave.fromOn, leave.toOn)}</div>
            </PhoneLine>
          ))}
        </PhoneLines>
      )}
    </PhoneCard>
  );
}
