import { CLAIM_MODES, FACTUALITIES } from '../../domain/claim';
import { CONTROL_STATUSES } from '../../domain/control-claim';
import { ENTITY_TYPES, type EntityType } from '../../domain/entity';
import { REALIS } from '../../domain/event';
import { ENTITY_MENTION_KINDS } from '../../domain/mention';
import { byPascalCase, type OwnTerms, type Vocabulary } from '../../domain/vocabulary';

/** The kind of an annotation in the scheme, whatever its exact type. */
export type AnnotationKind =
  | 'mention'
  | 'time'
  | 'quantity'
  | 'source'
  | 'content'
  | 'trigger'
  | 'claim'
  | 'control'
  | 'event'
  | 'relation'
  | 'other';

export const CLAIM = 'Claim';
export const CONTROL = 'Control';

/** The types of mentions, by how brat writes them. */
export const MENTION_TYPES: ReadonlyMap<string, EntityType> = byPascalCase(ENTITY_TYPES);

/** The kinds of the other text-bound types, except events. */
const KINDS_OF_TYPES: ReadonlyMap<string, AnnotationKind> = new Map([
  ['Time', 'time'],
  ['Quantity', 'quantity'],
  ['Source', 'source'],
  ['Content', 'content'],
  [CLAIM, 'trigger'],
  [CONTROL, 'trigger'],
]);

/** Each attribute, with the kind of annotation that may have it, and its values. */
export const ATTRIBUTES = {
  MentionKind: { of: 'mention', values: byPascalCase(ENTITY_MENTION_KINDS) },
  Mode: { of: 'claim', values: byPascalCase(CLAIM_MODES) },
  Factuality: { of: 'claim', values: byPascalCase(FACTUALITIES) },
  Status: { of: 'control', values: byPascalCase(CONTROL_STATUSES) },
  Realis: { of: 'event', values: byPascalCase(REALIS) },
} as const;
export type AttributeName = keyof typeof ATTRIBUTES;
type ValuesOf<Name extends AttributeName> = (typeof ATTRIBUTES)[Name]['values'];
export type AttributeValue<Name extends AttributeName> =
  ValuesOf<Name> extends ReadonlyMap<string, infer Value> ? Value : never;

/** The scheme of docs/annotation-guidelines.md as brat writes it, with the vocabulary's terms. */
export class Scheme {
  readonly eventTypes: ReadonlyMap<string, string>;
  readonly relationTypes: ReadonlyMap<string, string>;
  readonly roles: ReadonlyMap<string, string>;

  /** `terms` are the corpus's own types. Each is read as one of ours, given in `is`. */
  constructor(
    readonly vocabulary: Vocabulary,
    terms: OwnTerms = {},
  ) {
    this.eventTypes = addOwnTerms(byPascalCase(vocabulary.events.keys()), terms);
    this.relationTypes = addOwnTerms(byPascalCase(vocabulary.relations.keys()), terms);
    this.roles = byPascalCase(vocabulary.roles.keys());
  }

  /** The kind of a text-bound annotation of this type; null if it cannot have the type. */
  kindOfTextBound(type: string): AnnotationKind | null {
    if (MENTION_TYPES.has(type)) return 'mention';
    return KINDS_OF_TYPES.get(type) ?? (this.eventTypes.has(type) ? 'trigger' : null);
  }

  /** The kind of an event of this type; null if it cannot have the type. */
  kindOfEvent(type: string): 'claim' | 'control' | 'event' | null {
    if (type === CLAIM) return 'claim';
    if (type === CONTROL) return 'control';
    return this.eventTypes.has(type) ? 'event' : null;
  }
}

function addOwnTerms(
  ours: ReadonlyMap<string, string>,
  terms: OwnTerms,
): ReadonlyMap<string, string> {
  const own = Object.entries(terms).flatMap(([name, { is }]) => {
    const term = ours.get(is);
    return term === undefined || ours.has(name) ? [] : [[name, term] as const];
  });
  return new Map([...ours, ...own]);
}
