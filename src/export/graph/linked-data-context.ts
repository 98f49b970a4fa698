/** The JSON-LD context of exports: every file has it whole, so no reader needs the network. */
export const LINKED_DATA_CONTEXT = {
  oa: 'http://www.w3.org/ns/oa#',
  prov: 'http://www.w3.org/ns/prov#',
  sem: 'http://semanticweb.cs.vu.nl/2009/11/sem/',
  schema: 'https://schema.org/',
  dcterms: 'http://purl.org/dc/terms/',
  geo: 'http://www.w3.org/2003/01/geo/wgs84_pos#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  edtf: 'http://id.loc.gov/datatypes/edtf/',
  cl: 'urn:claimline:',
} as const;

/** A node of JSON-LD. */
export interface LinkedNode {
  readonly '@id': string;
  readonly '@type'?: string | readonly string[];
  readonly [property: string]: unknown;
}

/** The node with only the properties that have a value. */
export function nodeOf(id: string, type: string | string[], properties: object): LinkedNode {
  return {
    '@id': id,
    '@type': type,
    ...Object.fromEntries(
      Object.entries(properties).filter(
        ([, value]) => value !== null && !(Array.isArray(value) && value.length === 0),
      ),
    ),
  };
}

export function reference(id: string): object {
  return { '@id': id };
}

export function typed(type: string, value: string | null): object | null {
  return value === null ? null : { '@type': type, '@value': value };
}
