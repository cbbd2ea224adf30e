import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { dayOf } from '../../app/format.js';
import { useSession } from '../../app/session/session.js';
import { useVerb } from '../../app/use-verb.js';
import { defineWords, useWords } from '../../app/words.js';
import { useLineText } from '../../modules/need/need-columns.js';
import { VerbOutcome } from '../../modules/verb-outcome.js';
import { DateField } from '../../ui/date-field.js';
import { CheckField, SelectField, TextArea } from '../../ui/field.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { APPLY, RECORD_APPLICATION } from '../application/application-query.js';
import { APPLICANTS, OPEN_NEEDS } from './applications-query.js';

/** A person applies for himself, or the office records a paper that somebody has signed. */
const words = defineWords('apply-dialog', {
  apply: ['申报支援', 'Apply'],
  record: ['登记书面申请', 'Record a signed application'],
  applyOk: ['提交申报', 'Apply'],
  recordOk: ['登记', 'Record'],
  applyText: ['提交后由所在科室推荐，再由领导小组审批；审批前可以撤回。', 'Your department recommends, then the leading group decides; it can be withdrawn until then.'],
  recordText: ['本人已在纸质申请上签字时使用；之后同样由科室推荐、领导小组审批。', 'For a paper that the person has signed; recommendation and approval follow all the same.'],
  person: ['申请人', 'Person'],
  choose: ['请选择', 'choose'],
  need: ['响应的需求', 'Need'],
  none: ['不针对具体需求', 'none in particular'],
  statement: ['书面申请', 'Statement'],
  statementHint: ['为何申请、能做什么；不填电话、证件号', 'why and with what; no telephone or identity numbers'],
  consent: ['本人自愿参加支援工作', 'I go of my own will'],
  signed: ['签字日期', 'Signed on'],
});

export function ApplyDialog({ own, onClose }: { own: boolean; onClose: () => void }) {
  const t = useWords(words);
  const navigate = useNavigate();
  const lineText = useLineText();
  const { viewer } = useSession();
  const refetch = ['ApplicationsPage', 'ApplicationViews'];
  const apply = useVerb(APPLY, { refetch });
  const record = useVerb(RECORD_APPLICATION, { refetch });
  const [form, setForm] = useState({ personId: '', needId: '', statement: '', consent: false, signedOn: dayOf(viewer.businessNow) });
  const needs = useQuery(OPEN_NEEDS).data?.needs.nodes ?? [];
  const people = useQuery(APPLICANTS, { variables: { search: null }, skip: own }).data?.persons.nodes ?? [];
  const verb = own ? apply : record;
  const ready = form.statement.trim().length >= 5 && (own ? form.consent : form.personId !== '' && form.signedOn !== '');
  const save = async (): Promise<void> => {
    const { statement } = form;
    const needId = form.needId || null;
    const id = own
      ? (await apply.run({ input: { needId, statement, consent: form.consent } }))?.apply.application?.id
      : (await record.run({ input: { needId, statement, personId: form.personId, signedOn: form.signedOn } }))?.recordApplication.application?.id;
    if (!id) return;
    onClose();
    await navigate(`/applications/${id}`);
  };
  return (
    <FormDialog title={own ? t('apply') : t('record')} okText={own ? t('applyOk') : t('recordOk')} running={verb.running} disabled={!ready} onSubmit={() => void save()} onClose={onClose}>
      <VerbOutcome verb={verb} action={own ? t('apply') : t('record')} />
      <p className="muted">{own ? t('applyText') : t('recordText')}</p>
      {!own && (
        <SelectField required label={t('person')} placeholder={t('choose')} value={form.personId} options={people.map((one) => ({ value: one.id, label: `${one.name} ${one.staffNo} ${one.department} ${one.specialty}` }))} onChange={(event) => setForm({ ...form, personId: event.target.value })} />
      )}
      <SelectField label={t('need')} placeholder={t('none')} value={form.needId} options={needs.map((need) => ({ value: need.id, label: `${need.receiverName}：${need.title}（${lineText(need.lines)}）` }))} onChange={(event) => setForm({ ...form, needId: event.target.value })} />
      <TextArea required label={t('statement')} hint={t('statementHint')} rows={5} maxLength={2000} value={form.statement} onChange={(event) => setForm({ ...form, statement: event.target.value })} />
      {own ? (
        <CheckField label={t('consent')} checked={form.consent} onChange={(event) => setForm({ ...form, consent: event.target.checked })} />
      ) : (
        <DateField required label={t('signed')} value={form.signedOn} onValue={(signedOn) => setForm({ ...form, signedOn })} />
      )}
    </FormDialog>
  );
}
