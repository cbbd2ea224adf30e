import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const roll = (folder: string) => join(folder, 'users');

/** Notes that this process uses the cluster in `folder`. */
export function signIn(folder: string): void {
  mkdirSync(roll(folder), { recursive: true });
  writeFileSync(join(roll(folder), String(process.pid)), birth(process.pid));
}

/** Takes this process off the list. */
export function signOut(folder: string): void {
  rmSync(join(roll(folder), String(process.pid)), { force: true });
}

/** The processes that use the cluster in `folder`; those that died without leaving are struck off. */
export function users(folder: string): number[] {
  if (!existsSync(roll(folder))) return [];
  return readdirSync(roll(folder)).map(Number).filter((pid) => {
    if (isAlive(pid, readFileSync(join(roll(folder), String(pid)), 'utf8'))) return true;
    rmSync(join(roll(folder), String(pid)), { force: true });
    return false;
  });
}

/** When the process began, where the system says: tells it from a later one of the same number. */
function birth(pid: number): string {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
    return fields[0] === 'Z' ? 'ended' : (fields[19] ?? '');
  } catch {
    return '';
  }
}

function isAlive(pid: number, born: string): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  return birth(pid) === born;
}

/** Runs `work` while no other process does the same in `folder`; a dead holder does not count. */
export async function locked<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const path = join(folder, 'lock');
  const mine = `${process.pid} ${birth(process.pid)}`;
  for (let waited = 0; ; waited += 50) {
    try {
      writeFileSync(path, mine, { flag: 'wx' });
      break;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    if (!heldByTheLiving(path)) rmSync(path, { force: true });
    else if (waited > 120_000) throw new Error(`another process has held ${path} for two minutes`);
    else await pause(50);
  }
  try {
    return await work();
  } finally {
    rmSync(path, { force: true });
  }
}

function heldByTheLiving(path: string): boolean {
  try {
    const [pid, born = ''] = readFileSync(path, 'utf8').split(' ');
    // Empty: its holder is about to write its number, unless it died just then.
    return pid === '' ? Date.now() - statSync(path).mtimeMs < 5_000 : isAlive(Number(pid), born);
  } catch {
    return true;
  }
}
