import { gql, type TypedDocumentNode } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { QueryView } from '../../app/query-view.js';
import { useVerb } from '../../app/use-verb.js';
import { defineWords, useWords } from '../../app/words.js';
import type { AvailableStaffQuery, AvailableStaffQueryVariables, TeamPageFieldsFragment } from '../../graphql/generated/types.js';
import { useLabel } from '../../modules/labels.js';
import { VerbOutcome } from '../../modules/verb-outcome.js';
import { TextField } from '../../ui/field.js';
import { Icon } from '../../ui/icon.js';
import { Stack } from '../../ui/panel.js';
import { SideDrawer } from '../../ui/side-drawer.js';
import { EmptyState } from '../../ui/states.js';
import { MemberFields, type MemberForm } from './member-fields.js';
import { ADD_TEAM_MEMBER } from './team-query.js';
import styles from './add-members.module.css';

/** Own staff without an open assignment, to be put on the roster one by one. */
const AVAILABLE_STAFF: TypedDocumentNode<AvailableStaffQuery, AvailableStaffQueryVariables> = gql`
  query AvailableStaff($search: String) {
    persons(filter: { available: true, search: $search }, order: NAME, first: 50) {
      nodes {
        id
        name
        staffNo
        staffCategory
        department
        specialty
        titleLevel
        titleText
        clinicalStartedOn
        managementStartedOn
      }
      totalCount
    }
  }
`;

const words = defineWords('add-members', {
  title: ['添加人员', 'Add people'],
  search: ['姓名、工号、科室、专业', 'Name, number, department or specialty'],
  add: ['加入', 'Add'],
  addOf: ['把 {{name}} 加入名单', 'Add {{name}}'],
  clinical: ['临床自 {{since}}', 'clinical since {{since}}'],
  management: ['管理自 {{since}}', 'management since {{since}}'],
  stay: ['角色与时间', 'Role and days'],
  available: ['{{count}} 人可选', { one: '{{count}} available', other: '{{count}} available' }],
  none: ['没有可选人员', 'Nobody available'],
  noneText: ['已在派或离职的人员不在此列。', 'People on an open assignment or who left are not listed.'],
  staff: ['到人员库登记', 'To the staff list'],
});

type Person = AvailableStaffQuery['persons']['nodes'][number];

function Candidate({ person, running, onAdd }: { person: Person; running: boolean; onAdd: () => void }) {
  const t = useWords(words);
  const label = useLabel();
  const facts = [
    label('personCategory', person.staffCategory),
    person.specialty || person.department,
    person.clinicalStartedOn && t('clinical', { since: person.clinicalStartedOn }),
    person.managementStartedOn && t('management', { since: person.managementStartedOn }),
  ];
  return (
    <li className={styles.candidate}>
      <div>
        <b>{person.name}</b> {person.titleText} <span className="muted">{label('titleLevel', person.titleLevel)}</span>
        <div className="muted">{facts.filter(Boolean).join(' · ')}</div>
      </div>
      <Button size="small" disabled={running} aria-label={t('addOf', { name: person.name })} onClick={onAdd}>
        {t('add')}
      </Button>
    </li>
  );
}

export function AddMembers({ team, onClose }: { team: TeamPageFieldsFragment; onClose: () => void }) {
  const t = useWords(words);
  const [search, setSearch] = useState('');
  const query = useQuery(AVAILABLE_STAFF, { variables: { search: search || null } });
  const shown = query.data ?? query.previousData;
  const add = useVerb(ADD_TEAM_MEMBER, { refetch: ['AvailableStaff'] });
  const [form, setForm] = useState<MemberForm>({
    role: team.members.some((member) => member.role === 'LEADER') ? 'MEMBER' : 'LEADER',
    receiverPost: '',
    plannedFrom: team.plannedFrom,
    plannedTo: team.plannedTo,
    healthy: true,
    voluntary: true,
  });
  const put = async (person: Person): Promise<void> => {
    const input = { teamId: team.id, revision: team.revision, personId: person.id, ...form, receiverPost: form.receiverPost || null };
    if (await add.run({ input })) setForm({ ...form, role: 'MEMBER', receiverPost: '' });
  };
  return (
    <SideDrawer title={t('title')} onClose={onClose} size={424}>
      <Stack>
        <VerbOutcome verb={add} action={t('title')} />
        <MemberFields form={form} onChange={setForm} />
        <TextField label={t('search')} hideLabel type="search" icon={<Icon name="search" />} placeholder={t('search')} value={search} onChange={(event) => setSearch(event.target.value)} />
        <QueryView query={{ ...query, data: shown }}>
          {({ persons }) => (
            <>
              <p className="muted">{t('available', { count: persons.totalCount })}</p>
              {persons.nodes.length === 0 ? (
                <EmptyState title={t('none')} actions={<Link to="/staff">{t('staff')}</Link>}>
                  {t('noneText')}
                </EmptyState>
              ) : (
                <ul className={styles.list}>
                  {persons.nodes.map((person) => (
                    <Candidate key={person.id} person={person} running={add.running} onAdd={() => void put(person)} />
                  ))}
                </ul>
              )}
            </>
          )}
        </QueryView>
      </Stack>
    </SideDrawer>
  );
}
