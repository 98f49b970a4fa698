import { type Highlight, highlight } from '../../domain/search/highlight';
import { type RankedMatch, rankNames, rankProse } from '../../domain/search/rank';
import { type SearchTerm, termsOf } from '../../domain/search/search-terms';
import type { Store } from '../connection';
import { compareKeys, type Key } from '../read/list';
import { loadStatement } from '../statement';
import { indexQuery } from './index-query';

const SEARCH = loadStatement<
  { search: { indexes: readonly string[]; query: string }; limit: number },
  Candidate
>(__dirname, 'search.cypher');

export const SEARCH_KINDS = ['ENTITY', 'EVENT', 'CLAIM', 'DOCUMENT'] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

const INDEXES: Readonly<Record<SearchKind, string>> = {
  ENTITY: 'search_entities',
  EVENT: 'search_events',
  CLAIM: 'search_claims',
  DOCUMENT: 'search_documents',
};

/** How many of each kind are ranked: what the index puts behind them answers worse. */
const RANKED = 500;

/** Something that a search found. */
export interface SearchHit {
  readonly id: string;
  /** From 0 to 1, and the same whatever else the graph holds. */
  readonly score: number;
  readonly key: Key;
  readonly highlight: Highlight;
}

interface Candidate {
  readonly id: string;
  readonly kind: 'Entity' | 'Event' | 'Claim' | 'Document';
  readonly names: readonly string[];
  readonly text: string | null;
  readonly source: string | null;
}

/**
 * Finds the matches of a text, best first, at most 500 of each kind. The index finds candidates;
 * the order is that of their own texts (src/domain/search/rank.ts), then of kind and id. Every text
 * is valid; one without a letter or digit finds nothing.
 */
export async function findMatches(
  store: Store,
  text: string,
  kinds: readonly SearchKind[],
): Promise<SearchHit[]> {
  const terms = termsOf(text);
  if (terms.length === 0 || kinds.length === 0) return [];
  const hits = await store.read(
    SEARCH,
    {
      search: { indexes: kinds.map((kind) => INDEXES[kind]), query: indexQuery(terms) },
      limit: RANKED,
    },
    (candidate) => hitOf(terms, candidate),
  );
  return hits.filter((hit) => hit !== null).sort((a, b) => compareKeys(a.key, b.key));
}

/** The first passage that has every word. */
function rankPassages(
  terms: readonly SearchTerm[],
  passages: readonly string[],
): RankedMatch | null {
  for (const [index, passage] of passages.entries()) {
    const answer = rankProse(terms, passage);
    if (answer !== null) return { ...answer, index };
  }
  return null;
}

function hitOf(terms: readonly SearchTerm[], candidate: Candidate): SearchHit | null {
  const { id, kind, names, text, source } = candidate;
  // A claim answers by its content, else by that together with its source.
  const passages = text === null ? [] : source === null ? [text] : [text, `${source}: ${text}`];
  const texts = text === null ? names : passages;
  const answer = text === null ? rankNames(terms, names) : rankPassages(terms, passages);
  if (answer === null) return null;
  const { score, index, matches } = answer;
  const rank = SEARCH_KINDS.indexOf(kind.toUpperCase() as SearchKind);
  return { id, score, key: [-score, rank, id], highlight: highlight(texts[index]!, matches) };
}
