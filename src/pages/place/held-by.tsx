import { Fragment } from 'preact';
import { Force } from '../parts/force';
import { listInWords, sourceInWords } from '../words/claim-in-words';
import { spanClause, sentenceStart, stateName } from '../words/control-in-words';
import { dayInWords } from '../words/time-in-words';
import type { Interval, PlaceOnly } from './place-query';

/** Longer histories are summed up; the picture and the table have them all. */
const TOLD = 4;

/** The page's answer, in a sentence. */
export function HeldBy({ place }: { place: PlaceOnly }) {
  const timeline = place.controlTimeline;
  if (timeline.length === 0 || timeline.length > TOLD) {
    return <p class="cl-lede">{heldInWords(place)}</p>;
  }
  return (
    <p class="cl-lede">
      {timeline.map((interval, index) => (
        <Fragment key={index}>
          {index > 0 && '; then '}
          {interval.force === null || interval.status !== 'CONTROLLED' ? (
            sentenceStart(interval)
          ) : (
            <>
              <Force {...interval.force} link /> held it
            </>
          )}{' '}
          {spanClause(interval.when)}
        </Fragment>
      ))}
      . {silenceInWords(timeline)}
    </p>
  );
}

/** The same answer as plain text, for a shared link. */
export function heldInWords({ name, controlTimeline }: PlaceOnly): string {
  if (controlTimeline.length === 0) return `No text here says who held ${name}.`;
  if (controlTimeline.length <= TOLD) {
    const told = controlTimeline.map((one) => `${sentenceStart(one)} ${spanClause(one.when)}`);
    return `${told.join('; then ').replace('held it', `held ${name}`)}. ${silenceInWords(controlTimeline)}`.trim();
  }
  const holders = [...new Set(controlTimeline.map(stateName))];
  const last = controlTimeline.at(-1)!;
  return `${controlTimeline.length} spells in ${name}: ${listInWords(holders)}. In the last ${lowerFirst(sentenceStart(last))} ${spanClause(last.when)}. ${silenceInWords(controlTimeline)}`.trim();
}

/** After when nothing is said; empty where the last state goes on. */
function silenceInWords(timeline: readonly Interval[]): string {
  const last = timeline.at(-1);
  const after = last?.when.endLatest ?? last?.when.endEarliest ?? last?.when.startLatest ?? null;
  const isOpen = last?.when.edtf.endsWith('/..') ?? false;
  if (after === null || isOpen) return '';
  return `No text here says who held it after ${dayInWords(Date.parse(after) - 1)}.`;
}

/** "Haidar al-Abadi, unnamed “media reports”": whom an interval rests on. */
export function voicesBehind({ claims }: Pick<Interval, 'claims'>): string {
  const voices = claims.map(({ speakers, speakerText }) => sourceInWords(speakers, speakerText));
  return [...new Set(voices)].join(', ');
}

/** Names keep their capitals; "It was contested" goes on within a sentence. */
function lowerFirst(clause: string): string {
  return /^(It|Nobody|Somebody) /.test(clause)
    ? clause[0]!.toLowerCase() + clause.slice(1)
    : clause;
}
