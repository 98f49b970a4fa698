import { neighboursOf } from '../../src/pages/surroundings/neighbours';
import type { Surroundings } from '../../src/pages/surroundings/surroundings-query';

const count = (totalCount: number, ...ids: string[]) => ({
  totalCount,
  edges: ids.map((id) => ({ node: { id } })),
});

/** ISIS as three texts could tell of it. */
const ISIS = { id: 'organisation:isis', name: 'ISIS' };
const MOSUL = { id: 'city:mosul', name: 'Mosul' };
const IRAQ = { id: 'country:iraq', name: 'Iraq' };

function surroundings(more: object): Surroundings {
  return {
    node: {
      __typename: 'Organisation',
      ...ISIS,
      relations: { totalCount: 0, edges: [] },
      events: { totalCount: 0, edges: [] },
      ...more,
    },
    about: { speakers: [] },
    by: { subjects: [] },
  } as never;
}

describe('the neighbours of a thing', () => {
  it('stand by type and direction of relation, those on most claims first', () => {
    const relation = (type: string, subject: object, object: object, claims: number) => ({
      node: { type, subject, object, claims: count(claims, 'claim:a:1') },
    });
    const groups = neighboursOf(
      surroundings({
        relations: {
          totalCount: 5,
          edges: [
            relation('ENEMY_OF', ISIS, MOSUL, 1),
            relation('ENEMY_OF', ISIS, IRAQ, 3),
            relation('MEMBER_OF', { id: 'person:x', name: 'X' }, ISIS, 1),
          ],
        },
      }),
    );
    expect(
      groups.map(({ words, neighbours }) => [words, ...neighbours.map((n) => n.name)]),
    ).toEqual([
      ['enemy of', 'Iraq', 'Mosul'],
      ['member of it', 'X'],
    ]);
    expect(groups[1]!.neighbours[0]!.evidence).toBe('/claim:a:1');
    // Two more are in the graph, of kinds that nobody has read.
    expect(groups.map(({ unread }) => unread)).toEqual([0, 2]);
  });

  it('name an event by each role that the thing has in it, and else as what happened there', () => {
    const event = (name: string, ...roles: string[]) => ({
      node: {
        id: `event:${name}`,
        name,
        participants: roles.map((role) => ({ role, entity: ISIS })),
        claims: count(2),
      },
    });
    const groups = neighboursOf(
      surroundings({
        events: { totalCount: 2, edges: [event('siege', 'AGENT', 'AFFECTED'), event('storm')] },
      }),
    );
    expect(groups.map(({ words, neighbours }) => [words, neighbours[0]!.name])).toEqual([
      ['as agent in', 'siege'],
      ['as affected in', 'siege'],
      ['happened there', 'storm'],
    ]);
  });

  it('lead to the claims by which somebody speaks of it, and it of others', () => {
    const groups = neighboursOf({
      ...surroundings({}),
      about: { speakers: [{ count: 4, node: IRAQ }] },
      by: { subjects: [{ count: 1, node: MOSUL }] },
    } as never);
    expect(groups).toEqual([
      {
        words: 'speaks of',
        unread: 0,
        neighbours: [
          {
            ...MOSUL,
            claims: 1,
            evidence: '/claims?speaker=organisation%3Aisis&about=city%3Amosul',
          },
        ],
      },
      {
        words: 'speak of it',
        unread: 0,
        neighbours: [
          {
            ...IRAQ,
            claims: 4,
            evidence: '/claims?speaker=country%3Airaq&about=organisation%3Aisis',
          },
        ],
      },
    ]);
  });

  it('are none of a thing that is not there', () => {
    expect(neighboursOf({ node: null, about: { speakers: [] } } as never)).toEqual([]);
  });
});
