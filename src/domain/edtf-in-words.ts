/** The months' names, January first. */
export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** A day as people write it: "10 July 2017". */
export function dayInWords(moment: string | number): string {
  const date = new Date(moment);
  return `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]} ${yearInWords(date.getUTCFullYear())}`;
}

/** A moment to the second, for a recorded time: "27 November 2026, 17:01:13 UTC". */
export function momentInWords(moment: string): string {
  return `${dayInWords(moment)}, ${new Date(moment).toISOString().slice(11, 19)} UTC`;
}

/** How a date is written whose year the source does not give. */
const NO_YEAR = ' of a year not given';

/** An EDTF date as people write it: "about July 2017", "June 2014 to July 2017". Rarer forms stay as they are. */
export function edtfInWords(edtf: string): string {
  const [from, to, ...more] = edtf.split('/');
  if (to === undefined) return dateInWords(from!);
  if (more.length > 0) return edtf;
  const [start, end] = [from!, to].map((side) => (isOpen(side) ? null : dateInWords(side)));
  if (start !== null && end !== null) {
    if (start === end) return start!;
    return end!.endsWith(NO_YEAR)
      ? `${start!.replace(NO_YEAR, '')} to ${end}`
      : `${start} to ${end}`;
  }
  if (start !== null) return to === '..' ? `since ${start}` : `from ${start}`;
  if (end !== null) return `until ${end}`;
  return 'at a time not given';
}

/** "on 10 July 2017", "about July 2017", "from June 2014 to July 2017". */
export function edtfClause(edtf: string): string {
  if (edtf.includes('/')) {
    const words = edtfInWords(edtf);
    return /^(since|from|until|at) /.test(words) ? words : `from ${words}`;
  }
  const words = edtfInWords(edtf);
  if (/^(about|perhaps) /.test(words)) return words;
  if (words.startsWith('some time ')) return `at ${words}`;
  return /^\[?-?[\dX]{4,}-\d\d-\d\d/.test(edtf) ? `on ${words}` : `in ${words}`;
}

/** One of several dates: "10 July 2017 or 14 July 2017". */
function oneOfInWords(dates: readonly string[]): string {
  return dates.map((date) => dateInWords(date.includes('..') ? `[${date}]` : date)).join(' or ');
}

function isOpen(side: string): boolean {
  return side === '' || side === '..';
}

function dateInWords(edtf: string): string {
  const [, list] = /^\[([^\]]*,[^\]]*)\]$/.exec(edtf) ?? [];
  if (list !== undefined) return oneOfInWords(list.split(','));
  const [, first, last] = /^\[([^,\]]*)\.\.([^,\]]*)\]$/.exec(edtf) ?? [];
  if (first !== undefined && last !== undefined) return setInWords(first, last);
  const [, decade, century] = /^(?:(\d{3})X|(\d\d)XX)$/.exec(edtf) ?? [];
  if (decade !== undefined) return `the ${decade}0s`;
  if (century !== undefined) return setInWords(`${century}00`, `${century}99`);
  const [, yearlessMonth, yearlessDay] = /^XXXX-(\d\d)(?:-(\d\d))?$/.exec(edtf) ?? [];
  const yearless = MONTHS[Number(yearlessMonth) - 1];
  if (yearless !== undefined) {
    return `${yearlessDay === undefined ? '' : `${Number(yearlessDay)} `}${yearless}${NO_YEAR}`;
  }
  const [, year, month, day, rest = ''] =
    /^(-?\d{4,})(?:-(\d\d)(?:-(\d\d))?)?(.*)$/.exec(edtf) ?? [];
  const clock = /^T(\d\d:\d\d)(?::\d\d)?(Z|[+-]\d\d:\d\d)?$/.exec(rest);
  const about = clock === null ? QUALIFIERS[rest] : '';
  if (year === undefined || about === undefined) return edtf;
  const name = MONTHS[Number(month) - 1];
  if (month === undefined) return `${about}${yearInWords(Number(year))}`;
  if (name === undefined) return edtf;
  const words = `${name} ${yearInWords(Number(year))}`;
  if (day === undefined) return `${about}${words}`;
  const zone = clock?.[2] === undefined || clock[2] === 'Z' ? 'UTC' : clock[2];
  return `${about}${Number(day)} ${words}${clock === null ? '' : `, ${clock[1]} ${zone}`}`;
}

/** One of the days of a set whose first or last may be left out. */
function setInWords(first: string, last: string): string {
  if (first === '') return `some time up to ${dateInWords(last)}`;
  if (last === '') return `some time from ${dateInWords(first)} on`;
  return `some time from ${dateInWords(first)} to ${dateInWords(last)}`;
}

/** EDTF's marks of doubt at the end of a date. */
const QUALIFIERS: Readonly<Record<string, string>> = {
  '': '',
  '~': 'about ',
  '?': 'perhaps ',
  '%': 'perhaps about ',
};

/** EDTF counts years before the year 1 from 0: -0044 is 45 BC. */
export function yearInWords(year: number): string {
  return year > 0 ? String(year) : `${1 - year} BC`;
}
