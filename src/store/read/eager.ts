import { decodeNode, type NodeColumns, type NodeRecord, type SpanRecord } from '../records';
import {
  type ClaimChain,
  type ChainColumns,
  decodeChain,
  inOrder,
  type Ordered,
} from './edges/claim-chains';
import { type EdgeName, EDGES } from './edges/edge-table';
import type { EdgeEnd } from './edges/edges';
import { decodeSpans, type SpanColumns } from './spans';

/** A part of its nodes that a page can load with them; the word of its variant is `WITH_` and its name. */
export type EagerPart = 'spans' | 'chains' | EdgeName;

/** The records that a page loads with its nodes, because the query shows them. */
export interface Eager {
  /** Ends of shared edges. */
  readonly nodes: NodeRecord[];
  /** Each by the id of the claim or mention. */
  readonly spans: Map<string, readonly SpanRecord[]>;
  readonly chains: Map<string, ClaimChain>;
  readonly edges: Map<EdgeName, ReadonlyMap<string, readonly EdgeEnd[]>>;
}

/** The column `eager` of a statement: each part that was asked for, with what was found. */
export type EagerColumns = readonly EagerColumn[];
type EagerColumn =
  | readonly ['spans', SpanColumns[]]
  | readonly ['chains', ChainColumns[]]
  | readonly [EdgeName, (EdgeColumns | NodeColumns[])[]];
type EdgeColumns = readonly [id: string, ends: Ordered<NodeColumns>[]];

/** Decodes the records that were loaded with a page. */
export function decodeEager(columns: EagerColumns): Eager {
  const eager: Eager = { nodes: [], spans: new Map(), chains: new Map(), edges: new Map() };
  for (const column of columns) decodePart(column, eager);
  return eager;
}

function decodePart([part, found]: EagerColumn, { nodes, spans, chains, edges }: Eager): void {
  switch (part) {
    case 'spans':
      for (const columns of found) spans.set(columns[0], decodeSpans(columns));
      return;
    case 'chains':
      for (const columns of found) chains.set(columns[0], decodeChain(columns));
      return;
    default:
      if (EDGES[part].shared) {
        for (const ends of found as NodeColumns[][]) {
          for (const node of ends) nodes.push(decodeNode(node));
        }
      } else edges.set(part, new Map((found as EdgeColumns[]).map(decodeEnds)));
  }
}

function decodeEnds([id, ends]: EdgeColumns): readonly [string, EdgeEnd[]] {
  return [id, inOrder(ends).map((node) => ({ node: decodeNode(node), role: null }))];
}
