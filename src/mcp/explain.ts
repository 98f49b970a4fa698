import { quote } from '../domain/quote';
import type { Ask } from '../pages/ask';
import { graphql } from '../pages/graphql';
import { dayInWords, edtfClause } from '../pages/words/time-in-words';
import type { Missing, Thing } from './answer';
import { type LensAsked, lensOfCall } from './arguments';
import { EMPTY_GRAPH } from './find-thing';

/** Whether the graph holds anything, when it first did, and how much it held at a moment. */
const RECORDED_QUERY = graphql(`
  query McpRecorded($moment: ClaimFilter) {
    graphRevision
    then: claims(filter: $moment, first: 1) {
      totalCount
    }
    oldest: claims(orderBy: RECORDED, first: 1) {
      edges {
        node {
          recordedAt
        }
      }
    }
  }
`);

const TIMELINE_QUERY = graphql(`
  query McpTimes($id: ID!, $lens: Lens) {
    entity(id: $id) {
      ... on Place {
        controlTimeline(lens: $lens) {
          when {
            startEarliest
            endLatest
          }
        }
      }
    }
  }
`);

/** Says that the graph is empty, or that it had recorded nothing yet; null where neither is so. */
export async function explainGraph(ask: Ask, knownAsOf: string | undefined) {
  const moment = knownAsOf === undefined ? null : { knownAsOf };
  const { graphRevision, then, oldest } = await ask(RECORDED_QUERY, { moment });
  if (graphRevision === 0) return EMPTY_GRAPH;
  if (knownAsOf === undefined || then.totalCount > 0) return null;
  const first = oldest.edges[0]?.node.recordedAt;
  return missing(
    'NOT_YET_RECORDED',
    `This graph had recorded nothing by ${quote(knownAsOf)}.` +
      (first === undefined
        ? ''
        : ` The oldest of its current claims was recorded at ${first}. knownAsOf is about this graph's knowledge, not about the world: use at for that.`),
  );
}

/** Says why nothing is known of who held a place: when claims speak of it at all, or whose they are. */
export async function explainPlace(
  ask: Ask,
  place: Thing,
  asked: LensAsked & { readonly at?: string | undefined },
): Promise<Missing> {
  const ofGraph = await explainGraph(ask, asked.knownAsOf);
  if (ofGraph !== null) return ofGraph;
  const known = await timesOf(ask, place.id, lensOfCall(asked));
  if (asked.at !== undefined && known !== null) {
    return missing(
      'NO_CLAIM_THEN',
      `No claim lets one say who held ${place.name} ${edtfClause(asked.at)}. Claims speak of it ${known}.`,
    );
  }
  const withoutLens = lensOfCall({ knownAsOf: asked.knownAsOf });
  if (asked.lens !== undefined && (await timesOf(ask, place.id, withoutLens)) !== null) {
    return underLens(`who held ${place.name}`);
  }
  return missing(
    'NO_CLAIM',
    `No claim ${asked.knownAsOf === undefined ? 'of this graph' : 'that this graph had then'} says who held ${place.name}.`,
  );
}

export function underLens(matter: string): Missing {
  return missing(
    'NOTHING_UNDER_LENS',
    `No claim that the lens lets through says ${matter}; other claims do. Ask without the lens to see them.`,
  );
}

export function missing(code: Missing['code'], message: string): Missing {
  return { code, message, nearest: [] };
}

/** "from 1 June 2014 to 10 July 2017": between what days claims speak of a place; null where none does. */
async function timesOf(ask: Ask, id: string, lens: ReturnType<typeof lensOfCall>) {
  const { entity } = await ask(TIMELINE_QUERY, { id, lens });
  const spells = entity !== null && 'controlTimeline' in entity ? entity.controlTimeline : [];
  if (spells.length === 0) return null;
  const starts = spells.flatMap(({ when }) => when.startEarliest ?? []).sort();
  const ends = spells.map(({ when }) => when.endLatest);
  const from = starts[0] === undefined ? '' : ` from ${dayInWords(starts[0])}`;
  const lastEnd = ends.includes(null)
    ? null
    : ends
        .map((end) => end!)
        .sort()
        .at(-1)!;
  const until = lastEnd === null ? ' on' : ` to ${dayInWords(Date.parse(lastEnd) - 1)}`;
  return `${from}${until}`.trim();
}
