import { dateTime, digest } from '../../app/format.js';
import { usePreferences } from '../../app/preferences.js';
import { defineWords, useWords } from '../../app/words.js';
import type { EvaluationPageFieldsFragment } from '../../graphql/generated/types.js';
import { useLabel } from '../../modules/labels.js';
import { Panel } from '../../ui/panel.js';
import { Seal } from '../../ui/seal.js';
import { StatusTag } from '../../ui/status-tag.js';
import styles from './chain.module.css';

/** The steps of the chain in their order, each with its signer, opinion and seal; void seals stay, struck. */
const words = defineWords('evaluation-chain', {
  title: ['考核链', 'Chain'],
  count: ['{{done}} / {{all}} 步', '{{done}} of {{all}} steps'],
  by: ['由{{party}}办理', 'by the {{party}}'],
  open: ['待办理', 'open'],
  waiting: ['未到', 'not yet'],
  returned: ['退回：{{reason}}', 'Returned: {{reason}}'],
  opinion: ['意见：{{opinion}}', 'Opinion: {{opinion}}'],
  digest: ['内容摘要 {{digest}}', 'Digest {{digest}}'],
  voided: ['{{at}} 作废：{{reason}}', 'void since {{at}}: {{reason}}'],
  sealed: ['{{name}} {{at}} 盖章', 'sealed by {{name}}, {{at}}'],
});

type Step = EvaluationPageFieldsFragment['steps'][number];

function Signature({ step }: { step: Step }) {
  const t = useWords(words);
  const label = useLabel();
  const { language } = usePreferences();
  const seal = step.seals.find((one) => one.state === 'VALID');
  if (step.state === 'SIGNED') {
    return (
      <>
        <div>{step.orgName}</div>
        <div>
          {step.signedBy}　{dateTime(step.signedAt)}
        </div>
        {step.opinion && <div>{t('opinion', { opinion: step.opinion })}</div>}
        {seal && <div className="muted">{t('digest', { digest: digest(seal.contentHash) })}</div>}
      </>
    );
  }
  const party = [step.divisionLevel && label('divisionLevel', step.divisionLevel), label('chainParty', step.party)].filter(Boolean).join(language === 'en' ? ' ' : '');
  return (
    <>
      <StatusTag tone={step.state === 'RETURNED' ? 'warn' : step.state === 'OPEN' ? 'info' : 'mute'}>{step.state === 'WAITING' ? t('waiting') : t('open')}</StatusTag>
      <div className="muted">{t('by', { party })}</div>
      {step.returnReason && <div className={styles.returned}>{t('returned', { reason: step.returnReason })}</div>}
    </>
  );
}

function VoidSeals({ step }: { step: Step }) {
  const t = useWords(words);
  const voided = step.seals.filter((seal) => seal.state === 'VOID');
  if (voided.length === 0) return null;
  return (
    <ul className={styles.voided}>
      {voided.map((seal) => (
        <li key={seal.id} className={styles.void}>
          <Seal name={seal.orgName} state="VOID" size={44} />
          <div>
            <del>{t('sealed', { name: seal.byName, at: dateTime(seal.sealedAt) })}</del>
            <div>{t('voided', { at: dateTime(seal.voidedAt), reason: seal.voidReason ?? '' })}</div>
          </div>
        </li>
      ))}
    </ul>
  );
}

export function Chain({ evaluation }: { evaluation: EvaluationPageFieldsFragment }) {
  const t = useWords(words);
  const done = evaluation.steps.filter((step) => step.state === 'SIGNED').length;
  const all = evaluation.steps.length;
  return (
    <Panel title={t('title')} extra={<StatusTag tone={done === all ? 'ok' : 'info'}>{t('count', { done, all })}</StatusTag>}>
      <ol className={styles.chain} aria-label={t('title')}>
        {evaluation.steps.map((step) => (
          <li key={step.id} className={styles.step} data-state={step.state}>
            <span className={styles.no} aria-hidden="true">
              {step.position}
            </span>
            <div className={styles.body}>
              <b>{step.name}</b>
              <Signature step={step} />
              <VoidSeals step={step} />
            </div>
            {step.seal && step.state !== 'WAITING' && <Seal name={step.orgName ?? step.name} state={step.state === 'SIGNED' ? 'SEALED' : 'PENDING'} size={68} />}
          </li>
        ))}
      </ol>
    </Panel>
  );
}
