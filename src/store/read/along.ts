import { decodeNode, type NodeColumns, type NodeRecord, type SpanRecord } from '../records';
import {
  type Chain,
  type ChainColumns,
  decodeChain,
  inOrder,
  type Ordered,
} from './edges/claim-chains';
import type { EdgeEnd, EdgeName } from './edges/edges';
import { decodeSpans, type SpanColumns } from './spans';

/** What a page brings along with its records, for what the query shows of them. */
export interface Along {
  readonly nodes: readonly NodeRecord[];
  /** Each by the id of the claim or mention. */
  readonly spans: ReadonlyMap<string, readonly SpanRecord[]>;
  readonly chains: ReadonlyMap<string, Chain>;
  readonly edges: ReadonlyMap<EdgeName, ReadonlyMap<string, readonly EdgeEnd[]>>;
}

/** The columns that a variant of a list's statement has for it: see those that know words with WITH. */
export interface AlongColumns extends EdgeColumns {
  readonly spans?: readonly SpanColumns[];
  readonly chains?: readonly ChainColumns[];
  readonly documents?: readonly NodeColumns[][];
  readonly places?: readonly NodeColumns[][];
  readonly forces?: readonly NodeColumns[][];
}

type EdgeColumns = {
  readonly [Name in (typeof EDGES_ALONG)[number]]?: readonly [
    id: string,
    ends: Ordered<NodeColumns>[],
  ][];
};

/** The edges that a list can bring along, each a column of its name. */
const EDGES_ALONG = [
  'claimSpeakers',
  'claimAssertions',
  'claimTopics',
  'mentionReferents',
] as const;

/** What a page without nodes brings along. */
export const NOTHING_ALONG = decodeAlong({});

/** What came along in the columns that a variant has. */
export function decodeAlong(columns: AlongColumns): Along {
  const { spans = [], chains = [], documents = [], places = [], forces = [] } = columns;
  const edges = EDGES_ALONG.map((name) => {
    const ends = (columns[name] ?? []).map(
      ([id, found]) =>
        [id, inOrder(found).map((node) => ({ node: decodeNode(node), role: null }))] as const,
    );
    return [name, new Map(ends)] as const;
  });
  return {
    nodes: [...documents, ...places, ...forces].flat().map((node) => decodeNode(node)),
    spans: new Map(spans.map((found) => [found[0], decodeSpans(found)])),
    chains: new Map(chains.map((found) => [found[0], decodeChain(found)])),
    edges: new Map(edges),
  };
}
