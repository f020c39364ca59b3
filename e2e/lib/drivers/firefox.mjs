// Debian's Firefox. It speaks WebDriver's commands itself, by a socket of its own (Marionette: each message is its
// length, a colon, and JSON), so that no other program has to be found or fetched.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { until } from '../until.mjs';
import { Driver } from './driver.mjs';

const START_WITHIN_MS = 60_000;
const STOP_WITHIN_MS = 5_000;
/** A port that is free; Firefox writes which one. Nothing is fetched, asked or updated. */
const PREFERENCES = {
  'marionette.port': 0, 'app.update.disabledForTesting': true, 'browser.shell.checkDefaultBrowser': false,
  'datareporting.policy.dataSubmissionEnabled': false, 'toolkit.telemetry.reportingpolicy.firstRun': false,
  'network.captive-portal-service.enabled': false, 'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,', 'browser.startup.page': 0, 'browser.aboutwelcome.enabled': false
};

function firefoxPath() {
  const found = [process.env.FIREFOX, '/usr/bin/firefox-esr', '/usr/bin/firefox'].find((file) => file && existsSync(file));
  if (!found) throw new Error('No Firefox. Install it (Debian: apt-get install firefox-esr) or set FIREFOX to its path.');
  return found;
}

/** A window of its own with a profile of its own. */
export async function openFirefox({ width, height }) {
  const profile = await mkdtemp(path.join(tmpdir(), 'gavel-firefox-'));
  const lines = Object.entries(PREFERENCES).map(([key, value]) => `user_pref(${JSON.stringify(key)}, ${JSON.stringify(value)});`);
  await writeFile(path.join(profile, 'user.js'), lines.join('\n'));
  const words = ['--headless', '--marionette', '--no-remote', '--profile', profile, '--width', String(width), '--height', String(height)];
  const child = spawn(firefoxPath(), words, { stdio: 'ignore' });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const stop = async () => {
    const timer = setTimeout(() => child.kill('SIGKILL'), STOP_WITHIN_MS);
    child.kill('SIGTERM');
    await ended;
    clearTimeout(timer);
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const port = await until('Firefox says where it listens', async () => {
      if (child.exitCode !== null) throw new Error(`Firefox ended with ${child.exitCode}`);
      return readFile(path.join(profile, 'MarionetteActivePort'), 'utf8').catch(() => null);
    }, START_WITHIN_MS);
    const line = await speak(Number(port));
    await line.ask('NewSession', { capabilities: { alwaysMatch: { timeouts: { script: START_WITHIN_MS, pageLoad: START_WITHIN_MS } } } });
    await line.ask('SetWindowRect', { width, height });
    const ask = async (command, parameters) => {
      const answer = await line.ask(command, parameters);
      return answer !== null && 'value' in answer ? answer.value : answer;
    };
    return new Driver('Firefox', ask, async () => {
      line.close();
      await stop();
    });
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The conversation: one number per question, answers in any order. */
async function speak(port) {
  const socket = connect(port, '127.0.0.1');
  await new Promise((resolve, reject) => socket.once('connect', resolve).once('error', reject));
  const waiting = new Map();
  let held = Buffer.alloc(0);
  let last = 0;
  const fail = (error) => {
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  socket.on('error', fail);
  socket.on('close', () => fail(new Error('Firefox closed the line')));
  socket.on('data', (data) => {
    held = Buffer.concat([held, data]);
    for (let message = take(); message; message = take()) {
      const [kind, id, error, value] = message;
      const one = kind === 1 ? waiting.get(id) : undefined;
      waiting.delete(id);
      if (error) one?.reject(new Error(`Firefox: ${error.error}: ${error.message}`));
      else one?.resolve(value);
    }
  });
  /** The first whole message of what has arrived; the greeting is no answer and is passed over by its shape. */
  function take() {
    const colon = held.indexOf(':');
    if (colon < 0) return null;
    const end = colon + 1 + Number(held.subarray(0, colon).toString());
    if (held.length < end) return null;
    const message = JSON.parse(held.subarray(colon + 1, end).toString());
    held = held.subarray(end);
    return Array.isArray(message) ? message : [null, null, null, null];
  }
  const ask = (command, parameters) =>
    new Promise((resolve, reject) => {
      last += 1;
      waiting.set(last, { resolve, reject });
      const text = JSON.stringify([0, last, `WebDriver:${command}`, parameters]);
      socket.write(`${Buffer.byteLength(text)}:${text}`);
    });
  return { ask, close: () => socket.destroy() };
}
