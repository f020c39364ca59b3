// Makes the types of the wire from the document of the API. `cargo xtask types` writes that document down and runs this.
import { readFileSync, writeFileSync } from 'node:fs';
import openapiTS, { astToString } from 'openapi-typescript';

const here = (name) => new URL(`../src/lib/api/${name}`, import.meta.url);
const HEAD = '// Made from openapi.json by `cargo xtask types`. Do not change it by hand.\n\n';

/** What schema.d.ts must say. */
export async function types() {
  const document = JSON.parse(readFileSync(here('openapi.json'), 'utf8'));
  const nodes = await openapiTS(document, { arrayLength: true, rootTypes: true, rootTypesNoSchemaPrefix: true, rootTypesKeepCasing: true });
  return HEAD + astToString(nodes);
}

/** What it says. */
export const kept = () => readFileSync(here('schema.d.ts'), 'utf8');

if (process.argv[1] === import.meta.filename) writeFileSync(here('schema.d.ts'), await types());
