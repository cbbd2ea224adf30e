/** Responsible for the dashboard as a workbook: the figures that the screen shows under the same address. */
import { periodKinds, type PeriodKind } from '@jiedui/schema/figures';
import type { FastifyInstance } from 'fastify';
import { may } from '../../access/authorize.js';
import type { Facet } from '../../access/viewer.js';
import type { Clock } from '../../clock.js';
import type { Tx } from '../../db/unit-of-work.js';
import { badInput } from '../../graphql/errors.js';
import { DateScalar } from '../../graphql/scalars.js';
import type { OversightPeriod } from '../../policy/oversight-period.js';
import { recordEvent } from '../audit/record.js';
import { answerApiErrors, permittedBy, sendFile, type OpenRequestState } from '../document/file-answer.js';
import { breakdownOf, excludedOf, figuresOf, partsOf, type Cell, type PlaceRow } from './cells.js';
import { cellsSql } from './cells.query.js';
import { areaOf, chosen } from './dashboard-args.js';
import type { DashboardArgs } from './dashboard.input.js';
import { dashboardWorkbook, wordsOf, type DashboardExport, type ExportedPerson, type Language } from './dashboard-workbook.js';
import type { OversightArea } from './oversight-area.js';
import { personsSql } from './stay-month.query.js';

const READ = may('oversight.read');

/** Adds GET /files/oversight.xlsx?programmeId=…&divisionCode=…&receiverId=…&period=…&on=…&language=en; each download stands in the audit trail. */
export async function addOversightFiles(app: FastifyInstance, open: OpenRequestState): Promise<void> {
  await app.register(async (routes) => {
    answerApiErrors(routes);
    routes.get('/files/oversight.xlsx', async (request, reply) => {
      const query = request.query as Record<string, string | undefined>;
      const args = argsOf(query);
      const language: Language = query['language'] === 'en' ? 'en' : 'zh';
      const state = await permittedBy(READ, open, request, reply);
      const found = await state.uow.write(state.viewer, null, (tx) => exported(tx, args, state.clock));
      return sendFile(reply, 'xlsx', wordsOf(found, language).file, await dashboardWorkbook(found, language));
    });
  });
}

function argsOf(query: Readonly<Record<string, string | undefined>>): DashboardArgs {
  const period = query['period'] || 'YEAR';
  if (!Object.hasOwn(periodKinds, period)) throw badInput('统计期须为年、季或月。', [{ path: 'period', message: `is ${period}` }]);
  return {
    programmeId: query['programmeId'] || null, divisionCode: query['divisionCode'] || null, receiverId: query['receiverId'] || null,
    period: period as PeriodKind, on: query['on'] ? dayOf(query['on']) : null,
  };
}

function dayOf(text: string): string {
  try {
    return DateScalar.parseValue(text);
  } catch {
    throw badInput('日期须为存在的一天，格式 yyyy-mm-dd。', [{ path: 'on', message: `is ${text.slice(0, 32)}` }]);
  }
}

interface PageRow {
  readonly as_of: Date;
  readonly area_filter: Record<string, unknown>;
  readonly cells: readonly Cell[];
  readonly places: readonly PlaceRow[];
  readonly path: readonly { readonly name: string }[];
  readonly receiver_name: string | null;
}

/** Reads everything in one transaction and leaves its event; the statements are those of the screen. */
async function exported(tx: Tx, args: DashboardArgs, clock: Clock): Promise<DashboardExport> {
  const [area, period] = [areaOf(args), chosen(args, clock)];
  const page = cellsSql(area, period).statement(scopesOf(tx));
  const [read] = await tx.query<PageRow>(page.text, page.values);
  if (!read) throw new Error('A dashboard is one row.');
  const row = { period, areaFilter: read.area_filter, cells: read.cells, places: read.places };
  const found = {
    asOf: read.as_of, period, path: read.path.map(({ name }) => name), receiverName: read.receiver_name, programmeName: await programmeName(tx, area),
    figures: figuresOf(row), excluded: excludedOf(row), parts: partsOf(row), areas: breakdownOf(row), persons: area.receiverId === null ? [] : await personsOf(tx, area, period),
  };
  const { acting } = tx.viewer;
  if (acting) {
    await recordEvent(tx, { scopeId: acting.scopeId, id: acting.orgId }, 'EXPORT', 'pairing_figure', {
      format: 'xlsx', rows: found.areas.length + found.persons.length, period: period.kind, from: period.from, to: period.to, ...area.filter,
    });
  }
  return found;
}

/** The scopes of a facet that the viewer reaches, as statements bind them. */
function scopesOf(tx: Tx): (facet: string) => readonly number[] {
  return (facet) => tx.viewer.readable(facet as Facet).ids;
}

async function programmeName(tx: Tx, { programme }: OversightArea): Promise<string | null> {
  if (!programme) return null;
  const [found] = await tx.query<{ name: string }>('select name from programme where scope_id = $1 and id = $2', [programme.scopeId, programme.id]);
  return found?.name ?? null;
}

async function personsOf(tx: Tx, area: OversightArea, period: OversightPeriod): Promise<ExportedPerson[]> {
  const persons = personsSql(area, period).statement(scopesOf(tx));
  return tx.query<ExportedPerson>(
    `select name, title_level as "titleLevel", supporter_name as "supporterName", arrived_on::text as "arrivedOn", state, stay_months as "STAY_MONTHS", activities as "ACTIVITIES",
       confirmed as "ACTIVITIES_CONFIRMED", marks as "ATTENDANCES", absences as "ABSENCES", evaluations as "EVALUATIONS_ENDED", passed as "EVALUATIONS_PASSED" from (${persons.text}) w`,
    persons.values,
  );
}
