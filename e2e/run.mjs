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
const JOURNEY_MAX_MS = 600_000;
const LANES = 2;

const files = (await readdir(path.join(here, 'journeys'))).filter((file) => file.endsWith('.mjs')).sort();
const chosen = files.filter((file) => wanted.length === 0 || wanted.some((word) => file.includes(word)));
if (chosen.length === 0) {
  console.error(`No journey is called ${wanted.join(' or ')}. There are: ${files.join(', ')}`);
  process.exit(2);
}

const gavel = on ? { url: on, log: process.env.GAVEL_LOG ?? null, stop: async () => {} } : await startGavel();
let passed = 0;
let failed = 0;

/** Pictures of what each open page showed when a journey failed. */
async function picture(browser, name) {
  await mkdir(failures, { recursive: true });
  const shown = [];
  for (const page of (browser?.contexts() ?? []).flatMap((context) => context.pages())) {
    const file = path.join(failures, `${name}-${shown.length + 1}.png`);
    await page.screenshot({ path: file }).catch(() => {});
    shown.push(`      ${page.url()} is shown in ${path.relative(process.cwd(), file)}`);
  }
  return shown;
}

function late() {
  let timer;
  const over = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not done within ${JOURNEY_MAX_MS / 1000} s`)), JOURNEY_MAX_MS);
  });
  return { over, cancel: () => clearTimeout(timer) };
}

/** One journey in a Chromium of its own, unless it brings its `own` browser. */
async function walk({ file, journey }) {
  const began = performance.now();
  const browser = journey.own ? null : await openBrowser();
  const limit = late();
  let trouble = null;
  let shown = [];
  try {
    await Promise.race([journey.run({ browser, base: gavel.url, log: gavel.log }), limit.over]);
  } catch (error) {
    trouble = error;
    shown = await picture(browser, file.replace('.mjs', ''));
  }
  limit.cancel();
  await browser?.close().catch(() => {});
  const took = `(${((performance.now() - began) / 1000).toFixed(1)} s)`;
  if (trouble) failed += 1;
  else passed += 1;
  console.log(`${trouble ? 'FAIL' : 'PASS'}  ${journey.name} ${took}`);
  if (trouble) console.log([`      ${trouble.stack ?? trouble}`, ...shown].join('\n'));
}

/** Several at once: most of a journey is waiting for clocks. Those that measure time go alone. */
async function walkAll(journeys) {
  const queue = journeys.filter((one) => !one.journey.alone);
  const lane = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) await walk(next);
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  for (const one of journeys.filter((each) => each.journey.alone)) await walk(one);
}

try {
  await walkAll(await Promise.all(chosen.map(async (file) => ({ file, journey: await import(`./journeys/${file}`) }))));
} finally {
  await gavel.stop();
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
