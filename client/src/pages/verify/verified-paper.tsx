import { sealedDocumentStates } from '@jiedui/schema/states';
import type { VerificationVerdict, VerifiedDocument } from '@jiedui/schema/verification';
import { QRCode } from 'antd';
import { dateTime, dayOf } from '../../app/format.js';
import { useBilingual, defineWords, useWords } from '../../app/words.js';
import { Icon, type IconName } from '../../ui/icon.js';
import { KeyValues } from '../../ui/key-values.js';
import { PaperView } from '../../ui/paper.js';
import { Columns, Panel } from '../../ui/panel.js';
import { PlainButton } from '../../ui/plain-button.js';
import { Seal } from '../../ui/seal.js';
import { StatusTag } from '../../ui/status-tag.js';
import { HeldPaper } from './held-paper.js';
import type { Checked } from './verify-page.js';
import styles from './verify-page.module.css';

/** The verdict first, then every printed field, the seals and the times: a page that only says “valid” could be forged. */
const words = defineWords('verified-paper', {
  VALID: ['有效', 'Valid'],
  INVALID: ['无效', 'Invalid'],
  VOID: ['已作废', 'No longer in force'],
  UNSEALED: ['尚未盖齐', 'Seals are missing'],
  UNKNOWN: ['查无此码', 'No such code'],
  VALIDText: ['登记内容与盖章时一致，{{count}} 枚平台签章核验通过。', { one: 'The record is as it was sealed; {{count}} platform seal verified.', other: 'The record is as it was sealed; {{count}} platform seals verified.' }],
  INVALIDText: ['请以登记内容为准，不要采信所持文件。', 'Trust the record, not the file.'],
  VOIDText: ['登记内容未被改动，但自 {{at}} 起不再有效。', 'The record is unchanged, but has not been in force since {{at}}.'],
  UNSEALEDText: ['各方尚未全部盖章，文件还没有生效。', 'Not every party has sealed it; it is not in force yet.'],
  UNKNOWNText: ['请核对核验码；本平台没有登记这样的文件。', 'Check the code; the platform has no such document on record.'],
  checkedAt: ['核验时间 {{at}}', 'Verified {{at}}'],
  serial: ['核验流水 {{serial}}', 'Serial {{serial}}'],
  content: ['登记内容', 'What is on record'],
  compare: ['请逐项与所持文件核对', 'compare it item by item'],
  print: ['打印核验结果', 'Print'],
  sealOk: ['核验通过', 'verified'],
  sealBad: ['核验不符', 'does not fit'],
  sealGone: ['随文件失效', 'void with it'],
  record: ['登记信息', 'The record'],
  number: ['编号', 'Number'],
  version: ['版本', 'Version'],
  versionNo: ['第 {{no}} 版', 'version {{no}}'],
  state: ['状态', 'State'],
  reason: ['原因', 'Reason'],
  course: ['经过', 'What happened'],
  sealedBy: ['{{name}}盖章', '{{name}} sealed'],
  completed: ['各方盖齐，生效', 'all sealed, in force'],
  file: ['文件比对', 'The file'],
  name: ['文件', 'File'],
  here: ['浏览器算得', 'This browser counts'],
  there: ['服务器算得', 'The server counts'],
  recorded: ['登记的原件', 'On record'],
  notHere: ['此连接下浏览器不能计算', 'not possible over this connection'],
  code: ['核验码', 'Code'],
  codeNote: ['扫码结果须与本页逐项一致。只显示“有效”而无内容的页面不可信。', 'Scanning must show the same page. A page that says “valid” without the content is not to be trusted.'],
  qr: ['核验码的二维码', 'QR code of the verification'],
  digest: ['内容摘要 SHA-256', 'Content digest SHA-256'],
});

const looks: Record<VerificationVerdict, { tone: 'ok' | 'warn' | 'bad'; icon: IconName }> = {
  VALID: { tone: 'ok', icon: 'shield' },
  INVALID: { tone: 'bad', icon: 'close' },
  VOID: { tone: 'bad', icon: 'minus' },
  UNSEALED: { tone: 'warn', icon: 'info' },
  UNKNOWN: { tone: 'warn', icon: 'search' },
};

function Verdict({ checked: { verification } }: { checked: Checked }) {
  const t = useWords(words);
  const say = useBilingual();
  const { verdict, document } = verification;
  const faults = verification.faults.map((zh, at) => say({ zh: `${zh}。`, en: `${verification.faultsEn[at] ?? zh}.` }));
  const look = looks[verdict];
  const text = t(`${verdict}Text`, { count: document?.seals.length ?? 0, at: document ? dayOf(document.stateAt) : '' });
  return (
    <section className={styles.verdict} data-tone={look.tone} aria-live="polite">
      <span className={styles.mark}>
        <Icon name={look.icon} size={34} />
      </span>
      <div>
        <h2 className={styles.word}>{t(verdict)}</h2>
        <p>{[...faults, text].join(' ')}</p>
      </div>
      <p className={styles.when}>
        {t('checkedAt', { at: dateTime(verification.checkedAt) })}
        <br />
        {t('serial', { serial: verification.serial.slice(0, 13) })}
      </p>
    </section>
  );
}

