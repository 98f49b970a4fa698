import type { NoteCounter } from '../../domain/note';
import { pascalCase } from '../../domain/vocabulary';
import { cutAnnotationId } from '../scheme/annotation-id';
import type { BratDocument, BratNormalisation } from '../scheme/brat-document';
import { Coreference } from '../scheme/coreference';
import { OWN_DATABASE } from '../scheme/read-references';
import { MENTION_TYPES } from '../scheme/scheme';
import type { SkipNote } from '../map/type-map';
import { ambiguousName, type AuthorityNames } from './authority-names';

/** Numbers of the references made here are far above any annotator's. */
const FIRST = 3_000_000_000;
const UNLIKE: SkipNote = {
  code: 'unlike-synonyms',
  subject: 'synonyms that are of two types, or two entities of entities.yaml',
  remedy: 'entities.yaml and the map not to tell apart what the corpus calls the same',
};

/** A document whose mentions refer to whom their names name. */
export interface NamedDocument {
  readonly document: BratDocument;
  /** Mentions whose name is that of several entities, so that they name none. */
  readonly ambiguous: ReadonlySet<string>;
}

/** The type of a mention that a map gives several, and what is said where its name does not decide. */
export function chooseByName(
  names: AuthorityNames,
  targets: readonly [string, ...string[]],
  name: string,
): { readonly type: string; readonly doubt: SkipNote | null } {
  const types = targets.flatMap((target) => MENTION_TYPES.get(target) ?? []);
  const bearers = types.length > 1 ? names.find(name, types) : [];
  const bearerTypes = new Set(bearers.map(({ type }) => type));
  const [type] = bearerTypes;
  if (bearerTypes.size > 1) return { type: targets[0], doubt: ambiguousName(name, bearers) };
  return { type: type === undefined ? targets[0] : pascalCase(type), doubt: null };
}

/**
 * Gives each mention without an identity the one entity of the authority file that bears its name. The
 * authority file of a corpus known by name is where its keeper says that two names are one entity. Mentions
 * that corefer are of one type and one entity; where they are not, they stay apart and are counted.
 */
export function referByName(
  document: BratDocument,
  names: AuthorityNames,
  file: string,
  notes: NoteCounter,
): NamedDocument {
  const mentions = document.textBounds.filter(({ type }) => MENTION_TYPES.has(type));
  const typeOf = new Map(mentions.map(({ id, type }) => [id, type]));
  const bearerOf = new Map<string, string>();
  const explicit = new Set<string>();
  for (const { database, target, reference } of document.normalisations) {
    if (database !== OWN_DATABASE) continue;
    bearerOf.set(target, reference);
    explicit.add(target);
  }
  // Those that corefer with one that has a reference share it, whatever their names.
  const stated = joinAll(document, typeOf, new Map(bearerOf));
  for (const { members } of document.equivalences) {
    for (const id of members) if (stated.has(id)) explicit.add(id);
  }
  const added: BratNormalisation[] = [];
  const ambiguous = new Set<string>();
  for (const { id, line, type, text } of mentions) {
    const entityType = MENTION_TYPES.get(type)!;
    if (explicit.has(id)) continue;
    const bearer = names.bearer(text, [entityType]);
    if (bearer === 'nobody') continue;
    if (bearer === 'several') {
      ambiguous.add(id);
      notes.add({ ...ambiguousName(text, names.find(text, [entityType])), file, line });
      continue;
    }
    bearerOf.set(id, bearer.id);
    const { number, rest } = cutAnnotationId(id);
    added.push({
      ...{ line, id: `N${FIRST + number}${rest}`, type: 'Reference', target: id },
      ...{ database: OWN_DATABASE, reference: bearer.id, text: bearer.name },
    });
  }
  const equivalences: BratDocument['equivalences'][number][] = [];
  joinAll(document, typeOf, bearerOf, (equivalence, members) => {
    const apart = equivalence.members.filter((id) => typeOf.has(id) && !members.includes(id));
    if (apart.length > 0) {
      notes.add({ ...UNLIKE, count: apart.length, file, line: equivalence.line });
    }
    // A member that is not a mention keeps its place, and is reported separately.
    const left = equivalence.members.filter((id) => !apart.includes(id));
    if (left.length > 1) equivalences.push({ ...equivalence, members: left });
  });
  const normalisations = [...document.normalisations, ...added];
  return { document: { ...document, equivalences, normalisations }, ambiguous };
}

/**
 * Joins the mentions that corefer, except those of another type or entity than the first.
 * `onJoined` gets the joined members of each equivalence. Returns the mentions that have an entity then.
 */
function joinAll(
  { equivalences }: BratDocument,
  typeOf: ReadonlyMap<string, string>,
  bearerOf: ReadonlyMap<string, string>,
  onJoined: (
    equivalence: BratDocument['equivalences'][number],
    members: string[],
  ) => void = () => {},
): ReadonlySet<string> {
  const coreference = new Coreference();
  const entityOf = new Map(bearerOf);
  for (const equivalence of equivalences) {
    const [first, ...rest] = equivalence.members.filter((id) => typeOf.has(id));
    if (first === undefined) {
      onJoined(equivalence, []);
      continue;
    }
    const joined = [first];
    for (const id of rest) {
      const [into, from] = [coreference.find(first), coreference.find(id)];
      const [known, other] = [entityOf.get(into), entityOf.get(from)];
      const isOther = known !== undefined && other !== undefined && known !== other;
      if (typeOf.get(id) !== typeOf.get(first) || isOther) continue;
      coreference.join(id, first);
      const entity = known ?? other;
      if (entity !== undefined) entityOf.set(coreference.find(first), entity);
      joined.push(id);
    }
    onJoined(equivalence, joined);
  }
  const all = new Set(equivalences.flatMap(({ members }) => members));
  return new Set([...all].filter((id) => entityOf.has(coreference.find(id))));
}
