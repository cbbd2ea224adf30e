/** Responsible for an agreement on paper: its rows in, the filled form out. The screen, Word and the sealed file share it. */
import type { Paper } from '@jiedui/schema/paper';
import { agreementFilingStates, hospitalGrades } from '@jiedui/schema/states';
import { divisionLevels, institutionCategories, labelOf, partyKinds } from '@jiedui/schema/vocabulary';
import { sql } from '../../db/sql.js';
import type { Key } from '../../db/key.js';
import type { Tx } from '../../db/unit-of-work.js';
import { notFound } from '../../graphql/errors.js';
import { businessDay } from '../../policy/calendar.js';
import { chineseNumber, fillForm } from '../document/paper.js';
import type { PairingParty } from '../pairing/pairing-party.js';
import type { AgreementParty } from './agreement-party.js';
import type { AgreementTask } from './agreement-task.js';
import { agreementForm } from './agreement-form.service.js';
import type { Agreement } from './agreement.js';

type Party = Pick<AgreementParty, 'kind' | 'orgId' | 'name' | 'representative'>;

/** What of an agreement stands on its paper. Instants are dates or ISO texts. */
export interface AgreementSource extends Pick<Agreement, 'kind' | 'year' | 'number' | 'title' | 'goals' | 'startsOn' | 'endsOn' | 'clauses'> {
  readonly parties: readonly (Party & { readonly currentSeal: { readonly sealedAt: Date | string } | null })[];
  readonly tasks: readonly Pick<AgreementTask, 'goal' | 'indicator' | 'quantity' | 'dueOn' | 'responsibleDepartment' | 'responsiblePerson'>[];
  readonly filings: readonly FilingSource[];
  readonly pairing: {
    readonly programmeName: string;
    readonly packCode: string;
    readonly packVersion: number;
    readonly parties: readonly Pick<PairingParty, 'orgId' | 'uscc' | 'level' | 'grade' | 'category' | 'dedicatedDepartment' | 'contactName'>[];
  } | null;
  readonly mainNumber: string | null;
}

interface FilingSource {
  readonly authorityName: string;
  readonly level: keyof typeof divisionLevels;
  readonly submittedAt: Date | string;
  readonly state: keyof typeof agreementFilingStates;
  readonly receiptNo: string | null;
}

/** What `agreementPaper` reads of an Agreement. */
export const paperNeeds: readonly string[] = [
  'kind', 'year', 'number', 'title', 'goals', 'startsOn', 'endsOn', 'clauses', 'mainNumber',
  'parties.kind', 'parties.orgId', 'parties.name', 'parties.representative', 'parties.currentSeal.sealedAt',
  'tasks.goal', 'tasks.indicator', 'tasks.quantity', 'tasks.dueOn', 'tasks.responsibleDepartment', 'tasks.responsiblePerson',
  'filings.authorityName', 'filings.level', 'filings.submittedAt', 'filings.state', 'filings.receiptNo',
  'pairing.programmeName', 'pairing.packCode', 'pairing.packVersion', 'pairing.parties.orgId', 'pairing.parties.uscc', 'pairing.parties.level',
  'pairing.parties.grade', 'pairing.parties.category', 'pairing.parties.dedicatedDepartment', 'pairing.parties.contactName',
];

/** The filled form F-1, F-2 or F-3. */
export function agreementPaper(source: AgreementSource): Paper {
  const { pairing } = source;
  return fillForm(agreementForm(source.kind), {
    words: {
      title: source.title, number: source.number, year: String(source.year), mainNumber: source.mainNumber ?? '', goals: source.goals,
      startsOn: source.startsOn ?? '', endsOn: source.endsOn ?? '', programme: pairing?.programmeName ?? '',
      pack: pairing ? `${pairing.packCode} 第 ${pairing.packVersion} 版` : '',
    },
    clauses: { clauses: source.clauses },
    tables: { parties: source.parties.map((party) => partyRow(party, source)), tasks: source.tasks.map(taskRow), filings: source.filings.map(filingRow) },
    seals: {
      parties: source.parties.map((party) => ({
        label: labelOf(partyKinds, party.kind), name: party.name, representative: party.representative, remark: '',
        sealedAt: party.currentSeal === null ? null : new Date(party.currentSeal.sealedAt).toISOString(),
      })),
    },
  });
}

