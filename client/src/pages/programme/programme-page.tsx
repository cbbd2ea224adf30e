import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { dateTime, digest, period } from '../../app/format.js';
import { QueryView } from '../../app/query-view.js';
import { inLanguage } from '../../app/said.js';
import { useVerb } from '../../app/use-verb.js';
import { defineWords, useWords } from '../../app/words.js';
import type { ProgrammeFieldsFragment } from '../../graphql/generated/types.js';
import { OwnAgreements } from '../../modules/agreement/own-agreements.js';
import { useLabel } from '../../modules/labels.js';
import { RuleBook } from '../../modules/rule-book.js';
import { SecondFactorNotice } from '../../modules/second-factor-notice.js';
import { isAllowed, serverActions } from '../../modules/server-actions.js';
import { State } from '../../modules/state.js';
import { VerbOutcome } from '../../modules/verb-outcome.js';
import { useConfirm } from '../../ui/confirm-dialog.js';
import { FigureStrip } from '../../ui/figure-strip.js';
import { KeyValues } from '../../ui/key-values.js';
import { PageBody } from '../../ui/page.js';
import { PageHeader } from '../../ui/page-header.js';
import { Columns, Panel } from '../../ui/panel.js';
import { AssignDialog } from './assign-dialog.js';
import { CoverageGaps, useCoverage, type Coverage } from './coverage-gaps.js';
import { Groups } from './groups.js';
import { TeamVerdicts } from './team-verdicts.js';
import { CLOSE_PROGRAMME, PROGRAMME_PAGE, PUBLISH_PROGRAMME } from './programme-query.js';
import { ReceiverTiles } from './receiver-tiles.js';

/** One programme: its pairings by receiver, leads, publishing. */
const words = defineWords('programme-page', {
  programmes: ['方案', 'Programmes'],
  assignPairing: ['指派结对', 'Assign a pairing'],
  import: ['导入结对', 'Import pairings'],
  publish: ['发布方案', 'Publish'],
  close: ['结束方案', 'Close'],
  migrate: ['迁移政策包', 'Move to another version'],
  publishText: [
    '{{count}} 对结对由“拟结对”变为“已指派”，通知双方医院、县政府与各级卫生健康委；政策包 {{pack}} v{{version}} 从此固定。不能撤销。',
    '{{count}} proposed pairings become assigned; hospitals, county governments and commissions are told; pack {{pack}} v{{version}} is pinned. This cannot be undone.',
  ],
  closeText: ['方案结束后不再接受新结对，记录保留供查阅。不能撤销。', 'No new pairings; records stay readable. This cannot be undone.'],
  reason: ['理由', 'Reason'],
  gapText: ['全覆盖未满足（{{rule}}）：{{actual}}。', 'Full coverage is not met ({{rule}}): {{actual}}.'],
  gapReason: ['仍要发布的理由', 'Why it is published all the same'],
  coverage: ['未全覆盖仍发布', 'Published with gaps'],
  figures: ['本方案的数字', 'Figures of this programme'],
  pairings: ['结对', 'Pairings'],
  active: ['帮扶中', 'Active'],
  receivers: ['受援单位', 'Receivers'],
  counties: ['县区', 'Counties'],
  leaderless: ['待定牵头', 'Lead to name'],
  about: ['方案信息', 'About'],
  owner: ['主办', 'Owner'],
  pack: ['政策包', 'Policy pack'],
  hash: ['发布时摘要', 'Digest at publishing'],
  term: ['期限', 'Term'],
  levels: ['监管层级', 'Oversight'],
  published: ['发布', 'Published'],
});

function About({ programme }: { programme: ProgrammeFieldsFragment }) {
  const t = useWords(words);
  const label = useLabel();
  return (
    <Panel title={t('about')}>
      <KeyValues
        items={[
          { key: 'owner', label: t('owner'), value: programme.ownerName },
          { key: 'pack', label: t('pack'), value: <Link to={`/packs/${programme.packCode}/${programme.packVersion}`}>{programme.packCode} v{programme.packVersion}</Link> },
          { key: 'hash', label: t('hash'), value: programme.packHash ? digest(programme.packHash) : '—' },
          { key: 'term', label: t('term'), value: period(programme.startsOn, programme.endsOn) },
          { key: 'levels', label: t('levels'), value: programme.oversightLevels.map((level) => label('divisionLevel', level)).join('、') || '—' },
          ...(programme.coverageReason ? [{ key: 'coverage', label: t('coverage'), value: programme.coverageReason }] : []),
          { key: 'published', label: t('published'), value: dateTime(programme.publishedAt) },
        ]}
      />
    </Panel>
  );
}

