import fc from 'fast-check';
import { findPaths } from '../../../src/domain/path/find-paths';
import { type Link, type LinkKind, PathGraph } from '../../../src/domain/path/path-graph';
import { type ReadNeighbours, searchBothEnds } from '../../../src/domain/path/search-both-ends';
import { propertyRuns } from '../../support/property-runs';

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

  it('come cheapest first where other links of the start lead nowhere', () => {
    const graph = graphOf(['a-b', 'a-c', 'a-e', 'a-g', 'z-e', 'z-g', 'b-e'], { e: 30 });
    expect(pathsOf(graph)).toEqual(['a g z', 'a e z']);
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

describe('a search from both ends', () => {
  /** Reads a graph that is whole, and notes what is read of it. */
  function readerOf(graph: PathGraph, ids: readonly string[]) {
    const reads: string[] = [];
    const read: ReadNeighbours = async (asked, into) => {
      reads.push(asked.join(' '));
      return ids
        .filter((id) => into === null || into.includes(id))
        .map((id) => ({
          id,
          degree: into === null ? graph.degreeOf(id) : null,
          links: asked.flatMap((from) => graph.linkBetween(from, id) ?? []),
        }))
        .filter(({ links }) => links.length > 0);
    };
    return { reads, read };
  }

  const IDS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'z'];
  const search = async (graph: PathGraph, limits = { maxHops: 4, count: 5 }) => {
    const { reads, read } = readerOf(graph, IDS);
    const paths = await searchBothEnds(['a', 'z'], limits, read);
    return { reads, paths: paths.map((links) => links.map(({ toId }) => toId).join(' ')) };
  };

  it('ends once no path that is still unread can be better', async () => {
    // Over b it costs 2 + log10(2). Each path of three links costs 3 or more.
    const graph = graphOf(['a-b', 'b-z', 'a-c', 'c-d', 'd-z'], { b: 2 });
    expect(await search(graph, { maxHops: 3, count: 1 })).toEqual({
      reads: ['a z'],
      paths: ['b z'],
    });
    expect(await search(graph, { maxHops: 3, count: 2 })).toEqual({
      reads: ['a z', 'b c'],
      paths: ['b z', 'c d z'],
    });
  });

  it('goes on where a longer path may cost less, over the things that it may lead over', async () => {
    // Over b it costs 2 + log10(100), over c and d 3. The end of e cannot be reached for less than 4.
    const graph = graphOf(['a-b', 'b-z', 'a-c', 'c-d', 'd-z', 'a-e'], { b: 100, e: 100 });
    expect(await search(graph, { maxHops: 3, count: 1 })).toEqual({
      reads: ['a z', 'd'],
      paths: ['c d z'],
    });
  });

  it('finds what a search of the whole graph finds', async () => {
    const id = fc.constantFrom(...IDS);
    const sketch = fc.tuple(id, fc.constantFrom('-', '>'), id).map((parts) => parts.join(''));
    const limits = fc.record({
      maxHops: fc.integer({ min: 1, max: 6 }),
      count: fc.integer({ min: 1, max: 5 }),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(sketch, { maxLength: 24 }),
        fc.dictionary(id, fc.constantFrom(1, 2, 3, 10, 30, 100, 2_000)),
        limits,
        async (sketches, degrees, { maxHops, count }) => {
          const graph = graphOf(sketches, degrees);
          const whole = findPaths(graph, 'a', 'z', { maxHops, count });
          const { paths } = await search(graph, { maxHops, count });
          expect(paths).toEqual(whole.map((links) => links.map(({ toId }) => toId).join(' ')));
        },
      ),
      { numRuns: propertyRuns(500, 20_000) },
    );
  });
});
