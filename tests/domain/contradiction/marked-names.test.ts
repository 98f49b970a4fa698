import { markedIds, markName, withNames } from '../../../src/domain/contradiction/marked-names';
import { pairsOf } from '../../../src/domain/contradiction/pairs-of';

const text = `according to ${markName('person:ali')}, ${markName('isis')} held ${markName('city:mosul')}; ${markName('isis')} too.`;

test('a text tells each id that it marks once, in order', () => {
  expect(markedIds(text)).toEqual(['person:ali', 'isis', 'city:mosul']);
  expect(markedIds('no name')).toEqual([]);
});

test('a text gets the names of its ids and is else as it was', () => {
  expect(withNames(text, (id) => id.toUpperCase())).toBe(
    'according to PERSON:ALI, ISIS held CITY:MOSUL; ISIS too.',
  );
  expect(withNames(`${markName('a')}${markName('b')}`, (id) => `<${id}>`)).toBe('<a><b>');
  expect(withNames('no name', () => 'x')).toBe('no name');
});

test('speakers of two sides are paired once each, in one order', () => {
  expect(pairsOf(['c', 'a'], ['b', 'a'])).toEqual(['a', 'a b', 'a c', 'b c']);
  expect(pairsOf(['a', 'b'], ['b', 'a'])).toEqual(['a', 'a b', 'b']);
  expect(pairsOf([], ['a'])).toEqual([]);
});
