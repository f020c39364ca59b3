import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

const source = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Runs axe over the page as it stands; returns one line for each violation, none when all is well. */
export async function violations(page) {
  // evaluate, not a script tag: the page's own content policy refuses foreign scripts, as it should.
  await page.evaluate(await source);
  const result = await page.evaluate(() =>
    globalThis.axe.run(document, {
      resultTypes: ['violations'],
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
    })
  );
  return result.violations.map((found) => {
    const where = found.nodes.slice(0, 3).map((node) => `${node.target.join(' ')} (${node.any?.[0]?.message ?? found.help})`);
    return `${found.id}: ${found.nodes.length} × ${found.help}\n      ${where.join('\n      ')}`;
  });
}
