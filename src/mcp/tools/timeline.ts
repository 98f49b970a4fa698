import { z } from 'zod';
import { overlaps } from '../../domain/time-range';
import { permalinkOf } from '../../domain/permalink';
import { graphql, type ResultOf } from '../../pages/graphql';
import { spanClause, sentenceStart } from '../../pages/words/control-in-words';
import { fitList, THING, withoutAnswer } from '../answer';
import { LENS_ARGUMENT, lensOfCall, rangeAt, addressSettings, thing } from '../arguments';
import { CLAIM_OF_ANSWER, STANDS_ON, standsOn } from '../claim-row';
import { explainPlace } from '../explain';
import { findThing, PLACE, thingOf } from '../find-thing';
import { stretchOf } from '../stretch';
import { defineTool } from '../tool';

const TIMELINE_QUERY = graphql(
  `
    query McpTimeline($id: ID!, $lens: Lens, $lenses: [NamedLens!]!) {
      entity(id: $id) {
        ... on Place {
          controlTimeline(lens: $lens) {
            force {
              __typename
              id
              name
            }
            status
            disputed
            origins
            when {
              edtf
              startEarliest
              startLatest
              endEarliest
              endLatest
            }
            startedBy {
              name
            }
            endedBy {
              name
            }
            claims {
              ...ClaimOfAnswer
            }
          }
        }
      }
      controlComparison(place: $id, lenses: $lenses) {
        spans {
          from
          until
          lenses {
            states {
              force {
                id
              }
              status
              certainty
            }
          }
        }
      }
    }
  `,
  [CLAIM_OF_ANSWER],
);

type Result = ResultOf<typeof TIMELINE_QUERY>;
type Spell = Extract<
  NonNullable<Result['entity']>,
  { controlTimeline: unknown }
>['controlTimeline'][number];
type Span = Result['controlComparison']['spans'][number];

const CERTAINTIES = ['CERTAIN', 'CONTINUED', 'POSSIBLE', 'LAST_KNOWN'] as const;

const PART = z.object({
  from: z.string().nullable().describe('Null where it has no beginning.'),
  until: z.string().nullable().describe('The first moment after it; null where it has no end.'),
  certainty: z.enum(CERTAINTIES),
});

const SPELL_ROW = z.object({
  force: THING.nullable().describe('Null where nobody held it, or nobody is named.'),
  status: z.enum(['CONTROLLED', 'CONTESTED', 'BESIEGED', 'UNCONTROLLED', 'UNKNOWN']),
  inWords: z.string(),
  when: z.string().describe('In EDTF, as narrow as the claims together make it.'),
  certainty: z.enum(CERTAINTIES).describe('Its highest certainty at any moment; `parts` has all.'),
  parts: z.array(PART).describe('How sure it is when, as on the place’s page.'),
  disputed: z.boolean().describe('Whether claims disagree about some of this time.'),
  origins: z.int().describe('The largest number of voices that cover one moment of it.'),
  startedBy: z.string().nullable().describe('The event that began it.'),
  endedBy: z.string().nullable().describe('The event that ended it.'),
  ...STANDS_ON,
  permalink: z.string().describe('An address that keeps showing this timeline.'),
});

/** Who held a place when. */
export const TIMELINE_TOOL = defineTool({
  name: 'timeline',
  title: 'Who held a place when',
  description:
    'All spells in which somebody held a place, in order of time: how sure each is, and ' +
    'whose words say so. Contradicting spells stand side by side. `at` keeps those that ' +
    'may lie in that time.',
  input: { place: thing('A place, by name or id: Mosul, city:mosul.'), lens: LENS_ARGUMENT },
  row: SPELL_ROW,
  async answer(call, { ask, site }) {
    const found = await findThing(ask, call.place, PLACE);
    if ('missing' in found) return withoutAnswer(found.missing);
    const { id } = found.thing;
    const readAs = [found.thing];
    const lens = lensOfCall(call);
    const lenses = [{ name: 'asked', lens: lens ?? {} }];
    const { entity, controlComparison } = await ask(TIMELINE_QUERY, { id, lens, lenses });
    const all = entity !== null && 'controlTimeline' in entity ? entity.controlTimeline : [];
    const asked = call.at === undefined ? null : rangeAt(call.at);
    const spells = all.filter(({ when }) => asked === null || overlaps(stretchOf(when), asked));
    if (spells.length === 0) {
      return withoutAnswer(await explainPlace(ask, found.thing, call), readAs);
    }
    const permalink = permalinkOf(
      site,
      id,
      call.knownAsOf ?? new Date().toISOString(),
      addressSettings(call),
    );
    const rows = spells.map((spell) => ({
      ...spellRowOf(spell, controlComparison.spans),
      permalink,
    }));
    return { ...fitList(rows, call), readAs, missing: null };
  },
});

function spellRowOf(spell: Spell, spans: readonly Span[]) {
  const { force, when, claims } = spell;
  const parts = partsOf(spell, spans);
  return {
    force: force && thingOf(force),
    status: spell.status,
    inWords: `${sentenceStart(spell)} ${spanClause(when)}.`,
    when: when.edtf,
    certainty:
      CERTAINTIES.find((one) => parts.some((part) => part.certainty === one)) ?? 'POSSIBLE',
    parts,
    disputed: spell.disputed,
    origins: spell.origins,
    startedBy: spell.startedBy?.name ?? null,
    endedBy: spell.endedBy?.name ?? null,
    ...standsOn(claims),
  };
}

/** The stretches in which the place was in the state of a spell, each with how sure that is. */
function partsOf({ force, status, when }: Spell, spans: readonly Span[]) {
  const whole = stretchOf(when);
  const parts: z.infer<typeof PART>[] = [];
  for (const { from, until, lenses } of spans) {
    const states = lenses.flatMap((lens) => lens.states);
    const state = states.find((one) => one.status === status && one.force?.id === force?.id);
    const span = stretchOf({ startEarliest: from, endLatest: until });
    if (state === undefined || !overlaps(span, whole)) continue;
    const last = parts.at(-1);
    if (last?.certainty === state.certainty && last.until === from) last.until = until;
    else parts.push({ from, until, certainty: state.certainty });
  }
  return parts;
}
