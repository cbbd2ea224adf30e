import { useApolloClient } from '@apollo/client/react';
import { Button, QRCode } from 'antd';
import { useState } from 'react';
import { dateTime } from '../../app/format.js';
import { useSession } from '../../app/session/session.js';
import { VIEWER } from '../../app/session/viewer.js';
import { useVerb } from '../../app/use-verb.js';
import { defineWords, useWords } from '../../app/words.js';
import { VerbOutcome } from '../../modules/verb-outcome.js';
import { TextField } from '../../ui/field.js';
import { Panel, Stack } from '../../ui/panel.js';
import { ReasonStrip } from '../../ui/reason-strip.js';
import { StatusTag } from '../../ui/status-tag.js';
import { CONFIRM_SECOND_FACTOR, ENROL_SECOND_FACTOR } from './security-query.js';
import styles from './second-factor-panel.module.css';

/** Enrolling an authenticator: picture or secret, one code to confirm, recovery codes shown once. */
const words = defineWords('second-factor-panel', {
  title: ['动态口令', 'One-time codes'],
  note: ['发布、指派与盖章需要', 'needed to publish, assign and seal'],
  enrolled: ['已绑定验证器', 'Authenticator enrolled'],
  verified: ['本次登录已于 {{at}} 验证', 'given in this session at {{at}}'],
  none: ['未绑定', 'Not enrolled'],
  enrol: ['绑定验证器', 'Enrol an authenticator'],
  again: ['换绑验证器', 'Enrol another authenticator'],
  scan: ['用验证器应用扫码，或手工输入密钥：', 'Scan with an authenticator app, or type the secret:'],
  code: ['验证器显示的 6 位数字', 'The six digits it shows'],
  confirm: ['确认绑定', 'Confirm'],
  done: ['绑定完成。', 'Enrolled.'],
  recovery: ['下面的恢复码只显示这一次，请抄存；手机丢失时每个可用一次。', 'These recovery codes are shown only once; keep them. Each works once if the telephone is lost.'],
  picture: ['绑定验证器的二维码', 'QR code to enrol the authenticator'],
});

function Enrolment({ secret, uri, onDone }: { secret: string; uri: string; onDone: (codes: readonly string[]) => void }) {
  const t = useWords(words);
  const [code, setCode] = useState('');
  const confirm = useVerb(CONFIRM_SECOND_FACTOR);
  const send = async (): Promise<void> => {
    const done = await confirm.run({ input: { code: code.replace(/\s/g, '') } });
    if (done) onDone(done.confirmSecondFactor.recoveryCodes);
  };
  return (
    <form
      className={styles.enrolment}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <QRCode type="svg" value={uri} size={160} aria-label={t('picture')} />
      <Stack>
        <p>{t('scan')}</p>
        <code className={styles.secret}>{secret}</code>
        <TextField label={t('code')} inputMode="numeric" autoComplete="one-time-code" maxLength={8} value={code} onChange={(event) => setCode(event.target.value)} />
        <VerbOutcome verb={confirm} action={t('confirm')} />
        <div>
          <Button type="primary" htmlType="submit" loading={confirm.running} disabled={code.length < 6}>
            {t('confirm')}
          </Button>
        </div>
      </Stack>
    </form>
  );
}

export function SecondFactorPanel() {
  const t = useWords(words);
  const client = useApolloClient();
  const { viewer } = useSession();
  const { enrolled, verifiedAt } = viewer.secondFactor;
  const enrol = useVerb(ENROL_SECOND_FACTOR);
  const [offer, setOffer] = useState<{ secret: string; uri: string } | null>(null);
  const [codes, setCodes] = useState<readonly string[]>([]);
  const begin = async (): Promise<void> => {
    const done = await enrol.run({});
    const { secret, uri } = done?.enrolSecondFactor ?? {};
    if (secret && uri) setOffer({ secret, uri });
  };
  const finish = async (recovery: readonly string[]): Promise<void> => {
    setOffer(null);
    setCodes(recovery);
    await client.query({ query: VIEWER, fetchPolicy: 'network-only' });
  };
  return (
    <Panel title={t('title')} note={t('note')} extra={<StatusTag tone={enrolled ? 'ok' : 'warn'}>{enrolled ? t('enrolled') : t('none')}</StatusTag>}>
      <Stack>
        {verifiedAt && <p className="muted">{t('verified', { at: dateTime(verifiedAt) })}</p>}
        <VerbOutcome verb={enrol} action={t('enrol')} />
        {codes.length > 0 && (
          <>
            <ReasonStrip tone="ok" icon="check" title={t('done')}>
              {t('recovery')}
            </ReasonStrip>
            <ul className={styles.codes}>
              {codes.map((code) => (
                <li key={code}>{code}</li>
              ))}
            </ul>
          </>
        )}
        {offer ? (
          <Enrolment {...offer} onDone={(recovery) => void finish(recovery)} />
        ) : (
          <div>
            <Button loading={enrol.running} onClick={() => void begin()}>
              {enrolled ? t('again') : t('enrol')}
            </Button>
          </div>
        )}
      </Stack>
    </Panel>
  );
}
