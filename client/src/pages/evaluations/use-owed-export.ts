import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { inLanguage } from '../../app/said.js';
import { downloadTable } from '../../app/spreadsheet.js';
import { defineWords, useWords } from '../../app/words.js';
import type { HeaderAction } from '../../ui/page-header.js';
import { useOwedName, type OwedRhythm } from './owed-name.js';
import { OWED_EVALUATIONS_PAGE } from './owed-query.js';

const words = defineWords('owed-export', {
  all: ['导出全部', 'Export all'],
  file: ['应评未评', 'owed evaluations'],
  pairing: ['结对', 'Pairing'],
  evaluation: ['考核', 'Evaluation'],
  subject: ['对象', 'Of'],
  by: ['由谁办理', 'Owed by'],
  from: ['考核期起', 'From'],
  to: ['考核期止', 'To'],
  due: ['期限', 'Due'],
  rule: ['依据', 'Rule'],
});

/** All that is owed in the year, of every pairing, one line for each period; not only what the page has fetched. */
export function useOwedExport(asked: { year: number; pairingId: string | null }, pairings: number): HeaderAction {
  const t = useWords(words);
  const nameOf = useOwedName();
  const client = useApolloClient();
  const [running, setRunning] = useState(false);
  const all = async (): Promise<OwedRhythm[]> => {
    const rhythms: OwedRhythm[] = [];
    for (let total = 1; rhythms.length < total; ) {
      const { data } = await client.query({ query: OWED_EVALUATIONS_PAGE, variables: { ...asked, offset: rhythms.length }, fetchPolicy: 'no-cache' });
      if (!data || data.evaluationRhythms.nodes.length === 0) break;
      rhythms.push(...data.evaluationRhythms.nodes);
      total = data.evaluationRhythms.totalCount;
    }
    return rhythms;
  };
  const lines = ({ name, dues, stayDues }: OwedRhythm): string[][] => [
    ...dues.map((due) => [name, nameOf(due), due.subjectName, '', due.periodFrom, due.periodTo, due.dueOn, due.ruleId]),
    ...stayDues.flatMap((stay) => stay.periods.map(({ periodFrom, periodTo }) =>
      [name, inLanguage(stay.label, stay.labelEn), stay.name, inLanguage(stay.owedBy, stay.owedByEn), periodFrom, periodTo, periodTo, stay.ruleId])),
  ];
  const run = async (): Promise<void> => {
    setRunning(true);
    try {
      downloadTable(`${t('file')} ${asked.year}`, [t('pairing'), t('evaluation'), t('subject'), t('by'), t('from'), t('to'), t('due'), t('rule')], (await all()).flatMap(lines));
    } finally {
      setRunning(false);
    }
  };
  return { key: 'export', label: t('all'), icon: 'download', allowed: pairings > 0, loading: running, onClick: () => void run() };
}
