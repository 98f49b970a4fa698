import type { OwnTime } from '../control/own-time';
import { formatEdtfDay, formatEdtfMoment } from '../edtf-format';
import { rangeWithin, type Bounds, type TimeRange } from '../time-range';
import type { When } from '../when';

/** A date that needs no words beside it: a second, day, month or year. */
const DATE = /^-?\d{4}(?:-\d\d(?:-\d\d(?:T[\d:.]+(?:Z|[+-]\d\d(?::?\d\d)?)?)?)?)?$/;

const DAY = 86_400_000;

/** When a state was so, in words: "from 2014-06 to 2017-07", "on 2017-07-10", "from 2015-05-10 on". */
export function timeWords(time: OwnTime): string {
  const { start, end, spoken, throughout, edtf } = time;
  if (edtf === null || !edtf.includes('/')) {
    if (start !== null && end === null)
      return `from ${momentWords(edtf, rangeOfEdge(start, spoken))} on`;
    if (end !== null && start === null)
      return `until ${momentWords(edtf, rangeOfEdge(end, spoken))}`;
    return dateWords(edtf, spoken);
  }
  const [from = '', to = ''] = edtf.split('/');
  const words = spanWords(
    start === null || from === '' ? '' : momentWords(from, rangeOfEdge(start, spoken)),
    end !== null && to !== ''
      ? momentWords(to, rangeOfEdge(end, spoken))
      : to.startsWith('[') && throughout !== null
        ? momentWords(to, { from: throughout.until, until: Infinity })
        : '',
  );
  return words === '' && to === '..' ? 'all the time until then' : words;
}

/** When something happened, in words: the same of a time as written. Empty where it has no bounds. */
export function whenWords(when: When): string {
  const { edtf, startEarliest, startLatest, endEarliest, endLatest } = when;
  if (!edtf.includes('/')) {
    return dateWords(edtf, rangeWithin({ earliest: startEarliest, latest: endLatest }));
  }
  const [from, to] = edtf.split('/');
  return spanWords(
    sideWords(from!, { earliest: startEarliest, latest: startLatest }),
    sideWords(to!, { earliest: endEarliest, latest: endLatest }),
  );
}

/** "on 2017-07-10", "in 2017-07", "at some time from 2012-02-29 to 2016-02-29". */
export function dateWords(edtf: string | null, range: TimeRange): string {
  const text = edtf !== null && DATE.test(edtf) ? edtf : unitOf(range);
  if (text !== null)
    return `${/^-?\d{4}-\d\d-\d\d$/.test(text) ? 'on' : isTimeOfDay(text) ? 'at' : 'in'} ${text}`;
  const [first, last] = edgesOf(range);
  if (first === '') return last === '' ? 'at some time' : `at some time up to ${last}`;
  return last === '' ? `at some time from ${first} on` : `at some time from ${first} to ${last}`;
}

/** By when something had happened: the time as it is written, if that is a date, else its last day. */
export function lastWords(edtf: string | null, latest: number): string {
  return edtf !== null && DATE.test(edtf) ? edtf : formatEdtfDay(latest - 1);
}

/** From one moment to another; of an empty one nothing is known. */
function spanWords(start: string, end: string): string {
  if (start === '') return end === '' ? '' : `until ${end}`;
  return end === '' ? `from ${start} on` : `from ${start} to ${end}`;
}

function sideWords(edtf: string, { earliest, latest }: Bounds): string {
  const isKnown = Number.isFinite(earliest ?? NaN) || Number.isFinite(latest ?? NaN);
  return isKnown ? momentWords(edtf, rangeWithin({ earliest, latest })) : '';
}

function momentWords(edtf: string | null, range: TimeRange): string {
  if (edtf !== null && DATE.test(edtf)) return edtf;
  const unit = unitOf(range);
  if (unit !== null) return unit;
  const [first, last] = edgesOf(range);
  if (first === '') return last === '' ? 'some time' : `some time up to ${last}`;
  return last === '' ? `some time after ${first}` : `some time between ${first} and ${last}`;
}

function rangeOfEdge({ earliest, latest }: Bounds, spoken: TimeRange): TimeRange {
  const until = latest ?? spoken.until;
  return { from: earliest ?? -Infinity, until: Math.max(until, (earliest ?? -Infinity) + 1) };
}

/** The first and the last day of a range, or its months where it has them whole; '' where it is open. */
function edgesOf({ from, until }: TimeRange): readonly [string, string] {
  const [first, last] = [formatEdtfDay(from), formatEdtfDay(until - 1)];
  const isWhole = [from, until].every(
    (moment) => moment % DAY === 0 && formatEdtfDay(moment).endsWith('-01'),
  );
  return isWhole ? [first.slice(0, -3), last.slice(0, -3)] : [first, last];
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
