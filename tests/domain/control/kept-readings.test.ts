import fc from 'fast-check';
import type { TracedEvidence } from '../../../src/domain/control/control-evidence';
import { endLogsAt } from '../../../src/domain/control/end-logs-at';
import {
  deriveControlOfPlace,
  deriveControlOfPlaces,
} from '../../../src/domain/control/derive-places';
import { KeptReadings } from '../../../src/domain/control/kept-readings';
import { admittedUnder } from '../../../src/domain/control/lens';
import { NO_TIES } from '../../../src/domain/control/place-state';
import { Sides } from '../../../src/domain/control/sides';
import { isInterval } from '../../../src/domain/time-order';
import { propertyRuns } from '../../support/property-runs';
import { parseEdtf } from '../../../src/domain/edtf';
import { arbitraryEvidence, GRID, GRID_START, HOUR } from './arbitrary-evidence';
import { changed, held } from './evidence';

const PLACES = ['city:p', 'city:q', 'province:r'];
const SETTING = {
  ties: NO_TIES,
  partOf: new Map([
    ['city:p', ['province:r']],
    ['city:q', ['province:r']],
    ['province:r', []],
  ]),
};

/** Recorded and superseded hour by hour, some of it as rows of a log. */
const history = fc
  .tuple(
    arbitraryEvidence,
    fc.infiniteStream(fc.tuple(fc.nat(2), fc.nat(GRID), fc.option(fc.nat(GRID)), fc.boolean())),
  )
  .map(([evidence, choices]) =>
    evidence.map((piece): TracedEvidence => {
      const [place, from, lasted, isLogRow] = choices.next().value;
      const recordedAt = GRID_START + from * HOUR;
      const supersededAt = lasted === null ? null : recordedAt + (lasted + 1) * HOUR;
      const claim = { ...piece.claim, recordedAt, supersededAt };
      const where = { claim, placeId: PLACES[place]! };
      return piece.kind === 'CONTROL_CLAIM'
        ? { ...piece, ...where, isLogRow: isLogRow && isInterval(piece.when) }
        : { ...piece, ...where };
    }),
  );

describe('a reading', () => {
  /** Whether the reading of a place is kept when its evidence becomes other evidence. */
  const isKept = (before: TracedEvidence[], after: TracedEvidence[], ties = NO_TIES) => {
    const kept = new KeptReadings();
    const [old, now] = [kept.read(before, NO_TIES), kept.read(after, ties)];
    return now.get('city:p') === old.get('city:p');
  };
  const at = (placeId: string) => ({ placeId });
  const seen = held('isis', '2015-05-01', at('city:p'));
  const taken = changed({ gains: ['iraq'], when: '2017-07-10' }, at('city:p'));
  const row = held('isis', '2015-05-01/2015-05-20', { ...at('city:p'), isLogRow: true });
  const cutOn = (day: string) => ({ ...row, when: parseEdtf(`2015-05-01/[${day}..]`) });

  test('is kept while the evidence of its place is the same, whatever is said of another', () => {
    expect(isKept([seen, taken], [seen, taken])).toBe(true);
    expect(isKept([seen], [held('isis', '2015-05-02', at('city:q')), seen])).toBe(true);
  });

  test('is made anew if a claim is added, taken away or replaced', () => {
    expect(isKept([seen], [seen, taken])).toBe(false);
    expect(isKept([seen, taken], [seen])).toBe(false);
    expect(isKept([seen, taken], [taken, seen])).toBe(false);
    expect(isKept([taken], [{ ...taken, gains: ['syria'] }])).toBe(false);
    expect(isKept([seen], [{ ...seen, claim: { ...seen.claim } }])).toBe(false);
    expect(isKept([seen], [{ ...seen, controlClaimId: 'control:other' }])).toBe(false);
  });

  test('is made anew for other ties', () => {
    expect(isKept([seen], [seen], { ...NO_TIES })).toBe(false);
  });

  test('is kept while a row of a log is cut at the same moment, and made anew at another', () => {
    expect(isKept([cutOn('2015-05-10')], [cutOn('2015-05-10')])).toBe(true);
    expect(isKept([cutOn('2015-05-10')], [cutOn('2015-05-11')])).toBe(false);
    expect(isKept([cutOn('2015-05-10')], [row])).toBe(false);
  });

  test('is that of the moment before, and not of one earlier', () => {
    const kept = new KeptReadings();
    const first = kept.read([seen], NO_TIES).get('city:p');
    kept.read([taken], NO_TIES);
    expect(kept.read([seen], NO_TIES).get('city:p')).not.toBe(first);
  });
});

test('readings kept from the moment before give the same control as new readings', () => {
  fc.assert(
    fc.property(history, (evidence) => {
      const kept = new KeptReadings();
      for (let hour = -1; hour <= 2 * GRID; hour += 2) {
        const lens = { knownAsOf: GRID_START + hour * HOUR };
        const known = endLogsAt(admittedUnder(evidence, lens, new Sides([])), lens);
        const anew = deriveControlOfPlaces(known, SETTING);
        const readings = kept.read(known, NO_TIES);
        expect([...readings.keys()]).toEqual([...anew.keys()]);
        for (const placeId of readings.keys()) {
          expect(deriveControlOfPlace(placeId, readings, SETTING)).toEqual(anew.get(placeId));
        }
      }
    }),
    { numRuns: propertyRuns(25) },
  );
});
