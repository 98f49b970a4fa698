import type { EntityType } from './entity';

/** Whom or what a role of an event can be filled by. */
export const ROLE_FILLERS = ['ACTOR', 'PLACE', 'ENTITY'] as const;
export type RoleFiller = (typeof ROLE_FILLERS)[number];

/** A type of event. */
export interface EventTerm {
  readonly description: string;
  /** Its frame: the roles that such an event has, by their names. */
  readonly roles: ReadonlyMap<string, RoleFiller>;
  /** Codes of other schemes that mean the same; left out where none does. */
  readonly plover?: string;
  readonly acled?: string;
  readonly cameo?: string;
  /**
   * How an actual event of this type changes its places: which role's participants gain or lose
   * them.
   */
  readonly control: { readonly gains: string | null; readonly loses: string | null } | null;
}

/** A type of relation, and between whom it can hold. */
export interface RelationTerm {
  readonly description: string;
  /** True where it says the same with its ends exchanged; left out elsewhere. */
  readonly symmetric?: true;
  readonly subject: readonly EntityType[];
  readonly object: readonly EntityType[];
}

/** The terms that annotations may use, by their names: LIBERATION, MEMBER_OF, AGENT. */
export interface Vocabulary {
  /** The meaning of each role. */
  readonly roles: ReadonlyMap<string, string>;
  readonly events: ReadonlyMap<string, EventTerm>;
  /** The meaning of each unit of quantities. */
  readonly units: ReadonlyMap<string, string>;
  readonly relations: ReadonlyMap<string, RelationTerm>;
}

/** A corpus's own type of event or relation, which the graph stores as one of our types. */
export interface OwnTerm {
  /** One of our types as brat writes it: AirStrike. */
  readonly is: string;
  readonly description: string;
}

/** A corpus's own terms, by how its annotations write them: Sortie. */
export type OwnTerms = Readonly<Record<string, OwnTerm>>;

/** MEMBER_OF as brat writes it: MemberOf. */
export function pascalCase(term: string): string {
  return term
    .split('_')
    .map((word) => word.charAt(0) + word.slice(1).toLowerCase())
    .join('');
}

/** MemberOf as the vocabulary writes it: MEMBER_OF. The inverse of `pascalCase` for its results alone. */
export function termOf(pascalCased: string): string {
  return pascalCased.replace(/(?<=[a-z0-9])(?=[A-Z])/g, '_').toUpperCase();
}

/** The terms by how brat writes them, for finding out which term, if any, an annotation names. */
export function byPascalCase<Term extends string>(
  terms: Iterable<Term>,
): ReadonlyMap<string, Term> {
  return new Map(Array.from(terms, (term) => [pascalCase(term), term]));
}
