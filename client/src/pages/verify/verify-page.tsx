import type { Verification } from '@jiedui/schema/verification';
import { useEffect, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { failureText } from '../../app/failure-text.js';
import { Themed } from '../../app/themed.js';
import { defineWords, useWords } from '../../app/words.js';
import { TextField } from '../../ui/field.js';
import { FileDrop } from '../../ui/file-drop.js';
import { Panel, Stack } from '../../ui/panel.js';
import { PlainButton } from '../../ui/plain-button.js';
import { ReasonStrip } from '../../ui/reason-strip.js';
import { PublicFrame } from '../login/public-frame.js';
import { VerifiedPaper } from './verified-paper.js';
import { cellsOf, digestHere, verifyCode, verifyFile, type Asked } from './verify-files.js';
import styles from './verify-page.module.css';

/** The public verification: a code, or the downloaded file, and what the platform has on record. */
const words = defineWords('verify', {
  what: ['文件公开核验', 'Public verification of documents'],
  title: ['核验协议、证书等签章文件', 'Verify a sealed document'],
  lead: [
    '输入文件页脚的核验码，或选择从平台下载的签章件。无须登录。核验结果会列出登记的全部内容，请逐项与所持文件核对。',
    'Enter the code at the foot of the paper, or choose the sealed file as downloaded. No account is needed. The whole recorded content is shown: compare it with the paper in your hands.',
  ],
  code: ['核验码', 'Verification code'],
  submit: ['核验', 'Verify'],
  file: ['选择签章件（.html）', 'Choose the sealed file (.html)'],
  drop: ['或拖到这里；改动任何一个字节，结果即为“无效”', 'or drop it here; any changed byte makes it “invalid”'],
  busy: ['正在核验…', 'Verifying…'],
  failed: ['没有核验成。', 'Not verified.'],
  notSeal: [
    '平台签章是平台签名，用来证明内容登记后未被改动，不是《电子签名法》意义上的可靠电子签名，也不等同于法定电子印章。',
    'A platform seal is the platform’s signature: it shows that the content was not changed since it was recorded. It is not a legal electronic seal.',
  ],
});

export interface Checked {
  readonly verification: Verification;
  /** Where a file was chosen: its name, the digest that this browser counted, and what is written in it. */
  readonly file: { readonly name: string; readonly digest: string | null; readonly cells: readonly string[] } | null;
}

interface Look {
  readonly running: boolean;
  readonly checked: Checked | null;
  readonly message: string | null;
}

const idle: Look = { running: false, checked: null, message: null };
const busy: Look = { ...idle, running: true };

function lookOf(asked: Asked, file: Checked['file']): Look {
  if ('failure' in asked) return { ...idle, message: failureText(asked.failure) };
  return { ...idle, checked: { verification: asked.answer, file } };
}

/** Give the page a key of the code: another one begins anew. */
function useVerification(code: string) {
  const [look, setLook] = useState(code === '' ? idle : busy);
  useEffect(() => {
    if (code === '') return undefined;
    let left = false;
    void (async () => {
      const asked = await verifyCode(code);
      if (!left) setLook(lookOf(asked, null));
    })();
    return () => {
      left = true;
    };
  }, [code]);
  const again = async (): Promise<void> => {
    setLook(busy);
    setLook(lookOf(await verifyCode(code), null));
  };
  const send = async (file: File): Promise<void> => {
    setLook(busy);
    const [digest, cells, asked] = await Promise.all([digestHere(file), cellsOf(file), verifyFile(file)]);
    setLook(lookOf(asked, { name: file.name, digest, cells }));
  };
  return { ...look, again, send };
}

function Loaded({ code }: { code: string }) {
  const t = useWords(words);
  const navigate = useNavigate();
  const [written, setWritten] = useState(code);
  const { running, checked, message, again, send } = useVerification(code);
  const submit = async (event: React.FormEvent): Promise<void> => {
    event.preventDefault();
    const asked = written.trim();
    if (asked === '') return;
    if (asked === code) await again();
    else await navigate(`/verify/${encodeURIComponent(asked)}`);
  };
  return (
    <PublicFrame wide what={t('what')}>
      <Stack>
        <div className="no-print">
          <h1 className={styles.title}>{t('title')}</h1>
          <p className={styles.lead}>{t('lead')}</p>
        </div>
        <div className="no-print">
          <Panel>
            <Stack>
              <form className={styles.ask} onSubmit={(event) => void submit(event)}>
                <TextField label={t('code')} value={written} placeholder="JD-…" maxLength={40} autoComplete="off" spellCheck={false} onChange={(event) => setWritten(event.target.value)} />
                <PlainButton primary type="submit" disabled={running}>
                  {t('submit')}
                </PlainButton>
              </form>
              <FileDrop label={t('file')} hint={t('drop')} accept=".html,text/html" disabled={running} onFile={(file) => void send(file)} />
            </Stack>
          </Panel>
        </div>
        <p role="status">{running && t('busy')}</p>
        {message && (
          <div role="alert">
            <ReasonStrip tone="bad" icon="info" title={t('failed')}>
              {message}
            </ReasonStrip>
          </div>
        )}
        {checked && !running && <VerifiedPaper checked={checked} />}
        <p className={styles.small}>{t('notSeal')}</p>
      </Stack>
    </PublicFrame>
  );
}

export function VerifyPage() {
  const { code = '' } = useParams();
  return (
    <Themed>
      <Loaded key={code} code={code} />
    </Themed>
  );
}
