import { useQuery } from '@apollo/client/react';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { day, dayOf } from '../../app/format.js';
import { useSession } from '../../app/session/session.js';
import { defineWords, useWords } from '../../app/words.js';
import type { TeamPageFieldsFragment, TeamStayQuery } from '../../graphql/generated/types.js';
import type { Step, StepField } from '../../modules/presence/step.js';
import { useSteps } from '../../modules/presence/use-steps.js';
import { State } from '../../modules/state.js';
import { KeyValues } from '../../ui/key-values.js';
import { Actions } from '../../ui/page-header.js';
import { Panel, Stack } from '../../ui/panel.js';
import { PlainTable } from '../../ui/plain-table.js';
import { ARCHIVE_TEAM, CLOSE_TEAM, HAND_OVER_TEAM, START_DUTY } from '../presence/stay-verbs.js';
import { monthAfter, daysOf } from './absence-days.js';
import { AbsenceStrip } from './absence-strip.js';
import { TEAM_STAY } from './team-stay-query.js';

/** The batch on site: duty, who is away this month, hand-over to the next batch. */
const words = defineWords('team-stay', {
  title: ['在岗、请假与外出', 'On site, leave and outings'],
  name: ['姓名', 'Name'],
  duty: ['上岗', 'On duty since'],
  length: ['已驻点', 'Stay so far'],
  lengthOf: ['{{months}} 个月 {{days}} 天', '{{months}} m {{days}} d'],
  due: ['满期日', 'Term complete'],
  state: ['状态', 'State'],
  before: ['上月', 'Previous month'],
  after: ['下月', 'Next month'],
  startDuty: ['安排上岗', 'Put on duty'],
  startText: ['已到岗待上岗的人员全部上岗。', 'Everybody who has arrived begins duty.'],
  onDutyOn: ['上岗日期', 'On duty from'],
  handOver: ['办理交接', 'Hand over'],
  handOverText: ['交接记录交受援单位确认；没有接替批次的须说明理由。', 'The receiver confirms the record; without a next batch a reason is needed.'],
  next: ['接替批次', 'Next batch'],
  handedOn: ['交接日期', 'Handed over on'],
  finished: ['已完成工作', 'Work done'],
  open: ['未完成事项', 'Open matters'],
  equipment: ['设备与物资', 'Equipment'],
  why: ['没有接替批次的理由', 'Why there is no next batch'],
  close: ['确认交接', 'Confirm the hand-over'],
  closeText: ['全员期满、退出或离岗后，队伍结束。不能撤销。', 'When everybody’s stay has ended the batch is closed. This cannot be undone.'],
  archive: ['全队归档', 'Archive the batch'],
  archiveText: ['期满人员逐人核对，全部可以归档才一并归档。', 'Everybody who finished is checked; archived together, or nobody.'],
  record: ['交接记录', 'Hand-over'],
  confirmed: ['受援单位确认', 'Confirmed by the receiver'],
  batch: ['第 {{no}} 批 {{name}}', 'Batch {{no}}, {{name}}'],
});

function useTeamSteps({ team, teams }: TeamStayQuery, today: string): Step[] {
  const t = useWords(words);
  const refetch = ['TeamStay', 'TeamPage'];
  const area = (key: string, label: string, required = false): StepField => ({ key, label, kind: 'text', required, maxLength: 1000 });
  const others = teams.nodes.filter((one) => one.id !== team.id).map((one) => ({ value: one.id, label: t('batch', { no: one.batchNo, name: one.name }) }));
  return [
    {
      name: 'startDuty', label: t('startDuty'), primary: true, object: team.name, consequence: t('startText'), document: START_DUTY, refetch,
      fields: [{ key: 'onDutyOn', label: t('onDutyOn'), kind: 'day', required: true, start: today }], input: ({ onDutyOn }) => ({ teamId: team.id, onDutyOn }),
    },
    {
      name: 'handOverTeam', label: t('handOver'), object: team.name, consequence: t('handOverText'), document: HAND_OVER_TEAM, refetch,
      fields: [
        { key: 'nextTeamId', label: t('next'), kind: 'choice', options: others },
        { key: 'handedOn', label: t('handedOn'), kind: 'day', required: true, start: today },
        area('finishedWork', t('finished'), true), area('openWork', t('open')), area('equipment', t('equipment')), area('noSuccessorReason', t('why')),
      ],
      input: ({ nextTeamId, noSuccessorReason, ...values }) => ({ teamId: team.id, revision: team.revision, ...values, nextTeamId: nextTeamId || null, noSuccessorReason: noSuccessorReason || null }),
    },
    { name: 'closeTeam', label: t('close'), primary: true, object: team.name, consequence: t('closeText'), document: CLOSE_TEAM, refetch, input: () => ({ teamId: team.id, revision: team.revision }) },
    { name: 'archiveTeam', label: t('archive'), object: team.name, consequence: t('archiveText'), document: ARCHIVE_TEAM, refetch, input: () => ({ teamId: team.id, revision: team.revision }) },
  ];
}

