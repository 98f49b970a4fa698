import fc from 'fast-check';
import { costOfPath, distancesTo, findPaths } from '../../../src/domain/path/find-paths';
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

  it('of one cost come by their length, then by ids', () => {
    // Passing x costs log10(10) = 1, so that way costs 3, as do those of three links.
    const links = ['a-x', 'x-z', 'a-b', 'b-c', 'c-z', 'b-d', 'd-z', 'a-e', 'e-f', 'f-z'];
    const inOrder = ['a x z', 'a b c z', 'a b d z', 'a e f z'];
    expect(pathsOf(graphOf(links, { x: 10 }))).toEqual(inOrder);
    expect(pathsOf(graphOf([...links].reverse(), { x: 10 }))).toEqual(inOrder);
  });

  it('come cheapest first where the best and the third share their first link', () => {
    // 3 links; 4 links; 3 links and log10(100) for d.
    const graph = graphOf(['a-b', 'b-c', 'c-z', 'b-d', 'd-z', 'a-e', 'e-f', 'f-g', 'g-z'], {
      d: 100,
    });
    expect(pathsOf(graph)).toEqual(['a b c z', 'a e f g z', 'a b d z']);
  });

  it('cost a link each, and log10 of the records of each thing between the ends', () => {
    const graph = graphOf(['a-b', 'b-c', 'c-z'], { a: 1_000, b: 10, c: 100, z: 1_000 });
    const [path] = findPaths(graph, 'a', 'z', { maxHops: 3, count: 1 });
    expect(costOfPath(graph, path!)).toBeCloseTo(6);
  });

  it('are none where nothing connects the two', () => {
    expect(pathsOf(graphOf(['a-b', 'y-z']))).toEqual([]);
    expect(pathsOf(graphOf([]))).toEqual([]);
  });
});

describe('distances from an end', () => {
  it('add up links, and log10 of the records of each thing that lies between', () => {
    const graph = graphOf(['a-b', 'b-c', 'c-z'], { a: 1_000, b: 10, c: 100, z: 1_000 });
    const { hops, costs } = distancesTo(graph, 'z', 'a');
    expect(Object.fromEntries(hops)).toEqual({ z: 0, c: 1, b: 2, a: 3 });
    expect(Object.fromEntries(costs)).toEqual({ z: 0, c: 1, b: 4, a: 6 });
  });

  it('take the cheapest way, which may be longer than the shortest', () => {
    // From z to b: two links over the hub h, which costs 2, or three over c and d.
    const graph = graphOf(['z-h', 'h-b', 'z-c', 'c-d', 'd-b', 'b-a'], { h: 100 });
    const { hops, costs } = distancesTo(graph, 'z', 'a');
    expect([hops.get('b'), costs.get('b')]).toEqual([2, 3]);
    expect([hops.get('a'), costs.get('a')]).toEqual([3, 4]);
  });

  it('go no further than the start', () => {
    const { hops, costs } = distancesTo(graphOf(['z-a', 'a-b', 'b-c']), 'z', 'a');
    expect([...hops.keys()]).toEqual(['z', 'a']);
    expect([...costs.keys()]).toEqual(['z', 'a']);
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

  /** Each read: of what, and where only links into some things are read, into which. */
  const readsOf = async (
    graph: PathGraph,
    maxHops: number,
    { ids = IDS, count = 5 }: { ids?: readonly string[]; count?: number } = {},
  ) => {
    const { read } = readerOf(graph, ids);
    const reads: string[] = [];
    const paths = await searchBothEnds(['a', 'z'], { maxHops, count }, (asked, into) => {
      reads.push(asked.join(' ') + (into === null ? '' : ` into ${[...into].sort().join(' ')}`));
      return read(asked, into);
    });
    return { reads, paths: paths.map((links) => links.map(({ toId }) => toId).join(' ')) };
  };

  it('reads only what links the ends with each other, for paths of one link', async () => {
    expect(await readsOf(graphOf(['a-z', 'a-b', 'b-z']), 1)).toEqual({
      reads: ['a z into a z'],
      paths: ['z'],
    });
  });

  it('reads all neighbours level by level, and in the last only what joins the two sides', async () => {
    const graph = graphOf(['a-b', 'b-c', 'c-d', 'd-z', 'b-e', 'd-f']);
    expect(await readsOf(graph, 3)).toEqual({ reads: ['a z', 'b into d z'], paths: [] });
    expect(await readsOf(graph, 4)).toEqual({
      reads: ['a z', 'b', 'd into a c e'],
      paths: ['b c d z'],
    });
  });

  it('goes on from the side with fewer records', async () => {
    const graph = graphOf(['a-b', 'b-c', 'c-z'], { b: 3, c: 2 });
    expect((await readsOf(graph, 3)).reads).toEqual(['a z', 'c into a b']);
  });

  it('reads no end again', async () => {
    const graph = graphOf(['a-z', 'a-b', 'b-c', 'c-z']);
    expect((await readsOf(graph, 3)).reads).toEqual(['a z', 'b into a c z']);
  });

  it('reads no thing with more than a thousand records', async () => {
    const links = ['a-b', 'a-c', 'b-d', 'c-d', 'd-z'];
    const reads = async (degree: number) =>
      (await readsOf(graphOf(links, { b: degree, d: 1_000 }), 3)).reads;
    expect(await reads(1_000)).toEqual(['a z', 'd into a b c']);
    expect(await reads(1_001)).toEqual(['a z', 'c into d z']);
  });

  it('ends where one side has nothing to go on from', async () => {
    expect((await readsOf(graphOf(['a-b', 'b-c']), 4)).reads).toEqual(['a z']);
    expect((await readsOf(graphOf(['z-y', 'y-b']), 4)).reads).toEqual(['a z']);
  });

  it('goes on from the two hundred things with the fewest records, then by id', async () => {
    const many = Array.from({ length: 201 }, (_, n) => `n${String(n).padStart(3, '0')}`);
    const links = ['n000-y', 'y-z', ...many.map((id) => `a-${id}`)];
    const degrees = Object.fromEntries(many.map((id) => [id, 2]));
    const search = (degree: number) =>
      readsOf(graphOf(links, { ...degrees, n000: degree, y: 1_000 }), 3, {
        ids: ['a', ...many, 'y', 'z'],
      });
    expect(await search(2)).toEqual({
      reads: ['a z', `${many.slice(0, 200).join(' ')} into y z`],
      paths: ['n000 y z'],
    });
    expect(await search(3)).toEqual({
      reads: ['a z', `${many.slice(1).join(' ')} into y z`],
      paths: [],
    });
  });

  it('keeps the records of things that the last level reads again', async () => {
    // Over b and c: 3 links and log10(100). Over e and f: 3 links and log10(10).
    const graph = graphOf(['a-b', 'b-c', 'c-z', 'a-e', 'e-f', 'f-z'], { c: 100, e: 10 });
    expect(await readsOf(graph, 3)).toEqual({
      reads: ['a z', 'b e into c f z'],
      paths: ['e f z', 'b c z'],
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
