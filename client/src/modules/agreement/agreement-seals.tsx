import { gql } from '@apollo/client';
import { dateTime, digest } from '../../app/format.js';
import { usePreferences } from '../../app/preferences.js';
import { defineWords, useWords } from '../../app/words.js';
import type { AgreementSealsFragment } from '../../graphql/generated/types.js';
import { Seal } from '../../ui/seal.js';
import { Deadline } from '../deadline.js';
import { useLabel } from '../labels.js';
import styles from './agreement-seals.module.css';

export const AGREEMENT_SEALS = gql`
  fragment AgreementSeals on Agreement {
    id
    versionNo
    state
    deadlineOn
    parties {
      id
      position
      kind
      orgId
      name
      representative
      sealedVersion
      currentSeal {
        id
        byName
        sealedAt
        contentHash
      }
      seals {
        id
        state
        versionNo
        voidReason
        voidedAt
      }
    }
  }
`;

const words = defineWords('agreement-seals', {
  party: ['{{letter}}方', 'Party {{letter}}'],
  waiting: ['待{{name}}盖章', 'Awaiting the seal of {{name}}'],
  notYet: ['提交签署后盖章', 'Sealed once sent for sealing'],
  deadline: ['期限', 'Deadline'],
  digest: ['摘要 {{digest}}', 'Digest {{digest}}'],
  voided: ['第 {{version}} 版印章已作废，须重新盖章', 'The seal on version {{version}} is void; seal again'],
  label: ['各方印章', 'Seals of the parties'],
});

type Party = AgreementSealsFragment['parties'][number];
const letters = { zh: '甲乙丙丁', en: 'ABCD' };

function SealText({ party, agreement }: { party: Party; agreement: AgreementSealsFragment }) {
  const t = useWords(words);
  const seal = party.currentSeal;
  if (seal) {
    return (
      <>
        <div>{seal.byName}</div>
        <div>{dateTime(seal.sealedAt)}</div>
        <div className="muted">{t('digest', { digest: digest(seal.contentHash) })}</div>
      </>
    );
  }
  const last = party.seals.find((one) => one.state === 'VOID');
  if (agreement.state !== 'SIGNING') return <div className="muted">{t('notYet')}</div>;
  return (
    <>
      <div>{t('waiting', { name: party.representative || party.name })}</div>
      {last && <div className={styles.voided}>{t('voided', { version: last.versionNo })}</div>}
      {agreement.deadlineOn && (
        <div>
          {t('deadline')} <Deadline wrap on={agreement.deadlineOn} />
        </div>
      )}
    </>
  );
}

/** The parties in their order, each with its seal: stamped, pending or void. */
export function AgreementSeals({ agreement }: { agreement: AgreementSealsFragment }) {
  const t = useWords(words);
  const label = useLabel();
  const { language } = usePreferences();
  return (
    <ol className={styles.parties} aria-label={t('label')}>
      {agreement.parties.map((party, i) => {
        const voided = !party.currentSeal && party.seals.some((one) => one.state === 'VOID');
        return (
          <li key={party.id} className={styles.party}>
            <Seal name={party.name} state={party.currentSeal ? 'SEALED' : voided ? 'VOID' : 'PENDING'} />
            <div className={styles.text}>
              <div className="muted">
                {t('party', { letter: letters[language === 'en' ? 'en' : 'zh'][i] ?? '' })} {label('party', party.kind)}
              </div>
              <b>{party.name}</b>
              <SealText party={party} agreement={agreement} />
            </div>
          </li>
        );
      })}
    </ol>
  );
}
