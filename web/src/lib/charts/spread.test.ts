import { expect, it } from 'vitest';
import { spread } from './spread';

it('labels that are far enough apart stay where they are', () => expect(spread([10, 40, 90], 14, 100)).toEqual([10, 40, 90]));
it('labels on each other move apart in their order', () => expect(spread([50, 50, 52], 14, 200)).toEqual([50, 64, 78]));
it('at the lower edge they move up instead', () => expect(spread([95, 99, 20], 14, 100)).toEqual([86, 100, 20]));
