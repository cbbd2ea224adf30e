import { useApolloClient } from '@apollo/client/react';
import { Button } from 'antd';
import { useState } from 'react';
import { failureOf } from '../../app/apollo/failure.js';
import { failureText } from '../../app/failure-text.js';
import { dayOf } from '../../app/format.js';
import { useSession } from '../../app/session/session.js';
import { defineWords, useWords } from '../../app/words.js';
import type { TodoRowFragment } from '../../graphql/generated/types.js';
import { useConfirm } from '../../ui/confirm-dialog.js';
import { ProblemList, type Problem } from '../../ui/problem-list.js';
import { ReasonStrip } from '../../ui/reason-strip.js';
import { ACCEPT_FILING } from '../team/filing-query.js';
import { CONFIRM_ARRIVAL } from '../team/team-query.js';
import { ACCEPT_TASK, CONFIRM_TASK } from '../task/task-query.js';

/** Deals with several to-dos of one kind at once; each is decided by itself, what is refused stays selected. */
const words = defineWords('todo-batch', {
  CONFIRM_TASK: ['确认任务 {{count}} 项', { one: 'Confirm {{count}} task', other: 'Confirm {{count}} tasks' }],
  ACCEPT_TASK: ['验收任务 {{count}} 项', { one: 'Accept {{count}} task', other: 'Accept {{count}} tasks' }],
  DECIDE_FILING: ['受理备案 {{count}} 份', { one: 'Accept {{count}} filing', other: 'Accept {{count}} filings' }],
  CONFIRM_ARRIVAL: ['确认到岗 {{count}} 人', { one: 'Confirm {{count}} arrival', other: 'Confirm {{count}} arrivals' }],
  each: ['逐项办理，不能一并撤销；被拒绝的仍在列表里，并说明原因。', 'Each is decided by itself and cannot be undone together; what is refused stays in the list with its reason.'],
  arrivedOn: ['到岗日期记为今天 {{day}}；日期不同的请打开后单独确认。', 'Arrived today, {{day}}; open those with another day one by one.'],
  done: ['已办理 {{count}} 项。', { one: '{{count}} done.', other: '{{count}} done.' }],
  alone: ['所选事项须逐件打开办理', 'these are dealt with one by one'],
  batch: ['批量办理', 'deal with these'],
});

const kinds = ['CONFIRM_TASK', 'ACCEPT_TASK', 'DECIDE_FILING', 'CONFIRM_ARRIVAL'] as const;
type Kind = (typeof kinds)[number];

interface Answer {
  data?: Record<string, { problems: readonly Problem[] } | string | undefined> | null | undefined;
}

function useDecide(): (kind: Kind, row: TodoRowFragment) => Promise<readonly Problem[]> {
  const client = useApolloClient();
  const { viewer } = useSession();
  const send = (kind: Kind, row: TodoRowFragment): Promise<Answer> => {
    if (kind === 'CONFIRM_TASK') return client.mutate({ mutation: CONFIRM_TASK, variables: { input: { taskId: row.subjectKey } } }) as Promise<Answer>;
    if (kind === 'ACCEPT_TASK') return client.mutate({ mutation: ACCEPT_TASK, variables: { input: { taskId: row.subjectKey } } }) as Promise<Answer>;
    if (kind === 'DECIDE_FILING') return client.mutate({ mutation: ACCEPT_FILING, variables: { input: { filingId: row.id } } }) as Promise<Answer>;
    return client.mutate({ mutation: CONFIRM_ARRIVAL, variables: { input: { assignmentId: row.id, arrivedOn: dayOf(viewer.businessNow) } } }) as Promise<Answer>;
  };
  return async (kind, row) => {
    try {
      const { data } = await send(kind, row);
      const payload = Object.values(data ?? {}).find((value) => typeof value === 'object');
      return payload?.problems ?? [];
    } catch (error) {
      return [{ code: failureOf(error).code, message: failureText(failureOf(error)) }];
    }
  };
}

/** Buttons for the selection, and what came of them; `onSettled` gets the rows that stay. */
export function useTodoBatch(rows: readonly TodoRowFragment[], onSettled: (left: TodoRowFragment[]) => void): { actions: React.ReactNode; outcome: React.ReactNode } {
  const t = useWords(words);
  const ask = useConfirm();
  const decide = useDecide();
  const client = useApolloClient();
  const { viewer } = useSession();
  const [running, setRunning] = useState(false);
  const [done, setDone] = useState(0);
  const [problems, setProblems] = useState<Problem[]>([]);
  const act = async (kind: Kind, chosen: readonly TodoRowFragment[]): Promise<void> => {
    const title = t(kind, { count: chosen.length });
    const consequence = kind === 'CONFIRM_ARRIVAL' ? `${t('arrivedOn', { day: dayOf(viewer.businessNow) })} ${t('each')}` : t('each');
    if (!(await ask({ title, object: chosen.map((row) => row.title).join('、'), consequence, okText: title }))) return;
    setRunning(true);
    const refused: Problem[] = [];
    const left = rows.filter((row) => !chosen.includes(row));
    for (const row of chosen) {
      const found = await decide(kind, row);
      if (found.length > 0) left.push(row);
      refused.push(...found.map((problem) => ({ ...problem, message: `${row.title}：${problem.message}` })));
    }
    setDone(chosen.length - left.filter((row) => chosen.includes(row)).length);
    setProblems(refused);
    await client.refetchQueries({ include: 'active' });
    setRunning(false);
    onSettled(left);
  };
  const groups = kinds.map((kind) => ({ kind, chosen: rows.filter((row) => row.kind === kind) })).filter((group) => group.chosen.length > 0);
  const actions = (
    <>
      {groups.map(({ kind, chosen }) => (
        <Button key={kind} size="small" type="primary" loading={running} onClick={() => void act(kind, chosen)}>
          {t(kind, { count: chosen.length })}
        </Button>
      ))}
      {groups.length === 0 && <span className="muted">{t('alone')}</span>}
    </>
  );
  const outcome = (
    <>
      {done > 0 && (
        <ReasonStrip tone="ok" icon="check" title={t('done', { count: done })}>
          {''}
        </ReasonStrip>
      )}
      <ProblemList problems={problems} action={t('batch')} onClose={() => setProblems([])} />
    </>
  );
  return { actions, outcome };
}
