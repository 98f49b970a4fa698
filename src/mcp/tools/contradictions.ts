import { z } from 'zod';
import { permalinkOf } from '../../domain/permalink';
import { overlaps } from '../../domain/time-range';
import type { Ask } from '../../pages/ask';
import { graphql, type ResultOf } from '../../pages/graphql';
import { fitPage, type Missing, THING, type Thing, withoutAnswer } from '../answer';
import { type LensAsked, LENS_ARGUMENT, lensOfCall, rangeAt, thing } from '../arguments';
import { CLAIM_OF_ANSWER, CLAIM_ROW, evidenceOf } from '../claim-row';
import { explainGraph, missing, underLens } from '../explain';
import { ACTOR, findThing, PLACE, thingOf } from '../find-thing';
import { stretchOf } from '../stretch';
import { defineTool } from '../tool';

const KINDS = ['CONTROL_OVERLAP', 'PART_WHOLE', 'FACTUALITY', 'ORDER'] as const;

const CONTRADICTIONS_QUERY = graphql(
  `
    query McpContradictions(
      $place: ID
      $speaker: ID
      $kind: [ContradictionKind!]
      $lens: Lens
      $after: String
    ) {
      contradictions(
        place: $place
        speaker: $speaker
        kind: $kind
        lens: $lens
        first: 25
        after: $after
      ) {
        totalCount
        pageInfo {
          hasNextPage
        }
        edges {
          cursor
          node {
            id
            kind
            strength
            explanation
            sameSpeaker
            when {
              edtf
              startEarliest
              endLatest
            }
            places {
              __typename
              id
              name
            }
            events {
              __typename
              id
              name
            }
            sides {
              ...ClaimOfAnswer
            }
          }
        }
      }
    }
  `,
  [CLAIM_OF_ANSWER],
);

type Contradiction = ResultOf<
  typeof CONTRADICTIONS_QUERY
>['contradictions']['edges'][number]['node'];

const CONTRADICTION_ROW = z.object({
  id: z.string(),
  kind: z.enum(KINDS),
  certainty: z
    .enum(['STRICT', 'UNLESS_CHANGED'])
    .describe(
      'STRICT: both sides cannot be true. UNLESS_CHANGED: only if the place changed hands in between.',
    ),
  explanation: z.string().describe('One sentence that gives both voices.'),
  sameSpeaker: z.boolean().describe('Whether one speaker is on both sides.'),
  when: z.string().nullable().describe('The time in question, in EDTF; null for an event.'),
  about: z.array(THING),
  sides: z
    .array(z.object({ claims: z.array(CLAIM_ROW), claimsTotal: z.int() }))
    .describe('The first claims on each side.'),
  permalink: z.string(),
});

/** The claims that cannot all be true. */
export const CONTRADICTIONS_TOOL = defineTool({
  name: 'contradictions',
  title: 'What contradicts what',
  description:
    'Claims that cannot all be true, each side with its words and speakers. A side is not ' +
    'right just because it is listed. `at` keeps those about that time, and those about ' +
    'events.',
  input: {
    place: thing('About this place or one in it, by name or id.').optional(),
    speaker: thing('With a claim that this actor makes, by name or id.').optional(),
    kinds: z.array(z.enum(KINDS)).min(1).max(KINDS.length).optional().describe('Default: all.'),
    lens: LENS_ARGUMENT,
  },
  row: CONTRADICTION_ROW,
  async answer(call, { ask, site }) {
    const read: { place?: Thing; speaker?: Thing } = {};
    for (const [argument, kind] of [
      ['place', PLACE],
      ['speaker', ACTOR],
    ] as const) {
      const name = call[argument];
      if (name === undefined) continue;
      const found = await findThing(ask, name, kind);
      if ('missing' in found) return withoutAnswer(found.missing);
      read[argument] = found.thing;
    }
    const readAs = Object.values(read);
    const question = {
      place: read.place?.id ?? null,
      speaker: read.speaker?.id ?? null,
      kind: call.kinds ?? null,
    };
    const lens = lensOfCall(call);
    const moment = call.knownAsOf ?? new Date().toISOString();
    const rowOf = (one: Contradiction) => contradictionRowOf(one, site, moment);
    const { page, goesOnAt } = await readPage(ask, { ...question, lens }, call);
    if (page.edges.length > 0) {
      return { ...fitPage(page, rowOf, call.budget), readAs, missing: null };
    }
    if (call.cursor !== undefined || goesOnAt !== null) {
      return { rows: [], total: page.totalCount, next: goesOnAt, readAs, missing: null };
    }
    return withoutAnswer(await explain(ask, question, call), readAs);
  },
});

interface Question {
  readonly place: string | null;
  readonly speaker: string | null;
  readonly kind: (typeof KINDS)[number][] | null;
}

/** Pages of contradictions that one call reads at most to find those of a time. */
const MOST_PAGES = 4;

/** The next contradictions of the time asked. Those of other times are skipped, for some pages; then it says where to go on. */
async function readPage(
  ask: Ask,
  question: Question & { readonly lens: ReturnType<typeof lensOfCall> },
  { at, cursor }: { readonly at?: string | undefined; readonly cursor?: string | undefined },
) {
  const asked = at === undefined ? null : rangeAt(at);
  let after = cursor ?? null;
  for (let read = 1; ; read += 1) {
    const { contradictions } = await ask(CONTRADICTIONS_QUERY, { ...question, after });
    if (asked === null) return { page: contradictions, goesOnAt: null };
    const { pageInfo } = contradictions;
    const edges = contradictions.edges.filter(
      ({ node: { when } }) => when === null || overlaps(stretchOf(when), asked),
    );
    after = contradictions.edges.at(-1)?.cursor ?? null;
    if (edges.length > 0 || !pageInfo.hasNextPage || read === MOST_PAGES) {
      const goesOnAt = pageInfo.hasNextPage ? after : null;
      return { page: { edges, pageInfo, totalCount: null }, goesOnAt };
    }
  }
}

async function explain(
  ask: Ask,
  question: Question,
  { at, ...asked }: LensAsked & { readonly at?: string | undefined },
): Promise<Missing> {
  const ofGraph = await explainGraph(ask, asked.knownAsOf);
  if (ofGraph !== null) return ofGraph;
  if (asked.lens !== undefined) {
    const all = lensOfCall({ knownAsOf: asked.knownAsOf });
    const { contradictions } = await ask(CONTRADICTIONS_QUERY, {
      ...question,
      lens: all,
      after: null,
    });
    if (contradictions.totalCount > 0) return underLens('the contrary of another');
  }
  return missing(
    'NO_CLAIM',
    `No claims here contradict each other${at === undefined ? '' : ' about that time'}. Whether they are true is another question: one voice may be alone.`,
  );
}

function contradictionRowOf(
  one: Contradiction,
  site: string,
  moment: string,
): z.infer<typeof CONTRADICTION_ROW> {
  return {
    id: one.id,
    kind: one.kind,
    certainty: one.strength,
    explanation: one.explanation,
    sameSpeaker: one.sameSpeaker,
    when: one.when?.edtf ?? null,
    about: [...one.places, ...one.events].map(thingOf),
    sides: one.sides.map((claims) => {
      const { evidence, evidenceTotal } = evidenceOf(claims);
      return { claims: evidence, claimsTotal: evidenceTotal };
    }),
    permalink: permalinkOf(site, one.id, moment),
  };
}
