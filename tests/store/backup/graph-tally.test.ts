import type { GraphLine } from '../../../src/store/backup/graph-line';
import { GraphTally } from '../../../src/store/backup/graph-tally';

const node = (id: string, label = 'Claim') => ({ labels: [label], properties: { id } });
const edge = (from: number, to: number, type = 'WITHIN', order = 0) => ({
  ...{ type, from, to },
  properties: { order },
});

function hashOf(...lines: GraphLine[]): string {
  const tally = new GraphTally();
  for (const line of lines) tally.add(line);
  return tally.total().sha256;
}

const GRAPH = [node('a'), node('b'), node('c'), edge(0, 1), edge(1, 2)];

describe('the hash of a graph', () => {
  it('is that of the same graph in another order', () => {
    const other = hashOf(node('c'), node('a'), node('b'), edge(2, 0), edge(1, 2));
    expect(other).toBe(hashOf(...GRAPH));
  });

  it.each<[string, GraphLine[]]>([
    ['a node is missing', [node('a'), node('b'), edge(0, 1)]],
    ['a node stands twice', [...GRAPH.slice(0, 3), node('c'), ...GRAPH.slice(3)]],
    ['a label differs', [node('a', 'Entity'), ...GRAPH.slice(1)]],
    ['a property differs', [node('A'), ...GRAPH.slice(1)]],
    ['a relationship is missing', GRAPH.slice(0, 4)],
    ['a relationship stands twice', [...GRAPH, edge(1, 2)]],
    ['a relationship goes the other way', [...GRAPH.slice(0, 4), edge(2, 1)]],
    ['a relationship has another end', [...GRAPH.slice(0, 4), edge(0, 2)]],
    ['a relationship has another type', [...GRAPH.slice(0, 4), edge(1, 2, 'ABOUT')]],
    ['a property of a relationship differs', [...GRAPH.slice(0, 4), edge(1, 2, 'WITHIN', 1)]],
  ])('differs where %s', (_, lines) => expect(hashOf(...lines)).not.toBe(hashOf(...GRAPH)));

  it('counts nodes and relationships, of many too', () => {
    const tally = new GraphTally();
    for (let index = 0; index < 3_000; index++) tally.add(node(String(index)));
    tally.add(edge(2_999, 0));
    expect(tally.total()).toMatchObject({ nodes: 3_000, relationships: 1 });
    expect(tally.has(2_999)).toBe(true);
    expect([tally.has(3_000), tally.has(-1), tally.has(0.5)]).toEqual([false, false, false]);
  });
});
