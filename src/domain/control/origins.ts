import { groupBy } from '../group-by';
import { compareRanges, contains, type TimeRange } from '../time-range';
import type { ControlReading } from './read-control';
import type { Run } from './runs';
import type { Testimony } from './testimony';

/** A time for which a voice stands by itself, and what it says of it. */
export interface VoiceTime extends TimeRange {
  readonly voice: string;
  readonly testimonies: readonly Testimony[];
  /** Among that is a claim that it makes alone. */
  readonly speaksAlone: boolean;
}

/** The times of runs, and the own times of testimonies of unnamed sources, which form no run. */
export function voiceTimes(runs: readonly Run[], testimonies: readonly Testimony[]): VoiceTime[] {
  return [
    ...runs.map(({ voice, spoken, testimonies: own }) => voiceTime(voice, spoken, own)),
    ...testimonies.filter(({ voices }) => voices.length === 0).flatMap(ownTimes),
  ];
}

/** The own time of a testimony, for each voice that it is of. */
export function ownTimes(testimony: Testimony): VoiceTime[] {
  const { voices, claims, spoken } = testimony;
  const unnamed = claims.filter(({ speakerIds }) => speakerIds.length === 0);
  const all = new Set([...voices, ...unnamed.map(({ origin }) => origin)]);
  return [...all].map((voice) => voiceTime(voice, spoken, [testimony]));
}

function voiceTime(voice: string, time: TimeRange, testimonies: readonly Testimony[]): VoiceTime {
  const speaksAlone = testimonies.some(({ claims }) =>
    claims.some(({ speakerIds, origin }) => origin === voice || speakerIds.join() === voice),
  );
  return { ...time, voice, testimonies, speaksAlone };
}

/** The largest number of voices that stand for one moment. */
export function mostOrigins(times: readonly VoiceTime[]): number {
  let most = 0;
  let active: VoiceTime[] = [];
  for (const next of [...times].sort(compareRanges)) {
    active = active.filter(({ until }) => until > next.from);
    active.push(next);
    if (active.length > most) most = Math.max(most, countVoices(active));
  }
  return most;
}

/** How many voices' own runs cover all of a time in which a state is asked for; else, how many hedged claims do. */
export function originsAt(
  { runs, affirmed, hedged }: ControlReading,
  stateKey: string,
  at: TimeRange,
): number {
  const isOwn = ({ state }: Pick<Testimony, 'state'>) => state.key === stateKey;
  const covering = (times: readonly VoiceTime[]) =>
    countVoices(times.filter((time) => contains(time, at)));
  const perhaps = hedged.flatMap(({ testimonies }) => testimonies).filter(isOwn);
  return (
    covering(voiceTimes(runs.filter(isOwn), affirmed.filter(isOwn))) ||
    covering(perhaps.flatMap(ownTimes))
  );
}

/** The times in groups that overlap, directly or through others that do, in order. */
export function overlapping(times: readonly VoiceTime[]): VoiceTime[][] {
  const groups: VoiceTime[][] = [];
  let until = -Infinity;
  for (const time of [...times].sort(compareRanges)) {
    if (groups.length > 0 && time.from < until) groups.at(-1)!.push(time);
    else groups.push([time]);
    until = Math.max(until, time.until);
  }
  return groups;
}

/** The number of voices that each have a separate statement: a joint statement counts once. */
export function countVoices(times: readonly VoiceTime[]): number {
  const byVoice = groupBy(times, ({ voice }) => voice);
  const alone = [...byVoice].filter(([, own]) => own.some(({ speaksAlone }) => speaksAlone));
  const counted = new Set(alone.map(([voice]) => voice));
  const joint = [...byVoice].filter(([voice]) => !counted.has(voice));
  return alone.length + matched(joint.map(([voice, own]) => claimsOf(voice, own)));
}

function claimsOf(voice: string, times: readonly VoiceTime[]): string[] {
  const claims = times.flatMap(({ testimonies }) => testimonies.flatMap((one) => one.claims));
  const own = claims.filter(({ speakerIds }) => speakerIds.includes(voice));
  return [...new Set(own.map(({ id }) => id))];
}

/** How many voices can have a claim each, of which no two are the same: a maximum matching, by augmenting paths. */
function matched(claimsOfVoices: readonly (readonly string[])[]): number {
  const voiceOf = new Map<string, number>();
  const assign = (voice: number, seen: Set<string>): boolean =>
    claimsOfVoices[voice]!.some((claim) => {
      if (seen.has(claim)) return false;
      seen.add(claim);
      const holder = voiceOf.get(claim);
      if (holder !== undefined && !assign(holder, seen)) return false;
      voiceOf.set(claim, voice);
      return true;
    });
  return claimsOfVoices.filter((_, voice) => assign(voice, new Set())).length;
}
