import * as fc from 'fast-check';
import {
  formatQuantity,
  parseQuantity,
  QuantityError,
  type QuantityValue,
} from '../../src/domain/quantity';

const UNITS = ['PERSON', 'ITEM', 'COUNTRY', 'SQUARE_MILE', 'PERCENT'];

test.each<[string, Partial<QuantityValue>]>([
  ['30 country', { atLeast: 30, atMost: 30, isApproximate: false, unit: 'COUNTRY', of: null }],
  ['>=24000 item of protective chemical masks', { atLeast: 24000, atMost: null, unit: 'ITEM' }],
  ['>=24000_item_of_gas_masks', { atLeast: 24000, atMost: null, of: 'gas masks' }],
  ['<=5 person', { atLeast: null, atMost: 5 }],
  ['~300 square-mile', { atLeast: 300, atMost: 300, isApproximate: true, unit: 'SQUARE_MILE' }],
  ['15..20 percent of the city', { atLeast: 15, atMost: 20, unit: 'PERCENT', of: 'the city' }],
  ['7.5 percent', { atLeast: 7.5, atMost: 7.5 }],
  ['  0  Person ', { atLeast: 0, atMost: 0, unit: 'PERSON' }],
])('%s is read', (written, expected) => {
  expect(parseQuantity(written, UNITS)).toMatchObject(expected);
});

test.each([
  ['', '<number> <unit>'],
  ['many person', '<number> <unit>'],
  ['24,000 item', '<number> <unit>'],
  ['30', '<number> <unit>'],
  ['>30 person', '<number> <unit>'],
  ['-3 person', '<number> <unit>'],
  ['30 person of', '<number> <unit>'],
  ['30 mask', 'a unit: person, item, country, square-mile, percent'],
  ['20..15 percent', 'a range from the smaller number to the larger'],
  ['20..20 percent', 'a range from the smaller number to the larger'],
  ['>=15..20 percent', 'a range from the smaller number to the larger'],
])('%s is refused', (written, expected) => {
  const parse = () => parseQuantity(written, UNITS);
  expect(parse).toThrow(QuantityError);
  expect(parse).toThrow(expected);
});

test('any quantity is read as it was written', () => {
  const number = fc.oneof(
    fc.integer({ min: 0, max: 999_999_999_999_999 }),
    fc.integer({ min: 0, max: 999_999_999 }).map((millionths) => millionths / 1e6),
  );
  const bounds = fc.oneof(
    number.map((one) => ({ atLeast: one, atMost: one })),
    number.map((one) => ({ atLeast: one, atMost: null })),
    number.map((one) => ({ atLeast: null, atMost: one })),
    fc
      .tuple(number, number)
      .filter(([a, b]) => a !== b)
      .map(([a, b]) => ({ atLeast: Math.min(a, b), atMost: Math.max(a, b) })),
  );
  const words = fc.stringMatching(/^[a-zé]+( [a-zé]+){0,3}$/u);
  const rest = fc.record({
    isApproximate: fc.boolean(),
    unit: fc.constantFrom(...UNITS),
    of: fc.option(words),
  });
  fc.assert(
    fc.property(bounds, rest, (numbers, others) => {
      const quantity = { ...numbers, ...others };
      expect(parseQuantity(formatQuantity(quantity), UNITS)).toEqual(quantity);
    }),
  );
});
