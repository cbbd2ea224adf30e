import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout's folder. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

const began = Date.now();

/** Something a reader of the output can mend; where in these scripts it was noticed does not help him. */
export class Failure extends Error {}

/** Prints what went wrong: one line where the reader can mend it, with the place where he cannot. */
export function tellFailure(error) {
  console.error(error instanceof Failure ? error.message : error);
}

// Whoever read the output may be gone before the work is.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

process.on('uncaughtException', (error) => {
  tellFailure(error);
  process.exit(1);
});

/** Prints a progress line with the seconds since the script began. */
export function say(line) {
  console.log(`${((Date.now() - began) / 1000).toFixed(1).padStart(6)} s  ${line}`);
}

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Node.js 20.19 or later is needed; this is ${process.versions.node}`);
  process.exit(1);
}

/**
 * Runs a program in the checkout and waits for it; its output is shown as it comes, or only when it fails.
 *
 * @param {string} command program, or the path of a JavaScript file for this Node to run
 * @param {string[]} args
 * @param {{ quiet?: boolean, env?: Record<string, string>, allowFailure?: boolean }} [options]
 * @returns {Promise<number>} exit code; without `allowFailure` anything but 0 is thrown
 */
export function run(command, args, { quiet = false, env = {}, allowFailure = false } = {}) {
  const [program, all] = isScript(command) ? [process.execPath, [command, ...args]] : [command, args];
  return new Promise((done, failed) => {
    const child = spawn(program, all, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
    });
    const output = [];
    child.stdout?.on('data', (chunk) => output.push(chunk));
    child.stderr?.on('data', (chunk) => output.push(chunk));
    child.once('error', failed);
    child.once('close', (code, signal) => {
      if (code === 0 || allowFailure) return done(code ?? 1);
      process.stderr.write(Buffer.concat(output));
      failed(new Failure(`${[command, ...args].join(' ')} ended with ${signal ?? code}`));
    });
  });
}

/** Whether this Node runs the file: by its name or its first line. Package managers come as programs too. */
function isScript(command) {
  if (/\.[cm]?js$/.test(command)) return true;
  return isAbsolute(command) && /^#!.*node/.test(readFileSync(command, 'latin1').slice(0, 40));
}

/** The JavaScript file behind a tool that `pkg` (a workspace package, or '.') depends on. */
export function tool(pkg, name, file) {
  return join(root, pkg, 'node_modules', name, file);
}

/** Files below the given paths of the checkout, sorted; builds and dependencies left out. */
export function filesBelow(...paths) {
  const found = [];
  const visit = (path) => {
    const full = join(root, path);
    if (!existsSync(full)) return;
    if (!statSync(full).isDirectory()) return void found.push(path);
    for (const name of readdirSync(full)) {
      if (!['node_modules', 'dist', '.build', 'generated'].includes(name)) visit(join(path, name));
    }
  };
  for (const path of paths) visit(path);
  return found.sort();
}

/** SHA-256 of names and contents of the files below the given paths. */
export function fingerprint(...paths) {
  const hash = createHash('sha256').update(process.platform).update(process.arch);
  for (const file of filesBelow(...paths)) hash.update(file).update('\0').update(readFileSync(join(root, file))).update('\0');
  return hash.digest('hex');
}

/**
 * Does `work` unless it was done for the same `key`, and all of `products` still stand.
 *
 * @returns {Promise<boolean>} whether it was done now
 */
export async function unlessDone(name, key, products, work) {
  const note = join(root, name === 'install' ? 'node_modules/.installed' : `.build/${name}`);
  const current = existsSync(note) && readFileSync(note, 'utf8') === key;
  if (current && products.every((path) => existsSync(join(root, path)))) return false;
  rmSync(note, { force: true });
  await work();
  mkdirSync(dirname(note), { recursive: true });
  writeFileSync(note, key);
  return true;
}
