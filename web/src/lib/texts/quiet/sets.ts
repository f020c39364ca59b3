import { count, type Words } from '../words';

export const sets = {
  title: 'Lists to choose from',
  source: 'Source',
  licence: 'Licence',
  season: (season: string) => `Season ${season}`,
  over: (when: string) => `This season ended on ${when}.`,
  own: 'Your copy',
  copy: 'Make my own copy',
  copySays: 'A copy is yours: change names, prices and colours, take out or add.',
  copyName: 'Name of the copy',
  edit: 'Change',
  remove: 'Take out of this list',
  save: 'Save',
  name: 'Name',
  short: 'Short name',
  shortHint: 'For narrow places, up to 20 letters.',
  initials: 'Letters on the badge',
  colours: 'Colours',
  colourA: 'Main colour',
  colourB: 'Second colour',
  base: 'Starting price',
  baseHint: 'Empty: the starting price of the rules.',
  needSignIn: 'Sign in to make your own copy.',
  use: 'Create an auction with it'
};

export function setsOf(words: Words) {
  return {
    count: (n: number) => count(n, words.asset, words.assets),
    add: `Add a ${words.asset}`,
    change: (name: string) => `Change ${name}`
  };
}
