import type { ClaimMode, Factuality } from '../../../domain/claim';
import { exactIndexQuery } from '../../search/index-query';
import { wordInProse } from '../../search/search-columns';
import { loadTemplate } from '../../template';
import { eagerFields } from '../edges/edge-table';
import type { ListTemplate, List } from '../list';

/** Which claims; every part that is not null must hold. */
export interface ClaimFilter {
  /** One of these, by id. */
  readonly claim: readonly string[] | null;
  /** Spoken by one of these themselves, not only relayed. */
  readonly speaker: readonly string[] | null;
  /** Spoken or relayed by one of these, publishers included. */
  readonly anyoneInChain: readonly string[] | null;
  /** About one of these entities and events; for a place, about the places in it too. */
  readonly about: readonly string[] | null;
  /** About all of these, each as in `about`. */
  readonly aboutAll: readonly string[] | null;
  readonly document: readonly string[] | null;
  /** A part of its evidence (content, cue or source) has one of these characters: the first and the last, in code points from 0. */
  readonly characters: readonly [number, number] | null;
  readonly corpus: readonly string[] | null;
  /** Their document's language is one of these, or a regional form of one. */
  readonly language: readonly string[] | null;
  readonly publisher: readonly string[] | null;
  /** Whether any of its own speakers is known. */
  readonly hasSpeaker: boolean | null;
  /** Part of how the text names the source, in any case. */
  readonly speakerText: string | null;
  /** How many hops its chain has, at least and at most. */
  readonly hops: readonly [number, number] | null;
  readonly mode: readonly ClaimMode[] | null;
  readonly factuality: readonly Factuality[] | null;
  /**
   * Bounds in ms since 1970: said (else published) wholly at or after, and wholly before; the same
   * for published.
   */
  readonly saidAfter: number | null;
  readonly saidBefore: number | null;
  readonly publishedAfter: number | null;
  readonly publishedBefore: number | null;
  /** Asserts something whose time meets [from, until). */
  readonly validFrom: number | null;
  readonly validUntil: number | null;
  /** Its content has all of these words, as `foldWords` makes them, in any order; an empty list is in none. */
  readonly words: readonly string[] | null;
  /** Whom to believe: spoken or relayed by one of these; by none of those. Publishers included. */
  readonly accordingTo: readonly string[] | null;
  readonly excluding: readonly string[] | null;
  /** As the graph was recorded then; null for now. */
  readonly knownAsOf: number | null;
  /** Its source, or the claim, is graded so or better; by these assessors, or (null) by all. */
  readonly minimumReliability: string | null;
  readonly minimumCredibility: number | null;
  readonly gradedBy: readonly string[] | null;
}

/** The orders of a list of claims; RELEVANCE needs the filter's words. */
export const CLAIM_ORDERS = ['PUBLISHED', 'SAID', 'RECORDED', 'RELEVANCE'] as const;
export type ClaimOrder = (typeof CLAIM_ORDERS)[number];

/** The node that a list of claims belongs to. */
export type ClaimListStart =
  | 'DOCUMENT'
  | 'PUBLISHER'
  | 'SPEAKER'
  | 'CHAIN'
  | 'ABOUT'
  | 'ASSERTS'
  | 'QUANTITY'
  | 'CORPUS';

/** No filter at all. */
export const EVERY_CLAIM: ClaimFilter = {
  claim: null,
  speaker: null,
  anyoneInChain: null,
  about: null,
  aboutAll: null,
  document: null,
  characters: null,
  corpus: null,
  language: null,
  hasSpeaker: null,
  speakerText: null,
  hops: null,
  publisher: null,
  mode: null,
  factuality: null,
  saidAfter: null,
  saidBefore: null,
  publishedAfter: null,
  publishedBefore: null,
  validFrom: null,
  validUntil: null,
  words: null,
  accordingTo: null,
  excluding: null,
  knownAsOf: null,
  minimumReliability: null,
  minimumCredibility: null,
  gradedBy: null,
};

