import { corroboratedEvents } from '../../../src/domain/contradiction/corroborated-events';
import type { EventAssertion } from '../../../src/domain/contradiction/factuality';
import { claim } from '../control/evidence';

function assertion(voice: string, settings: Partial<EventAssertion> = {}): EventAssertion {
  return {
    ...{ eventId: 'event:fall', realis: 'ACTUAL', when: null, causeIds: [], placeIds: [] },
    claim: claim({ speakerIds: [voice] }),
    ...settings,
  };
}

test('an event is corroborated by two origins that take the same stance to it', () => {
  const [a, b] = [assertion('a'), assertion('b')];
  const again = assertion('a');
  expect(corroboratedEvents([a, again], 2)).toEqual([]);
  expect(corroboratedEvents([a, again, b], 2)).toEqual([a, again, b]);
  const denied = { realis: 'DENIED' as const };
  const [c, d] = [assertion('c', denied), assertion('d', denied)];
  expect(corroboratedEvents([c, a, d], 2)).toEqual([c, d]);
  expect(corroboratedEvents([a, assertion('b', { eventId: 'event:other' })], 2)).toEqual([]);
});
