import type { Words } from '../words';
import { count } from '../words';

export const results = {
  title: 'Results',
  running: 'The auction is still on. This page fills as it goes.',
  goIn: 'Go in',
  endings: {
    squads_full: 'Every place is filled.',
    nobody_can_buy: 'Nobody could buy any more.',
    pool_exhausted: 'Everything has come up.'
  },
  cancelled: 'This auction was called off.',
  tabs: { squads: 'Teams', sales: 'Sales', numbers: 'Numbers' },
  spent: 'Spent',
  left: 'Left',
  places: (owned: number, slots: number) => `${owned} of ${slots} places`,
  nothingBought: 'Nothing bought yet',
  awarded: 'Given by the host',
  sold: 'Sold',
  unsold: 'Left unsold',
  voided: 'Sale cancelled',
  open: 'On now',
  secondChance: 'Second chance',
  bids: (n: number) => count(n, 'bid', 'bids'),
  noBids: 'No bids',
  why: { no_bids: 'No bids', nobody_can_buy: 'Nobody could buy', skipped: 'Left unsold by the host', withdrawn: 'Taken out by the host' },
  history: 'Bid by bid',
  historyChart: 'Price after each bid',
  price: 'Price',
  time: 'Time',
  who: 'Who',
  struck: 'Does not count',
  onBehalf: 'Placed by the host',
  ladder: 'Prices, highest first',
  ladderSays: 'One step for each sale, in the colour of its owner.',
  table: 'As a table',
  bestBuys: 'Best buys',
  bestBuysSays: 'Most wanted for the price.',
  fights: 'Hardest fights',
  dearest: 'Highest price',
  cheapest: 'Lowest price',
  spendBy: 'Who spent what',
  totalSpent: 'Spent in all',
  totalBids: 'Bids in all',
  noneUnsold: 'Everything was sold.',
  take: 'Take it with you',
  csv: 'Spreadsheet (CSV)',
  json: 'Full record (JSON)',
  print: 'Print',
  fair: 'Check the order was fair',
  fairSays: 'A secret number was fixed before the start and shown in scrambled form. Now it is open, and anybody can work out the order again.',
  fairYes: 'The order is right: it follows from the secret number and from what each phone added.',
  fairNo: 'The order does not match. Tell support, and keep the full record.',
  fairLater: 'The secret number opens when the auction is over.',
  fairNotDrawn: 'This auction did not use a random order.',
  fixed: 'Shown before the start',
  secret: 'The secret number',
  added: (n: number) => `${count(n, 'phone', 'phones')} added a random number at the start`,
  fairOrder: 'The order',
  fairHow: 'How to check it yourself',
  fairFile: 'Save the full record, then run this on any computer with Gavel:',
  fairDocs: 'How the order is worked out, step by step',
  saveAs: 'Save or print'
};

export function resultsOf(words: Words) {
  return {
    bought: (n: number) => `${count(n, words.asset, words.assets)} bought`,
    emptyTitle: `No ${words.asset} has been sold yet`,
    emptySays: `Sales appear here, ${words.asset} by ${words.asset}.`,
    column: words.Asset,
    number: (n: number) => `${words.Asset} ${n}`,
    unsold: `${words.Assets} left unsold`,
    squads: capitalSquads(words)
  };
}

function capitalSquads(words: Words): string {
  return `${words.Squad}s`;
}