function Seals({ document, gone }: { document: VerifiedDocument; gone: boolean }) {
  const t = useWords(words);
  return (
    <ul className={styles.seals} data-gone={gone || undefined}>
      {document.seals.map((seal) => (
        <li key={`${seal.label}-${seal.sealedAt}`}>
          <Seal name={seal.name} state={seal.valid ? 'SEALED' : 'VOID'} size={84} />
          <div>{seal.label}</div>
          <div>{seal.valid ? t(gone ? 'sealGone' : 'sealOk') : t('sealBad')}</div>
          <div className="muted">{dateTime(seal.sealedAt)}</div>
        </li>
      ))}
    </ul>
  );
}

function Record({ document, bad }: { document: VerifiedDocument; bad: boolean }) {
  const t = useWords(words);
  const say = useBilingual();
  const state = say(sealedDocumentStates[document.state]);
  const events = [
    ...document.seals.map((seal) => ({ at: seal.sealedAt, text: t('sealedBy', { name: seal.name }) })),
    ...(document.completedAt ? [{ at: document.completedAt, text: t('completed') }] : []),
    ...(['SEALING', 'EFFECTIVE'].includes(document.state) ? [] : [{ at: document.stateAt, text: [state, document.stateReason].filter(Boolean).join('：') }]),
  ];
  return (
    <>
      <Panel title={t('record')} {...(bad ? { tone: 'bad' as const } : {})}>
        <KeyValues
          items={[
            { key: 'number', label: t('number'), value: <b>{document.number}</b> },
            { key: 'version', label: t('version'), value: t('versionNo', { no: document.versionNo }) },
            { key: 'state', label: t('state'), value: <StatusTag tone={bad ? 'bad' : document.state === 'EFFECTIVE' ? 'ok' : 'warn'}>{state}</StatusTag> },
            ...(document.stateReason ? [{ key: 'reason', label: t('reason'), value: document.stateReason }] : []),
          ]}
        />
      </Panel>
      <Panel title={t('course')}>
        <ol className={styles.course}>
          {events.map((event) => (
            <li key={`${event.at}-${event.text}`}>
              <time>{dayOf(event.at)}</time>
              <span>{event.text}</span>
            </li>
          ))}
        </ol>
      </Panel>
    </>
  );
}

function FileDigests({ checked: { file, verification } }: { checked: Checked }) {
  const t = useWords(words);
  if (!file) return null;
  return (
    <Panel title={t('file')} {...(verification.verdict === 'INVALID' ? { tone: 'bad' as const } : {})}>
      <KeyValues
        items={[
          { key: 'name', label: t('name'), value: file.name },
          { key: 'here', label: t('here'), value: <code className={styles.digest}>{file.digest ?? t('notHere')}</code> },
          { key: 'there', label: t('there'), value: <code className={styles.digest}>{verification.receivedHash}</code> },
          { key: 'recorded', label: t('recorded'), value: <code className={styles.digest}>{verification.document?.fileHash ?? '—'}</code> },
        ]}
      />
    </Panel>
  );
}

function Code({ document }: { document: VerifiedDocument }) {
  const t = useWords(words);
  return (
    <Panel title={t('code')}>
      <div className={styles.code}>
        <QRCode type="svg" bordered={false} size={112} value={`${window.location.origin}/verify/${document.code}`} aria-label={t('qr')} />
        <div>
          <b>{document.code}</b>
          <p>{t('codeNote')}</p>
        </div>
      </div>
      <p className={styles.small}>
        {t('digest')} <code className={styles.digest}>{document.contentHash}</code>
      </p>
    </Panel>
  );
}

/** What came of a verification. */
export function VerifiedPaper({ checked }: { checked: Checked }) {
  const t = useWords(words);
  const say = useBilingual();
  const { document, verdict, receivedHash } = checked.verification;
  const held = checked.file && document && receivedHash !== document.fileHash ? checked.file.cells : [];
  if (!document) {
    return (
      <>
        <Verdict checked={checked} />
        <FileDigests checked={checked} />
      </>
    );
  }
  return (
    <>
      <Verdict checked={checked} />
      <Columns
        width={336}
        aside={
          <>
            <FileDigests checked={checked} />
            <Record document={document} bad={verdict === 'VOID'} />
            <Code document={document} />
          </>
        }
      >
        {held.length > 0 && <HeldPaper paper={document.paper} cells={held} />}
        <Panel
          title={t('content')}
          note={t('compare')}
          extra={
            <span className="no-print">
              <PlainButton onClick={() => window.print()}>{t('print')}</PlainButton>
            </span>
          }
        >
          <div className={styles.paper}>
            <PaperView paper={document.paper} />
            {verdict === 'VOID' && (
              <svg className={styles.stamp} viewBox="0 0 320 150" aria-hidden="true" focusable="false">
                <rect x="4" y="4" width="312" height="142" rx="8" fill="none" stroke="currentColor" strokeWidth="6" />
                <text x="160" y="82" fontSize="62" fontWeight="600" textAnchor="middle" fill="currentColor">
                  {say(sealedDocumentStates[document.state])}
                </text>
                <text x="160" y="124" fontSize="26" textAnchor="middle" fill="currentColor">
                  {dayOf(document.stateAt)}
                </text>
              </svg>
            )}
          </div>
          <Seals document={document} gone={verdict === 'VOID'} />
        </Panel>
      </Columns>
    </>
  );
}
