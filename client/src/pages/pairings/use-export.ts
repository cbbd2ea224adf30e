import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { downloadTable } from '../../app/spreadsheet.js';
import { defineWords, useWords } from '../../app/words.js';
import type { PairingRowFragment, PairingsPageQueryVariables } from '../../graphql/generated/types.js';
import { useLabel } from '../../modules/labels.js';
import { PAIRINGS_PAGE } from './pairings-query.js';

const words = defineWords('pairings-export', {
  file: ['结对', 'pairings'],
  code: ['编号', 'No.'],
  receiver: ['受援医院', 'Receiving hospital'],
  supporter: ['支援医院', 'Supporting hospital'],
  division: ['受援地区', 'Area'],
  state: ['状态', 'State'],
  agreement: ['协议', 'Agreement'],
  late: ['协议逾期', 'Agreement late'],
  onSite: ['在岗', 'On site'],
  planned: ['名单', 'Roster'],
  from: ['起', 'From'],
  to: ['止', 'To'],
});

/** Exports exactly what the filter says (all pages), or the selected rows of it. */
export function useExport(variables: PairingsPageQueryVariables): { run: (ids?: readonly string[]) => Promise<void>; running: boolean } {
  const t = useWords(words);
  const label = useLabel();
  const client = useApolloClient();
  const [running, setRunning] = useState(false);
  const all = async (): Promise<PairingRowFragment[]> => {
    const rows: PairingRowFragment[] = [];
    for (let after: string | null = null; ; ) {
      const { data }: { data?: { pairings: { nodes: readonly PairingRowFragment[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } } } } =
        await client.query({ query: PAIRINGS_PAGE, variables: { ...variables, after }, fetchPolicy: 'no-cache' });
      rows.push(...(data?.pairings.nodes ?? []));
      after = data?.pairings.pageInfo.hasNextPage ? data.pairings.pageInfo.endCursor : null;
      if (after === null) return rows;
    }
  };
  const run = async (ids?: readonly string[]): Promise<void> => {
    setRunning(true);
    try {
      const rows = (await all()).filter((row) => !ids || ids.includes(row.id));
      const head = (['code', 'receiver', 'supporter', 'division', 'state', 'agreement', 'late', 'onSite', 'planned', 'from', 'to'] as const).map((key) => t(key));
      downloadTable(t('file'), head, rows.map((row) => [
        row.code, row.receiverName, row.supporterName, row.receiverDivisionName, label('pairing', row.state),
        label('agreement', row.agreementState), row.agreementLate ? '✓' : '', row.figure?.onSiteStaff ?? '', row.figure?.plannedStaff ?? '',
        row.startsOn, row.endsOn,
      ]));
    } finally {
      setRunning(false);
    }
  };
  return { run, running };
}
