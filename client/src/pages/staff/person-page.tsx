import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { day, period } from '../../app/format.js';
import { QueryView } from '../../app/query-view.js';
import { useVerb } from '../../app/use-verb.js';
import { useSession } from '../../app/session/session.js';
import { defineWords, useWords } from '../../app/words.js';
import type { PersonFieldsFragment } from '../../graphql/generated/types.js';
import { useLabel } from '../../modules/labels.js';
import { serverActions } from '../../modules/server-actions.js';
import { State } from '../../modules/state.js';
import { VerbOutcome } from '../../modules/verb-outcome.js';
import { ViewerMark } from '../../modules/viewer-mark.js';
import { useConfirm } from '../../ui/confirm-dialog.js';
import { KeyValues } from '../../ui/key-values.js';
import { PageBody } from '../../ui/page.js';
import { PageHeader } from '../../ui/page-header.js';
import { Columns, Panel, Stack } from '../../ui/panel.js';
import { RecordSkeleton } from '../../ui/record-skeleton.js';
import { useUnsavedGuard } from '../../ui/use-draft.js';
import { PersonAccount } from './person-account.js';
import { ArchivePanel } from './archive-panel.js';
import { PersonFields } from './person-fields.js';
import { editInput, formOf } from './person-form.js';
import { Reveal } from './reveal.js';
import { EDIT_PERSON, MARK_LEFT, PERSON_PAGE } from './staff-query.js';

/** One member of the own staff: details, experience, assignment; changed in place. */
const words = defineWords('person-page', {
  staff: ['人员库', 'Staff'],
  sub: ['工号 {{no}}', 'No. {{no}}'],
  edit: ['修改', 'Edit'],
  ledger: ['服务台账', 'Service ledger'],
  save: ['保存', 'Save'],
  cancel: ['取消', 'Cancel'],
  markLeft: ['登记离职', 'Mark as left'],
  leftText: ['离职后不能再选派；已有记录保留。有未结束的派驻时不能登记。', 'Cannot be dispatched any more; the record stays. Refused while an assignment is open.'],
  profession: ['专业技术', 'Profession'],
  experience: ['经历', 'Experience'],
  category: ['人员类别', 'Category'],
  practice: ['执业类别', 'Practice'],
  level: ['职称等级', 'Level'],
  title: ['职称', 'Title'],
  certificate: ['执业证书编号', 'Certificate number'],
  department: ['科室', 'Department'],
  specialty: ['专业', 'Specialty'],
  sex: ['性别', 'Sex'],
  born: ['出生日期', 'Born on'],
  work: ['参加工作', 'Work since'],
  clinical: ['临床工作', 'Clinical since'],
  management: ['管理工作', 'Management since'],
  assignment: ['派驻', 'Assignment'],
  none: ['当前没有派驻，可以选派。', 'No open assignment; can be dispatched.'],
  receiver: ['受援单位', 'Receiver'],
  planned: ['计划', 'Planned'],
  filed: ['已报备的名单不随修改变动，须在队伍中“重新取用人员信息”。', 'A filed roster does not change with this; take the details anew in the team.'],
  leave: ['有未保存的修改；为保护身份信息不留草稿。确定离开？', 'There are unsaved changes; to protect personal data no draft is kept. Leave?'],
});

function Details({ person }: { person: PersonFieldsFragment }) {
  const t = useWords(words);
  const label = useLabel();
  return (
    <Stack>
      <Panel title={t('profession')}>
        <KeyValues
          columns={2}
          items={[
            { key: 'category', label: t('category'), value: label('personCategory', person.staffCategory) },
            { key: 'practice', label: t('practice'), value: label('practiceCategory', person.practiceCategory) },
            { key: 'level', label: t('level'), value: label('titleLevel', person.titleLevel) },
            { key: 'title', label: t('title'), value: person.titleText || '—' },
            { key: 'certificate', label: t('certificate'), value: person.certificateNo || '—' },
            { key: 'department', label: t('department'), value: person.department || '—' },
            { key: 'specialty', label: t('specialty'), value: person.specialty || '—' },
          ]}
        />
      </Panel>
      <Panel title={t('experience')}>
        <KeyValues
          columns={2}
          items={[
            { key: 'sex', label: t('sex'), value: label('sex', person.sex) },
            { key: 'born', label: t('born'), value: day(person.bornOn) },
            { key: 'work', label: t('work'), value: day(person.workStartedOn) },
            { key: 'clinical', label: t('clinical'), value: day(person.clinicalStartedOn) },
            { key: 'management', label: t('management'), value: day(person.managementStartedOn) },
          ]}
        />
      </Panel>
    </Stack>
  );
}

