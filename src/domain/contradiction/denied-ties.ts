import { compare } from '../compare';
import type { TracedTie } from '../control/ties';
import { matterOfTie } from '../control/ties';
import { NO_TIES } from '../control/place-state';
import { testimoniesOf } from '../control/read-testimonies';
import { heldTogether } from '../control/strict';
import { groupBy } from '../group-by';
import { union, type TimeRange } from '../time-range';
import { contradictionOf, type Contradiction } from './contradiction';
import { saying } from './factuality';
import { whenWords } from './time-words';
import type { NameOf } from './wording';

/** One claim that two forces are tied, or that they are not. */
export interface TieAssertion extends TracedTie {
  readonly relationId: string;
}

/**
 * Ties that some claims affirm and others deny at a time that has it: one contradiction for each pair of forces and of
 * times. Hedged claims, and denials that a tie began or ended then, contradict nothing.
 */
export function findDeniedTies(
  assertions: readonly TieAssertion[],
  idOf: (forceId: string) => string,
  nameOf: NameOf,
): Contradiction[] {
  return [...groupBy(assertions, (tie) => matterOfTie(tie, idOf)).values()].flatMap((same) => {
    const taking = (factuality: string) =>
      same.filter(({ claim }) => claim.factuality === factuality);
    const denials = taking('CERTAIN_NOT');
    const pairs = taking('CERTAIN').flatMap((affirmed) =>
      denials.flatMap((denied): Pair[] => {
        const when = deniedTime(affirmed, denied);
        return when === null ? [] : [{ affirmed, denied, when }];
      }),
    );
    const alike = groupBy(pairs, ({ affirmed, denied }) =>
      [affirmed, denied].map(({ when }) => when?.edtf ?? '').join(' '),
    );
    return [...alike.values()].map((found) => toContradiction(found, nameOf));
  });
}

interface Pair {
  readonly affirmed: TieAssertion;
  readonly denied: TieAssertion;
  readonly when: TimeRange;
}

const ALWAYS = { from: -Infinity, until: Infinity };
const AT_ALL_TIMES = { throughout: ALWAYS, held: ALWAYS, some: ALWAYS, start: null, end: null };

/** The time in which the two cannot both be true; null if they can. A tie is read as a state of a place is. */
function deniedTime(affirmed: TieAssertion, denied: TieAssertion): TimeRange | null {
  const [a, b] = [affirmed, denied].map(({ claim, when }) => {
    if (when === null) return AT_ALL_TIMES;
    const read = testimoniesOf({ claim, when, status: 'CONTROLLED', forceId: null }, NO_TIES);
    return read.find(({ stance, change }) => stance !== 'DOUBTED' && change === null);
  });
  return a === undefined || b === undefined ? null : (heldTogether(a, b, [])[0] ?? null);
}

function toContradiction(pairs: readonly Pair[], nameOf: NameOf): Contradiction {
  const [affirmed, denied] = (['affirmed', 'denied'] as const).map((side) =>
    [...new Set(pairs.map((pair) => pair[side]))].sort((a, b) => compare(a.claim.id, b.claim.id)),
  ) as [TieAssertion[], TieAssertion[]];
  const when = pairs.map((pair) => pair.when).reduce(union);
  const isTimed = Number.isFinite(when.from) || Number.isFinite(when.until);
  const [one, other] = [affirmed, denied].map((side) => side.map(({ claim }) => claim));
  return contradictionOf(
    {
      ...{ kind: 'FACTUALITY', strength: 'STRICT', aspect: 'TIE' },
      ...{ when: isTimed ? when : null, placeIds: [], eventIds: [], stateKeys: [] },
      relationIds: [
        ...new Set([...affirmed, ...denied].map(({ relationId }) => relationId)),
      ].sort(),
    },
    [
      { claims: one!, words: saying(one!, tieClause(affirmed[0]!, nameOf), nameOf) },
      { claims: other!, words: saying(other!, notClause(denied[0]!), nameOf, one) },
    ],
    'One affirms what the other denies.',
  );
}

/** "PMF was a member of Iraq in 2016"; without a time, "PMF is a member of Iraq". */
function tieClause({ type, subjectId, objectId, when }: TieAssertion, nameOf: NameOf): string {
  const tie = type === 'MEMBER_OF' ? 'a member of' : 'allied with';
  const verb = when === null ? 'is' : 'was';
  const time = when === null ? '' : ` ${whenWords(when)}`;
  return `${nameOf(subjectId)} ${verb} ${tie} ${nameOf(objectId)}${time}`.trimEnd();
}

function notClause({ when }: TieAssertion): string {
  return when === null ? 'it is not so' : `it was not so ${whenWords(when)}`.trimEnd();
}
