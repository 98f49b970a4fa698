import { listInWords } from '../words/claim-in-words';
import { dayInWords, momentInWords } from '../words/time-in-words';
import type { ComparedSpan } from './compare-query';

type Stretch = Pick<ComparedSpan, 'from' | 'until'>;

const DAY = 86_400_000;

/**
 * A half-open stretch of time by its first and last day: "1 July 2017 to 9 July 2017", "from 10 July 2017". Where it
 * begins or ends within a day, by that moment.
 */
export function stretchInWords({ from, until }: Stretch): string {
  const first = from === null ? null : boundInWords(from, 0);
  const last = until === null ? null : boundInWords(until, -1);
  if (first === null) return last === null ? 'at all times' : `until ${last}`;
  if (last === null) return `from ${first}`;
  return first === last ? first : `${first} to ${last}`;
}

/** A day where the bound is a midnight, `shift` ms away from it; else the moment. */
function boundInWords(bound: string, shift: number): string {
  const moment = Date.parse(bound);
  return moment % DAY === 0 ? dayInWords(moment + shift) : momentInWords(bound);
}

/** How voices stand to each other in a span. */
export type SpanAccord = 'agree' | 'partly' | 'differ' | 'older' | 'alone';

/**
 * The API's agreement, except where voices differ only by a last known state. That voice spoke of
 * an earlier time, so no other contradicts it.
 */
export function spanAccord({ agreement, lenses }: ComparedSpan): SpanAccord {
  switch (agreement) {
    case 'AGREE':
      return 'agree';
    case 'PARTLY':
      return 'partly';
    case 'ONE_SIDED':
      return 'alone';
    case 'DISAGREE': {
      const isOlder = lenses.some(({ states }) => isLastKnown(states));
      return isOlder && fitTogether(lenses) ? 'older' : 'differ';
    }
  }
}

type States = ComparedSpan['lenses'][number]['states'];

function isLastKnown(states: States): boolean {
  return states.length > 0 && states.every(({ certainty }) => certainty === 'LAST_KNOWN');
}

/** Whether all who speak of the time itself share a state, and deny none of those. */
function fitTogether(lenses: ComparedSpan['lenses']): boolean {
  const speaking = lenses.filter(
    ({ states, notHeldBy }) => states.length + notHeldBy.length > 0 && !isLastKnown(states),
  );
  const denied = new Set(
    speaking.flatMap(({ notHeldBy }) => notHeldBy.map(({ force }) => force.id)),
  );
  const [first = [], ...others] = speaking
    .map(({ states }) => states.map(({ force, status }) => `${status} ${force?.id}`))
    .filter((keys) => keys.length > 0);
  const shared = first.filter((key) => others.every((keys) => keys.includes(key)));
  const stands = shared.some((key) => !denied.has(key.slice(key.indexOf(' ') + 1)));
  return first.length === 0 || stands;
}

/** Where voices differ, and where they agree: the answer of a comparison, in a sentence or two. */
export function comparisonInWords(spans: readonly ComparedSpan[]): string {
  const [differing, agreeing, older] = (['differ', 'agree', 'older'] as const).map((accord) =>
    stretchesInWords(spans.filter((span) => spanAccord(span) === accord)),
  );
  const told =
    differing !== null
      ? `They differ on who held it: ${differing}.`
      : agreeing !== null
        ? `Where two of them speak of the same time, their words fit together: ${agreeing}.`
        : 'No two of them speak of the same time.';
  return older === null
    ? told
    : `${told} Later on the last word of one is older than those of others, and differs: ${older}.`;
}

/** Stretches in the order of time, those that touch as one; null where there are none. */
function stretchesInWords(stretches: readonly Stretch[]): string | null {
  const joined: Stretch[] = [];
  for (const { from, until } of stretches) {
    const last = joined.at(-1);
    if (last !== undefined && last.until !== null && last.until === from) {
      joined[joined.length - 1] = { from: last.from, until };
    } else {
      joined.push({ from, until });
    }
  }
  return joined.length === 0 ? null : listInWords(joined.map(stretchInWords));
}
