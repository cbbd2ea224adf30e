import { useQuery } from '@apollo/client/react';
import { Button } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { dayOf } from '../../app/format.js';
import { QueryView } from '../../app/query-view.js';
import { useSession } from '../../app/session/session.js';
import { useVerb } from '../../app/use-verb.js';
import { defineWords, useWords } from '../../app/words.js';
import type { ReplacementPageQuery } from '../../graphql/generated/types.js';
import { useLabel } from '../../modules/labels.js';
import { RulesPanel } from '../../modules/rules-panel.js';
import { VerbOutcome } from '../../modules/verb-outcome.js';
import { DateField } from '../../ui/date-field.js';
import { SelectField, TextArea } from '../../ui/field.js';
import { FormGrid } from '../../ui/form-grid.js';
import { Panel, Stack } from '../../ui/panel.js';
import { REPLACE_TEAM_MEMBER, REPLACEMENT_FINDINGS } from './replacement-query.js';

/** Somebody else for a line of an accepted roster, with what the rules say of him before the roster is filed again. */
const words = defineWords('replacement-form', {
  title: ['替换人选', 'The replacement'],
  who: ['替换人选', 'Replaced by'],
  choose: ['请选择', 'Choose'],
  hint: ['在职且没有在派的本院人员', 'own staff without an open assignment'],
  nobody: ['没有可派的人员：先到人员库登记，或结束其他派驻。', 'Nobody is available: add staff, or end another assignment.'],
  from: ['计划到岗', 'Planned from'],
  to: ['计划离岗', 'Planned to'],
  reason: ['替换理由', 'Why'],
  reasonHint: ['随名单一并报备', 'filed with the roster'],
  save: ['替换并重新报备', 'Replace and file again'],
  rules: ['资格与编成校验', 'Eligibility and composition'],
  rulesNote: ['与报备时的校验相同', 'the same check as when the roster is filed'],
  team: ['全队', 'the team'],
});

type Data = ReplacementPageQuery;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

function Eligibility({ assignmentId, personId, name, plannedFrom, plannedTo }: { assignmentId: string; personId: string; name: string; plannedFrom: string; plannedTo: string }) {
  const t = useWords(words);
  const query = useQuery(REPLACEMENT_FINDINGS, { variables: { assignmentId, personId, plannedFrom: DAY.test(plannedFrom) ? plannedFrom : null, plannedTo: DAY.test(plannedTo) ? plannedTo : null } });
  return (
    <QueryView query={{ ...query, data: query.data ?? query.previousData }}>
      {({ replacementFindings }) => <RulesPanel findings={replacementFindings} title={t('rules')} note={t('rulesNote')} nameOf={(id) => (id === personId ? name : t('team'))} />}
    </QueryView>
  );
}

/** A later day of the two; the newcomer cannot arrive in the past. */
const later = (a: string, b: string): string => (a > b ? a : b);

export function ReplacementForm({ member, persons }: { member: Data['assignment']; persons: Data['persons']['nodes'] }) {
  const t = useWords(words);
  const label = useLabel();
  const navigate = useNavigate();
  const { viewer } = useSession();
  const replace = useVerb(REPLACE_TEAM_MEMBER);
  const left = member.finishedOn !== null;
  const [form, setForm] = useState({
    personId: '', reason: member.endReason ?? '', plannedFrom: left ? later(member.plannedFrom, dayOf(viewer.businessNow)) : member.plannedFrom, plannedTo: member.plannedTo,
  });
  const set = (part: Partial<typeof form>): void => setForm({ ...form, ...part });
  const save = async (): Promise<void> => {
    if (await replace.run({ input: { assignmentId: member.id, ...form, reason: form.reason.trim() } })) await navigate(`/teams/${member.team?.id ?? ''}`);
  };
  const options = persons.map((person) => ({ value: person.id, label: [person.name, person.titleText || label('titleLevel', person.titleLevel), person.specialty || person.department].filter(Boolean).join(' · ') }));
  const name = persons.find((person) => person.id === form.personId)?.name ?? '';
  return (
    <Stack>
      <Panel
        title={t('title')}
        foot={<Button type="primary" disabled={form.personId === '' || form.reason.trim() === ''} loading={replace.running} onClick={() => void save()}>{t('save')}</Button>}
      >
        <Stack>
          <VerbOutcome verb={replace} action={t('save')} />
          <SelectField required label={t('who')} hint={options.length === 0 ? t('nobody') : t('hint')} placeholder={t('choose')} value={form.personId} options={options} onChange={(event) => set({ personId: event.target.value })} />
          <FormGrid>
            <DateField required label={t('from')} value={form.plannedFrom} onValue={(plannedFrom) => set({ plannedFrom })} />
            <DateField required label={t('to')} value={form.plannedTo} onValue={(plannedTo) => set({ plannedTo })} />
          </FormGrid>
          <TextArea required label={t('reason')} hint={t('reasonHint')} maxLength={500} value={form.reason} onChange={(event) => set({ reason: event.target.value })} />
        </Stack>
      </Panel>
      {form.personId !== '' && <Eligibility assignmentId={member.id} name={name} {...form} />}
    </Stack>
  );
}
