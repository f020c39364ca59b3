import { expect, it } from 'vitest';
// @ts-expect-error: a script without types of its own
import { kept, types } from '../../../scripts/types.js';

it('the types are those of the document; when this is red, run `cargo xtask types`', async () => {
  expect(kept() === (await types()), 'schema.d.ts is stale: run `cargo xtask types`').toBe(true);
}, 30_000);