function Assignment({ person }: { person: PersonFieldsFragment }) {
  const t = useWords(words);
  const open = person.openAssignment;
  return (
    <Panel title={t('assignment')} foot={t('filed')}>
      {open ? (
        <KeyValues
          items={[
            { key: 'receiver', label: t('receiver'), value: <Link to={`/assignments?search=${encodeURIComponent(person.name)}`}>{open.receiverName}</Link> },
            { key: 'planned', label: t('planned'), value: period(open.plannedFrom, open.plannedTo) },
          ]}
        />
      ) : (
        <p className="muted">{t('none')}</p>
      )}
    </Panel>
  );
}

function Loaded({ person, onReload }: { person: PersonFieldsFragment; onReload: () => void }) {
  const t = useWords(words);
  const { may } = useSession();
  const ask = useConfirm();
  const [form, setForm] = useState(formOf(person));
  const [editing, setEditing] = useState(false);
  const edit = useVerb(EDIT_PERSON);
  const left = useVerb(MARK_LEFT, { refetch: ['StaffViews'] });
  useUnsavedGuard(editing && JSON.stringify(form) !== JSON.stringify(formOf(person)), t('leave'));
  const start = (): void => {
    setForm(formOf(person));
    setEditing(true);
  };
  const save = async (): Promise<void> => {
    if (await edit.run({ input: editInput(person, form) })) setEditing(false);
  };
  const mark = async (): Promise<void> => {
    const answer = await ask({ title: t('markLeft'), object: `${person.name} ${person.staffNo}`, consequence: t('leftText'), okText: t('markLeft'), danger: true });
    if (answer) await left.run({ input: { personId: person.id, revision: person.revision } });
  };
  const actions = editing
    ? [
        { key: 'cancel', label: t('cancel'), allowed: true, onClick: () => setEditing(false) },
        { key: 'save', label: t('save'), primary: true, allowed: true, loading: edit.running, onClick: () => void save() },
      ]
    : serverActions(
        [
          { name: 'markLeft', label: t('markLeft'), danger: true, onClick: () => void mark() },
          { name: 'editPerson', label: t('edit'), icon: 'edit', primary: true, always: true, onClick: start },
        ],
        person.availableActions,
      );
  const reveal = person.availableActions.find((action) => action.name === 'revealPerson');
  return (
    <>
      <PageHeader
        crumbs={[{ label: t('staff'), to: '/staff' }]}
        title={person.name}
        tags={<State list="personStatus" code={person.status} variant="tag" />}
        sub={[t('sub', { no: person.staffNo }), person.titleText, person.department].filter(Boolean).join(' · ')}
        actions={[...(may('service.record') && !editing ? [{ key: 'ledger', label: t('ledger'), icon: 'clip' as const, allowed: true, to: `/ledgers/${person.id}` }] : []), ...actions]}
        notice={
          <>
            <VerbOutcome verb={edit} action={t('save')} onReload={onReload} />
            <VerbOutcome verb={left} action={t('markLeft')} onReload={onReload} />
          </>
        }
      />
      <ViewerMark>
        <PageBody>
          <Columns
            aside={
              <>
                {reveal && <Reveal person={person} allowed={reveal.allowed} reason={reveal.reason} />}
                <PersonAccount person={person} />
                <Assignment person={person} />
              </>
            }
          >
            {editing ? (
              <PersonFields form={form} onChange={setForm} problems={edit.problems} masked={{ idNumber: person.idNumberMasked, phone: person.phoneMasked }} />
            ) : (
              <Details person={person} />
            )}
            <ArchivePanel person={person} />
          </Columns>
        </PageBody>
      </ViewerMark>
    </>
  );
}

export function PersonPage() {
  const { id = '' } = useParams();
  const query = useQuery(PERSON_PAGE, { variables: { id } });
  return (
    <QueryView query={query} skeleton={<RecordSkeleton />}>
      {({ person }) => <Loaded person={person} onReload={() => void query.refetch()} />}
    </QueryView>
  );
}
