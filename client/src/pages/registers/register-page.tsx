import { useQuery } from '@apollo/client/react';
import { useParams } from 'react-router';
import { day, dayOf, period } from '../../app/format.js';
import { QueryView } from '../../app/query-view.js';
import { useSession } from '../../app/session/session.js';
import { defineWords, useWords } from '../../app/words.js';
import type { RegisterFieldsFragment } from '../../graphql/generated/types.js';
import { Deadline } from '../../modules/deadline.js';
import { Evidence } from '../../modules/evidence/evidence.js';
import { useLabel } from '../../modules/labels.js';
import type { Step } from '../../modules/presence/step.js';
import { useSteps } from '../../modules/presence/use-steps.js';
import { State } from '../../modules/state.js';
import { RecordSkeleton } from '../../ui/record-skeleton.js';
import { RecordFrame } from '../presence/record-frame.js';
import { REGISTER_ENTRY_PAGE, SOLVE_PROBLEM, VOID_ENTRY } from './register-query.js';

/** One entry of the register: its minutes or duties, and the problem until it is solved. */
const words = defineWords('register-page', {
  list: ['登记簿', 'Registers'],
  kind: ['类别', 'Kind'],
  on: ['日期', 'Day'],
  place: ['地点', 'Place'],
  people: ['参加人员', 'Who took part'],
  content: ['内容', 'Content'],
  safety: ['已落实的安全事项', 'Safety items in order'],
  exception: ['例外理由', 'Reason for the exception'],
  problem: ['问题', 'Problem'],
  solveBy: ['解决期限', 'Solve by'],
  solution: ['解决情况', 'How it was solved'],
  by: ['登记', 'Recorded by'],
  void: ['作废理由', 'Why it is void'],
  solve: ['登记解决情况', 'Record the solution'],
  solvedOn: ['解决日期', 'Solved on'],
  toVoid: ['作废', 'Make void'],
  reason: ['理由', 'Reason'],
  voidText: ['作废后仍留在登记簿中。', 'It stays in the register.'],
});

function useEntrySteps(entry: RegisterFieldsFragment): Step[] {
  const t = useWords(words);
  const { viewer } = useSession();
  const input = { entryId: entry.id, revision: entry.revision };
  return [
    {
      name: 'voidEntry', label: t('toVoid'), danger: true, object: entry.title, consequence: t('voidText'), document: VOID_ENTRY,
      fields: [{ key: 'reason', label: t('reason'), kind: 'text', required: true, maxLength: 500 }], input: (values) => ({ ...input, reason: values['reason'] }),
    },
    {
      name: 'solveProblem', label: t('solve'), primary: true, object: entry.problem, document: SOLVE_PROBLEM,
      fields: [{ key: 'solvedOn', label: t('solvedOn'), kind: 'day', required: true, start: dayOf(viewer.businessNow) }, { key: 'solution', label: t('solution'), kind: 'text', required: true, maxLength: 1000 }],
      input: (values) => ({ ...input, solvedOn: values['solvedOn'], solution: values['solution'] }),
    },
  ];
}

function Loaded({ entry }: { entry: RegisterFieldsFragment }) {
  const t = useWords(words);
  const label = useLabel();
  const { actions, dialog } = useSteps(useEntrySteps(entry), entry.availableActions);
  const shown = (key: 'place' | 'people' | 'void', value: string | null) => (value ? [{ key, label: t(key), value }] : []);
  return (
    <RecordFrame
      crumbs={[{ label: t('list'), to: '/registers' }]}
      title={entry.title}
      tags={<State list="register_entry" code={entry.state} variant="tag" />}
      createdAt={entry.createdAt}
      sub={entry.pairing ? `${entry.pairing.supporterName} → ${entry.pairing.receiverName}` : undefined}
      actions={actions}
      notice={dialog}
      items={[
        { key: 'kind', label: t('kind'), value: label('registerKind', entry.kind) },
        { key: 'on', label: t('on'), value: entry.untilOn ? period(entry.happenedOn, entry.untilOn) : day(entry.happenedOn) },
        ...shown('place', entry.place),
        ...shown('people', entry.participants),
        { key: 'content', label: t('content'), value: entry.content },
        ...(entry.safetyItems.length > 0 ? [{ key: 'safety', label: t('safety'), value: entry.safetyItems.map((item) => label('safetyItem', item)).join('、') }] : []),
        ...(entry.exceptionReason ? [{ key: 'exception', label: t('exception'), value: entry.exceptionReason }] : []),
        ...(entry.problem ? [{ key: 'problem', label: t('problem'), value: entry.problem }, { key: 'solveBy', label: t('solveBy'), value: <Deadline on={entry.solveBy} done={entry.solvedOn !== null} wrap /> }] : []),
        ...(entry.solution ? [{ key: 'solution', label: t('solution'), value: [entry.solution, entry.solvedOn, entry.solvedBy].filter(Boolean).join(' · ') }] : []),
        { key: 'by', label: t('by'), value: `${entry.recordedOrgName} · ${entry.recordedBy}` },
        ...shown('void', entry.voidReason),
      ]}
      findings={entry.findings}
      history={entry.history}
    >
      <Evidence subject="REGISTER_ENTRY" id={entry.id} state={entry.state} />
    </RecordFrame>
  );
}

export function RegisterEntryPage() {
  const { id = '' } = useParams();
  const query = useQuery(REGISTER_ENTRY_PAGE, { variables: { id } });
  return (
    <QueryView query={query} skeleton={<RecordSkeleton />}>
      {({ registerEntry }) => <Loaded entry={registerEntry} />}
    </QueryView>
  );
}
