import { parseEdtf } from './edtf';
import { isInterval } from './time-order';
import type { When } from './when';

/**
 * A time as one at which something is observed. An interval is no spell then, but some moment of it:
 * `2017-07/2017-08` becomes the EDTF set `[2017-07..2017-08]`. Null where the interval has no date.
 */
export function asObservation(when: When): When | null {
  if (!isInterval(when)) return when;
  const [from = '', to = ''] = when.edtf.split('/').map((side) => (side === '..' ? '' : side));
  return from === '' && to === '' ? null : parseEdtf(`[${from}..${to}]`);
}
