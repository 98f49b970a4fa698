import { type Entity, foldName } from '../../domain/entity';
import { namedEntityId } from '../../domain/id';
import type { NoteCounter } from '../../domain/note';
import { ambiguousName, type AuthorityNames } from '../identity/authority-names';
import { NAMELESS } from '../identity/pronouns';
import type { SkipNote } from '../map/type-map';
import type { MentionDraft } from './read-mentions';

/** Two mentions that an annotator called the same, and where. */
export interface Synonym {
  readonly mentions: readonly [MentionDraft, MentionDraft];
  readonly file: string;
  readonly line: number;
}

export interface NamedMentions {
  readonly entityOf: ReadonlyMap<MentionDraft, Entity>;
  /** Those that the authority file does not hold. */
  readonly ownEntities: readonly Entity[];
}

/** The context that naming the mentions of a document needs; `file` is where they are. */
interface Naming {
  readonly authority: AuthorityNames;
  readonly documentName: string;
  readonly file: string;
  readonly notes: NoteCounter;
}

/**
 * Says whom each mention of a document names, if annotations give no references. Mentions of one
 * type with the same name (ignoring case, diacritics and punctuation) name the same entity. So do
 * mentions that an annotator called synonyms. A pronoun names nobody but by a synonym. A name that
 * the authority file lists is its entity; that of several entities names nobody; every other
 * becomes an entity of this document alone.
 */
export function nameMentions(
  drafts: readonly MentionDraft[],
  synonyms: readonly Synonym[],
  { authority, documentName, file: inEntities, notes }: Naming,
): NamedMentions {
  const groups = new Groups(drafts);
  const firstOfName = new Map<string, MentionDraft>();
  for (const draft of drafts) {
    if (draft.isPronoun) continue;
    const key = `${draft.types[0]} ${foldName(draft.name)}`;
    const first = firstOfName.get(key);
    if (first === undefined) firstOfName.set(key, draft);
    else groups.join(first, draft);
  }
  for (const { mentions, file, line } of synonyms) {
    const [a, b] = mentions;
    const names = [...groups.of(a), ...groups.of(b)];
    const known = findKnown(names, authority);
    if (a.types[0] !== b.types[0] || known.length > 1) {
      const subject = 'synonyms that are of two types, or two entities of entities.yaml';
      const remedy = 'entities.yaml and the map not to tell apart what the corpus calls the same';
      notes.add({ code: 'unlike-synonyms', subject, file, line, remedy });
    } else {
      groups.join(a, b);
    }
  }
  const entityOf = new Map<MentionDraft, Entity>();
  const ownEntities: Entity[] = [];
  for (const group of groups.all()) {
    const [first] = group as readonly [MentionDraft];
    const skip = (why: SkipNote) =>
      group.forEach(({ line }) => notes.add({ ...why, file: inEntities, line }));
    if (group.every(({ isPronoun }) => isPronoun)) {
      skip(NAMELESS);
      continue;
    }
    const known = findKnown(group, authority);
    if (known.length > 1) {
      skip(ambiguousName(first.name, known));
      continue;
    }
    const entity = known[0] ?? makeEntity(group, documentName);
    if (known.length === 0) ownEntities.push(entity);
    for (const draft of group) entityOf.set(draft, entity);
  }
  return { entityOf, ownEntities };
}

function findKnown(group: readonly MentionDraft[], authority: AuthorityNames): Entity[] {
  return [...new Set(told(group).flatMap(({ name, types }) => authority.find(name, types)))];
}

function told(group: readonly MentionDraft[]): MentionDraft[] {
  return group.filter(({ isPronoun }) => !isPronoun);
}

/** An entity of this document alone: `organisation:<document>:<name>`, named as it is first named. */
function makeEntity(group: readonly MentionDraft[], documentName: string): Entity {
  const named = group.find(({ isPronoun }) => !isPronoun);
  const first = named ?? (group[0] as MentionDraft);
  const [type] = first.types;
  const spoken = group.filter((one) => one === first || !one.isPronoun);
  const isTold = named !== undefined && foldName(first.name) !== '';
  const [name = '', ...aliases] = new Set(spoken.map((one) => one.name.replace(/\s+/gu, ' ')));
  return {
    // Two pronouns are two entities; their place, as that of a name without a letter, tells them apart.
    id: namedEntityId(type, documentName, isTold ? name : `at ${first.start}`),
    type,
    name,
    aliases,
    sameAs: [],
    organisationKind: type === 'ORGANISATION' ? 'OTHER' : null,
    latitude: null,
    longitude: null,
    partOf: [],
  };
}

/** Mentions in groups that can be joined. A document has some hundred, so a join may cost its group's size. */
class Groups {
  private readonly groupOf = new Map<MentionDraft, MentionDraft[]>();

  constructor(drafts: readonly MentionDraft[]) {
    for (const draft of drafts) this.groupOf.set(draft, [draft]);
  }

  of(draft: MentionDraft): readonly MentionDraft[] {
    return this.groupOf.get(draft) as MentionDraft[];
  }

  join(a: MentionDraft, b: MentionDraft): void {
    const [into, from] = [this.of(a) as MentionDraft[], this.of(b)];
    if (into === from) return;
    for (const draft of from) {
      into.push(draft);
      this.groupOf.set(draft, into);
    }
    into.sort((one, other) => one.start - other.start || one.end - other.end);
  }

  all(): Iterable<readonly MentionDraft[]> {
    return new Set(this.groupOf.values());
  }
}
