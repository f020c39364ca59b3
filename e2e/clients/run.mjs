// The official Socket.IO clients of two languages against the real program.
//   PYTHON=path/to/python node e2e/clients/run.mjs
// PYTHON is one that has requirements.txt; `cargo xtask test clients` makes it.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { startGavel } from '../lib/gavel.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const checks = [
  [process.execPath, 'check.mjs'],
  [process.env.PYTHON ?? 'python3', 'check.py']
];

/** Runs one check; it prints what passed and how many. Answers its exit code. */
function check(program, file, url) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, [path.join(here, file), url], { stdio: ['ignore', 'inherit', 'inherit'] });
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

const gavel = await startGavel();
let codes;
try {
  codes = await Promise.all(checks.map(([program, file]) => check(program, file, gavel.url)));
} finally {
  await gavel.stop();
}
process.exit(codes.every((code) => code === 0) ? 0 : 1);
