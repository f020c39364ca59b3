// Debian's Chromium through playwright-core, and the sizes and themes that every screen is looked at in.
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

const FLAGS = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync', '--disable-dev-shm-usage'
];

export const PHONE = { width: 390, height: 844 };
export const SMALL_PHONE = { width: 360, height: 740 };
export const TABLET = { width: 820, height: 1180 };
export const DESKTOP = { width: 1440, height: 900 };
export const HALL = { width: 1920, height: 1080 };

export function chromiumPath() {
  const found = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
    .find((file) => file && existsSync(file));
  if (!found) throw new Error('No Chromium. Install it (Debian: apt-get install chromium) or set CHROMIUM to its path.');
  return found;
}

export function openBrowser() {
  return chromium.launch({ executablePath: chromiumPath(), headless: true, args: FLAGS });
}

/** A person with a device of their own: context, page, and every fault that the page reported. */
export async function person(browser, base, { viewport = PHONE, theme = 'light', ...rest } = {}) {
  const phone = viewport.width < 600;
  const context = await browser.newContext({
    baseURL: base, viewport, colorScheme: theme, hasTouch: phone, reducedMotion: 'reduce', locale: 'en-GB',
    timezoneId: 'Europe/London', ...rest
  });
  // What has to be quick is timed by its journey; this only ends one that hangs, on a machine of two busy cores.
  context.setDefaultTimeout(45_000);
  const page = await context.newPage();
  const faults = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => {
    // A refused or interrupted request is an answer that the page shows, not a fault of the page.
    if (message.type() === 'error' && !message.text().includes('Failed to load resource') && !offline(message.text())) {
      faults.push(message.text());
    }
  });
  return { context, page, faults };
}

function offline(text) {
  return text.includes('ERR_INTERNET_DISCONNECTED') || text.includes('WebSocket connection to');
}
