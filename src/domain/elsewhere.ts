/** One way to write each address of the authorities that have several for one thing. */
const AUTHORITIES: readonly (readonly [several: RegExp, one: string])[] = [
  [
    /^https?:\/\/(?:www\.|m\.)?wikidata\.org\/(?:wiki|entity)\/([QPL]\d+)$/i,
    'https://www.wikidata.org/wiki/',
  ],
  [/^https?:\/\/(?:www\.|sws\.)?geonames\.org\/(\d+)(?:\/[^/]*)?$/i, 'https://sws.geonames.org/'],
];

/**
 * An address that names a thing elsewhere, as curators' addresses are written. Wikidata's linked data says
 * `http://www.wikidata.org/entity/Q1`, and its pages `https://www.wikidata.org/wiki/Q1`.
 */
export function oneAddress(address: string): string {
  for (const [several, one] of AUTHORITIES) {
    const id = several.exec(address)?.[1];
    if (id !== undefined) return `${one}${id.toUpperCase()}${one.includes('geonames') ? '/' : ''}`;
  }
  return address;
}
