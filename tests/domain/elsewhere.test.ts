import { oneAddress } from '../../src/domain/elsewhere';

test.each([
  ['http://www.wikidata.org/entity/Q1530', 'https://www.wikidata.org/wiki/Q1530'],
  ['https://m.wikidata.org/wiki/q1530', 'https://www.wikidata.org/wiki/Q1530'],
  ['https://www.geonames.org/98182/baghdad.html', 'https://sws.geonames.org/98182/'],
  ['http://sws.geonames.org/98182', 'https://sws.geonames.org/98182/'],
  ['https://www.wikidata.org/wiki/Special:Search', 'https://www.wikidata.org/wiki/Special:Search'],
  ['http://wikidata.org/entity/L7', 'https://www.wikidata.org/wiki/L7'],
  ['http://geonames.org/98182', 'https://sws.geonames.org/98182/'],
  ['https://www.wikidata.org/wiki/Q1530#labels', 'https://www.wikidata.org/wiki/Q1530#labels'],
  ['https://geonames.org/98182/a/b', 'https://geonames.org/98182/a/b'],
  ['see https://geonames.org/98182', 'see https://geonames.org/98182'],
  ['see https://wikidata.org/wiki/Q1', 'see https://wikidata.org/wiki/Q1'],
  ['https://example.org/entity/Q1530', 'https://example.org/entity/Q1530'],
])('%s is written %s', (address, expected) => {
  expect(oneAddress(address)).toBe(expected);
  expect(oneAddress(expected)).toBe(expected);
});
