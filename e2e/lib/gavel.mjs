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

/** Starts `gavel serve --demo`. `stop()` ends it and removes its folder; `log` is where it wrote. */
export async function startGavel() {
  const data = await mkdtemp(path.join(tmpdir(), 'gavel-e2e-'));
  const port = await freePort();
  const log = path.join(data, 'gavel.log');
  const out = createWriteStream(log);
  const child = spawn(binary(), ['serve', '--demo', '--data', data, '--listen', `127.0.0.1:${port}`], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, GAVEL_PUBLIC_URL: `http://127.0.0.1:${port}` }
  });
  child.stdout.pipe(out);
  child.stderr.pipe(out);
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const url = `http://127.0.0.1:${port}`;
  const stop = async () => {
    if (child.exitCode === null) child.kill('SIGTERM');
    const timer = setTimeout(() => child.kill('SIGKILL'), 10_000);
    await ended;
    clearTimeout(timer);
    await rm(data, { recursive: true, force: true });
  };
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
  return { url, data, log, stop };
}