function Figures({ programme }: { programme: ProgrammeFieldsFragment }) {
  const t = useWords(words);
  const list = `/pairings?programmeId=${programme.id}`;
  return (
    <FigureStrip
      label={t('figures')}
      figures={[
        { key: 'pairings', label: t('pairings'), value: programme.pairingCount, to: list },
        { key: 'active', label: t('active'), value: programme.activePairingCount, unit: `/ ${programme.pairingCount}`, to: `${list}&states=ACTIVE` },
        { key: 'receivers', label: t('receivers'), value: programme.receiverCount, to: `/receivers?programmeId=${programme.id}` },
        { key: 'counties', label: t('counties'), value: programme.countyCount },
        {
          key: 'leaderless',
          label: t('leaderless'),
          value: programme.groupsWithoutLead,
          to: `${list}&groupStates=NEEDS_LEAD`,
          ...(programme.groupsWithoutLead > 0 ? { tone: 'warn' as const } : {}),
        },
      ]}
    />
  );
}

function useProgrammeVerbs(programme: ProgrammeFieldsFragment, { gap }: Coverage, onReload: () => void) {
  const t = useWords(words);
  const ask = useConfirm();
  const [assigning, setAssigning] = useState(false);
  const publish = useVerb(PUBLISH_PROGRAMME, { refetch: ['ProgrammesPage'] });
  const close = useVerb(CLOSE_PROGRAMME);
  const key = { programmeId: programme.id, revision: programme.revision };
  const confirmPublish = async (): Promise<void> => {
    const answer = await ask({
      title: t('publish'),
      object: programme.name,
      consequence: [t('publishText', { count: programme.pairingCount, pack: programme.packCode, version: programme.packVersion }), gap && t('gapText', { rule: gap.ruleId, actual: inLanguage(gap.actual, gap.actualEn) })].filter(Boolean).join(' '),
      okText: t('publish'),
      ...(gap ? { reason: { label: t('gapReason') } } : {}),
    });
    if (answer) await publish.run({ input: { ...key, ...(gap && { coverageReason: answer.reason }) } });
  };
  const confirmClose = async (): Promise<void> => {
    const answer = await ask({ title: t('close'), object: programme.name, consequence: t('closeText'), okText: t('close'), danger: true, reason: { label: t('reason') } });
    if (answer) await close.run({ input: { ...key, reason: answer.reason } });
  };
  const actions = serverActions(
    [
      { name: 'close', label: t('close'), danger: true, onClick: () => void confirmClose() },
      { name: 'migratePack', label: t('migrate'), icon: 'switch', to: `/programmes/${programme.id}/migrate` },
      { name: 'assignPairing', label: t('assignPairing'), icon: 'plus', onClick: () => setAssigning(true) },
      { name: 'publish', label: t('publish'), primary: true, always: programme.state === 'DRAFT', ruleId: programme.groupsWithoutLead > 0 ? 'R-227' : null, loading: publish.running, onClick: () => void confirmPublish() },
    ],
    programme.availableActions,
  );
  const outcome = (
    <>
      <SecondFactorNotice when={actions.some((action) => action.allowed === false)} />
      <VerbOutcome verb={publish} action={t('publish')} onReload={onReload} />
      <VerbOutcome verb={close} action={t('close')} onReload={onReload} />
      {assigning && <AssignDialog programme={programme} onClose={() => setAssigning(false)} />}
    </>
  );
  return { actions, outcome };
}

function Loaded({ programme, onReload }: { programme: ProgrammeFieldsFragment; onReload: () => void }) {
  const t = useWords(words);
  const owns = isAllowed(programme.availableActions, 'assignPairing');
  const coverage = useCoverage(programme.id, owns);
  const { actions, outcome } = useProgrammeVerbs(programme, coverage, onReload);
  const mayAssign = actions.some((action) => action.key === 'assignPairing' && action.allowed);
  return (
    <>
      <PageHeader
        crumbs={[{ label: t('programmes'), to: '/programmes' }, { label: programme.code }]}
        title={programme.name}
        tags={<State list="programme" code={programme.state} variant="tag" />}
        sub={`${programme.ownerName} · ${period(programme.startsOn, programme.endsOn)} · ${programme.packCode} v${programme.packVersion}`}
        actions={[...(mayAssign ? [{ key: 'import', label: t('import'), icon: 'import' as const, to: `/imports?kind=PAIRING&programme=${programme.id}` }] : []), ...actions]}
        notice={outcome}
      />
      <PageBody>
        <Figures programme={programme} />
        <Columns aside={<About programme={programme} />}>
          <ReceiverTiles programmeId={programme.id} />
          <Groups programme={programme} onReload={onReload} />
          <CoverageGaps {...coverage} />
          <OwnAgreements programmeId={programme.id} />
          <TeamVerdicts programmeId={programme.id} />
        </Columns>
      </PageBody>
    </>
  );
}

export function ProgrammePage() {
  const { id = '' } = useParams();
  const query = useQuery(PROGRAMME_PAGE, { variables: { id } });
  return (
    <QueryView query={query}>
      {({ programme }) => (
        <RuleBook code={programme.packCode} version={programme.packVersion}>
          <Loaded programme={programme} onReload={() => void query.refetch()} />
        </RuleBook>
      )}
    </QueryView>
  );
}
