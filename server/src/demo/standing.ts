import pg from 'pg';

/** When the demonstration was loaded into the database at `adminUrl`; null where it does not stand complete. */
export async function demoLoadedAt(adminUrl: string): Promise<Date | null> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const { rows: found } = await client.query<{ known: boolean }>(`select to_regclass('migration.demonstration') is not null as known`);
    if (!found[0]?.known) return null;
    const { rows } = await client.query<{ at: Date | null }>('select finished_at as at from migration.demonstration');
    return rows[0]?.at ?? null;
  } finally {
    await client.end();
  }
}
