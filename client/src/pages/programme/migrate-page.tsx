import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { QueryView } from '../../app/query-view.js';
import { useVerb } from '../../app/use-verb.js';
import { defineWords, useWords } from '../../app/words.js';
import type { MigratePageQuery } from '../../graphql/generated/types.js';
import { DryRunResult } from '../../modules/pack/dry-run-result.js';
import { parseRef, refText } from '../../modules/pack/pack-ref.js';
import { SecondFactorNotice } from '../../modules/second-factor-notice.js';
import { serverActions } from '../../modules/server-actions.js';
import { State } from '../../modules/state.js';
import { VerbOutcome } from '../../modules/verb-outcome.js';
import { useConfirm } from '../../ui/confirm-dialog.js';
import { CheckField, SelectField, TextArea } from '../../ui/field.js';
import { PageBody } from '../../ui/page.js';
import { PageHeader } from '../../ui/page-header.js';
import { Panel, Stack } from '../../ui/panel.js';
import { PlainTable } from '../../ui/plain-table.js';
import { EmptyState } from '../../ui/states.js';
import { MIGRATE_PAGE, MIGRATE_PROGRAMME } from './migrate-query.js';

/** Moving a programme, or some of its pairings, to another version: what would change first, then the act with its reason. */
const words = defineWords('migrate-page', {
  programmes: ['方案', 'Programmes'],
  title: ['迁移政策包', 'Move to another version'],
  sub: ['现按 {{pack}} 执行。未结束的结对、队伍与派驻改按新版；已过去的年度、已结束的派驻和已有的考核不变（C-12）', 'now by {{pack}}. Open pairings, teams and stays move; years, stays and evaluations that are over keep theirs (C-12)'],
  target: ['目标版本', 'Target version'],
  choose: ['请选择', 'Choose'],
  newer: ['由现行版本而来', 'made from the present one'],
  compare: ['查看两版差异', 'See what differs'],
  setup: ['目标与范围', 'Target and scope'],
  which: ['迁移哪些结对', 'Which pairings'],
  every: ['全部未结束的结对（{{count}} 对），以及方案以后的新结对', 'every open pairing ({{count}}), and those to come'],
  some: ['只迁移所选结对', 'only the pairings chosen'],
  pairings: ['结对', 'Pairings'],
  pick: ['选择 {{pairing}}', 'Choose {{pairing}}'],
  pairing: ['支援医院 → 受援单位', 'Supporter → receiver'],
  now: ['现行', 'Now'],
  state: ['状态', 'State'],
  preview: ['试算：迁移后谁的判定改变', 'Dry run: whose verdict changes'],
  noTarget: ['先选择目标版本', 'Choose the target version first'],
  noTargetText: ['选定后立即试算，不改数据。', 'It is tried at once; nothing is changed.'],
  reason: ['理由', 'Reason'],
  reasonHint: ['各当事方都会看到，并记入审计', 'every party reads it, and the trail keeps it'],
  migrate: ['迁移', 'Move'],
  consequence: [
    '{{count}} 对结对由 {{from}} 改按 {{to}} 执行；已校验未报备的队伍须重新校验；各当事方收到通知。不能撤销，但可以再迁移回来。',
    '{{count}} pairings move from {{from}} to {{to}}; teams checked and not filed are checked again; every party is told. It is not undone, but may be moved back.',
  ],
});

type Data = MigratePageQuery;

function targetsOf({ programme, policyPacks }: Data, newer: string): { value: string; label: string }[] {
  const now = `${programme.packCode}@${programme.packVersion}`;
  const related = (pack: Data['policyPacks'][number]): boolean => pack.code === programme.packCode || pack.copiedFrom === now || pack.parent === now;
  return policyPacks
    .filter((pack) => refText(pack) !== now)
    .sort((a, b) => Number(related(b)) - Number(related(a)))
    .map((pack) => ({ value: refText(pack), label: `${pack.code} v${pack.version} ${pack.name}${related(pack) ? ` · ${newer}` : ''}` }));
}

