import fc from 'fast-check';
import { FACTUALITIES } from '../../../src/domain/claim';
import { CONTROL_STATUSES } from '../../../src/domain/control-claim';
import type { TracedEvidence } from '../../../src/domain/control/control-evidence';
import type { When } from '../../../src/domain/when';
import { REALIS } from '../../../src/domain/event';

export const HOUR = 3_600_000;
/** Moments lie on a grid of 24 hours from this one; so that everything meets everything. */
export const GRID_START = Date.UTC(2022, 2, 1);
export const GRID = 24;

const moment = fc.integer({ min: 0, max: GRID }).map((hour) => GRID_START + hour * HOUR);
const force = fc.constantFrom('a', 'b', 'c');
const speaker = fc.constantFrom('s', 't', 'u', 'v');

/** The hours, or an instant, in which something is observed. */
const observation = fc
  .tuple(moment, fc.constantFrom(1000, HOUR, 3 * HOUR, 9 * HOUR))
  .map(([from, length]) => whenOf('observed', from, from + length, from, from + length));

/** An observation at some moment before or after one. */
const oneSided = fc
  .tuple(moment, fc.boolean())
  .map(([at, after]) =>
    after ? whenOf('[observed..]', at, null, at, null) : whenOf('[..observed]', null, at, null, at),
  );

const side = fc.tuple(moment, fc.constantFrom(1000, HOUR, 5 * HOUR));

const spell = fc
  .tuple(
    side,
    side,
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom('both', 'start', 'end', 'open start', 'open end') },
      { weight: 1, arbitrary: fc.constantFrom('ended by', 'begun from', 'only ended by') },
      { weight: 1, arbitrary: fc.constantFrom('nothing', 'only open start', 'only open end') },
    ),
  )
  .map(([[a, aLength], [b, bLength], known]) => {
    const [from, to] = a <= b ? [a, b] : [b, a];
    const start = [from, from + aLength] as const;
    const end = [to, to + bLength] as const;
    const unknown = [null, null] as const;
    switch (known) {
      case 'start':
        return whenOf('spell/', ...start, ...unknown);
      case 'end':
        return whenOf('/spell', ...unknown, ...end);
      case 'open start':
        return whenOf('../spell', -Infinity, -Infinity, ...end);
      case 'open end':
        return whenOf('spell/..', ...start, Infinity, Infinity);
      case 'ended by':
        return whenOf('spell/[..spell]', ...start, null, end[1]);
      case 'begun from':
        return whenOf('[spell..]/spell', start[0], null, ...end);
      case 'only ended by':
        return whenOf('/[..spell]', ...unknown, null, end[1]);
      case 'nothing':
        return whenOf('/', ...unknown, ...unknown);
      case 'only open start':
        return whenOf('../', -Infinity, -Infinity, ...unknown);
      case 'only open end':
        return whenOf('/..', ...unknown, Infinity, Infinity);
      default:
        return whenOf('spell/spell', ...start, ...end);
    }
  });

function whenOf(
  edtf: string,
  startEarliest: number | null,
  startLatest: number | null,
  endEarliest: number | null,
  endLatest: number | null,
): When {
  return { edtf, startEarliest, startLatest, endEarliest, endLatest };
}

const claim = fc.record({
  factuality: fc.oneof(
    { weight: 6, arbitrary: fc.constant('CERTAIN' as const) },
    { weight: 1, arbitrary: fc.constant('CERTAIN_NOT' as const) },
    { weight: 1, arbitrary: fc.constantFrom(...FACTUALITIES) },
  ),
  speaker,
  said: fc.option(observation),
});

const control = fc
  .tuple(
    claim,
    fc.option(force, { freq: 8 }),
    fc.oneof(
      { weight: 4, arbitrary: fc.constant('CONTROLLED' as const) },
      { weight: 1, arbitrary: fc.constantFrom(...CONTROL_STATUSES) },
    ),
    fc.oneof(
      { weight: 4, arbitrary: observation },
      { weight: 4, arbitrary: spell },
      { weight: 1, arbitrary: oneSided },
    ),
  )
  .map(([made, forceId, status, when]) => ({
    kind: 'CONTROL_CLAIM' as const,
    made,
    forceId,
    status,
    when,
  }));

const event = fc
  .record({
    made: claim,
    eventId: fc.constantFrom('event:1', 'event:2', 'event:3'),
    realis: fc.oneof(
      { weight: 6, arbitrary: fc.constant('ACTUAL' as const) },
      { weight: 1, arbitrary: fc.constantFrom(...REALIS) },
    ),
    gains: fc.uniqueArray(force, { maxLength: 1 }),
    loses: fc.uniqueArray(force, { maxLength: 2 }),
    when: fc.option(fc.oneof(observation, spell)),
  })
  .map((made) => ({ kind: 'CONTROL_EVENT' as const, ...made }));

/** Evidence of one place; claim ids follow the order in which it was made. */
export const arbitraryEvidence: fc.Arbitrary<TracedEvidence[]> = fc
  .array(fc.oneof({ weight: 3, arbitrary: control }, { weight: 1, arbitrary: event }), {
    maxLength: 14,
  })
  .map((pieces) => pieces.map(({ made, ...piece }, i) => ({ ...piece, ...common(i, made) })));

function common(
  number: number,
  made: { factuality: (typeof FACTUALITIES)[number]; speaker: string; said: When | null },
): Pick<TracedEvidence, 'claim' | 'placeId'> & { controlClaimId: string } {
  const id = String(number).padStart(3, '0');
  return {
    placeId: 'city:p',
    controlClaimId: `control:${id}`,
    claim: {
      id: `claim:${id}`,
      documentId: 'document:d',
      speakerIds: [made.speaker],
      speakerText: null,
      chainIds: ['organisation:publisher', made.speaker],
      sourceIds: [made.speaker],
      origin: made.speaker,
      factuality: made.factuality,
      saidWhen: made.said,
      publishedWhen: null,
      recordedAt: number,
      supersededAt: null,
    },
  };
}