function Handover({ team }: { team: TeamStayQuery['team'] }) {
  const t = useWords(words);
  const { handover } = team;
  if (!handover) return null;
  const next = handover.nextTeam;
  return (
    <Panel title={t('record')}>
      <KeyValues
        columns={2}
        items={[
          { key: 'on', label: t('handedOn'), value: `${day(handover.handedOn)} ${handover.preparedBy}` },
          { key: 'next', label: t('next'), value: next ? <Link to={`/teams/${next.id}`}>{t('batch', { no: next.batchNo, name: next.name })}</Link> : (handover.noSuccessorReason ?? '—') },
          { key: 'done', label: t('finished'), value: handover.finishedWork },
          { key: 'open', label: t('open'), value: handover.openWork || '—' },
          { key: 'equipment', label: t('equipment'), value: handover.equipment || '—' },
          { key: 'confirmed', label: t('confirmed'), value: handover.confirmedOn ? `${handover.confirmedOn} ${handover.confirmedBy ?? ''}` : '—' },
        ]}
      />
    </Panel>
  );
}

function Loaded({ data, month, today, onMonth }: { data: TeamStayQuery; month: string; today: string; onMonth: (month: string) => void }) {
  const t = useWords(words);
  const { actions, dialog } = useSteps(useTeamSteps(data, today), data.team.availableActions);
  const arrived = data.team.members.some((member) => member.state === 'ARRIVED');
  const toArchive = data.team.members.some(({ state }) => state === 'FINISHED' || state === 'EVALUATED');
  return (
    <>
      <Panel
        title={t('title')}
        note={month}
        extra={
          <>
            <Button size="small" onClick={() => onMonth(monthAfter(month, -1))}>{t('before')}</Button> <Button size="small" onClick={() => onMonth(monthAfter(month, 1))}>{t('after')}</Button>
          </>
        }
      >
        <Stack>
          <Actions actions={actions.filter((action) => (action.key !== 'startDuty' || arrived) && (action.key !== 'archiveTeam' || toArchive))} />
          {dialog}
          <AbsenceStrip data={data} month={month} today={today} />
          <PlainTable
            label={t('title')}
            rows={data.team.members}
            rowKey={(row) => row.id}
            columns={[
              { key: 'name', title: t('name'), render: (row) => <Link to={`/presence/${row.id}`}>{row.name}</Link> },
              { key: 'duty', title: t('duty'), render: (row) => day(row.onDutyOn) },
              { key: 'length', title: t('length'), render: (row) => (row.stay ? t('lengthOf', { months: row.stay.months, days: row.stay.days }) : '—') },
              { key: 'due', title: t('due'), render: (row) => row.stay?.dueOn ?? '—' },
              { key: 'state', title: t('state'), render: (row) => <State list="assignment" code={row.state} /> },
            ]}
          />
        </Stack>
      </Panel>
      <Handover team={data.team} />
    </>
  );
}

/** Nothing before the first arrival. */
export function TeamStay({ team }: { team: TeamPageFieldsFragment }) {
  const { viewer, may } = useSession();
  const today = dayOf(viewer.businessNow);
  const [month, setMonth] = useState(today.slice(0, 7));
  const shown = may('stay.read') && team.members.some((member) => member.arrivedOn !== null) && team.pairing !== null;
  const days = daysOf(month);
  const { data, previousData } = useQuery(TEAM_STAY, {
    variables: { id: team.id, pairingId: team.pairing?.id ?? '', from: days[0] ?? '', to: days.at(-1) ?? '' },
    skip: !shown,
  });
  const known = data ?? previousData;
  return shown && known ? <Loaded data={known} month={month} today={today} onMonth={setMonth} /> : null;
}
