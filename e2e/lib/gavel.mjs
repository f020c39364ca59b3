// Starts the real binary on a free port with a folder of its own, and stops it.
import { spawn } from 'node:child_process';
import { createWriteStream, existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { until } from './until.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
/** Ready within this, even on a busy machine. */
const READY_WITHIN_MS = 60_000;
const STOP_WITHIN_MS = 10_000;

export function binary() {
  const file = process.env.GAVEL_BIN ?? path.join(root, 'target/debug/gavel');
  if (!existsSync(file)) throw new Error(`No binary at ${file}. Build it with: cargo build -p gavel, or set GAVEL_BIN.`);
  return file;
}

export function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

/**
 * Starts `gavel serve --demo`. `stop()` ends it and removes its folder; `log` is where it wrote.
 * `kill()` is `kill -9`, after which `again()` starts it on the same folder and port.
 */
export async function startGavel() {
  const data = await mkdtemp(path.join(tmpdir(), 'gavel-e2e-'));
  const port = await freePort();
  const log = path.join(data, 'gavel.log');
  const url = `http://127.0.0.1:${port}`;
  let run = await launch(data, port, log, url);
  const kill = async () => {
    run.child.kill('SIGKILL');
    await run.ended;
  };
  const again = async () => {
    run = await launch(data, port, log, url);
  };
  const stop = async () => {
    run.child.kill('SIGTERM');
    const timer = setTimeout(() => run.child.kill('SIGKILL'), STOP_WITHIN_MS);
    await run.ended;
    clearTimeout(timer);
    await rm(data, { recursive: true, force: true });
  };
  return { url, data, log, kill, again, stop };
}

/** One life of the program, until it answers that it is ready. */
async function launch(data, port, log, url) {
  const out = createWriteStream(log, { flags: 'a' });
  const child = spawn(binary(), ['serve', '--demo', '--data', data, '--listen', `127.0.0.1:${port}`], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, GAVEL_PUBLIC_URL: url }
  });
  child.stdout.pipe(out);
  child.stderr.pipe(out);
  const ended = new Promise((resolve) => child.once('exit', resolve));
  try {
    await until('gavel is ready', async () => {
      if (child.exitCode !== null) throw new Error(`gavel ended with ${child.exitCode}; its words are in ${log}`);
      const answer = await fetch(`${url}/readyz`).catch(() => null);
      return answer?.ok;
    }, READY_WITHIN_MS);
  } catch (error) {
    child.kill('SIGKILL');
    throw error;
  }
  return { child, ended };
}
