import type { World } from '../generate/world';
import type { Data, Question } from './question';

/** Who held a city when, and which claims say so. */
export function timeline({ cities }: World): Question {
  return {
    name: 'a city’s timeline',
    variants: cities.slice(0, 40).map(({ id }) => ({ id })),
    claimline: {
      query: `query ($id: ID!) { entity(id: $id) { ... on Place { controlTimeline {
        when { edtf } status disputed origins force { id name } claims { id }
      } } } }`,
      answer: ({ entity }) =>
        sorted(
          entity.controlTimeline.map((interval: Data) => [
            interval.when.edtf,
            interval.status,
            interval.disputed,
            interval.origins,
            interval.force?.name ?? null,
            sorted(interval.claims.map(({ id }: Data) => id)),
          ]),
        ),
    },
    neo4jGraphql: {
      query: `query ($id: ID!) { entities(where: { id: { eq: $id } }) { intervals {
        whenEdtf status disputed origins force { id name } claims { id }
      } } }`,
      answer: ({ entities }) =>
        sorted(
          entities[0].intervals.map((interval: Data) => [
            interval.whenEdtf,
            interval.status,
            interval.disputed,
            interval.origins,
            interval.force[0]?.name ?? null,
            sorted(interval.claims.map(({ id }: Data) => id)),
          ]),
        ),
    },
    bareDriver: {
      text: `MATCH (:Entity {id: $id})<-[:OF_PLACE]-(interval:ControlInterval)
        RETURN interval.whenEdtf AS edtf, interval.status AS status, interval.disputed AS disputed,
          interval.origins AS origins,
          head([(interval)-[:HELD_BY]->(force) | [force.id, force.name]]) AS force,
          [(interval)-[:STANDS_ON]->(claim) | claim.id] AS claims`,
      answer: (rows) =>
        sorted(
          rows.map(({ edtf, status, disputed, origins, force, claims }) => [
            edtf,
            status,
            disputed,
            origins,
            force?.[1] ?? null,
            sorted(claims),
          ]),
        ),
    },
  };
}

/**
 * Not every system can order a timeline, so its intervals are sorted here before they are compared.
 */
function sorted<Item>(items: readonly Item[]): Item[] {
  return [...items].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}
