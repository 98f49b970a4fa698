import type { Span } from './span';

export const ENTITY_MENTION_KINDS = ['NAME', 'NOMINAL', 'PRONOUN'] as const;
export type EntityMentionKind = (typeof ENTITY_MENTION_KINDS)[number];

/**
 * The kinds of mention in GraphQL: of an entity (by name, description or pronoun) or of an event
 * (its trigger).
 */
export const MENTION_KINDS = [...ENTITY_MENTION_KINDS, 'TRIGGER'] as const;
export type MentionKind = (typeof MENTION_KINDS)[number];

/** One place in a text that names an entity. */
export interface EntityMention {
  /** `mention:<document>:<annotation id>` */
  readonly id: string;
  readonly kind: EntityMentionKind;
  /** Role MENTION, in text order; several where the mention is discontinuous. */
  readonly spans: readonly Span[];
  readonly entityId: string;
}
