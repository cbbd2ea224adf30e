import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { root, say } from './workspace.mjs';

/** A server that ends so often within so many milliseconds is broken, not unlucky. */
const restartLimit = { times: 5, within: 20_000 };

/** How long the server may take to finish the requests it has accepted. */
const drainMs = 20_000;

/**
 * Runs the server, and again whenever it dies.
 *
 * @param {Record<string, string>} env
 * @param {(reason: string) => void} giveUp called when it will not stay up
 * @returns {{ ready: () => Promise<void>, stop: () => Promise<void> }}
 */
export function superviseServer(env, giveUp) {
  const deaths = [];
  let stopping = false;
  let wasReady = false;
  let child = launch();

  function launch() {
    // The channel closes when this process dies, however it dies: the server then drains and ends.
    const started = spawn(process.execPath, ['--enable-source-maps', join(root, 'server/dist/main.js')], {
      cwd: root,
      env: { NODE_ENV: 'production', NODE_COMPILE_CACHE: join(root, '.build/compile-cache'), ...process.env, ...env },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      detached: true,
    });
    started.once('exit', (code, signal) => {
      if (stopping) return;
      const now = Date.now();
      deaths.push(now);
      const recent = deaths.filter((at) => now - at < restartLimit.within).length;
      if (recent >= restartLimit.times || (code !== null && !wasReady)) return giveUp(`the server ended with ${signal ?? `code ${code}`}`);
      say(`the server ended with ${signal ?? `code ${code}`}; starting it again`);
      child = launch();
    });
    return started;
  }

  return {
    async ready() {
      const address = `http://127.0.0.1:${env.PORT}/readyz`;
      while (!stopping) {
        try {
          if ((await fetch(address, { signal: AbortSignal.timeout(2_000) })).ok) break;
        } catch {
          // Not listening yet.
        }
        await pause(50);
      }
      wasReady = true;
    },
    async stop() {
      stopping = true;
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = new Promise((done) => child.once('exit', done));
      child.kill('SIGTERM');
      const late = setTimeout(() => child.kill('SIGKILL'), drainMs);
      await ended;
      clearTimeout(late);
    },
  };
}

/**
 * Calls `stop` once, when this process is asked to end or when the package manager that started it is gone.
 *
 * @param {() => Promise<void>} stop
 */
export function stopWithUs(stop) {
  let stopped = false;
  const once = async (code) => {
    if (stopped) return;
    stopped = true;
    await stop();
    process.exit(code);
  };
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => void once(0));
  const starters = packageManagers();
  setInterval(() => starters.every(lives) || void once(0), 500).unref();
  return once;
}

/** The processes between the outermost npx, npm or pnpm and this one: killed alone, they take nothing with them. */
function packageManagers() {
  const chain = [];
  let length = 0;
  for (let pid = process.ppid; pid > 1 && chain.length < 12; ) {
    const { parent, command } = describe(pid);
    chain.push(pid);
    if (/(^|[\s/'"])(npm|npx|pnpm)([\s'"]|$)/.test(command)) length = chain.length;
    pid = parent;
  }
  // Above that stands a shell, which it may outlive.
  return chain.slice(0, length);
}

function describe(pid) {
  if (existsSync('/proc/self/stat')) {
    const parent = Number(readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ')[1]);
    return { parent, command: readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').slice(0, 3).join(' ') };
  }
  const [, parent, command] = /^\s*(\d+)\s+(.*)/.exec(spawnSync('ps', ['-o', 'ppid=,args=', '-p', String(pid)], { encoding: 'utf8' }).stdout ?? '') ?? [];
  return { parent: Number(parent ?? 0), command: command ?? '' };
}

function lives(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code !== 'ESRCH';
  }
}
