import { createHash } from 'node:crypto';
import { type GraphLine, isNode } from './graph-line';

/** Sums over a whole graph. */
export interface GraphSum {
  readonly nodes: number;
  readonly relationships: number;
  /** Equal for two graphs with the same content, in any order and with any ids of Neo4j's. */
  readonly sha256: string;
}

const BYTES = 32;
const MODULUS = 1n << BigInt(8 * BYTES);

/**
 * Adds up the nodes and relationships of a graph, nodes first. The hash of a graph is the sum of those of its parts,
 * modulo 2^256, so order does not matter. A node is its labels and properties; a relationship is its type, its
 * properties and the hashes of both ends. It detects accidents, and no forgery.
 */
export class GraphTally {
  private nodes = 0;
  private relationships = 0;
  private sum = 0n;
  /** The hashes of the nodes, end to end. */
  private hashes = Buffer.alloc(1_024 * BYTES);

  add(line: GraphLine): void {
    if (isNode(line)) {
      this.keep(this.count([line.labels, line.properties]));
    } else {
      const { type, from, to, properties } = line;
      this.count([this.hashOf(from), type, this.hashOf(to), properties]);
      this.relationships += 1;
    }
  }

  /** Whether a node of this number has been added. */
  has(node: number): boolean {
    return Number.isInteger(node) && node >= 0 && node < this.nodes;
  }

  total(): GraphSum {
    const { nodes, relationships, sum } = this;
    return { nodes, relationships, sha256: sum.toString(16).padStart(2 * BYTES, '0') };
  }

  private count(part: unknown): Buffer {
    const hash = createHash('sha256').update(JSON.stringify(part)).digest();
    this.sum = (this.sum + BigInt(`0x${hash.toString('hex')}`)) % MODULUS;
    return hash;
  }

  private keep(hash: Buffer): void {
    const at = this.nodes * BYTES;
    if (at === this.hashes.length) this.hashes = Buffer.concat([this.hashes, Buffer.alloc(at)]);
    hash.copy(this.hashes, at);
    this.nodes += 1;
  }

  private hashOf(node: number): string {
    return this.hashes.toString('base64', node * BYTES, (node + 1) * BYTES);
  }
}
