import { z } from 'zod';
import { overlaps } from '../../domain/time-range';
import { graphql, type ResultOf } from '../../pages/graphql';
import { termInWords } from '../../pages/words/claim-in-words';
import { fitList, THING, withoutAnswer } from '../answer';
import { rangeAt, thing } from '../arguments';
import { CLAIM_OF_ANSWER, EVIDENCE, evidenceOf } from '../claim-row';
import { explainGraph, missing } from '../explain';
import { ANYTHING, findThing, thingOf } from '../find-thing';
import { stretchOf } from '../stretch';
import { defineTool } from '../tool';

const PATHS_QUERY = graphql(
  `
    query McpPaths($from: ID!, $to: ID!, $maxHops: Int) {
      paths(from: $from, to: $to, first: 10, maxHops: $maxHops) {
        length
        steps {
          role
          from {
            ...End
          }
          to {
            ...End
          }
          via {
            __typename
            ... on Event {
              when {
                ...Bounds
              }
            }
            ... on Relation {
              when {
                ...Bounds
              }
            }
            ... on ControlClaim {
              held: when {
                ...Bounds
              }
            }
          }
          claims {
            ...ClaimOfAnswer
          }
        }
      }
    }

    fragment End on Node {
      __typename
      id
      ... on Entity {
        name
      }
      ... on Event {
        name
      }
    }

    fragment Bounds on When {
      startEarliest
      endLatest
    }
  `,
  [CLAIM_OF_ANSWER],
);

type Step = ResultOf<typeof PATHS_QUERY>['paths'][number]['steps'][number];

const STEP = z.object({
  from: THING,
  role: z.string().describe('How the two are linked: a relation, a role in an event, a cause …'),
  to: THING,
  inWords: z.string(),
  ...EVIDENCE,
});

const PATH_ROW = z.object({
  length: z.int().describe('Steps.'),
  steps: z.array(STEP),
});

/** How two things are connected. */
export const PATH_TOOL = defineTool({
  name: 'path',
  title: 'How two things connect',
  description:
    'The ten best paths from one person, force, place or event to another, each step with ' +
    'the claims that it rests on. `at` keeps paths whose steps may lie in that time. ' +
    '`knownAsOf` keeps paths whose claims were recorded by then. Only current claims form ' +
    'paths.',
  input: {
    from: thing('A name or an id.'),
    to: thing('Another one.'),
    maxHops: z.int().min(1).max(6).default(4).describe('The most steps that a path may have.'),
  },
  row: PATH_ROW,
  async answer(call, { ask }) {
    const from = await findThing(ask, call.from, ANYTHING);
    if ('missing' in from) return withoutAnswer(from.missing);
    const to = await findThing(ask, call.to, ANYTHING);
    if ('missing' in to) return withoutAnswer(to.missing);
    const readAs = [from.thing, to.thing];
    const ends = { from: from.thing.id, to: to.thing.id };
    const { paths } = await ask(PATHS_QUERY, { ...ends, maxHops: call.maxHops });
    const fits = stepFilter(call);
    const kept = paths
      .map((path) => ({ ...path, steps: path.steps.map((step) => knownBy(step, call.knownAsOf)) }))
      .filter(({ steps }) => steps.every(fits));
    if (kept.length > 0) {
      const rows = kept.map(({ length, steps }) => ({ length, steps: steps.map(stepRowOf) }));
      return { ...fitList(rows, call), readAs, missing: null };
    }
    const ofGraph = await explainGraph(ask, call.knownAsOf);
    const [a, b] = readAs.map(({ name }) => name);
    if (ofGraph !== null) return withoutAnswer(ofGraph, readAs);
    if (paths.length > 0 || call.knownAsOf !== undefined) {
      const found =
        `Only the ten best paths by current claims are tried. None of them between ${a} and ${b} fits at or ` +
        'knownAsOf. Ask without these.';
      return withoutAnswer(missing('NOT_BY_TIME', found), readAs);
    }
    const none = `No path of at most ${call.maxHops} steps connects ${a} and ${b} in this graph.`;
    return withoutAnswer(missing('NO_PATH', none), readAs);
  },
});

/** Tells whether a step fits the time and the moment that a call names. */
function stepFilter({ at, knownAsOf }: { readonly at?: string; readonly knownAsOf?: string }) {
  const asked = at === undefined ? null : rangeAt(at);
  return ({ via, claims }: Step) => {
    const when = 'held' in via ? via.held : 'when' in via ? via.when : null;
    if (asked !== null && when !== null && !overlaps(stretchOf(when), asked)) return false;
    return knownAsOf === undefined || claims.length > 0;
  };
}

/** The step with those of its claims that were recorded by then. */
function knownBy(step: Step, knownAsOf: string | undefined): Step {
  if (knownAsOf === undefined) return step;
  const moment = Date.parse(knownAsOf);
  return {
    ...step,
    claims: step.claims.filter(({ recordedAt }) => Date.parse(recordedAt) <= moment),
  };
}

function stepRowOf({ from, role, to, claims }: Step): z.infer<typeof STEP> {
  const ends = { from: thingOf(from), to: thingOf(to) };
  return {
    ...ends,
    role,
    inWords: `${ends.from.name}, ${termInWords(role)}, ${ends.to.name}`,
    ...evidenceOf(claims),
  };
}
