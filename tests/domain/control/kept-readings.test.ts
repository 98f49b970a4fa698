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
import { propertyRuns } from '../../support/property-runs';
import { arbitraryEvidence, GRID, GRID_START, HOUR } from './arbitrary-evidence';

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
        ? { ...piece, ...where, isLogRow }
        : { ...piece, ...where };
    }),
  );

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
