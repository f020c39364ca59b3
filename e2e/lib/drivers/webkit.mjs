// WebKitGTK, the engine of Safari on Debian: its WebKitWebDriver speaks WebDriver by HTTP and starts a small browser
// on a screen that nobody sees (Xvfb), since GTK has no other way to do without one.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { until } from '../until.mjs';
import { freePort } from '../gavel.mjs';
import { Driver } from './driver.mjs';

const START_WITHIN_MS = 60_000;
const DRIVER = '/usr/bin/WebKitWebDriver';
const SCREEN = '/usr/bin/Xvfb';
const ROUTES = {
  Navigate: ['POST', () => 'url'],
  SetWindowRect: ['POST', () => 'window/rect'],
  ExecuteScript: ['POST', () => 'execute/sync'],
  ExecuteAsyncScript: ['POST', () => 'execute/async'],
  ElementClick: ['POST', ({ id }) => `element/${id}/click`],
  ElementSendKeys: ['POST', ({ id }) => `element/${id}/value`],
  TakeScreenshot: ['GET', () => 'screenshot']
};

/** The number of a screen that answers, and how to take it away. */
async function openScreen() {
  const child = spawn(SCREEN, ['-displayfd', '1', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'], { stdio: ['ignore', 'pipe', 'ignore'] });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  let said = '';
  child.stdout.on('data', (data) => (said += data));
  const number = await until('Xvfb says which screen it is', () => /^(\d+)\n/.exec(said)?.[1] ?? null, START_WITHIN_MS);
  return {
    display: `:${number}`,
    close: async () => {
      child.kill('SIGTERM');
      await ended;
    }
  };
}

async function answered(command, answer) {
  const { value } = await answer.json();
  if (!answer.ok) throw new Error(`WebKitGTK: ${command}: ${value.error}: ${value.message}`);
  return value;
}

/** A window of its own; what it stores goes with it. */
export async function openWebKit({ width, height }) {
  for (const file of [DRIVER, SCREEN]) {
    if (!existsSync(file)) throw new Error(`No ${file}. Install it (Debian: apt-get install webkit2gtk-driver xvfb).`);
  }
  const screen = await openScreen();
  const port = await freePort();
  const env = { ...process.env, DISPLAY: screen.display, GDK_BACKEND: 'x11', LIBGL_ALWAYS_SOFTWARE: '1' };
  const child = spawn(DRIVER, [`--port=${port}`], { stdio: 'ignore', env });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const post = (path, body) => fetch(`http://127.0.0.1:${port}/${path}`, { method: 'POST', body: JSON.stringify(body) });
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
    await screen.close();
  };
  try {
    await until('WebKitWebDriver is ready', () => fetch(`http://127.0.0.1:${port}/status`).then((answer) => answer.ok, () => false), START_WITHIN_MS);
    const timeouts = { script: START_WITHIN_MS, pageLoad: START_WITHIN_MS };
    const made = await answered('NewSession', await post('session', { capabilities: { alwaysMatch: { timeouts } } }));
    const session = `session/${made.sessionId}`;
    const ask = async (command, parameters) => {
      const [method, path] = ROUTES[command];
      const address = `${session}/${path(parameters)}`;
      return answered(command, method === 'GET' ? await fetch(`http://127.0.0.1:${port}/${address}`) : await post(address, parameters));
    };
    await ask('SetWindowRect', { width, height });
    return new Driver('WebKitGTK', ask, async () => {
      await fetch(`http://127.0.0.1:${port}/${session}`, { method: 'DELETE' }).catch(() => {});
      await stop();
    });
  } catch (error) {
    await stop();
    throw error;
  }
}
