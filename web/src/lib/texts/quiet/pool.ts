import { count, type Words } from '../words';

export const pool = {
  search: 'Search',
  all: 'All',
  selectShown: 'Take all shown',
  clearShown: 'Leave out all shown',
  onlyIn: 'Only chosen',
  saved: 'Saved',
  saving: 'Saving',
  unsaved: 'Not saved yet',
  notSaved: 'Not saved',
  price: 'Starting price',
  priceOf: (name: string) => `Starting price of ${name}`,
  priceHint: 'Empty: the starting price of the rules.',
  savePrice: 'Save price',
  sameName: 'Another one has the same name',
  none: 'Nothing matches.',
  noneSays: 'Take a filter away or search for less.',
  locked: 'The auction has started, so the list stays as it is.',
  back: 'Done'
};

export function poolOf(words: Words) {
  return {
    title: `${words.Assets} in the auction`,
    lead: `Tick the ${words.assets} that come up. Every change is saved at once.`,
    chosen: (n: number, of: number) => `${n.toLocaleString('en-GB')} of ${count(of, words.asset, words.assets)} chosen`,
    list: words.Assets
  };
}
