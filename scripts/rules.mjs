import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { install } from './install.mjs';
import { Failure, root, run, tellFailure, tool } from './workspace.mjs';

// Responsible for `pnpm rules [R-224 | S24 | --json | --write]`: which of the 412 rules the last test run has proven,
// and whether the proof that the product shows to auditors says the same. RULE_RESULTS and RULE_PROOF name other files.

const resultsFile = process.env.RULE_RESULTS ?? join(root, '.build/rule-results.json');
const proofFile = process.env.RULE_PROOF ?? join(root, 'schema/rules/proof.json');

async function load() {
  await install();
  await run(tool('.', 'typescript', 'bin/tsc'), ['-b', 'schema']);
  const [table, files, programmes, proofs] = await Promise.all(
    ['rule-table', 'rule-files', 'programme-files', 'rule-proof'].map((name) => import(`../schema/dist/${name}.js`)),
  );
  if (!existsSync(resultsFile)) throw new Failure('no test run yet: run `npx pnpm test` first');
  const lastRun = JSON.parse(readFileSync(resultsFile, 'utf8'));
  const parameters = files.parametersByRule(await programmes.readProgrammes());
  const report = table.reportRules(await files.readRuleFiles(), parameters, lastRun.tests);
  return { proofs, lastRun, report };
}

/** Every file of tests whose text holds a tag, whether it ran or not. */
function filesNamingRules() {
  return ['test', 'server/src', 'schema/src', 'client/src', 'migrations/src'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.test.ts') && !entry.parentPath.includes('node_modules'))
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((path) => /it(\.each[\s\S]*?)?\([^\n]*\[(R-\d{3}|%s) ?[^\]\n]*(pass|fail|record)\]/.test(readFileSync(path, 'utf8')))
      .map((path) => path.slice(root.length).replace(/^[/\\]/, '').replaceAll('\\', '/')),
  );
}

function write({ proofs, lastRun, report }) {
  const unrun = proofs.unrunFiles(lastRun, filesNamingRules());
  if (unrun.length > 0) throw new Failure(`the last run left out tests that name rules:\n${unrun.join('\n')}`);
  if (report.faults.length > 0) throw new Failure(report.faults.join('\n'));
  writeFileSync(proofFile, proofs.proofText(proofs.proofOf(lastRun)));
}

const stateWords = { PROVEN: 'proven', RECORDED: 'recorded', NARRATIVE: 'narrative', NOT_YET: 'not yet' };

function showLine(line) {
  const place = [line.parameters.join(', '), line.mechanism, line.screen].filter(Boolean).join(' · ');
  const waits = line.state === 'NOT_YET' && line.waitsFor ? ` — waits for ${line.waitsFor}` : '';
  console.log(`${line.id} ${line.enf} ${stateWords[line.state].padEnd(9)} ${line.tests.length ? `${line.tests.length} tests` : '       '}  ${place}${waits}`);
}

function showDetail(line) {
  showLine(line);
  console.log(`      ${line.text}`);
  for (const test of line.tests) console.log(`      ${test.passed ? 'passed' : 'FAILED'}  ${test.file}: ${test.title}`);
}

function showTotals(lines) {
  const count = (enf, state) => lines.filter((line) => line.enf === enf && line.state === state).length;
  console.log('enforcement  proven  recorded  narrative  not yet');
  for (const enf of ['G', 'C', 'X', 'R', 'P', 'N']) {
    const cells = ['PROVEN', 'RECORDED', 'NARRATIVE', 'NOT_YET'].map((state, index) => String(count(enf, state)).padStart([6, 10, 11, 9][index]));
    console.log(`${enf.padEnd(13)}${cells.join('')}`);
  }
  const held = lines.filter((line) => line.parameters.length > 0).length;
  console.log(`${lines.length} rules, ${held} held as parameters of a pack`);
}

function show(lines, wanted) {
  if (wanted === '--json') console.log(JSON.stringify(lines, null, 1));
  else if (wanted) lines.filter((line) => line.id === wanted || line.system === wanted).forEach(showDetail);
  else {
    lines.forEach(showLine);
    showTotals(lines);
  }
}

try {
  const [wanted] = process.argv.slice(2).filter((arg) => arg !== '--');
  const loaded = await load();
  const { report, proofs, lastRun } = loaded;
  if (wanted === '--write') write(loaded);
  show(report.lines, wanted === '--write' ? undefined : wanted);
  const stale = proofs.differences(await proofs.readProof(proofFile), lastRun);
  if (report.unclaimed.length > 0) console.error(`proven but not claimed in schema/rules: ${report.unclaimed.join(' ')}`);
  for (const fault of report.faults) console.error(fault);
  for (const difference of stale) console.error(difference);
  if (stale.length > 0) console.error('schema/rules/proof.json is not what the last run showed: run all tests, then `npx pnpm rules --write`');
  process.exit(report.faults.length + stale.length === 0 ? 0 : 1);
} catch (error) {
  tellFailure(error);
  process.exit(1);
}
