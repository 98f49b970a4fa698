import fc from 'fast-check';
import { findPaths } from '../../../src/domain/path/find-paths';
import { type Link, type LinkKind, PathGraph } from '../../../src/domain/path/path-graph';

/** `a-b` is a relation, `a>b` a claim that a makes of b. */
function linkOf(sketch: string): Link {
  const [fromId = '', toId = ''] = sketch.split(/[->]/);
  const isClaim = sketch.includes('>');
  const kind: LinkKind = isClaim ? 'CLAIM' : 'RELATION';
  const speakerId = isClaim ? fromId : null;
  return { fromId, toId, kind, viaId: sketch, role: kind, speakerId };
}

function graphOf(sketches: readonly string[], degrees: Record<string, number> = {}): PathGraph {
  const graph = new PathGraph();
  for (const sketch of sketches) graph.add(linkOf(sketch));
  for (const [id, degree] of Object.entries(degrees)) graph.setDegree(id, degree);
  return graph;
}

function pathsOf(graph: PathGraph, maxHops = 4, count = 5): string[] {
  return findPaths(graph, 'a', 'z', { maxHops, count }).map((links) =>
    ['a', ...links.map(({ toId }) => toId)].join(' '),
  );
}

describe('paths', () => {
  it('are walked in either direction of their links', () => {
    expect(pathsOf(graphOf(['b-a', 'z-b']))).toEqual(['a b z']);
  });

  it('come by their length where nothing on them is a hub, then by ids', () => {
    expect(pathsOf(graphOf(['a-d', 'd-z', 'a-c', 'c-z', 'a-b', 'b-e', 'e-z']))).toEqual([
      'a c z',
      'a d z',
      'a b e z',
    ]);
  });

  it('go round a hub of a hundred records for one step more, and not for three', () => {
    // Over the hub: two steps and log10(100) = 2. The others take three steps, and five.
    const graph = graphOf(
      ['a-hub', 'hub-z', 'a-b', 'b-c', 'c-z', 'a-d', 'd-e', 'e-f', 'f-g', 'g-z'],
      {
        hub: 100,
      },
    );
    expect(pathsOf(graph, 5)).toEqual(['a b c z', 'a hub z', 'a d e f g z']);
  });

  it('do not pass through what more than a thousand records hang on', () => {
    expect(pathsOf(graphOf(['a-b', 'b-z'], { b: 1_000 }))).toEqual(['a b z']);
    expect(pathsOf(graphOf(['a-b', 'b-z'], { b: 1_001 }))).toEqual([]);
  });

  it('end at a hub as well as at anything', () => {
    expect(pathsOf(graphOf(['a-b', 'b-z'], { z: 1_000_000 }))).toEqual(['a b z']);
  });

  it('have no more steps than they may', () => {
    const graph = graphOf(['a-b', 'b-c', 'c-z']);
    expect(pathsOf(graph, 2)).toEqual([]);
    expect(pathsOf(graph, 3)).toEqual(['a b c z']);
  });

  it('do not pass through a speaker who merely spoke of both sides', () => {
    expect(pathsOf(graphOf(['s>a', 's>z']))).toEqual([]);
    // Two who speak of one thing are connected, and so is what a speaker has a part in.
    expect(pathsOf(graphOf(['a>e', 'z>e']))).toEqual(['a e z']);
    expect(pathsOf(graphOf(['a-s', 's>z']))).toEqual(['a s z']);
  });

  it('do not go round where they could go straight', () => {
    expect(pathsOf(graphOf(['a-b', 'b-c', 'c-z', 'b-z']))).toEqual(['a b z']);
    // Here straight would be past a speaker who merely spoke of both.
    expect(pathsOf(graphOf(['s>a', 's-y', 'y-z', 's>z']))).toEqual(['a s y z']);
  });

  it('keep the closest link between two things', () => {
    const [path] = findPaths(graphOf(['a>z', 'a-z']), 'a', 'z', { maxHops: 1, count: 5 });
    expect(path!.map(({ kind }) => kind)).toEqual(['RELATION']);
  });

  it('are none where nothing connects the two', () => {
    expect(pathsOf(graphOf(['a-b', 'y-z']))).toEqual([]);
    expect(pathsOf(graphOf([]))).toEqual([]);
  });
});

/** Every allowed path, by trying all. */
function allPaths(graph: PathGraph, maxHops: number): { ids: string; cost: number }[] {
  const found: { ids: string; cost: number }[] = [];
  const walk = (ids: string[], links: Link[]) => {
    const at = ids.at(-1)!;
    if (at === 'z') {
      const passed = ids.slice(1, -1).map((id) => Math.log10(graph.degreeOf(id)));
      found.push({ ids: ids.join(' '), cost: links.length + passed.reduce((a, b) => a + b, 0) });
      return;
    }
    if (links.length === maxHops) return;
    for (const link of graph.linksOf(at)) {
      const spokeOfBoth = (before: Link | undefined, next: Link) =>
        before?.speakerId === next.fromId && next.speakerId === next.fromId;
      const straight = ids.slice(0, -1).some((id, position) => {
        const shortcut = graph.linkBetween(id, link.toId);
        return shortcut && !spokeOfBoth(links[position - 1], shortcut);
      });
      if (ids.includes(link.toId) || spokeOfBoth(links.at(-1), link) || straight) continue;
      walk([...ids, link.toId], [...links, link]);
    }
  };
  walk(['a'], []);
  return found;
}

it('finds what trying all paths finds, cheapest first, in any graph and whatever the order of its links', () => {
  const id = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'z');
  const sketches = fc.array(
    fc.tuple(id, fc.constantFrom('-', '>'), id).map((parts) => parts.join('')),
    {
      maxLength: 14,
    },
  );
  const degrees = fc.dictionary(id, fc.integer({ min: 1, max: 500 }));
  fc.assert(
    fc.property(sketches, degrees, fc.integer({ min: 1, max: 6 }), (links, degree, maxHops) => {
      const graph = graphOf(links, degree);
      const all = allPaths(graph, maxHops);
      const found = pathsOf(graph, maxHops, 1_000);
      expect([...found].sort()).toEqual(all.map(({ ids }) => ids).sort());
      const costs = found.map((ids) => all.find((path) => path.ids === ids)!.cost);
      costs.slice(1).forEach((cost, index) => expect(cost).toBeGreaterThan(costs[index]! - 1e-9));
      expect(pathsOf(graphOf([...links].reverse(), degree), maxHops, 1_000)).toEqual(found);
    }),
    { numRuns: 500 },
  );
});
