import { useApolloClient } from '@apollo/client/react';
import { Button } from 'antd';
import { useState } from 'react';
import { useVerb } from '../../app/use-verb.js';
import { defineWords, useWords } from '../../app/words.js';
import type { PersonFieldsFragment } from '../../graphql/generated/types.js';
import { VerbOutcome } from '../../modules/verb-outcome.js';
import { useConfirm } from '../../ui/confirm-dialog.js';
import { TextField } from '../../ui/field.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { KeyValues } from '../../ui/key-values.js';
import { Panel, Stack } from '../../ui/panel.js';
import { CLOSE_ACCOUNT, OPEN_ACCOUNT } from './staff-query.js';

/** The account with which a dispatched person acts for himself: opened here, its first password shown once. */
const words = defineWords('person-account', {
  title: ['本人账号', 'Own account'],
  none: ['还没有账号。开通后，本人可用手机签到、查看考勤和考核。', 'No account yet. With one he checks in by phone and sees his attendance and evaluations.'],
  login: ['登录名', 'Login'],
  loginHint: ['小写字母、数字、点和短横，至少 3 个字符；全平台不重复', 'Small letters, digits, dot and dash, three at least; unique on the platform'],
  open: ['开通账号', 'Open account'],
  renew: ['重设初始密码', 'New initial password'],
  renewText: ['旧密码立即失效，所有登录退出；首次登录须改密码。', 'The old password ends at once and every session with it; the first sign-in asks for another.'],
  close: ['停用账号', 'Close account'],
  closeText: ['立即退出所有登录，不能再登录；已有记录保留。可再次开通。', 'Every session ends and nobody signs in with it; the records stay. It can be opened again.'],
  password: ['初始密码', 'Initial password'],
  handOver: ['只显示这一次。请当面交给本人；首次登录须改密码。', 'Shown this once. Hand it over in person; the first sign-in asks for another.'],
  done: ['已交给本人', 'Handed over'],
});

/** What the login could be: the staff number, if it makes one. */
function suggestion(staffNo: string): string {
  return staffNo.toLowerCase().replaceAll(/[^a-z0-9._-]/g, '');
}

export function PersonAccount({ person }: { person: PersonFieldsFragment }) {
  const t = useWords(words);
  const ask = useConfirm();
  const client = useApolloClient();
  const open = useVerb(OPEN_ACCOUNT);
  const close = useVerb(CLOSE_ACCOUNT);
  const [asking, setAsking] = useState(false);
  const [login, setLogin] = useState(suggestion(person.staffNo));
  const [password, setPassword] = useState<string | null>(null);
  const may = (name: string) => person.availableActions.find((action) => action.name === name);
  if (!may('openAccount')) return null;
  const send = async (name: string): Promise<void> => {
    const done = await open.run({ input: { personId: person.id, login: name } });
    client.cache.evict({ id: 'ROOT_MUTATION' });
    if (!done) return;
    setAsking(false);
    setPassword(done.openPersonAccount.initialPassword);
  };
  const renew = async (): Promise<void> => {
    if (await ask({ title: t('renew'), object: `${person.name} ${person.accountLogin}`, consequence: t('renewText'), okText: t('renew') })) await send(person.accountLogin ?? '');
  };
  const end = async (): Promise<void> => {
    if (await ask({ title: t('close'), object: `${person.name} ${person.accountLogin}`, consequence: t('closeText'), okText: t('close'), danger: true })) {
      if (await close.run({ input: { personId: person.id } })) setPassword(null);
    }
  };
  const opening = may('openAccount');
  return (
    <Panel
      title={t('title')}
      foot={opening?.reason ?? undefined}
      extra={
        person.accountLogin === null ? (
          <Button size="small" disabled={!opening?.allowed} onClick={() => setAsking(true)}>
            {t('open')}
          </Button>
        ) : (
          <>
            <Button size="small" disabled={!opening?.allowed} loading={open.running} onClick={() => void renew()}>
              {t('renew')}
            </Button>
            <Button size="small" danger disabled={!may('closeAccount')?.allowed} loading={close.running} onClick={() => void end()}>
              {t('close')}
            </Button>
          </>
        )
      }
    >
      <Stack>
        {!asking && <VerbOutcome verb={open} action={t('open')} />}
        <VerbOutcome verb={close} action={t('close')} />
        {person.accountLogin === null ? <p className="muted">{t('none')}</p> : <KeyValues items={[{ key: 'login', label: t('login'), value: person.accountLogin }]} />}
        {password && (
          <div role="status">
            <KeyValues items={[{ key: 'password', label: t('password'), value: <code>{password}</code> }]} />
            <p>{t('handOver')}</p>
            <Button size="small" onClick={() => setPassword(null)}>
              {t('done')}
            </Button>
          </div>
        )}
      </Stack>
      {asking && (
        <FormDialog title={`${t('open')} · ${person.name}`} okText={t('open')} running={open.running} disabled={login.length < 3} onSubmit={() => void send(login)} onClose={() => setAsking(false)}>
          <VerbOutcome verb={open} action={t('open')} />
          <TextField label={t('login')} hint={t('loginHint')} required value={login} onChange={(event) => setLogin(event.target.value.toLowerCase())} />
          <p className="muted">{t('handOver')}</p>
        </FormDialog>
      )}
    </Panel>
  );
}
