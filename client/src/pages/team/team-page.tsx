import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useParams } from 'react-router';
import { dateTime, period } from '../../app/format.js';
import { QueryView } from '../../app/query-view.js';
import { inLanguage } from '../../app/said.js';
import { useSession } from '../../app/session/session.js';
import { defineWords, useWords } from '../../app/words.js';
import type { TeamPageFieldsFragment } from '../../graphql/generated/types.js';
import type { ActionOf, NameOf } from '../../modules/finding-rows.js';
import { LogTimeline } from '../../modules/log/log-timeline.js';
import { RuleBook } from '../../modules/rule-book.js';
import { RulesPanel } from '../../modules/rules-panel.js';
import { State } from '../../modules/state.js';
import { WorkloadPanel } from '../../modules/workload/workload-panel.js';
import { PageBody } from '../../ui/page.js';
import { PageHeader } from '../../ui/page-header.js';
import { Columns, Panel } from '../../ui/panel.js';
import { ReasonStrip } from '../../ui/reason-strip.js';
import { EmptyState } from '../../ui/states.js';
import { Composition } from './composition.js';
import { Filings } from './filings.js';
import { MemberVerdict } from './member-verdict.js';
import { Roster, type RosterDialog } from './roster.js';
import { TeamProgress } from './team-progress.js';
import { TeamStay } from './team-stay.js';
import { TEAM_PAGE } from './team-query.js';
import { Trainings } from './trainings.js';
import { useFindingAction } from './use-finding-action.js';
import { useTeamVerbs } from './use-team-verbs.js';

/** A team: eligibility with its working, roster, training, filing, arrivals. */
const words = defineWords('team-page', {
  teams: ['队伍', 'Teams'],
  sub: ['计划 {{period}} · 名单 {{count}} 人 · 方案 {{pack}} v{{version}}', 'Planned {{period}} · {{count}} on the roster · pack {{pack}} v{{version}}'],
  checked: ['校验于 {{at}}', 'checked {{at}}'],
  arrived: ['已到岗 {{arrived}} / {{count}}', '{{arrived}} of {{count}} arrived'],
  findings: ['资格与编成校验', 'Eligibility and composition'],
  rules: ['以计划到岗日为准', 'as of the planned arrival'],
  noFindings: ['还没有可校验的人员', 'Nobody to check yet'],
  noFindingsText: ['先在下面的名单里添加人员。', 'Add people to the roster below first.'],
  noRules: ['方案没有规定资格和编成', 'The pack asks nothing of people and composition'],
  noRulesText: ['本队所依据的方案版本不校验人员资格和队伍编成。', 'The version that this team is judged by checks neither.'],
  ownOnly: ['资格校验由单位经办人查看', 'The check is for the organisations’ officers'],
  ownOnlyText: ['这里只显示你本人的派驻信息。', 'This page shows your own assignment only.'],
  flipped: ['自校验以来有 {{count}} 项结论改变，请重新校验或替换人员。', { one: '{{count}} verdict has changed since the check: check again or replace people.', other: '{{count}} verdicts have changed since the check: check again or replace people.' }],
  readiness: ['派出与报备条件', 'Before filing and departure'],
  history: ['经过', 'History'],
});

function Findings({ team, nameOf, actionOf }: { team: TeamPageFieldsFragment; nameOf: NameOf; actionOf: ActionOf }) {
  const t = useWords(words);
  const { dispatched } = useSession();
  const nothing = team.members.length === 0 ? 'noFindings' : dispatched ? 'ownOnly' : 'noRules';
  return (
    <>
      {team.recheck.length > 0 && (
        <ReasonStrip tone="warn" icon="refresh" title={t('flipped', { count: team.recheck.length })} ruleId={team.recheck[0]?.ruleId}>
          {team.recheck.map((line) => [inLanguage(line.message, line.messageEn), line.fix && inLanguage(line.fix, line.fixEn)].filter(Boolean).join('；')).join('　')}
        </ReasonStrip>
      )}
      <RulesPanel findings={team.findings} title={t('findings')} note={t('rules')} nameOf={nameOf} actionOf={actionOf} empty={<EmptyState title={t(nothing)}>{t(`${nothing}Text`)}</EmptyState>} />
      <RulesPanel findings={team.readiness} title={t('readiness')} nameOf={nameOf} actionOf={actionOf} />
    </>
  );
}

function Loaded({ team, onReload }: { team: TeamPageFieldsFragment; onReload: () => void }) {
  const t = useWords(words);
  const { actions, outcome, openTraining } = useTeamVerbs(team, onReload);
  const [dialog, setDialog] = useState<RosterDialog>(null);
  const { pairing } = team;
  const memberOf = (id: string | null) => team.members.find((member) => member.id === id || member.personKey === id);
  const nameOf: NameOf = (id) => memberOf(id)?.name ?? null;
  const actionOf = useFindingAction(team, { memberOf, onOpen: setDialog, onTraining: openTraining });
  const parts = [
    t('sub', { period: period(team.plannedFrom, team.plannedTo), count: team.headcount, pack: team.packCode, version: team.packVersion }),
    team.checkedAt ? t('checked', { at: dateTime(team.checkedAt) }) : '',
    team.dispatchedOn ? t('arrived', { arrived: team.arrived, count: team.headcount }) : '',
  ];
  return (
    <>
      <PageHeader
        crumbs={[
          { label: t('teams'), to: '/teams' },
          ...(pairing ? [{ label: pairing.receiverName, to: `/pairings/${pairing.id}/teams` }] : []),
          { label: team.name },
        ]}
        title={
          <>
            {team.name}　{pairing?.receiverName}
          </>
        }
        tags={
          <>
            <State list="team" code={team.state} variant="tag" />
            {team.filingState && <State list="filing" code={team.filingState} variant="tag" />}
          </>
        }
        sub={parts.filter(Boolean).join(' · ')}
        actions={actions}
        notice={outcome}
      />
      <PageBody>
        <Columns
          width={304}
          aside={
            <>
              <Composition team={team} />
              <TeamProgress team={team} />
              <Filings team={team} onReload={onReload} />
              <Trainings team={team} />
            </>
          }
        >
          <Findings team={team} nameOf={nameOf} actionOf={actionOf} />
        </Columns>
        <Roster team={team} open={dialog} onOpen={setDialog} verdictOf={(member) => <MemberVerdict team={team} member={member} />} onReload={onReload} />
        <TeamStay team={team} />
        {pairing && team.arrived > 0 && <WorkloadPanel pairingId={pairing.id} />}
        <Panel title={t('history')}>
          <LogTimeline lines={team.history} />
        </Panel>
      </PageBody>
    </>
  );
}

export function TeamPage() {
  const { id = '' } = useParams();
  const query = useQuery(TEAM_PAGE, { variables: { id } });
  return (
    <QueryView query={query}>
      {({ team }) => (
        <RuleBook code={team.packCode} version={team.packVersion}>
          <Loaded team={team} onReload={() => void query.refetch()} />
        </RuleBook>
      )}
    </QueryView>
  );
}
