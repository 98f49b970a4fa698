import type { World } from '../generate/world';
import type { Data, Question } from './question';

/** How what is said of a city is distributed: how much there is, who says it and how. */
export function facets({ cities }: World): Question {
  const counted = (counts: readonly (readonly [string, number])[]) =>
    Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
  return {
    name: 'who says how much of a city',
    variants: cities.slice(0, 40).map(({ id }) => ({ id })),
    claimline: {
      query: `query ($id: ID!) { claimFacets(filter: { about: [$id] }) {
        total modes { mode count } speakers { node { id } count }
      } }`,
      answer: ({ claimFacets: { total, modes, speakers } }) => [
        total,
        counted(modes.map(({ mode, count }: Data) => [mode, count])),
        counted(speakers.map(({ node, count }: Data) => [node.id, count])),
      ],
    },
    neo4jGraphql: null,
    without: 'its aggregations count and sum, but do not group',
    bareDriver: {
      text: `MATCH (:Entity {id: $id})<-[:ABOUT]-(claim:Claim)
        WHERE claim.supersededAt IS NULL
        WITH collect(claim) AS claims
        CALL (claims) {
          UNWIND claims AS claim
          RETURN 'MODE' AS facet, claim.mode AS value, count(*) AS count
          UNION ALL
          UNWIND claims AS claim
          MATCH (claim)-[:SPOKEN_BY]->(speaker)
          RETURN 'SPEAKER' AS facet, speaker.id AS value, count(*) AS count
        }
        RETURN size(claims) AS total, facet, value, count`,
      answer: (rows) => {
        const of = (wanted: string) =>
          counted(
            rows
              .filter(({ facet }) => facet === wanted)
              .map(({ value, count }): [string, number] => [value, count]),
          );
        return [rows[0]?.total ?? 0, of('MODE'), of('SPEAKER')];
      },
    },
  };
}
