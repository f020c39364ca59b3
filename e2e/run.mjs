// Journeys of people through the real program in a real browser.
//   node e2e/run.mjs                 every journey
//   node e2e/run.mjs axe offline     those whose file name contains one of the words
//   node e2e/run.mjs --on URL        against a server that runs already
import { mkdir, readdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { openBrowser } from './lib/browser.mjs';
import { startGavel } from './lib/gavel.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const failures = path.join(here, 'failures');
const args = process.argv.slice(2);
const on = args.includes('--on') ? args[args.indexOf('--on') + 1] : null;
const wanted = args.filter((arg) => arg !== '--on' && arg !== on);
/** A journey that takes longer hangs. */
const JOURNEY_MAX_MS = 240_000;

const files = (await readdir(path.join(here, 'journeys'))).filter((file) => file.endsWith('.mjs')).sort();
const chosen = files.filter((file) => wanted.length === 0 || wanted.some((word) => file.includes(word)));
if (chosen.length === 0) {
  console.error(`No journey is called ${wanted.join(' or ')}. There are: ${files.join(', ')}`);
  process.exit(2);
}

const gavel = on ? { url: on, stop: async () => {} } : await startGavel();
const browser = await openBrowser();
let passed = 0;
let failed = 0;

/** Pictures of what each open page showed when a journey failed. */
async function picture(name) {
  await mkdir(failures, { recursive: true });
  let at = 0;
  for (const context of browser.contexts()) {
    for (const page of context.pages()) {
      const file = path.join(failures, `${name}-${(at += 1)}.png`);
      await page.screenshot({ path: file }).catch(() => {});
      console.log(`      ${page.url()} is shown in ${path.relative(process.cwd(), file)}`);
    }
  }
}

async function walk(file) {
  const journey = await import(`./journeys/${file}`);
  const began = performance.now();
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not done within ${JOURNEY_MAX_MS / 1000} s`)), JOURNEY_MAX_MS);
  });
  try {
    await Promise.race([journey.run({ browser, base: gavel.url }), late]);
    passed += 1;
    console.log(`PASS  ${journey.name} (${((performance.now() - began) / 1000).toFixed(1)} s)`);
  } catch (error) {
    failed += 1;
    console.log(`FAIL  ${journey.name} (${((performance.now() - began) / 1000).toFixed(1)} s)\n      ${error.stack ?? error}`);
    await picture(file.replace('.mjs', ''));
  }
  clearTimeout(timer);
  for (const context of browser.contexts()) await context.close().catch(() => {});
}

try {
  for (const file of chosen) await walk(file);
} finally {
  await browser.close().catch(() => {});
  await gavel.stop();
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
