import { isJsonObject, type JsonObject } from '../parse-json';
import { chainLinks } from './chain-links';
import { type Cas, CasError, type FeatureStructure, isPrimitive } from './feature-structure';

const ARRAY_TYPE = /(?:\[\]|Array)$/;

/**
 * Parses a CAS in the JSON of apache/uima-uimaj-io-jsoncas (0.4.0 and its draft specification).
 * `%FEATURE_STRUCTURES` is an array or a map by id. `@feature` points to another structure,
 * `^feature` is an offset. If there are several views, the first with a text is read.
 * @throws CasError
 */
export function parseCasJson(json: JsonObject): Cas {
  const structures = entriesOf(json['%FEATURE_STRUCTURES']).map(([key, value]) =>
    parseStructure(key, value),
  );
  const byId = new Map(structures.map((structure) => [structure.id, structure]));
  const sofa = structures.find(
    ({ type, values }) => type === 'uima.cas.Sofa' && typeof values.get('sofaString') === 'string',
  );
  if (sofa === undefined) {
    const expected = 'a uima.cas.Sofa with a sofaString';
    throw new CasError('has no text', expected, ['%FEATURE_STRUCTURES']);
  }
  const members = membersOf(json['%VIEWS'], sofa.id);
  const linked = chainLinks(structures, (id) => members?.has(id) ?? true);
  return {
    text: sofa.values.get('sofaString') as string,
    structures: structures
      .filter(({ references }) => (references.get('sofa') ?? sofa.id) === sofa.id)
      .filter((structure) => isLive(structure, members, linked))
      .filter(({ type }) => !ARRAY_TYPE.test(type))
      .map((structure) => withLists(structure, byId)),
  };
}

/** The ids in the index of a text's view; null where the file has no such index. */
function membersOf(views: unknown, sofaId: string): ReadonlySet<string> | null {
  for (const view of Object.values(isJsonObject(views) ? views : {})) {
    if (!isJsonObject(view) || String(view['%SOFA']) !== sofaId) continue;
    const members = view['%MEMBERS'];
    return Array.isArray(members) ? new Set(members.map(String)) : null;
  }
  return null;
}

/**
 * Whether somebody still sees a structure. An annotation in no view was deleted; it stays in the
 * file while something points to it. Arrays, slots and the links of chains are never in a view.
 */
function isLive(
  { id, type, values, references }: FeatureStructure,
  members: ReadonlySet<string> | null,
  linked: ReadonlySet<string>,
): boolean {
  if (members === null || members.has(id) || type.startsWith('uima.cas.')) return true;
  return linked.has(id) || (!values.has('begin') && !references.has('first'));
}

function entriesOf(section: unknown): [string | number, unknown][] {
  if (Array.isArray(section)) return section.map((value, index) => [index, value]);
  if (isJsonObject(section)) return Object.entries(section);
  const expected = 'an array or object of feature structures';
  throw new CasError('has no %FEATURE_STRUCTURES', expected, ['%FEATURE_STRUCTURES']);
}

function parseStructure(key: string | number, value: unknown): FeatureStructure {
  const path = ['%FEATURE_STRUCTURES', key];
  const id = isJsonObject(value) ? (value['%ID'] ?? key) : null;
  const type = isJsonObject(value) ? value['%TYPE'] : null;
  if (!isJsonObject(value) || !isPrimitive(id) || typeof type !== 'string') {
    throw new CasError('is no feature structure', 'an object with %ID and %TYPE', path);
  }
  const values = new Map<string, string | number | boolean>();
  const references = new Map<string, string>();
  const lists = new Map<string, readonly string[]>();
  for (const [name, feature] of Object.entries(value)) {
    if (name === '%ELEMENTS' && Array.isArray(feature)) lists.set('', feature.map(String));
    else if (name.startsWith('%') || feature === null) continue;
    else if (name.startsWith('@') && Array.isArray(feature)) {
      lists.set(name.slice(1), feature.map(String));
    } else if (name.startsWith('@')) references.set(name.slice(1), String(feature));
    else if (isPrimitive(feature)) values.set(name.replace(/^\^/, ''), feature);
  }
  return { id: String(id), type, values, references, lists, path };
}

/** Arrays are structures of their own; here each becomes a list of the structure that points to it. */
function withLists(
  structure: FeatureStructure,
  byId: ReadonlyMap<string, FeatureStructure>,
): FeatureStructure {
  const lists = new Map(structure.lists);
  for (const [name, id] of structure.references) {
    const elements = byId.get(id)?.lists.get('');
    if (elements !== undefined) lists.set(name, elements);
  }
  return { ...structure, lists };
}
