/** A browser's long name in a few words: "Chrome on Android". What is not known is left out. */
export function device(agent: string): string {
  const browsers: [RegExp, string][] = [
    [/Edg\//, 'Edge'], [/OPR\//, 'Opera'], [/SamsungBrowser/, 'Samsung Internet'], [/Firefox\/|FxiOS/, 'Firefox'],
    [/Chrom(e|ium)\/|CriOS/, 'Chrome'], [/Safari\//, 'Safari']
  ];
  const systems: [RegExp, string][] = [
    [/iPhone/, 'iPhone'], [/iPad/, 'iPad'], [/Android/, 'Android'], [/Windows/, 'Windows'], [/Mac OS X|Macintosh/, 'Mac'],
    [/CrOS/, 'Chromebook'], [/Linux/, 'Linux']
  ];
  const first = (list: [RegExp, string][]) => list.find(([pattern]) => pattern.test(agent))?.[1];
  const [browser, system] = [first(browsers), first(systems)];
  if (browser && system) return `${browser} on ${system}`;
  return browser ?? system ?? 'Another program';
}
