import type { OwnTime } from '../control/own-time';
import { formatEdtfDay, formatEdtfMoment } from '../edtf-format';
import type { Bounds, TimeRange } from '../time-range';

/** A date that needs no words beside it: a second, day, month, year, about or perhaps. */
const DATE = /^-?\d{4}(?:-\d\d(?:-\d\d(?:T[\d:.]+(?:Z|[+-]\d\d(?::?\d\d)?)?)?)?)?[?~%]?$/;

/** When a state was so, in words: "from 2014-06 to 2017-07", "on 2017-07-10", "since 2015-05-10". */
export function timeWords(time: OwnTime): string {
  const { start, end, spoken, edtf } = time;
  if (edtf === null || !edtf.includes('/')) {
    if (start !== null && end === null)
      return `from ${momentWords(edtf, rangeOfEdge(start, spoken))} on`;
    if (end !== null && start === null)
      return `until ${momentWords(edtf, rangeOfEdge(end, spoken))}`;
    return dateWords(edtf, spoken);
  }
  const [from = '', to = ''] = edtf.split('/');
  const begins =
    start === null || from === '' ? '' : `from ${momentWords(from, rangeOfEdge(start, spoken))}`;
  const ends =
    end === null || to === ''
      ? ''
      : `${begins ? 'to' : 'until'} ${momentWords(to, rangeOfEdge(end, spoken))}`;
  if (begins === '' && ends === '') return to === '..' ? 'all the time until then' : '';
  return [begins, ends === '' ? 'on' : ends].filter(Boolean).join(' ');
}

/** "on 2017-07-10", "in 2017-07", "at some time from 2012-02-29 to 2016-02-29". */
export function dateWords(edtf: string | null, range: TimeRange): string {
  const text = edtf !== null && DATE.test(edtf) ? edtf : unitOf(range);
  if (text !== null)
    return `${/^-?\d{4}-\d\d-\d\d$/.test(text) ? 'on' : isTimeOfDay(text) ? 'at' : 'in'} ${text}`;
  const [first, last] = [formatEdtfDay(range.from), formatEdtfDay(range.until - 1)];
  if (first === '') return last === '' ? 'at some time' : `at some time up to ${last}`;
  return last === '' ? `at some time from ${first} on` : `at some time from ${first} to ${last}`;
}

function momentWords(edtf: string | null, range: TimeRange): string {
  if (edtf !== null && DATE.test(edtf)) return edtf;
  const unit = unitOf(range);
  if (unit !== null) return unit;
  const [first, last] = [formatEdtfDay(range.from), formatEdtfDay(range.until - 1)];
  if (first === '') return last === '' ? 'some time' : `some time up to ${last}`;
  return last === '' ? `some time after ${first}` : `some time between ${first} and ${last}`;
}

function rangeOfEdge({ earliest, latest }: Bounds, spoken: TimeRange): TimeRange {
  const until = latest ?? spoken.until;
  return { from: earliest ?? -Infinity, until: Math.max(until, (earliest ?? -Infinity) + 1) };
}

/** The calendar unit that a range is; null where it is none. */
function unitOf({ from, until }: TimeRange): string | null {
  if (!Number.isFinite(from) || !Number.isFinite(until)) return null;
  const text = formatEdtfMoment(from, until);
  return DATE.test(text) ? text : null;
}

function isTimeOfDay(text: string): boolean {
  return text.includes('T');
}
