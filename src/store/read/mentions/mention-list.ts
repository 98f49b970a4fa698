import { loadTemplate } from '../../template';
import { eagerFields } from '../edges/edge-table';
import type { ListTemplate, List } from '../list';

const MENTIONS: ListTemplate = loadTemplate(__dirname, 'mentions.cypher');

const ALL_MENTIONS: ListTemplate = loadTemplate(__dirname, 'all-mentions.cypher');

const EAGER = { spans: 'spans', ...eagerFields('Mention') } as const;

/** Which mentions; every part that is not null must hold. */
export interface MentionFilter {
  readonly document: readonly string[] | null;
  /** They name one of these entities and events. */
  readonly refersTo: readonly string[] | null;
  /** As the graph was recorded then, in ms since 1970; null for now. */
  readonly knownAsOf: number | null;
}

/** All mentions that a filter lets through, by document and position. */
export function mentionsThat(filter: MentionFilter): List {
  return {
    template: ALL_MENTIONS,
    order: 'mentions by position',
    flags: [],
    eager: EAGER,
    parameters: { ...filter },
    ids: [],
  };
}

/**
 * The mentions in a document, or of an entity or event, by document and position; or only those that have one of
 * these characters of their document, the first and the last in code points from 0.
 */
export function mentionsOf(
  from: 'DOCUMENT' | 'ENTITY' | 'EVENT',
  id: string,
  characters: readonly [number, number] | null = null,
): List {
  return {
    template: MENTIONS,
    order: 'mentions by position',
    flags: [from],
    eager: EAGER,
    parameters: { characters },
    ids: [id],
  };
}
