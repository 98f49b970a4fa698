import { isJsonObject, type JsonObject } from '../parse-json';
import { chainLinks } from './chain-links';
import { type Cas, CasError, type FeatureStructure, isPrimitive } from './feature-structure';

/** Features that point to another structure, if the file's `_context` does not list them. */
const POINTERS: ReadonlySet<string> = new Set(['Governor', 'Dependent', 'target', 'first', 'next']);

/**
 * Parses a CAS in the JSON of UIMA's older serialiser (`uimaj-json`), which WebAnno 3 and INCEpTION
 * up to 23 wrote. `_views` hold structures, or their ids, by short type name. `_referenced_fss`
 * hold the structures that others point to. A `begin` of 0 is left out. If there are several views,
 * the first with a text is read.
 * @throws CasError
 */
export function parseLegacyCasJson(json: JsonObject): Cas {
  const { _referenced_fss: referenced, _views: views, _context: context } = json;
  if (!isJsonObject(referenced) || !isJsonObject(views)) {
    throw new CasError('is no CAS', '_referenced_fss and _views', []);
  }
  const sofa = Object.values(referenced).find(
    (value): value is JsonObject => isJsonObject(value) && typeof value.sofaString === 'string',
  );
  if (sofa === undefined) {
    throw new CasError('has no text', 'a Sofa with a sofaString', ['_referenced_fss']);
  }
  const types = readTypes(context);
  const found = new Map<string, FeatureStructure>();
  const members = membersOf(views);
  for (const [id, value] of Object.entries(referenced)) {
    if (value === sofa || !isJsonObject(value)) continue;
    const type = typeof value._type === 'string' ? value._type : 'FSArray';
    found.set(id, parseStructure(id, type, value, types, ['_referenced_fss', id]));
  }
  for (const [view, byType] of Object.entries(views)) {
    if (!isJsonObject(byType)) continue;
    for (const [type, members] of Object.entries(byType)) {
      if (!Array.isArray(members)) continue;
      members.forEach((member: unknown, index) => {
        // A number is the id of a structure under _referenced_fss.
        if (!isJsonObject(member)) return;
        const path = ['_views', view, type, index];
        const id = path.join('/');
        found.set(id, parseStructure(id, type, member, types, path));
      });
    }
  }
  // An annotation in no view was deleted. Arrays, slots and the links of chains are never in a
  // view.
  const isThere = (id: string) => !Object.hasOwn(referenced, id) || members.has(id);
  const linked = chainLinks([...found.values()], isThere);
  const structures = [...found.values()].filter(
    ({ id, values }) => isThere(id) || !values.has('end') || linked.has(id),
  );
  return { text: sofa.sofaString as string, structures };
}

/** The ids that the views name; structures written in the view itself have none. */
function membersOf(views: JsonObject): ReadonlySet<string> {
  const ids = Object.values(views)
    .filter(isJsonObject)
    .flatMap((byType) => Object.values(byType))
    .flatMap((members) => (Array.isArray(members) ? members.filter(isPrimitive) : []));
  return new Set(ids.map(String));
}

interface LegacyType {
  readonly name: string;
  /** `_ref`, `_array`, … by feature. */
  readonly kinds: ReadonlyMap<string, unknown>;
}

function readTypes(context: unknown): ReadonlyMap<string, LegacyType> {
  const section = isJsonObject(context) ? context._types : null;
  if (!isJsonObject(section)) return new Map();
  return new Map(
    Object.entries(section).map(([short, type]) => {
      const { _id, _feature_types } = isJsonObject(type) ? type : ({} as JsonObject);
      const kinds = new Map(Object.entries(isJsonObject(_feature_types) ? _feature_types : {}));
      return [short, { name: typeof _id === 'string' ? _id : short, kinds }];
    }),
  );
}

function parseStructure(
  id: string,
  type: string,
  value: JsonObject,
  types: ReadonlyMap<string, LegacyType>,
  path: readonly (string | number)[],
): FeatureStructure {
  const { name, kinds } = types.get(type) ?? { name: type, kinds: new Map() };
  const values = new Map<string, string | number | boolean>();
  const references = new Map<string, string>();
  const lists = new Map<string, readonly string[]>();
  for (const [feature, content] of Object.entries(value)) {
    if (feature.startsWith('_') || feature === 'sofa') continue;
    const points = kinds.get(feature) === '_ref' || (!kinds.has(feature) && POINTERS.has(feature));
    if (Array.isArray(content)) lists.set(feature, content.filter(isPrimitive).map(String));
    else if (points && isPrimitive(content)) references.set(feature, String(content));
    else if (isPrimitive(content)) values.set(feature, content);
  }
  if (values.has('end') && !values.has('begin')) values.set('begin', 0);
  return { id, type: name, values, references, lists, path };
}
