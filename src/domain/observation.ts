import { parseEdtf } from './edtf';
import { isInterval } from './time-order';
import type { When } from './when';

/**
 * A time as one at which something is observed. An interval is no spell then, but some moment of it:
 * `2017-07/2017-08` becomes the EDTF set `[2017-07..2017-08]`. Null where the interval has no date.
 */
export function asObservation(when: When): When | null {
  if (!isInterval(when)) return when;
  const [start = '', end = ''] = when.edtf.split('/');
  const from = endsOf(start)[0];
  const to = endsOf(end)[1];
  return from === '' && to === '' ? null : parseEdtf(`[${from}..${to}]`);
}

/** The first and the last date of a side; each empty where the side has none. */
function endsOf(side: string): readonly [first: string, last: string] {
  if (!side.startsWith('[')) return side === '..' ? ['', ''] : [side, side];
  const members = side.slice(1, -1).split(',');
  const first = members[0] ?? '';
  const last = members.at(-1) ?? '';
  return [first.split('..')[0]!.trim(), last.split('..').at(-1)!.trim()];
}
