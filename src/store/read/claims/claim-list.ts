import type { ClaimMode, Factuality } from '../../../domain/claim';
import { type List, loadListStatements } from '../list';

/** Which claims; every part that is not null must hold. */
export interface ClaimFilter {
  /** Spoken by one of these themselves, not only relayed. */
  readonly speaker: readonly string[] | null;
  /** Spoken or relayed by one of these, publishers included. */
  readonly anyoneInChain: readonly string[] | null;
  /** About one of these entities and events; for a place, about the places in it too. */
  readonly about: readonly string[] | null;
  readonly document: readonly string[] | null;
  readonly publisher: readonly string[] | null;
  readonly mode: readonly ClaimMode[] | null;
  readonly factuality: readonly Factuality[] | null;
  /**
   * Bounds in ms since 1970: said (else published) wholly at or after, and wholly before; likewise
   * published.
   */
  readonly saidAfter: number | null;
  readonly saidBefore: number | null;
  readonly publishedAfter: number | null;
  readonly publishedBefore: number | null;
  /** Asserts something whose time meets [from, until). */
  readonly validFrom: number | null;
  readonly validUntil: number | null;
  /** As the graph was recorded then; null for now. */
  readonly knownAsOf: number | null;
}

/** Whose claims: the node that a list of claims hangs on. */
export type ClaimSource = 'DOCUMENT' | 'PUBLISHER' | 'SPEAKER' | 'CHAIN' | 'ABOUT' | 'ASSERTS';

/** No filter at all. */
export const EVERY_CLAIM: ClaimFilter = {
  speaker: null,
  anyoneInChain: null,
  about: null,
  document: null,
  publisher: null,
  mode: null,
  factuality: null,
  saidAfter: null,
  saidBefore: null,
  publishedAfter: null,
  publishedBefore: null,
  validFrom: null,
  validUntil: null,
  knownAsOf: null,
};

const OF_SOURCE = loadListStatements(__dirname, 'claims');
const OF_ALL = loadListStatements(__dirname, 'all-claims');

/** Later than anything recorded, earlier than what is not superseded at all. */
const NOW = Number.MAX_SAFE_INTEGER;

/**
 * The parts of a filter that can find claims over an index, the ones that usually find fewest first.
 * A list starts from the first that is given; the others only sift what that finds.
 */
const STARTS = [
  ['document', 'DOCUMENT'],
  ['speaker', 'SPEAKER'],
  ['about', 'ABOUT'],
  ['anyoneInChain', 'CHAIN'],
  ['publisher', 'PUBLISHER'],
] as const;

/** The claims of one node that a filter lets through, by document published, document and position. */
export function claimsOf(source: ClaimSource, id: string, filter: ClaimFilter): List {
  return { statements: OF_SOURCE, parameters: { ...sift(filter), from: source }, ids: [id] };
}

/** All claims that a filter lets through, in the same order. */
export function claimsThat(filter: ClaimFilter): List {
  for (const [part, source] of STARTS) {
    const ids = filter[part];
    if (ids !== null) {
      const rest = { ...sift(filter), [part]: null };
      return { statements: OF_SOURCE, parameters: { ...rest, from: source }, ids };
    }
  }
  return { statements: OF_ALL, parameters: sift(filter), ids: [] };
}

function sift(filter: ClaimFilter) {
  return { ...filter, knownAsOf: filter.knownAsOf ?? NOW };
}
