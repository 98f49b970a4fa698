import { decodeNode, type NodeColumns, type NodeRecord, type SpanRecord } from '../records';
import { type ClaimChain, type ChainColumns, decodeChain, idsIn } from './edges/load-claim-chains';
import { type EagerEdgeName, type EdgeName, EDGES } from './edges/edge-table';
import type { EdgeEnd } from './edges/load-edges';
import { decodeSpans, type SpanColumns } from './load-spans';

/** A part of its nodes that a page can load with them; the flag of its variant is `WITH_` and its name. */
export type EagerPart = 'spans' | 'chains' | EagerEdgeName;

/** The records that a page loads with its nodes, because the query shows them. */
export interface Eager {
  /** Ends of shared edges, by id. */
  readonly nodes: Map<string, NodeRecord>;
  /** Each by the id of the claim or mention. */
  readonly spans: Map<string, readonly SpanRecord[]>;
  readonly chains: Map<string, ClaimChain>;
  /** The actors that the chains lead over. */
  readonly speakerIds: Set<string>;
  readonly edges: Map<EdgeName, Map<string, readonly EdgeEnd[]>>;
}

/** The column `eager` of a statement: each part that was asked for, with what was found. */
export type EagerColumns = readonly EagerColumn[];
type EagerColumn =
  | readonly ['spans', SpanColumns[]]
  | readonly ['chains', ChainColumns[]]
  | readonly [EagerEdgeName, (EdgeColumns | NodeColumns[] | EdgeColumns[])[]];
type EdgeColumns = readonly [id: string, ends: EndColumns[]];
type EndColumns = [order: number, node: NodeColumns, role?: string];

/** Decodes the records that were loaded with a page. */
export function decodeEager(columns: EagerColumns): Eager {
  const eager: Eager = {
    nodes: new Map(),
    spans: new Map(),
    chains: new Map(),
    speakerIds: new Set(),
    edges: new Map(),
  };
  for (const column of columns) decodePart(column, eager);
  return eager;
}

function decodePart([part, found]: EagerColumn, eager: Eager): void {
  if (part === 'spans') {
    for (const columns of found) eager.spans.set(columns[0], decodeSpans(columns));
  } else if (part === 'chains') {
    for (const columns of found) {
      const chain = decodeChain(columns);
      eager.chains.set(columns[0], chain);
      for (const id of idsIn(chain)) eager.speakerIds.add(id);
    }
  } else {
    const names = part.split('.') as EdgeName[];
    const [name] = names.slice(-1) as [EdgeName];
    if (names.length > 1) keepEdges(name, (found as EdgeColumns[][]).flat(), eager);
    else if (!EDGES[name].shared) keepEdges(name, found as EdgeColumns[], eager);
    else {
      for (const ends of found as NodeColumns[][]) {
        for (const columns of ends) {
          const node = decodeNode(columns);
          eager.nodes.set(node.id, node);
        }
      }
    }
  }
}

function keepEdges(name: EdgeName, found: readonly EdgeColumns[], { edges }: Eager): void {
  const kept = edges.get(name) ?? new Map<string, readonly EdgeEnd[]>();
  edges.set(name, kept);
  for (const [id, ends] of found) {
    // Many nodes of a page may lead to the same.
    if (!kept.has(id)) kept.set(id, decodeEnds(ends));
  }
}

function decodeEnds(ends: EndColumns[]): EdgeEnd[] {
  return ends
    .sort(([order], [other]) => order - other)
    .map(([, node, role = null]) => ({ node: decodeNode(node), role }));
}
