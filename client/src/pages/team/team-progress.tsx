import { dayOf } from '../../app/format.js';
import { defineWords, useWords } from '../../app/words.js';
import type { TeamPageFieldsFragment } from '../../graphql/generated/types.js';
import { Panel } from '../../ui/panel.js';
import { StepList, type StepLine } from '../../ui/step-list.js';

/** How far a team is on its way from forming to the site. */
const words = defineWords('team-progress', {
  title: ['进度', 'Progress'],
  formed: ['组建队伍', 'Formed'],
  checked: ['资格校验', 'Checked'],
  trained: ['岗前培训', 'Trained'],
  filed: ['名单备案受理', 'Filing accepted'],
  dispatched: ['派出', 'Dispatched'],
  arrived: ['到岗确认', 'Arrivals confirmed'],
  now: ['进行中', 'under way'],
  count: ['{{arrived}} / {{all}}', '{{arrived}} / {{all}}'],
});

/** Dates are those of the records; the first step without one is under way. */
export function TeamProgress({ team }: { team: TeamPageFieldsFragment }) {
  const t = useWords(words);
  const formed = team.history.find((line) => line.action === 'formTeam');
  const accepted = team.filings.find((filing) => filing.state === 'ACCEPTED')?.decidedAt;
  const trainedAll = team.readiness.filter((finding) => finding.code === 'PRE_TRAINING');
  const trained = team.members.length > 0 && team.trainings.length > 0 && trainedAll.every((finding) => finding.verdict !== 'NOT_MET');
  const all = team.headcount > 0 && team.arrived === team.headcount;
  const steps: { key: 'formed' | 'checked' | 'trained' | 'filed' | 'dispatched' | 'arrived'; on: string | null }[] = [
    { key: 'formed', on: formed ? dayOf(formed.at) : team.plannedFrom },
    { key: 'checked', on: team.checkedAt && dayOf(team.checkedAt) },
    { key: 'trained', on: trained ? (team.trainings.at(-1)?.heldOn ?? null) : null },
    { key: 'filed', on: accepted ? dayOf(accepted) : null },
    { key: 'dispatched', on: team.dispatchedOn },
    { key: 'arrived', on: all ? (team.members.map((member) => member.arrivedOn ?? '').sort().at(-1) ?? null) : null },
  ];
  const open = steps.findIndex((step) => !step.on);
  const lines = steps.map(({ key, on }, i): StepLine => {
    const now = i === open;
    const text = key === 'arrived' && team.dispatchedOn && !all ? t('count', { arrived: team.arrived, all: team.headcount }) : now ? t('now') : '—';
    return { key, label: t(key), state: on ? 'done' : now ? 'now' : 'later', text: on ? on.slice(5) : text };
  });
  return (
    <Panel title={t('title')}>
      <StepList label={t('title')} steps={lines} />
    </Panel>
  );
}
