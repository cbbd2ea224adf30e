import { useLazyQuery } from '@apollo/client/react';
import { Button } from 'antd';
import { number } from '../../app/format.js';
import { QueryFailure } from '../../app/query-view.js';
import { defineWords, useWords } from '../../app/words.js';
import { Icon } from '../../ui/icon.js';
import { KeyValues } from '../../ui/key-values.js';
import { Panel, Stack } from '../../ui/panel.js';
import { StatusTag } from '../../ui/status-tag.js';
import { AUDIT_VERIFICATION } from './audit-query.js';

/** Walks the whole chain of the trail again and says whether every link still fits. */
const words = defineWords('chain-check', {
  title: ['链校验', 'Chain check'],
  text: ['每条记录与前一条以散列相连。校验会从头重算全部链接；改动、删除或插入任何一条都会在该处断开。', 'Each record is linked to the one before by its hash. The check computes every link anew; a changed, removed or inserted record breaks the chain there.'],
  run: ['校验全部链接', 'Check every link'],
  again: ['重新校验', 'Check again'],
  intact: ['完整', 'Intact'],
  broken: ['已断开', 'Broken'],
  checked: ['已校验', 'Links checked'],
  pending: ['待入链', 'Not linked yet'],
  last: ['最后序号', 'Last number'],
  head: ['链首摘要', 'Head'],
  headHint: ['请另行保存，日后比对', 'keep it elsewhere and compare later'],
  at: ['断开处', 'Broken at'],
  brokenAt: ['第 {{seq}} 号，记录 {{event}}', 'number {{seq}}, event {{event}}'],
});

export function ChainCheck() {
  const t = useWords(words);
  const [check, { data, loading, error }] = useLazyQuery(AUDIT_VERIFICATION, { fetchPolicy: 'no-cache' });
  const result = data?.auditVerification;
  const run = (): void => void check().catch(() => undefined);
  return (
    <Panel
      title={t('title')}
      extra={result && <StatusTag variant="tag" tone={result.intact ? 'ok' : 'bad'}>{result.intact ? t('intact') : t('broken')}</StatusTag>}
    >
      <Stack>
        <p className="muted">{t('text')}</p>
        {error && !loading && <QueryFailure error={error} onRetry={run} />}
        {result && (
          <KeyValues
            items={[
              { key: 'checked', label: t('checked'), value: number(result.checked) },
              { key: 'pending', label: t('pending'), value: number(result.pending) },
              { key: 'last', label: t('last'), value: result.lastSeq === null ? '—' : number(result.lastSeq) },
              ...(result.intact ? [] : [{ key: 'at', label: t('at'), value: <b style={{ color: 'var(--bad)' }}>{t('brokenAt', { seq: result.brokenSeq ?? 0, event: result.brokenEvent ?? '—' })}</b> }]),
              {
                key: 'head',
                label: t('head'),
                value: (
                  <>
                    <code>{result.head ?? '—'}</code>
                    <div className="muted">{t('headHint')}</div>
                  </>
                ),
              },
            ]}
          />
        )}
        <div>
          <Button type={result ? 'default' : 'primary'} loading={loading} icon={<Icon name="shield" />} onClick={run}>
            {result ? t('again') : t('run')}
          </Button>
        </div>
      </Stack>
    </Panel>
  );
}
