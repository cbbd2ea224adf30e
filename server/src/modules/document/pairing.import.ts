import { formatKey, parseKey, type Key } from '../../db/key.js';
import type { Tx } from '../../db/unit-of-work.js';
import { Refusal, type ProblemInput } from '../../graphql/refusal.js';
import { assignPairing, withdrawPairing, type PairingLine } from '../pairing/assign.service.js';
import type { ImportHandler, Made, Write } from './import-kind.js';
import { pairingSheet } from './pairing.sheet.js';
import type { Line, LineFault } from './sheet.js';

/** Assigns pairings in a programme, one row each, as the assignment by hand does. */
export class PairingImport implements ImportHandler {
  readonly sheet = pairingSheet;
  readonly permission = 'pairing.manage';
  readonly needsTarget = true;
  readonly slice = pairingSheet.mostRows;
  readonly guarded = false;

  /** A dry run: every row is assigned as it would be, and all of it taken back. */
  async faults(tx: Tx, lines: readonly Line[], target: Key | null): Promise<LineFault[]> {
    const faults = await this.recheck(tx, lines);
    const wrong = new Set(faults.map(({ row }) => row));
    await tx.query('savepoint dry_run');
    const assigned = await this.#assign(tx, lines.filter(({ row }) => !wrong.has(row)), target);
    await tx.query('rollback to savepoint dry_run');
    await tx.query('release savepoint dry_run');
    return [...faults, ...assigned.faults];
  }

  /** A name beside a code must be the registered one: a slip in the code would pair somebody else. */
  async recheck(tx: Tx, lines: readonly Line[]): Promise<LineFault[]> {
    const codes = lines.flatMap(({ values }) => [values['supporterUscc'], values['receiverUscc']]);
    const found = await tx.query<{ uscc: string; name: string }>(
      'select f.uscc, f.name from (select distinct u.uscc from unnest($1::text[]) u (uscc)) u cross join lateral app.find_organization(u.uscc) f', [codes],
    );
    const names = new Map(found.map(({ uscc, name }) => [uscc, name]));
    return lines.flatMap(({ row, values }) => (['supporter', 'receiver'] as const).flatMap((side): LineFault[] => {
      const written = values[`${side}Name`];
      const registered = names.get(String(values[`${side}Uscc`]));
      if (written === null || written === undefined || registered === undefined || written === registered) return [];
      return [{ row, key: `${side}Name`, code: 'NAME_MISMATCH', message: `与代码所登记的名称“${registered}”不一致`, expected: registered }];
    }));
  }

  async prepare(tx: Tx, lines: readonly Line[], _ids: readonly string[], target: Key | null): Promise<Write> {
    return () => this.#assign(tx, lines, target);
  }

  async #assign(tx: Tx, lines: readonly Line[], target: Key | null): Promise<{ made: Made[]; faults: LineFault[] }> {
    const made: Made[] = [];
    const faults: LineFault[] = [];
    for (const line of lines) {
      try {
        made.push({ row: line.row, id: formatKey(await assignPairing(tx, programmeOf(target), lineOf(line))) });
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        faults.push(...error.problems.map(({ code, path, message, fix }) => ({ row: line.row, key: columnKey(path), code, message, expected: fix })));
      }
    }
    return { made, faults };
  }

  async undo(tx: Tx, made: readonly Made[]): Promise<ProblemInput[]> {
    const problems: ProblemInput[] = [];
    for (const { row, id } of made) {
      try {
        await withdrawPairing(tx, parseKey(id));
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        problems.push(...error.problems.map((problem) => ({ ...problem, path: `rows.${row}`, message: `第 ${row} 行：${problem.message}`, messageEn: problem.messageEn === null ? null : `Row ${row}: ${problem.messageEn}` })));
      }
    }
    return problems;
  }
}

function programmeOf(target: Key | null): Key {
  if (!target) throw new Error('pairings are imported into a programme');
  return target;
}

function lineOf({ values }: Line): PairingLine {
  return {
    supporterUscc: String(values['supporterUscc']),
    receiverUscc: String(values['receiverUscc']),
    mode: values['mode'] as PairingLine['mode'],
    startsOn: values['startsOn'] as string | null,
    endsOn: values['endsOn'] as string | null,
  };
}

function columnKey(path: string | null): string {
  return pairingSheet.columns.some(({ key }) => key === path) && path !== null ? path : 'receiverUscc';
}
