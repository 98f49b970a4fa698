import { createHash } from 'node:crypto';
import type { Store } from '../../src/store/connection';

const NODES = {
  name: 'nodes',
  text: `MATCH (node) WHERE NOT node:Migration AND NOT node:MigrationLock AND NOT node:Change AND NOT node:AuditRecord
    RETURN labels(node) AS labels, properties(node) AS properties`,
};
const RELATIONSHIPS = {
  name: 'relationships',
  text: `MATCH (from)-[relationship]->(to) WHERE NOT from:AuditRecord
    RETURN type(relationship) AS type, properties(relationship) AS properties,
      coalesce(from.id, from.folded, from.url) AS source, coalesce(to.id, to.folded, to.url) AS target,
      labels(from) AS sourceLabels, labels(to) AS targetLabels`,
};

/** When something was recorded, and in how many steps and acts: an import that was cut short has others. */
const OF_RECORDING = new Set(['recordedAt', 'supersededAt', 'revision']);

/** How a graph differs from the one expected, in nodes and relationships. */
export interface Difference {
  /** Expected, and not there. */
  readonly lost: number;
  /** There more often than expected. */
  readonly doubled: number;
  /** There with other properties. */
  readonly torn: number;
}

/** All that a graph holds but recorded times, to be compared. */
export class GraphContent {
  private constructor(
    /** The properties of each node and relationship, by its identity. */
    private readonly parts: ReadonlyMap<string, readonly string[]>,
  ) {}

  static async read(store: Store): Promise<GraphContent> {
    const parts = new Map<string, string[]>();
    const add = (identity: unknown, properties: object) => {
      const kept = Object.entries(properties).filter(([name]) => !OF_RECORDING.has(name));
      const key = JSON.stringify(identity);
      const text = JSON.stringify(kept.sort(([a], [b]) => (a < b ? -1 : 1)));
      parts.set(key, [...(parts.get(key) ?? []), text]);
    };
    await store.read(NODES, {}, ({ labels, properties }: NodeRow) => {
      const { id, folded, url } = properties;
      add([labels.sort(), id ?? folded ?? url], properties);
    });
    await store.read(RELATIONSHIPS, {}, (row: RelationshipRow) => {
      const { type, source, target, sourceLabels, targetLabels, properties } = row;
      add([type, sourceLabels.sort(), source, targetLabels.sort(), target], properties);
    });
    return new GraphContent(parts);
  }

  get hash(): string {
    const lines = [...this.parts].map(([key, texts]) => `${key} ${[...texts].sort().join(' ')}`);
    return createHash('sha256').update(lines.sort().join('\n')).digest('hex');
  }

  get size(): number {
    return [...this.parts.values()].reduce((sum, texts) => sum + texts.length, 0);
  }

  differenceFrom(expected: GraphContent): Difference {
    const difference = { lost: 0, doubled: 0, torn: 0 };
    for (const key of new Set([...this.parts.keys(), ...expected.parts.keys()])) {
      const here = this.parts.get(key) ?? [];
      const there = [...(expected.parts.get(key) ?? [])];
      difference.lost += Math.max(0, there.length - here.length);
      difference.doubled += Math.max(0, here.length - there.length);
      for (const text of here.slice(0, there.length)) {
        if (!there.includes(text)) difference.torn += 1;
      }
    }
    return difference;
  }
}

interface NodeRow {
  readonly labels: string[];
  readonly properties: Record<string, unknown>;
}

interface RelationshipRow {
  readonly type: string;
  readonly source: string;
  readonly target: string;
  readonly sourceLabels: string[];
  readonly targetLabels: string[];
  readonly properties: object;
}
