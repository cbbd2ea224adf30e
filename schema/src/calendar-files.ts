import { readdir, readFile } from 'node:fs/promises';
import { z } from 'zod';

/** Where the delivered calendars stand, one file for each of the State Council's notices. */
export const calendarsFolder = new URL('../calendars/', import.meta.url);

const calendar = z.strictObject({
  notice: z.string().min(1),
  days: z.array(z.strictObject({ day: z.iso.date(), working: z.boolean(), name: z.string().min(1) })).min(1),
});

/** A day that a notice moves: off in the week, or working at the weekend. */
export interface DeliveredDay {
  day: string;
  working: boolean;
  name: string;
  notice: string;
}

/** Every day that the delivered notices move. Throws when a file is wrong, naming it. */
export async function readCalendars(): Promise<DeliveredDay[]> {
  const names = (await readdir(calendarsFolder)).filter((name) => name.endsWith('.json')).sort();
  const files = await Promise.all(names.map(async (name) => {
    const parsed = calendar.safeParse(JSON.parse(await readFile(new URL(name, calendarsFolder), 'utf8')));
    if (!parsed.success) throw new Error(`${name}\n${parsed.error.message}`);
    return parsed.data.days.map((line) => ({ ...line, notice: parsed.data.notice }));
  }));
  return files.flat();
}
