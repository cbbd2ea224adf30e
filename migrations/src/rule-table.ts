import { readProgrammes } from '@jiedui/schema/programme-files';
import { parametersByRule, readRuleFiles } from '@jiedui/schema/rule-files';
import { heldParameters } from '@jiedui/schema/rule-parameters';
import { readProof, reportProof } from '@jiedui/schema/rule-proof';
import type pg from 'pg';

/**
 * Brings the traceability table to this release: what the sources say, which parameter and mechanism hold it, which
 * tests passed when the release was made. All lines change together.
 */
export async function writeRuleTable(client: pg.Client): Promise<void> {
  const [files, packs, proof] = await Promise.all([readRuleFiles(), readProgrammes(), readProof()]);
  const held = heldParameters(packs);
  const titles = new Map(files.map((file) => [file.system, file.title]));
  const rows = reportProof(files, parametersByRule(packs), proof).lines.map((line) => ({
    rule_id: line.id, system: line.system, source_title: titles.get(line.system) ?? '', enforcement: line.enf, area: line.cat, requirement: line.text,
    parameters: held.get(line.id) ?? [], mechanism: line.mechanism, screen: line.screen, state: line.state, waits_for: line.waitsFor,
    tests: line.tests.map(({ file, title }) => ({ file, title })),
  }));
  await client.query(
    `with wanted as (select * from jsonb_populate_recordset(null::traced_rule, $1)),
       gone as (delete from traced_rule r where not exists (select 1 from wanted w where w.rule_id = r.rule_id))
     insert into traced_rule as r select * from wanted
       on conflict (rule_id) do update set
         system = excluded.system, source_title = excluded.source_title, enforcement = excluded.enforcement, area = excluded.area,
         requirement = excluded.requirement, parameters = excluded.parameters, mechanism = excluded.mechanism, screen = excluded.screen,
         state = excluded.state, waits_for = excluded.waits_for, tests = excluded.tests
       where (r.*) is distinct from (excluded.*)`,
    [JSON.stringify(rows)],
  );
}
