import { type Link, LINK_KINDS, PathGraph } from '../../../src/domain/path/path-graph';

function link(kind: Link['kind'], viaId: string, role: string): Link {
  return { fromId: 'a', toId: 'b', kind, viaId, role, speakerId: null };
}

/** The link that a graph keeps of two, whichever of them comes first. */
function kept(one: Link, other: Link): Pick<Link, 'kind' | 'viaId' | 'role'> {
  const [found, again] = [
    [one, other],
    [other, one],
  ].map((links) => {
    const graph = new PathGraph();
    links.forEach((each) => graph.add(each));
    return graph.linkBetween('a', 'b');
  });
  expect(again).toEqual(found);
  return found!;
}

describe('a graph of links', () => {
  it('keeps a relation before an event, that before a cause, then control, then a claim', () => {
    const closestFirst = ['RELATION', 'EVENT', 'CAUSE', 'CONTROL', 'CLAIM'] as const;
    expect(LINK_KINDS).toEqual(closestFirst);
    closestFirst.slice(1).forEach((kind, index) => {
      const closer = closestFirst[index]!;
      expect(kept(link(closer, 'z', 'Z'), link(kind, 'a', 'A')).kind).toBe(closer);
    });
  });

  it('keeps of two links of one kind the one with the first id', () => {
    expect(kept(link('EVENT', 'event:1', 'VICTIM'), link('EVENT', 'event:2', 'AGENT'))).toEqual(
      expect.objectContaining({ viaId: 'event:1', role: 'VICTIM' }),
    );
  });

  it('keeps of two links over one thing the one with the first role', () => {
    expect(kept(link('EVENT', 'event:1', 'VICTIM'), link('EVENT', 'event:1', 'AGENT'))).toEqual(
      expect.objectContaining({ role: 'AGENT' }),
    );
  });

  it('walks a link from either of its ends', () => {
    const graph = new PathGraph();
    graph.add(link('RELATION', 'relation:1', 'MEMBER_OF'));
    const ends = ({ fromId, toId }: Link) => `${fromId} ${toId}`;
    expect([...graph.linksOf('a')].map(ends)).toEqual(['a b']);
    expect([...graph.linksOf('b')].map(ends)).toEqual(['b a']);
    expect([...graph.linksOf('c')]).toEqual([]);
  });

  it('links nothing with itself', () => {
    const graph = new PathGraph();
    graph.add({ ...link('RELATION', 'relation:1', 'PART_OF'), toId: 'a' });
    expect([...graph.linksOf('a')]).toEqual([]);
  });

  it('counts at least one record of a thing', () => {
    const graph = new PathGraph();
    graph.setDegree('a', 0);
    graph.setDegree('b', 7);
    expect(['a', 'b', 'c'].map((id) => graph.degreeOf(id))).toEqual([1, 7, 1]);
  });
});
