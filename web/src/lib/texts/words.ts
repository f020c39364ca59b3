/** The words of a sport pack; more than these may come. */
export type SportWords = Record<string, string> & { asset: string; assets: string };

export interface Words {
  /** One of what is auctioned, such as "club". */
  asset: string;
  /** Several of them. */
  assets: string;
  /** With a capital, for the start of a sentence. */
  Asset: string;
  Assets: string;
  /** What a manager owns. */
  squad: string;
  Squad: string;
  /** What is played, such as "match". */
  fixture: string;
  fixtures: string;
  Fixture: string;
  Fixtures: string;
}

/** With the first letter in upper case. */
export function capital(word: string): string {
  return word.charAt(0).toLocaleUpperCase() + word.slice(1);
}

/** The words of a pack; neutral ones until it is there. */
export function wordsOf(pack: { words: SportWords } | null): Words {
  const asset = pack?.words.asset ?? 'item';
  const assets = pack?.words.assets ?? 'items';
  const squad = pack?.words.squad ?? 'squad';
  const fixture = pack?.words.fixture ?? 'match';
  const fixtures = pack?.words.fixtures ?? 'matches';
  return {
    asset, assets, Asset: capital(asset), Assets: capital(assets), squad, Squad: capital(squad), fixture, fixtures, Fixture: capital(fixture),
    Fixtures: capital(fixtures)
  };
}

/** "1 bid", "2 bids". */
export function count(n: number, one: string, many: string): string {
  return `${n.toLocaleString('en-GB')} ${n === 1 ? one : many}`;
}
