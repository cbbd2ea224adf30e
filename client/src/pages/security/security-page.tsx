import { useQuery } from '@apollo/client/react';
import { Button } from 'antd';
import { dateTime } from '../../app/format.js';
import { QueryView } from '../../app/query-view.js';
import { useSession } from '../../app/session/session.js';
import { useVerb } from '../../app/use-verb.js';
import { defineWords, useWords } from '../../app/words.js';
import type { SessionFieldsFragment } from '../../graphql/generated/types.js';
import { VerbOutcome } from '../../modules/verb-outcome.js';
import { useConfirm } from '../../ui/confirm-dialog.js';
import { PageBody } from '../../ui/page.js';
import { PageHeader } from '../../ui/page-header.js';
import { Panel } from '../../ui/panel.js';
import { PlainTable } from '../../ui/plain-table.js';
import { StatusTag } from '../../ui/status-tag.js';
import { SecondFactorPanel } from './second-factor-panel.js';
import { REVOKE_SESSION, SECURITY_PAGE } from './security-query.js';

/** The person's own account: password, second factor, where it is signed in. */
const words = defineWords('security-page', {
  title: ['账号安全', 'Account security'],
  password: ['修改密码', 'Change password'],
  lastLogin: ['上次登录 {{at}}', 'last sign-in {{at}}'],
  sessions: ['登录中的设备', 'Where you are signed in'],
  device: ['设备', 'Device'],
  address: ['地址', 'Address'],
  since: ['登录于', 'Since'],
  seen: ['最近使用', 'Last used'],
  code: ['动态口令', 'One-time code'],
  given: ['已验证', 'given'],
  notGiven: ['未验证', 'not given'],
  state: ['状态', 'State'],
  current: ['本次登录', 'this one'],
  other: ['其他', 'other'],
  action: ['操作', 'Action'],
  revoke: ['退出此设备', 'Sign it out'],
  revokeOf: ['退出 {{address}} 的登录', 'Sign out {{address}}'],
  revokeText: ['该设备须重新登录。不是你本人登录的，请同时修改密码。', 'The device must sign in again. If it was not you, change your password too.'],
});

function Sessions({ sessions }: { sessions: readonly SessionFieldsFragment[] }) {
  const t = useWords(words);
  const ask = useConfirm();
  const revoke = useVerb(REVOKE_SESSION, { refetch: ['SecurityPage'] });
  const end = async (session: SessionFieldsFragment): Promise<void> => {
    const answer = await ask({ title: t('revoke'), object: `${session.address} ${dateTime(session.createdAt)}`, consequence: t('revokeText'), okText: t('revoke'), danger: true });
    if (answer) await revoke.run({ input: { id: session.id } });
  };
  return (
    <Panel flush title={t('sessions')}>
      <VerbOutcome verb={revoke} action={t('revoke')} />
      <PlainTable
        label={t('sessions')}
        rows={sessions}
        rowKey={(row) => row.id}
        columns={[
          { key: 'device', title: t('device'), render: (row) => row.agent || '—' },
          { key: 'address', title: t('address'), render: (row) => row.address },
          { key: 'since', title: t('since'), render: (row) => dateTime(row.createdAt) },
          { key: 'seen', title: t('seen'), render: (row) => dateTime(row.lastSeenAt) },
          { key: 'code', title: t('code'), render: (row) => (row.secondFactorAt ? t('given') : t('notGiven')) },
          { key: 'state', title: t('state'), render: (row) => <StatusTag tone={row.current ? 'ok' : 'mute'}>{row.current ? t('current') : t('other')}</StatusTag> },
          {
            key: 'action',
            title: t('action'),
            render: (row) =>
              row.current ? (
                '—'
              ) : (
                <Button size="small" type="link" aria-label={t('revokeOf', { address: row.address })} onClick={() => void end(row)}>
                  {t('revoke')}
                </Button>
              ),
          },
        ]}
      />
    </Panel>
  );
}

export function SecurityPage() {
  const t = useWords(words);
  const { user } = useSession();
  const query = useQuery(SECURITY_PAGE);
  return (
    <>
      <PageHeader
        title={t('title')}
        sub={`${user.name} ${user.login}${user.lastLoginAt ? ` · ${t('lastLogin', { at: dateTime(user.lastLoginAt) })}` : ''}`}
        actions={[{ key: 'password', label: t('password'), icon: 'lock', to: '/password' }]}
      />
      <PageBody>
        <SecondFactorPanel />
        <QueryView query={query}>{({ sessions }) => <Sessions sessions={sessions} />}</QueryView>
      </PageBody>
    </>
  );
}
