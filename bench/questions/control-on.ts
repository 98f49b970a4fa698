import { asOfRange } from '../../src/domain/control/control-at';
import { parseEdtf } from '../../src/domain/edtf';
import { searchForks } from '../../src/store/control/interval-tree';
import { dateOf, FIRST_DAY, LAST_DAY } from '../generate/world';
import type { Data, Question, Variables } from './question';

const PAGE = 100;

/** The holders of places on one day, certain or possible: the first hundred states, by place. */
export function controlOn(): Question {
  const rangeOf = ({ at }: Variables) => asOfRange(parseEdtf(String(at)));
  return {
    name: 'everyone’s control on one day',
    variants: Array.from({ length: 20 }, (_, index) => ({
      at: dateOf(FIRST_DAY + Math.floor(((LAST_DAY - FIRST_DAY) * (index + 1)) / 22)),
    })),
    claimline: {
      query: `query ($at: EDTF!) { control(at: $at, first: ${PAGE}) { edges { node {
        place { id name } force { id name } status interval { when { edtf } }
      } } } }`,
      answer: ({ control }) =>
        firstPlaces(
          control.edges.map(({ node: { place, force, status } }: Data) => [
            place.id,
            place.name,
            force?.id ?? null,
            status,
          ]),
        ),
    },
    neo4jGraphql: {
      // It cannot choose the surest of several answers; the same state may come twice.
      query: `query ($from: Float!, $until: Float!) { controlSegments(
        where: { OR: [
          { from: { lt: $until }, until: { gt: $from } }
          { lastKnownFrom: { lt: $until } }
        ] }
        sort: [{ placeId: ASC }]
        limit: ${PAGE}
      ) { status interval { whenEdtf place { id name } force { id name } } } }`,
      variables: (asked) => ({ ...rangeOf(asked) }),
      answer: ({ controlSegments }) =>
        firstPlaces(
          controlSegments.map(({ status, interval: [{ place, force }] }: Data) => [
            place[0].id,
            place[0].name,
            force[0]?.id ?? null,
            status,
          ]),
        ),
    },
    bareDriver: {
      text: `CALL () {
          UNWIND $forksBefore AS fork
          MATCH (segment:ControlSegment)
          USING INDEX segment:ControlSegment(fork, until, placeId)
          WHERE segment.fork = fork AND segment.until > $from AND segment.placeId IS NOT NULL
          RETURN segment, segment.placeId AS placeId
          UNION ALL
          UNWIND $forksAfter AS fork
          MATCH (segment:ControlSegment)
          USING INDEX segment:ControlSegment(fork, from, placeId)
          WHERE segment.fork = fork AND segment.from < $until AND segment.placeId IS NOT NULL
          RETURN segment, segment.placeId AS placeId
          UNION ALL
          MATCH (segment:ControlSegment)
          USING INDEX segment:ControlSegment(fork, until, placeId)
          WHERE segment.fork >= $firstFork AND segment.fork <= $lastFork
            AND segment.until > $from AND segment.from < $until
            AND segment.placeId IS NOT NULL
          RETURN segment, segment.placeId AS placeId
          UNION ALL
          MATCH (segment:ControlSegment)
          USING INDEX segment:ControlSegment(lastKnownFrom, placeId)
          WHERE segment.lastKnownFrom < $until AND segment.placeId IS NOT NULL
          RETURN segment, segment.placeId AS placeId
        }
        WITH DISTINCT segment, placeId ORDER BY placeId LIMIT ${PAGE}
        MATCH (segment)<-[:HAS_SEGMENT]-(interval)-[:OF_PLACE]->(place)
        OPTIONAL MATCH (interval)-[:HELD_BY]->(force)
        RETURN place.id AS id, place.name AS name, force.id AS forceId, force.name AS forceName,
          segment.status AS status, interval.whenEdtf AS edtf
        ORDER BY id`,
      parameters: (asked) => searchForks(rangeOf(asked)),
      answer: (rows) =>
        firstPlaces(rows.map(({ id, name, forceId, status }) => [id, name, forceId, status])),
    },
  };
}

/** The states of all places on the page but the last, which the page may have cut in two; each once. */
function firstPlaces(states: readonly (readonly unknown[])[]): string[] {
  const places = [...new Set(states.map(([id]) => id))].slice(0, 20);
  const texts = states.filter(([id]) => places.includes(id)).map((state) => JSON.stringify(state));
  return [...new Set(texts)].sort();
}
