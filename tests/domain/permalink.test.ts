import { currentAddressOf, pagePath, permalinkOf } from '../../src/domain/permalink';

const SITE = 'https://claims.example';
const MOMENT = '2026-11-28T10:00:00.000Z';

test("the path of a thing's page keeps colons readable and quotes all else", () => {
  expect(pagePath('city:mosul')).toBe('/city:mosul');
  expect(pagePath('claim:a b/c:1')).toBe('/claim:a%20b%2Fc:1');
});

test('a permalink has its settings in one order, and the moment last', () => {
  expect(permalinkOf(SITE, 'city:mosul', MOMENT)).toBe(
    `${SITE}/city:mosul?knownAsOf=2026-11-28T10%3A00%3A00.000Z`,
  );
  const settings = { excluding: ['c'], accordingTo: ['a', 'b'], at: '2017-07-05' };
  expect(permalinkOf(SITE, 'city:mosul', MOMENT, settings)).toBe(
    `${SITE}/city:mosul?at=2017-07-05&accordingTo=a&accordingTo=b&excluding=c&knownAsOf=2026-11-28T10%3A00%3A00.000Z`,
  );
});

test('the address as a page stands now has no moment, and no question mark without settings', () => {
  expect(currentAddressOf(SITE, 'city:mosul', {})).toBe(`${SITE}/city:mosul`);
  const nothing = { at: '', accordingTo: null, excluding: [] };
  expect(currentAddressOf(SITE, 'city:mosul', nothing)).toBe(`${SITE}/city:mosul`);
  expect(currentAddressOf(SITE, 'city:mosul', { at: '2017' })).toBe(`${SITE}/city:mosul?at=2017`);
});
