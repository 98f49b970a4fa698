import { z } from 'zod';
import { permalinkOf } from '../../domain/permalink';
import type { Ask } from '../../pages/ask';
import { graphql, type ResultOf } from '../../pages/graphql';
import {
  CERTAINTY_NAMES,
  CERTAINTY_WORDS,
  sentenceStart,
} from '../../pages/words/control-in-words';
import { fitList, fitPage, THING, type Thing, withoutAnswer } from '../answer';
import { AT, LENS_ARGUMENT, lensOfCall, addressSettings, thing } from '../arguments';
import { CLAIM_OF_ANSWER, STANDS_ON, standsOn } from '../claim-row';
import { explainGraph, explainPlace, missing } from '../explain';
import { ACTOR, findThing, PLACE, thingOf } from '../find-thing';
import { defineTool } from '../tool';

const STATE_FIELDS = graphql(
  `
    fragment StateOfAnswer on ControlState {
      place {
        __typename
        id
        name
      }
      force {
        __typename
        id
        name
      }
      status
      certainty
      disputed
      gap
      age
      lastAffirmed {
        edtf
      }
      inferredFrom {
        __typename
        id
        name
      }
      interval {
        when {
          edtf
        }
        claims {
          ...ClaimOfAnswer
        }
      }
    }
  `,
  [CLAIM_OF_ANSWER],
);

const PLACE_QUERY = graphql(
  `
    query McpControl($id: ID!, $at: EDTF!, $lens: Lens) {
      entity(id: $id) {
        ... on Place {
          control(at: $at, lens: $lens) {
            ...StateOfAnswer
          }
          notHeldBy(at: $at, lens: $lens) {
            place {
              __typename
              id
              name
            }
            force {
              __typename
              id
              name
            }
            when {
              edtf
            }
            claims {
              ...ClaimOfAnswer
            }
          }
        }
      }
    }
  `,
  [STATE_FIELDS, CLAIM_OF_ANSWER],
);

const PLACES_QUERY = graphql(
  `
    query McpHolders($at: EDTF!, $within: ID, $by: ID, $lens: Lens, $after: String) {
      control(at: $at, within: $within, by: $by, lens: $lens, first: 25, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
        }
        edges {
          cursor
          node {
            ...StateOfAnswer
          }
        }
      }
    }
  `,
  [STATE_FIELDS],
);

type State = ResultOf<typeof STATE_FIELDS>;
type PlaceAnswer = Extract<
  NonNullable<ResultOf<typeof PLACE_QUERY>['entity']>,
  { control: unknown }
>;
type Denial = PlaceAnswer['notHeldBy'][number];

const STATE_ROW = z.object({
  place: THING,
  force: THING.nullable().describe('Null where nobody held it, or nobody is named.'),
  status: z.enum(['CONTROLLED', 'CONTESTED', 'BESIEGED', 'UNCONTROLLED', 'UNKNOWN', 'NOT_HELD']),
  certainty: z
    .enum(['CERTAIN', 'CONTINUED', 'POSSIBLE', 'LAST_KNOWN', 'DENIED'])
    .describe(
      'How sure the answer is. CERTAIN: in a claim’s own words. CONTINUED: between two ' +
        'affirmations. POSSIBLE: perhaps, at some moment. LAST_KNOWN: affirmed before, and ' +
        'nothing later. DENIED: claims deny it.',
    ),
  inWords: z.string(),
  when: z.string().describe('The whole time that it is read from, in EDTF.'),
  disputed: z.boolean().describe('Whether claims contradict each other about it at that time.'),
  gap: z.string().nullable().describe('If CONTINUED, how long no claim speaks of it.'),
  age: z.string().nullable().describe('If LAST_KNOWN, how long ago it was last affirmed.'),
  lastAffirmed: z.string().nullable(),
  ...STANDS_ON,
  permalink: z.string().describe('An address that keeps showing this answer.'),
});

