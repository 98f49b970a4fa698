import { oneAddress } from '../../src/domain/elsewhere';

test.each([
  ['http://www.wikidata.org/entity/Q1530', 'https://www.wikidata.org/wiki/Q1530'],
  ['https://m.wikidata.org/wiki/q1530', 'https://www.wikidata.org/wiki/Q1530'],
  ['https://www.geonames.org/98182/baghdad.html', 'https://sws.geonames.org/98182/'],
  ['http://sws.geonames.org/98182', 'https://sws.geonames.org/98182/'],
  ['https://www.wikidata.org/wiki/Special:Search', 'https://www.wikidata.org/wiki/Special:Search'],
  ['https://example.org/entity/Q1530', 'https://example.org/entity/Q1530'],
])('%s is written %s', (address, expected) => {
  expect(oneAddress(address)).toBe(expected);
  expect(oneAddress(expected)).toBe(expected);
});