function Pairings({ data, chosen, onChosen }: { data: Data; chosen: readonly string[]; onChosen: (ids: string[]) => void }) {
  const t = useWords(words);
  return (
    <PlainTable
      label={t('pairings')}
      rows={data.pairings.nodes}
      rowKey={(pairing) => pairing.id}
      columns={[
        {
          key: 'pick', title: t('pairings'),
          render: (pairing) => (
            <CheckField
              label={<>{pairing.code}</>}
              aria-label={t('pick', { pairing: pairing.code })}
              checked={chosen.includes(pairing.id)}
              onChange={(event) => onChosen(event.target.checked ? [...chosen, pairing.id] : chosen.filter((id) => id !== pairing.id))}
            />
          ),
        },
        { key: 'pairing', title: t('pairing'), render: (pairing) => `${pairing.supporterName} → ${pairing.receiverName}` },
        { key: 'now', title: t('now'), render: (pairing) => `${pairing.packCode}@${pairing.packVersion}` },
        { key: 'state', title: t('state'), render: (pairing) => <State list="pairing" code={pairing.state} /> },
      ]}
    />
  );
}

function Loaded({ data, onReload }: { data: Data; onReload: () => void }) {
  const t = useWords(words);
  const ask = useConfirm();
  const navigate = useNavigate();
  const { programme } = data;
  const migrate = useVerb(MIGRATE_PROGRAMME, { refetch: ['ProgrammesPage'] });
  const [target, setTarget] = useState('');
  const [reason, setReason] = useState('');
  const [scope, setScope] = useState<'every' | 'some'>('every');
  const [chosen, setChosen] = useState<string[]>([]);
  const now = `${programme.packCode}@${programme.packVersion}`;
  const to = parseRef(target);
  const count = scope === 'every' ? data.pairings.totalCount : chosen.length;
  const run = async (): Promise<void> => {
    if (!to) return;
    const answer = await ask({ title: t('migrate'), object: programme.name, consequence: t('consequence', { count, from: now, to: target }), okText: t('migrate') });
    if (!answer) return;
    const done = await migrate.run({
      input: { programmeId: programme.id, revision: programme.revision, packCode: to.code, packVersion: to.version, reason, ...(scope === 'some' && { pairingIds: chosen }) },
    });
    if (done?.migrateProgramme.programme) await navigate(`/programmes/${programme.id}`);
  };
  const ready = to !== null && reason.trim().length > 1 && (scope === 'every' || chosen.length > 0);
  const actions = serverActions([{ name: 'migratePack', label: t('migrate'), primary: true, always: true, loading: migrate.running, onClick: () => void run() }], programme.availableActions)
    .map((action) => (ready ? action : { ...action, allowed: false }));
  return (
    <>
      <PageHeader
        crumbs={[{ label: t('programmes'), to: '/programmes' }, { label: programme.code, to: `/programmes/${programme.id}` }, { label: t('title') }]}
        title={`${t('title')} · ${programme.name}`}
        sub={t('sub', { pack: now })}
        actions={actions}
        notice={<><SecondFactorNotice /><VerbOutcome verb={migrate} action={t('migrate')} onReload={onReload} /></>}
      />
      <PageBody>
        <Panel title={t('setup')}>
          <Stack>
            <SelectField label={t('target')} placeholder={t('choose')} value={target} options={targetsOf(data, t('newer'))} onChange={(event) => setTarget(event.target.value)} />
            {to && <Link to={`/packs/compare?before=${now}&after=${target}`}>{t('compare')}</Link>}
            <SelectField
              label={t('which')}
              value={scope}
              options={[{ value: 'every', label: t('every', { count: data.pairings.totalCount }) }, { value: 'some', label: t('some') }]}
              onChange={(event) => setScope(event.target.value === 'some' ? 'some' : 'every')}
            />
            {scope === 'some' && <Pairings data={data} chosen={chosen} onChosen={setChosen} />}
            <TextArea required label={t('reason')} hint={t('reasonHint')} rows={2} maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} />
          </Stack>
        </Panel>
        {to ? (
          <section aria-label={t('preview')}>
            <Stack>
              <h2 className="muted">{t('preview')}</h2>
              <DryRunResult key={target} input={{ programmeId: programme.id, packCode: to.code, packVersion: to.version }} />
            </Stack>
          </section>
        ) : (
          <EmptyState title={t('noTarget')}>{t('noTargetText')}</EmptyState>
        )}
      </PageBody>
    </>
  );
}

export function MigratePage() {
  const { id = '' } = useParams();
  const query = useQuery(MIGRATE_PAGE, { variables: { id } });
  return <QueryView query={query}>{(data) => <Loaded data={data} onReload={() => void query.refetch()} />}</QueryView>;
}
