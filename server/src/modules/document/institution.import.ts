import type { Tx } from '../../db/unit-of-work.js';
import type { ProblemInput } from '../../graphql/refusal.js';
import type { ImportHandler, Made, Write } from './import-kind.js';
import { institutionSheet } from './institution.sheet.js';
import type { Line, LineFault } from './sheet.js';

/** Registers institutions in the acting commission's care. */
export class InstitutionImport implements ImportHandler {
  readonly sheet = institutionSheet;
  readonly permission = 'organization.manage';
  readonly needsTarget = false;
  readonly slice = institutionSheet.mostRows;
  readonly guarded = false;

  async faults(tx: Tx, lines: readonly Line[]): Promise<LineFault[]> {
    const [divisions, taken] = await Promise.all([
      tx.query<{ code: string }>('select code from division where valid_to is null and code = any ($1)', [lines.map(({ values }) => values['divisionCode'])]),
      tx.query<{ uscc: string; name: string }>(
        `select f.uscc, f.name from unnest($1::text[]) u (uscc) cross join lateral app.find_organization(u.uscc) f where f.status = 'ACTIVE'`,
        [lines.map(({ values }) => values['uscc'])],
      ),
    ]);
    const known = new Set(divisions.map(({ code }) => code));
    const owners = new Map(taken.map(({ uscc, name }) => [uscc, name]));
    return lines.flatMap(({ row, values }): LineFault[] => {
      const owner = owners.get(String(values['uscc']));
      return [
        ...(owner === undefined ? [] : [{ row, key: 'uscc', code: 'DUPLICATE', message: `已登记为“${owner}”`, expected: '尚未登记的机构，请删除此行' }]),
        ...(known.has(String(values['divisionCode'])) ? [] : [{
          row, key: 'divisionCode', code: 'DIVISION', message: `没有行政区划代码 ${values['divisionCode']}`, expected: 'GB/T 2260 现行代码',
        }]),
      ];
    });
  }

  recheck(tx: Tx, lines: readonly Line[]): Promise<LineFault[]> {
    return this.faults(tx, lines);
  }

  async prepare(tx: Tx, lines: readonly Line[]): Promise<Write> {
    return async () => ({ made: await this.#write(tx, lines), faults: [] });
  }

  #write(tx: Tx, lines: readonly Line[]): Promise<Made[]> {
    const column = (key: string) => lines.map(({ values }) => values[key] ?? null);
    return tx.query<Made>(
      `select l.line as row, made.id
         from unnest($1::int[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::int[], $8::text[], $9::text[],
                     $10::text[], $11::bool[], $12::int[])
              l (line, kind, name, short_name, uscc, division, level, grade, category, standard, creating, beds)
        cross join lateral app.create_organization(l.kind, l.name, l.short_name, l.uscc, l.division, l.level, l.grade,
          l.category, l.standard, l.creating, l.beds) made
        order by l.line`,
      [lines.map(({ row }) => row), ...['kind', 'name', 'shortName', 'uscc', 'divisionCode', 'level', 'grade', 'category', 'standard',
        'creating', 'beds'].map(column)],
    );
  }

  async undo(tx: Tx, made: readonly Made[]): Promise<ProblemInput[]> {
    const kept = await tx.query<{ row: number; name: string }>(
      `select m.line as row, o.name from unnest($1::int[], $2::uuid[]) m (line, id) join organization o on o.id = m.id
        where o.status = 'ACTIVE' and not app.withdraw_organization(o.id) order by m.line`,
      [made.map(({ row }) => row), made.map(({ id }) => id)],
    );
    return kept.map(({ row, name }) => ({
      code: 'DEPENDED_ON', path: `rows.${row}`, message: `第 ${row} 行“${name}”已有结对、账号或人员，不能撤销`, fix: '先撤销依赖它的结对、账号或人员', numbers: { row },
    }));
  }
}
