/** A site that gives things ids, by which their addresses are made. */
interface Authority {
  /** The one way to write an address, with {} for the id. */
  readonly template: string;
  /** All ways to write one. */
  readonly pattern: RegExp;
}

/** The authorities that have several addresses for one thing, by name. */
export const AUTHORITIES: Readonly<Record<string, Authority>> = {
  wikidata: {
    template: 'https://www.wikidata.org/wiki/{}',
    pattern: /^https?:\/\/(?:www\.|m\.)?wikidata\.org\/(?:wiki|entity)\/([QPL]\d+)$/i,
  },
  geonames: {
    template: 'https://sws.geonames.org/{}/',
    pattern: /^https?:\/\/(?:www\.|sws\.)?geonames\.org\/(\d+)(?:\/[^/]*)?$/i,
  },
};

/**
 * An address that names a thing elsewhere, as curators' addresses are written. Wikidata's linked data says
 * `http://www.wikidata.org/entity/Q1`, and its pages `https://www.wikidata.org/wiki/Q1`.
 */
export function oneAddress(address: string): string {
  for (const { template, pattern } of Object.values(AUTHORITIES)) {
    const id = pattern.exec(address)?.[1];
    if (id !== undefined) return template.replace('{}', id.toUpperCase());
  }
  return address;
}
