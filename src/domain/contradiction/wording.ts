import type { EvidenceClaim } from '../control/control-evidence';
import type { ControlStatus } from '../control-claim';
import { formatEdtfMoment } from '../edtf-format';
import type { TimeRange } from '../time-range';

/** The name by which a reader knows an entity or event; an id where there is none. */
export type NameOf = (id: string) => string;

/** Sources named in an explanation before "and 3 more". */
const VOICES_NAMED = 3;

/** Who makes some claims, in words: "Riad al-Tai and media reports". */
export function voicesOf(claims: readonly EvidenceClaim[], nameOf: NameOf): string {
  const voices = [...new Set(claims.map((claim) => voiceOf(claim, nameOf)))].sort();
  const more = voices.length - VOICES_NAMED;
  return more > 0 ? `${voices.slice(0, VOICES_NAMED).join(', ')} and ${more} more` : listOf(voices);
}

function voiceOf({ speakerIds, speakerText }: EvidenceClaim, nameOf: NameOf): string {
  if (speakerIds.length > 0) return listOf(speakerIds.map(nameOf));
  return speakerText ?? 'an unnamed source';
}

export function listOf(names: readonly string[]): string {
  const last = names.at(-1) ?? 'nobody named';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}

/** What a state of a place is, in words: "ISIS held al-Qaim". */
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

/** An EDTF time in a sentence: "from 2014-06 to 2017-07", "in 2017-07~", "on 2017-07-10". */
export function timeClause(edtf: string): string {
  const [from, to] = edtf.split('/');
  if (to === undefined) return `${isDay(edtf) ? 'on' : 'in'} ${edtf}`;
  const start = from === '' || from === '..' ? '' : `from ${from}`;
  const end = to === '' || to === '..' ? '' : `${start ? 'to' : 'until'} ${to}`;
  if (!start && !end) return 'at a time not given';
  return [start, end].filter(Boolean).join(' ') + (to === '..' ? ' on' : '');
}

/** A range in a sentence, as the narrowest EDTF that covers it. */
export function rangeClause({ from, until }: TimeRange): string {
  return timeClause(formatEdtfMoment(from, Math.max(until, from + 1)));
}

function isDay(edtf: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(edtf);
}
