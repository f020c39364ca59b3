// Why a typed amount was not taken. The words are those of the server, which the shared vectors prove; each says what works.
export const wrongMoney = {
  empty: (example: string) => `type an amount, for example ${example}`,
  noNumber: (got: string, example: string) => `“${got}” is not an amount; write it like ${example}`,
  comma: (wouldWork: string) => `commas only separate thousands; did you mean ${wouldWork}?`,
  unknown: (got: string, known: string) => `“${got}” is not known here; write ${known}`,
  sayWhich: (choices: string) => `say which: ${choices}`,
  negative: (wouldWork: string) => `an amount is not negative; write ${wouldWork}`,
  tooFine: (below: string, above: string) => `that is too fine; the nearest amounts are ${below} and ${above}`,
  tooMuch: (most: string) => `the most is ${most}`
};
