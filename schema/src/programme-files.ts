import { readdir, readFile } from 'node:fs/promises';
import { parsePack, type PolicyPack } from './policy-pack.js';
import { resolvePack, type ResolvedPack } from './policy-pack-resolve.js';

/** Where the delivered packs stand, one file each. */
export const programmesFolder = new URL('../programmes/', import.meta.url);

/** All packs that are delivered with the product. Throws when one is wrong, naming file, path, value and what is expected. */
export async function readProgrammes(): Promise<PolicyPack[]> {
  const names = (await readdir(programmesFolder)).filter((name) => name.endsWith('.json')).sort();
  return Promise.all(names.map(readProgramme));
}

async function readProgramme(name: string): Promise<PolicyPack> {
  const result = parsePack(JSON.parse(await readFile(new URL(name, programmesFolder), 'utf8')));
  if (result.ok) return result.pack;
  throw new Error(`${name}\n${result.issues.map((issue) => issue.message).join('\n')}`);
}

/** The delivered packs joined with their parents, by code: the newest version of each. Throws when one cannot be joined. */
export async function readResolvedProgrammes(): Promise<Map<string, ResolvedPack>> {
  const packs = await readProgrammes();
  const resolved = new Map<string, ResolvedPack>();
  for (const pack of packs.toSorted((a, b) => a.version - b.version)) {
    const result = resolvePack(pack, (code, version) => packs.find((other) => other.code === code && other.version === version) ?? null);
    if (!result.ok) throw new Error(`${pack.code}\n${result.issues.map((issue) => issue.message).join('\n')}`);
    resolved.set(pack.code, result.pack);
  }
  return resolved;
}
