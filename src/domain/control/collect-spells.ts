import { compare } from '../compare';
import { groupBy } from '../group-by';
import type { Ties } from './place-state';
import { RangeIndex } from './range-index';
import { rivalTime } from './rivals';
import { byTimeOfTestimony, type Run } from './runs';
import { Spell } from './spell';
import type { Testimony } from './testimony';

/**
 * Puts affirmed testimonies together into spells. A testimony joins the spell of the same state
 * before it if their starts and ends are compatible and nothing lies wholly between the two. A
 * denial, an end of the state or another state in between separates them; another state does not if
 * one voice sees the state in both. O(s n log n), of s states.
 */
export function collectSpells(
  testimonies: readonly Testimony[],
  runs: readonly Run[],
  ties: Ties,
): Spell[] {
  const affirmed = testimonies
    .filter(({ stance }) => stance === 'AFFIRMED')
    .sort(byTimeOfTestimony);
  const runsOf = new Map<Testimony, Run[]>();
  for (const run of runs) {
    for (const testimony of run.testimonies) {
      runsOf.set(testimony, [...(runsOf.get(testimony) ?? []), run]);
    }
  }
  return [...groupBy(affirmed, ({ state }) => state.key)].flatMap(([key, own]) => {
    const { state } = own[0]!;
    const breaks = rangesOf(
      affirmed.filter((other) => rivalTime(other, other.known, state, ties).length > 0),
    );
    const denials = rangesOf(
      testimonies.filter(
        (other) => other.stance === 'DENIED' && other.change === null && other.state.key === key,
      ),
    );
    const losses = own.filter(isUndatedLoss);
    const isOver = (from: number, until: number) =>
      denials.hasWithin(from, until) ||
      losses.some(({ known }) => from <= known.from && known.until <= until);
    const isBroken = (from: number, until: number, sameRun: boolean) =>
      isOver(from, until) || (!sameRun && breaks.hasWithin(from, until));
    const found = spellsOf(
      own.filter((testimony) => !isUndatedLoss(testimony)),
      runsOf,
      isBroken,
    );
    return [...found, ...attachLosses(losses, found, runsOf)];
  });
}

function rangesOf(testimonies: readonly Testimony[]): RangeIndex {
  return new RangeIndex(
    testimonies.map(({ known }) => known).sort((a, b) => compare(a.from, b.from)),
  );
}

function spellsOf(
  own: readonly Testimony[],
  runsOf: ReadonlyMap<Testimony, readonly Run[]>,
  isBroken: (from: number, until: number, sameRun: boolean) => boolean,
): Spell[] {
  const spells: Spell[] = [];
  /** Those that a testimony still to come may join; the latest last. */
  const open: Spell[] = [];
  let lastEnd = -Infinity;
  for (const testimony of own) {
    const { from } = testimony.known;
    while (open.length > 0 && (open.at(-1)!.end.latest ?? Infinity) <= from) {
      lastEnd = Math.max(lastEnd, open.pop()!.known.from);
    }
    const runs = runsOf.get(testimony) ?? [];
    const last = open.at(-1);
    const isJoined =
      last !== undefined &&
      lastEnd < last.known.until &&
      !isBroken(
        last.known.until,
        from,
        runs.some((run) => last.runs.has(run)),
      ) &&
      last.join(testimony, runs);
    if (isJoined) continue;
    const spell = new Spell(testimony, runs);
    open.push(spell);
    spells.push(spell);
  }
  return spells;
}

/** True for a loss of which only a latest moment is known. */
function isUndatedLoss({ start, end }: Testimony): boolean {
  return start === null && end !== null && end.earliest === null;
}

/**
 * A loss that had happened when it was said ends the loser's last spell that had begun by then. If
 * a spell is said to go on, the two contradict each other. The loss is then a separate spell, as it
 * is where there is no spell.
 */
function attachLosses(
  losses: readonly Testimony[],
  spells: readonly Spell[],
  runsOf: ReadonlyMap<Testimony, readonly Run[]>,
): Spell[] {
  const alone: Spell[] = [];
  // They come in the order of their telling. The first bounds the end most closely, so its event ended the spell.
  for (const loss of losses) {
    const moment = loss.end!.latest!;
    const spell = spells.findLast((found) => beganBy(found) < moment);
    if (spell === undefined || (spell.end.earliest ?? -Infinity) >= moment) {
      alone.push(new Spell(loss, runsOf.get(loss)));
      continue;
    }
    spell.endBy(moment, loss.claims);
    spell.goesOn = false;
    spell.endedBy ??= loss.eventId;
    spell.testimonies.push(loss);
    for (const run of runsOf.get(loss) ?? []) spell.runs.add(run);
    spell.addClaims(loss.claims);
  }
  return alone;
}

function beganBy({ throughout, end, known }: Spell): number {
  return throughout?.from ?? end.earliest ?? known.from;
}