function partyRow(party: Party, { pairing }: AgreementSource): Record<string, string> {
  const known = pairing?.parties.find((line) => line.orgId === party.orgId);
  const grade = known?.level ? `${chineseNumber(known.level)}级${known.grade ? labelOf(hospitalGrades, known.grade) : ''}` : '';
  return {
    party: labelOf(partyKinds, party.kind), name: party.name, uscc: known?.uscc ?? '', representative: party.representative,
    grade: [grade, known?.category ? labelOf(institutionCategories, known.category) : ''].filter(Boolean).join(' '),
    department: known?.dedicatedDepartment ?? '', contact: known?.contactName ?? '',
  };
}

function taskRow(task: AgreementSource['tasks'][number]): Record<string, string> {
  return {
    goal: task.goal, indicator: task.quantity === null ? task.indicator : `${task.indicator}（${task.quantity}）`, due: task.dueOn ?? '',
    department: task.responsibleDepartment, person: task.responsiblePerson,
  };
}

function filingRow(filing: FilingSource): Record<string, string> {
  return {
    authority: filing.authorityName, level: labelOf(divisionLevels, filing.level), submitted: businessDay(filing.submittedAt),
    state: labelOf(agreementFilingStates, filing.state), receipt: filing.receiptNo ?? '',
  };
}

/** The same rows as of this transaction. NOT_FOUND where the viewer does not reach the agreement. */
export async function readPaperSource(tx: Tx, key: Key): Promise<AgreementSource> {
  const { text, values } = sql`select jsonb_build_object('kind', a.kind, 'year', a.year, 'number', a.number, 'title', a.title, 'goals', a.goals,
      'startsOn', a.starts_on, 'endsOn', a.ends_on, 'clauses', a.clauses,
      'mainNumber', (select m.number from agreement m where m.scope_id = a.scope_id and m.pairing_id = a.pairing_id and m.kind = 'MAIN'
        order by m.created_at desc limit 1),
      'parties', (select coalesce(jsonb_agg(jsonb_build_object('kind', y.kind, 'orgId', y.org_id, 'name', y.name,
          'representative', y.representative, 'currentSeal', (select jsonb_build_object('sealedAt', s.sealed_at) from agreement_seal s
            where s.scope_id = y.scope_id and s.party_id = y.id and s.state = 'VALID')) order by y.position), '[]')
        from agreement_party y where y.scope_id = a.scope_id and y.agreement_id = a.id),
      'tasks', (select coalesce(jsonb_agg(jsonb_build_object('goal', k.goal, 'indicator', k.indicator, 'quantity', k.quantity, 'dueOn', k.due_on,
          'responsibleDepartment', k.responsible_department, 'responsiblePerson', k.responsible_person) order by k.position), '[]')
        from agreement_task k where k.scope_id = a.scope_id and k.agreement_id = a.id),
      'filings', (select coalesce(jsonb_agg(jsonb_build_object('authorityName', f.authority_name, 'level', f.level, 'submittedAt', f.submitted_at,
          'state', f.state, 'receiptNo', f.receipt_no) order by f.submitted_at), '[]')
        from agreement_filing f where f.scope_id = a.scope_id and f.agreement_id = a.id),
      'pairing', (select jsonb_build_object('programmeName', p.programme_name, 'packCode', p.pack_code, 'packVersion', p.pack_version,
          'parties', (select coalesce(jsonb_agg(jsonb_build_object('orgId', q.org_id, 'uscc', q.uscc, 'level', q.level, 'grade', q.grade,
              'category', q.category, 'dedicatedDepartment', q.dedicated_department, 'contactName', q.contact_name)), '[]')
            from pairing_party q where q.scope_id = p.scope_id and q.pairing_id = p.id))
        from pairing p where p.scope_id = a.scope_id and p.id = a.pairing_id)) as source
    from agreement a where a.scope_id = ${key.scopeId} and a.id = ${key.id}`.statement();
  const [row] = await tx.query<{ source: AgreementSource }>(text, values);
  if (!row) throw notFound();
  return row.source;
}
