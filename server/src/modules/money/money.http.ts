/** Responsible for the ledger as a workbook for the finance department: exactly the rows of a filter, and what they come to. */
import { moneyKinds, moneyPayers, moneySources } from '@jiedui/schema/money-words';
import { labelOf } from '@jiedui/schema/vocabulary';
import type { FastifyInstance } from 'fastify';
import writeXlsxFile from 'write-excel-file/node';
import { may } from '../../access/authorize.js';
import { parseKey } from '../../db/key.js';
import { join, raw, sql } from '../../db/sql.js';
import type { Tx } from '../../db/unit-of-work.js';
import { badInput } from '../../graphql/errors.js';
import { recordEvent } from '../audit/record.js';
import { answerApiErrors, permittedBy, sendFile, type OpenRequestState } from '../document/file-answer.js';
import type { MoneyFilter } from './money.input.js';
import { moneyConditions } from './money.query.js';
import type { MoneyEntry } from './money-entry.js';

const READ = may('money.read');
const MOST_ROWS = 20_000;

/** Adds GET /files/money.xlsx?pairingId=…&kinds=…&postedMonth=…: the filter of the list; each download stands in the audit trail. */
export async function addMoneyFiles(app: FastifyInstance, open: OpenRequestState): Promise<void> {
  await app.register(async (routes) => {
    answerApiErrors(routes);
    routes.get('/files/money.xlsx', async (request, reply) => {
      const filter = filterOf(request.query as Record<string, string | undefined>);
      const state = await permittedBy(READ, open, request, reply);
      const entries = await state.uow.write(state.viewer, null, async (tx) => {
        const read = await readEntries(tx, filter);
        const { acting } = tx.viewer;
        if (acting) await recordEvent(tx, { scopeId: acting.scopeId, id: acting.orgId }, 'EXPORT', 'money_entry', { format: 'xlsx', rows: read.length, ...textsOf(filter) });
        return read;
      });
      return sendFile(reply, 'xlsx', `对口支援经费${filter.postedMonth ? ` ${filter.postedMonth}` : ''}`, await workbookOf(entries));
    });
  });
}

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

function filterOf(query: Readonly<Record<string, string | undefined>>): MoneyFilter {
  const codes = <K extends string>(text: string | undefined, known: Readonly<Record<K, unknown>>): K[] | null => {
    const found = text ? text.split(',') : null;
    if (found?.some((code) => !Object.hasOwn(known, code))) throw badInput('筛选条件无效。');
    return found as K[] | null;
  };
  const month = (text: string | undefined): string | null => {
    if (text && !MONTH.test(text)) throw badInput('月份须为 yyyy-mm。');
    return text ?? null;
  };
  return {
    pairingId: query['pairingId'] ?? null, assignmentId: query['assignmentId'] ?? null, kinds: codes(query['kinds'], moneyKinds), payers: codes(query['payers'], moneyPayers),
    sources: codes(query['sources'], moneySources), postedMonth: month(query['postedMonth']), aboutMonth: month(query['aboutMonth']), search: query['search']?.slice(0, 64) ?? null,
  };
}

function textsOf(filter: MoneyFilter): Record<string, string> {
  return Object.fromEntries(Object.entries(filter).flatMap(([name, value]) => (value ? [[name, String(value)]] : [])));
}

type Row = Pick<MoneyEntry, 'personName' | 'kind' | 'payer' | 'payerName' | 'payeeName' | 'source' | 'note' | 'recordedBy' | 'recordedOrg'> & {
  readonly about: string; readonly posted: string; readonly fen: string; readonly pairing: string;
};

async function readEntries(tx: Tx, filter: MoneyFilter): Promise<Row[]> {
  if (filter.pairingId) parseKey(filter.pairingId);
  const held = moneyConditions(filter).flatMap((condition) => (condition ? [condition(raw('m'))] : []));
  const where = held.length > 0 ? sql` and ${join(held, ' and ')}` : sql``;
  const { text, values } = sql`select m.person_name as "personName", m.kind, m.payer, m.payer_name as "payerName", m.payee_name as "payeeName", m.source, m.note,
      m.recorded_by as "recordedBy", m.recorded_org as "recordedOrg", to_char(m.about_month, 'YYYY-MM') as about, to_char(m.posted_month, 'YYYY-MM') as posted, m.fen::text as fen,
      p.supporter_name || ' → ' || p.receiver_name as pairing
    from money_entry m join pairing p on p.scope_id = m.scope_id and p.id = m.pairing_id
    where m.scope_id = any(app.scopes('PAY'))${where} order by m.posted_month, p.code, m.payee_name, m.created_at, m.id limit ${MOST_ROWS}`.statement();
  return tx.query<Row>(text, values);
}

const HEAD = ['入账月份', '所属月份', '结对', '收款方', '类别', '付款方', '付款单位', '金额（元）', '来源', '说明', '登记人'];

async function workbookOf(entries: readonly Row[]): Promise<Buffer> {
  const bold = (value: string) => ({ value, fontWeight: 'bold' as const });
  const money = (fen: bigint) => ({ type: Number, value: Number(fen) / 100, format: '#,##0.00' });
  const rows = entries.map((row) => [
    row.posted, row.about, row.pairing, row.payeeName, labelOf(moneyKinds, row.kind), labelOf(moneyPayers, row.payer), row.payerName, money(BigInt(row.fen)),
    labelOf(moneySources, row.source), row.note, `${row.recordedOrg} ${row.recordedBy}`.trim(),
  ]);
  const total = entries.reduce((sum, { fen }) => sum + BigInt(fen), 0n);
  const foot = [bold('合计'), null, null, null, null, null, null, { ...money(total), fontWeight: 'bold' as const }, null, null, null];
  return writeXlsxFile([HEAD.map(bold), ...rows, foot], { sheet: '经费', columns: [10, 10, 36, 14, 16, 14, 24, 14, 12, 30, 26].map((width) => ({ width })), stickyRowsCount: 1 }).toBuffer();
}