/** Who held a place at a time, or what an actor held. */
export const CONTROL_TOOL = defineTool({
  name: 'control',
  title: 'Who held what, when',
  description:
    'Who held a place on a day or in a month, how sure that is, and whose words say so. With `within` or ' +
    '`by` instead of `place`: all places in an area, or all that a force held.',
  input: {
    at: AT,
    place: thing('One place, by name or id: Mosul, city:mosul.').optional(),
    within: thing('All places in this one, by name or id.').optional(),
    by: thing('All that this actor held, by name or id.').optional(),
    lens: LENS_ARGUMENT,
  },
  row: STATE_ROW,
  async answer(call, { ask, site }) {
    const moment = call.knownAsOf ?? new Date().toISOString();
    const { at } = call;
    const linkOf = (place: Thing) => permalinkOf(site, place.id, moment, addressSettings(call));
    const read = await readNames(ask, call);
    if ('missing' in read) return withoutAnswer(read.missing);
    const { place, within, by } = read;
    const readAs = [place, within, by].filter((one) => one !== undefined);
    const lens = lensOfCall(call);
    if (place !== undefined) {
      const { entity } = await ask(PLACE_QUERY, { id: place.id, at, lens });
      const answer = entity as PlaceAnswer;
      const states = answer.control.filter(({ force }) => by === undefined || force?.id === by.id);
      const denials = answer.notHeldBy.filter(
        ({ force }) => by === undefined || force.id === by.id,
      );
      const rows = [
        ...states.map((state) => stateRowOf(state, linkOf)),
        ...denials.map((denial) => denialRowOf(denial, linkOf)),
      ];
      if (rows.length > 0) return { ...fitList(rows, call), readAs, missing: null };
      if (answer.control.length > 0) return withoutAnswer(othersHeld(place, by!, at), readAs);
      return withoutAnswer(await explainPlace(ask, place, call), readAs);
    }
    const variables = { at, within: within?.id ?? null, by: by?.id ?? null, lens };
    const { control } = await ask(PLACES_QUERY, { ...variables, after: call.cursor ?? null });
    if (control.edges.length > 0) {
      const page = fitPage(control, (state) => stateRowOf(state, linkOf), call.budget);
      return { ...page, readAs, missing: null };
    }
    return withoutAnswer((await explainGraph(ask, call.knownAsOf)) ?? nothingHeld(readAs), readAs);
  },
});

interface Names {
  readonly place?: string | undefined;
  readonly within?: string | undefined;
  readonly by?: string | undefined;
}

async function readNames(ask: Ask, names: Names) {
  const read: { place?: Thing; within?: Thing; by?: Thing } = {};
  for (const [argument, kind] of [
    ['place', PLACE],
    ['within', PLACE],
    ['by', ACTOR],
  ] as const) {
    const name = names[argument];
    if (name === undefined) continue;
    const found = await findThing(ask, name, kind);
    if ('missing' in found) return found;
    read[argument] = found.thing;
  }
  return read;
}

function othersHeld(place: Thing, by: Thing, at: string) {
  return missing(
    'NO_CLAIM',
    `No claim says that ${by.name} held ${place.name} at ${at}; claims name others. Ask without \`by\`.`,
  );
}

function nothingHeld(readAs: readonly Thing[]) {
  const of = readAs.map(({ name }) => name).join(', ');
  return missing(
    'NO_CLAIM_THEN',
    `No claim${of === '' ? '' : ` about ${of}`} says who held what at that time. A timeline of one place shows when claims speak of it.`,
  );
}

function stateRowOf(state: State, linkOf: (place: Thing) => string): z.infer<typeof STATE_ROW> {
  const { certainty, interval } = state;
  const place = thingOf(state.place);
  const inherited = state.inferredFrom;
  const doubt =
    inherited === null ? CERTAINTY_WORDS[certainty] : `inferred from ${inherited.name} alone`;
  return {
    place,
    force: state.force && thingOf(state.force),
    status: state.status,
    certainty,
    inWords: `${sentenceStart(state)} (${CERTAINTY_NAMES[certainty].toLowerCase()}: ${doubt}).`,
    when: interval.when.edtf,
    disputed: state.disputed,
    gap: state.gap,
    age: state.age,
    lastAffirmed: state.lastAffirmed?.edtf ?? null,
    ...standsOn(interval.claims),
    permalink: linkOf(place),
  };
}

function denialRowOf(denial: Denial, linkOf: (place: Thing) => string): z.infer<typeof STATE_ROW> {
  const { claims, force } = denial;
  const place = thingOf(denial.place);
  return {
    place,
    force: thingOf(force),
    status: 'NOT_HELD',
    certainty: 'DENIED',
    inWords: `${force.name} did not hold it, as claims deny.`,
    when: denial.when.edtf,
    disputed: false,
    gap: null,
    age: null,
    lastAffirmed: null,
    ...standsOn(claims),
    permalink: linkOf(place),
  };
}
