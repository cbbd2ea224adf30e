import { Modal } from 'antd';
import { useState } from 'react';
import { defineWords, useWords } from '../../app/words.js';
import type { AgreementKind } from '../../graphql/generated/types.js';
import { useOptions } from '../../modules/labels.js';
import { CheckField, SelectField, TextField } from '../../ui/field.js';
import { Stack } from '../../ui/panel.js';

/** Which agreement to draft, and for which year. */
const words = defineWords('draft-agreement', {
  title: ['起草协议', 'Draft an agreement'],
  kind: ['协议类别', 'Kind'],
  year: ['年度', 'Year'],
  carryOver: ['沿用上一份同类协议的目标、条款和任务（日期顺延）', 'Carry over goals, clauses and tasks of the last one of its kind (days moved on)'],
  ok: ['开始起草', 'Start drafting'],
  cancel: ['取消', 'Cancel'],
  text: ['按方案的协议样式生成初稿，签约方、期限与条款已预填，可以修改。', 'A first draft is made after the form in the policy pack; parties, term and clauses are filled in and can be changed.'],
});

export function DraftAgreementDialog({ open, hasMain, year, onClose, onDraft }: {
  open: boolean;
  hasMain: boolean;
  year: number;
  onClose: () => void;
  onDraft: (kind: AgreementKind, year: number, carryOver: boolean) => void;
}) {
  const t = useWords(words);
  const options = useOptions();
  const [kind, setKind] = useState<AgreementKind>(hasMain ? 'SUPPLEMENT' : 'MAIN');
  const [carryOver, setCarryOver] = useState(false);
  const [chosen, setChosen] = useState(String(year));
  return (
    <Modal open={open} title={t('title')} okText={t('ok')} cancelText={t('cancel')} onCancel={onClose} onOk={() => onDraft(kind, Number(chosen), carryOver)} okButtonProps={{ disabled: !/^\d{4}$/.test(chosen) }} width={440}>
      <Stack>
        <p className="muted">{t('text')}</p>
        <SelectField label={t('kind')} value={kind} options={options('agreementKind')} onChange={(event) => setKind(event.target.value as AgreementKind)} />
        <TextField label={t('year')} inputMode="numeric" maxLength={4} value={chosen} onChange={(event) => setChosen(event.target.value)} />
        {hasMain && <CheckField label={t('carryOver')} checked={carryOver} onChange={(event) => setCarryOver(event.target.checked)} />}
      </Stack>
    </Modal>
  );
}
