import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { install } from './install.mjs';
import { Failure, root, run, tellFailure, tool } from './workspace.mjs';

// Responsible for `pnpm rules [R-224 | S24 | --json]`: which of the 412 rules the last test run has proven.

const results = join(root, '.build/rule-results.json');

async function report() {
  await install();
  await run(tool('.', 'typescript', 'bin/tsc'), ['-b', 'schema']);
  if (!existsSync(results)) throw new Failure('no test run yet: run `npx pnpm test` first');
  const { reportRules } = await import('../schema/dist/rule-table.js');
  const { parametersByRule, readRuleFiles } = await import('../schema/dist/rule-files.js');
  const { readProgrammes } = await import('../schema/dist/programme-files.js');
  const { tests } = JSON.parse(readFileSync(results, 'utf8'));
  return reportRules(await readRuleFiles(), parametersByRule(await readProgrammes()), tests);
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

try {
  const [wanted] = process.argv.slice(2).filter((arg) => arg !== '--');
  const { lines, faults, unclaimed } = await report();
  if (wanted === '--json') console.log(JSON.stringify(lines, null, 1));
  else if (wanted) lines.filter((line) => line.id === wanted || line.system === wanted).forEach(showDetail);
  else {
    lines.forEach(showLine);
    showTotals(lines);
  }
  if (unclaimed.length > 0) console.error(`proven but not claimed in schema/rules: ${unclaimed.join(' ')}`);
  for (const fault of faults) console.error(fault);
  process.exit(faults.length === 0 ? 0 : 1);
} catch (error) {
  tellFailure(error);
  process.exit(1);
}
