import { stayRefusals as say } from '@jiedui/schema/refusal-words-stay';
import { parseKey, type Key } from '../../db/key.js';
import type { Tx } from '../../db/unit-of-work.js';
import { notFound } from '../../graphql/errors.js';
import { sensitiveProblems } from '../../graphql/free-text.js';
import { refuse, type ProblemInput } from '../../graphql/refusal.js';
import { businessDay } from '../../policy/calendar.js';
import { transition } from '../../states/transition.js';
import { countStaff } from '../team/team.figures.js';
import { Team } from '../team/team.js';
import { teamName, tellAboutTeam } from '../team/team.service.js';
import { teamMachine } from '../team/team.states.js';
import type { HandOverTeamInput } from './leave.input.js';
import { futureProblems, stillOnSite } from './stay.rows.js';

/** The supporter hands a batch over to the next one, or says why there is none; the receiver confirms by closing it. */
export async function handOverTeam(tx: Tx, key: Key, input: HandOverTeamInput): Promise<void> {
  const next = input.nextTeamId ? await successor(tx, key, parseKey(input.nextTeamId)) : null;
  const why = input.noSuccessorReason?.trim() || null;
  const team = await transition(tx, teamMachine, Team, key, 'handOverTeam', {
    revision: input.revision ?? undefined,
    subject: (row) => (next ? `${teamName(row)} → ${teamName(next)}` : teamName(row)),
    reason: why,
    check: (row) => refuse([
      ...futureProblems('handedOn', input.handedOn, businessDay(tx.now), 'HANDOVER'),
      ...(next ? successorProblems(row, next) : why === null ? [{ code: 'SUCCESSOR_REQUIRED', ruleId: 'C-8', path: 'nextTeamId', message: say.noSuccessor, fix: say.chooseSuccessor }] : []),
      ...sensitiveProblems({ finishedWork: input.finishedWork, openWork: input.openWork, equipment: input.equipment, noSuccessorReason: why }),
    ]),
  });
  await tx.query(
    `insert into team_handover (scope_id, team_id, next_team_id, handed_on, finished_work, open_work, equipment, no_successor_reason, prepared_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [key.scopeId, key.id, next?.id ?? null, input.handedOn, input.finishedWork.trim(), input.openWork.trim(), input.equipment.trim(), next ? null : why, tx.viewer.user?.name ?? ''],
  );
  await Promise.all([
    countStaff(tx, key.scopeId, team.pairingId),
    tellAboutTeam(tx, key, ['RECEIVING'], 'TEAM_HANDED_OVER', `队伍已交接，请确认：${teamName(team)}`, next ? `接替：${teamName(next)}` : (why ?? '')),
  ]);
}

/** The receiver confirms the hand-over when nobody of the batch is on site any more. */
export async function closeTeam(tx: Tx, key: Key, revision?: number): Promise<void> {
  const team = await transition(tx, teamMachine, Team, key, 'closeTeam', {
    revision,
    subject: teamName,
    check: async (row) => {
      const open = await stillOnSite(tx, row);
      refuse(open.length === 0 ? [] : [{
        code: 'STAY_OPEN', path: 'teamId', message: say.notOver(open.map((member) => member.name)), fix: say.endEach, numbers: { open: open.length },
      }]);
    },
  });
  await tx.query('update team_handover set confirmed_on = $3, confirmed_by = $4 where scope_id = $1 and team_id = $2', [
    key.scopeId, key.id, businessDay(tx.now), tx.viewer.user?.name ?? '',
  ]);
  await Promise.all([
    countStaff(tx, key.scopeId, team.pairingId),
    tellAboutTeam(tx, key, ['SUPPORTING', 'OWNER', 'OVERSIGHT'], 'TEAM_CLOSED', `队伍已结束：${teamName(team)}`),
  ]);
}

async function successor(tx: Tx, key: Key, next: Key): Promise<Team> {
  if (next.scopeId !== key.scopeId) throw notFound();
  const found = await tx.manager.createQueryBuilder(Team, 't').where('t.scope_id = :scopeId and t.id = :id', { ...next }).getOne();
  if (!found) throw notFound();
  return found;
}

/** A later batch of the same pairing that is on site: the receiver is never without support (C-8). */
function successorProblems(team: Team, next: Team): ProblemInput[] {
  if (next.pairingId !== team.pairingId || next.batchNo <= team.batchNo) {
    return [{ code: 'SUCCESSOR', path: 'nextTeamId', message: say.notLater(teamName(next)), fix: say.chooseLater, numbers: { batchNo: next.batchNo } }];
  }
  if (next.state === 'ON_SITE') return [];
  return [{ code: 'SUCCESSOR_NOT_ON_SITE', ruleId: 'C-8', path: 'nextTeamId', message: say.successorNotOnSite(teamName(next)), fix: say.confirmSuccessor }];
}
