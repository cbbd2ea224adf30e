import { useState } from 'react';
import { dayOf } from '../../app/format.js';
import { useSession } from '../../app/session/session.js';
import { useVerb } from '../../app/use-verb.js';
import { defineWords, useWords } from '../../app/words.js';
import type { AttendanceMark, AttendanceSheetPageQuery } from '../../graphql/generated/types.js';
import { VerbOutcome } from '../../modules/verb-outcome.js';
import { DateField } from '../../ui/date-field.js';
import { SelectField } from '../../ui/field.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { FormGrid } from '../../ui/form-grid.js';
import { SIGN_IN } from './attendance-query.js';

/** The receiver's sign-in sheet: everybody for one day at once. */
const words = defineWords('sign-in-dialog', {
  title: ['登记签到', 'Sign in'],
  save: ['登记 {{count}} 人', { one: 'Record {{count}} person', other: 'Record {{count}} persons' }],
  day: ['日期', 'Day'],
  present: ['出勤', 'Present'],
  absent: ['旷工', 'Absent'],
  skip: ['不登记', 'Leave out'],
  note: ['登记后不能改写；有误时用“更正”另记一条。', 'What is recorded is never changed; a mistake is corrected by another record.'],
});

type Data = AttendanceSheetPageQuery;
type Choice = Extract<AttendanceMark, 'SIGNED' | 'ABSENT'> | '';

export function SignInDialog({ sheet, onDone, onClose }: { sheet: Data['attendanceSheet']; onDone: () => void; onClose: () => void }) {
  const t = useWords(words);
  const { viewer } = useSession();
  const verb = useVerb(SIGN_IN, { refetch: ['AttendanceMarks'] });
  const [day, setDay] = useState(dayOf(viewer.businessNow));
  const [choices, setChoices] = useState<Record<string, Choice>>({});
  const stateOn = (line: Data['attendanceSheet']['lines'][number]) => line.days.find((one) => one.day === day)?.status;
  const choiceOf = (line: Data['attendanceSheet']['lines'][number]): Choice => choices[line.assignmentId] ?? (stateOn(line) === 'OUTSIDE' || stateOn(line) === 'LEAVE' ? '' : 'SIGNED');
  const lines = sheet.lines.flatMap((line) => {
    const mark = choiceOf(line);
    return mark === '' ? [] : [{ assignmentId: line.assignmentId, mark }];
  });
  const save = async (): Promise<void> => {
    if (await verb.run({ input: { teamId: sheet.teamId, day, lines } })) onDone();
  };
  return (
    <FormDialog title={t('title')} okText={t('save', { count: lines.length })} running={verb.running} disabled={lines.length === 0 || !/^\d{4}-\d{2}-\d{2}$/.test(day)} onSubmit={() => void save()} onClose={onClose}>
      <VerbOutcome verb={verb} action={t('title')} />
      <DateField label={t('day')} required value={day} onValue={setDay} />
      <FormGrid>
        {sheet.lines.map((line) => (
          <SelectField
            key={line.assignmentId}
            label={line.name}
            value={choiceOf(line)}
            options={[{ value: 'SIGNED', label: t('present') }, { value: 'ABSENT', label: t('absent') }, { value: '', label: t('skip') }]}
            onChange={(event) => setChoices({ ...choices, [line.assignmentId]: event.target.value as Choice })}
          />
        ))}
      </FormGrid>
      <p className="muted">{t('note')}</p>
    </FormDialog>
  );
}