const CLAIMS: ListTemplate = loadTemplate(__dirname, 'claims.cypher');
const ALL_CLAIMS: ListTemplate = loadTemplate(__dirname, 'all-claims.cypher');

const EAGER = { evidence: 'spans', chain: 'chains', ...eagerFields('Claim') } as const;

/**
 * The parts of a filter that can find claims over an index, the ones that usually find fewest first.
 * A list starts from the first that is given; the others only sift what that finds.
 */
const STARTS = [
  ['claim', 'CLAIM'],
  ['document', 'DOCUMENT'],
  ['speaker', 'SPEAKER'],
  ['words', 'TEXT'],
  ['about', 'ABOUT'],
  ['aboutAll', 'ABOUT'],
  ['anyoneInChain', 'CHAIN'],
  ['publisher', 'PUBLISHER'],
  ['accordingTo', 'CHAIN'],
  ['corpus', 'CORPUS'],
] as const;

/** The claims of one node that a filter lets through, by document published, document and position. */
export function claimsOf(source: ClaimListStart, id: string, filter: ClaimFilter): List {
  return {
    ...sift(filter),
    template: CLAIMS,
    flags: [source, 'PUBLISHED'],
    order: claimsBy('PUBLISHED'),
    eager: EAGER,
    ids: [id],
  };
}

/**
 * All claims that a filter lets through, ordered. If no part of the filter uses an index, a page
 * ordered by publication costs as much as its length. A page in any other order looks at all
 * claims.
 */
export function claimsThat(filter: ClaimFilter, orderBy: ClaimOrder = 'PUBLISHED'): List {
  const { from, ...start } = startOf(filter);
  const list = { ...start, order: claimsBy(orderBy), eager: EAGER };
  return from === 'ALL' && orderBy === 'PUBLISHED'
    ? { ...list, template: ALL_CLAIMS, flags: [] }
    : { ...list, template: CLAIMS, flags: [from, orderBy] };
}

/** The same by when they were published, from document to document: a page costs what it holds and what it skips. */
export function walkClaims(filter: ClaimFilter): List {
  const order = claimsBy('PUBLISHED');
  return { ...sift(filter), template: ALL_CLAIMS, flags: [], order, eager: EAGER, ids: [] };
}

/** The order of a list of claims, by its name. */
export function claimsBy(order: ClaimOrder): string {
  return `claims by ${order.toLowerCase()}`;
}

/** From where a filter's claims are found, for the ids of what, and what then sifts them. */
export function startOf(filter: ClaimFilter) {
  const sifted = sift(filter);
  for (const [part, source] of STARTS) {
    const found = filter[part];
    if (found === null) continue;
    // An empty list matches nothing, and the index needs at least one word.
    if (found.length === 0) return { from: 'CLAIM', ids: [], ...sifted };
    // The index is asked for the first hundred words; the sifting takes the rest.
    if (part === 'words') return { from: source, ids: [], ...sifted };
    // The first finds those about it; the sifting takes the rest.
    if (part === 'aboutAll') return { from: source, ids: found.slice(0, 1), ...sifted };
    const parameters = { ...sifted.parameters, [part]: null };
    return { ...sifted, from: source, ids: found, parameters };
  }
  return { from: 'ALL', ids: [], ...sifted };
}

/** The parameters that filter claims, and the values that the statement is given beside them. */
function sift({
  words,
  validUntil,
  gradedBy,
  ...filter
}: ClaimFilter): Required<Pick<List, 'parameters' | 'values'>> {
  return {
    parameters: { ...filter, words: words === null ? null : words.map(wordInProse) },
    values: {
      validUntil,
      gradedBy,
      phrase: words === null ? null : wordInProse(words.join(' ')),
      textQuery: words === null ? null : exactIndexQuery(words),
    },
  };
}
