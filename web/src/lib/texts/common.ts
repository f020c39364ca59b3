import type { Code } from '../api/types';

export const common = {
  product: 'Gavel',
  play: 'Play money. Nothing to pay, no cash prizes.',
  close: 'Close',
  cancel: 'Cancel',
  save: 'Save',
  retry: 'Try again',
  home: 'Home',
  back: 'Back',
  help: 'Help',
  signIn: 'Sign in',
  profile: 'Profile',
  skip: 'Skip to the page',
  loading: 'Loading',
  reference: (reference: string) => `Reference: ${reference}`,
  theme: 'Light or dark',
  themes: { auto: 'As this device', light: 'Light', dark: 'Dark' },
  /** Said below a field that cannot be sent as it is. */
  wrong: {
    missing: 'Type something here.',
    letters: (least: number, most: number) => `Type ${least} to ${most} letters.`,
    email: 'Type an e-mail address, such as name@example.org.',
    number: 'Type a whole number, such as 3.',
    other: 'This cannot be read. Type it again.'
  },
  yes: 'Yes',
  no: 'No'
};

const titles: Partial<Record<Code | 'network', string>> = {
  network: 'No connection',
  not_found: 'This page is not here',
  gone: 'This is no longer here',
  not_signed_in: 'Sign in first',
  not_allowed: 'You cannot open this',
  expired: 'This link has run out',
  full: 'It is full',
  too_fast: 'A little slower, please'
};

export const errors = {
  title: (code: Code | 'network'): string => titles[code] ?? 'That did not work',
  page: {
    missing: 'There is nothing at this address.',
    missingSays: 'The link may be old, or a letter may be missing. Home shows everything you are part of.',
    broken: 'This page stopped working.',
    brokenSays: 'Load it again. If it happens again, report it with the reference.'
  }
};
