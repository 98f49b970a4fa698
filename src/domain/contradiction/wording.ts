import type { ControlStatus } from '../control-claim';
import type { EvidenceClaim } from '../control/control-evidence';
import type { Testimony } from '../control/testimony';
import { groupBy } from '../group-by';
import { saidOrPublished } from '../time-order';
import type { ContradictionSide } from './contradiction';
import { lastWords, timeWords } from './time-words';

/** The name by which a reader knows an entity or event; an id where there is none. */
export type NameOf = (id: string) => string;

/** Sources, and times, named in an explanation before "and 3 more". */
const MOST_NAMED = 3;

/** Who makes some claims, in words: "Riad al-Tai and media reports". */
export function voicesOf(claims: readonly EvidenceClaim[], nameOf: NameOf): string {
  return listOf([...new Set(claims.map((claim) => voiceOf(claim, nameOf)))].sort());
}

function voiceOf({ speakerIds, speakerText }: EvidenceClaim, nameOf: NameOf): string {
  if (speakerIds.length > 0) return listOf(speakerIds.map(nameOf));
  return speakerText ?? 'an unnamed source';
}

/** "a, b and c"; "a, b, c and 2 more". */
export function listOf(names: readonly string[]): string {
  const more = names.length - MOST_NAMED;
  if (more > 1) return `${names.slice(0, MOST_NAMED).join(', ')} and ${more} more`;
  const last = names.at(-1) ?? 'nobody named';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}

/**
 * Puts one side into words: "according to Ali, ISIS held Mosul in 2016". Each voice has its own
 * words and times, and those that say the very same are named together. A voice that has been named
 * is "the same source".
 */
export function sideOf(
  testimonies: readonly Testimony[],
  place: string,
  nameOf: NameOf,
  {
    named = null,
    isTaken = false,
  }: { readonly named?: string | null; readonly isTaken?: boolean } = {},
): ContradictionSide {
  const claims = testimonies.flatMap((testimony) => testimony.claims);
  const clauses = [...groupBy(testimonies, (one) => voicesOf(one.claims, nameOf))].map(
    ([voices, said]) => ({
      voices,
      clause: isTaken ? takenClause(said, place, nameOf) : clauseOf(said, place, nameOf),
    }),
  );
  const alike = [...groupBy(clauses, ({ clause }) => clause)].map(([clause, same]) => ({
    voices: listOf(same.map(({ voices }) => voices)),
    clause,
  }));
  const words = alike.slice(0, MOST_NAMED).map(({ voices, clause }) => {
    return `according to ${voices === named ? 'the same source' : voices}, ${clause}`;
  });
  const more = alike.length - words.length;
  return { claims, words: words.join(', and ') + (more > 0 ? `, and ${more} more agree` : '') };
}

/** One voice's account of a change: "Iraq took Anbar from ISIS on 2016-06-28". */
function takenClause(said: readonly Testimony[], place: string, nameOf: NameOf): string {
  const forces = (found: readonly Testimony[]) =>
    [...new Set(found.map(({ state }) => state.forceId))].filter((id) => id !== null).map(nameOf);
  const gainers = forces(said.filter((testimony) => !isLoss(testimony)));
  const losers = forces(said.filter(isLoss));
  if (losers.length === 0) return clauseOf(said, place, nameOf);
  const from = listOf(losers);
  const what =
    gainers.length > 0
      ? `${listOf(gainers)} took ${place} from ${from}`
      : `${place} was taken from ${from}`;
  return `${what} ${timeOf(said.find(isLoss)!)}`;
}

/** One voice's account: each state or change, and its times. */
function clauseOf(said: readonly Testimony[], place: string, nameOf: NameOf): string {
  return [...groupBy(said, (testimony) => whatOf(testimony, place, nameOf))]
    .map(([what, same]) => {
      const times = [...new Set(same.map((one) => timeOf(one)))].filter(Boolean);
      return `${what} ${listOf(times.length > 0 ? times : ['at a time not given'])}`;
    })
    .join(', and ');
}

function isLoss({ end, start }: Pick<Testimony, 'start' | 'end'>): boolean {
  return start === null && end !== null;
}

function whatOf(testimony: Testimony, place: string, nameOf: NameOf): string {
  const { stance, change, state } = testimony;
  const force = state.forceId === null ? 'somebody unnamed' : nameOf(state.forceId);
  if (stance === 'DENIED') {
    if (change === 'GAIN') return `${force} did not take ${place}`;
    if (change === 'LOSS') return `${force} did not lose ${place}`;
    return `it is not so that ${stateClause(state.status, state.forceId, place, nameOf)}`;
  }
  const isTaking = testimony.start !== null && testimony.end === null && testimony.held === null;
  if (isTaking && state.status === 'CONTROLLED') return `${force} took ${place}`;
  if (isLoss(testimony) && testimony.held === null && state.status === 'CONTROLLED') {
    return testimony.end!.earliest === null
      ? `${force} had lost ${place}`
      : `${force} lost ${place}`;
  }
  return stateClause(state.status, state.forceId, place, nameOf);
}

/** The time of a testimony; of a beginning or an end alone, the moment of it. */
function timeOf(testimony: Testimony): string {
  const { start, end, held, state, stance, claims, edtf } = testimony;
  const edge = start ?? end;
  const isChange =
    held === null &&
    edge !== null &&
    (start === null || end === null) &&
    state.status === 'CONTROLLED';
  if ((!isChange || edge.latest === null) && stance !== 'DENIED') return timeWords(testimony);
  if (edge === null || edge.latest === null) {
    const { spoken } = testimony;
    return timeWords({ ...testimony, start: null, end: null, spoken });
  }
  if (stance === 'DENIED' && !isChange) return timeWords(testimony);
  if (edge.earliest === null) {
    const said = claims.map(saidOrPublished).find((time) => time?.endLatest === edge.latest);
    return `by ${lastWords(said?.edtf ?? null, edge.latest)}`;
  }
  const moment = { from: edge.earliest, until: Math.max(edge.latest, edge.earliest + 1) };
  const written = edtf?.split('/').find(Boolean) ?? null;
  return timeWords({ ...testimony, start: null, end: null, spoken: moment, edtf: written });
}

/** Puts a state of a place into words: "ISIS held al-Qaim". */
export function stateClause(
  status: ControlStatus,
  forceId: string | null,
  place: string,
  nameOf: NameOf,
): string {
  const force = forceId === null ? null : nameOf(forceId);
  switch (status) {
    case 'CONTROLLED':
      return `${force ?? 'somebody unnamed'} held ${place}`;
    case 'BESIEGED':
      return force ? `${force} held ${place} under siege` : `${place} was besieged`;
    case 'CONTESTED':
      return `${place} was contested`;
    case 'UNCONTROLLED':
      return `nobody held ${place}`;
    case 'UNKNOWN':
      return `it was not known who held ${place}`;
  }
}
