import { corroborated } from '../../../src/domain/control/corroboration';
import type { ControlEvidence, TracedEvidence } from '../../../src/domain/control/control-evidence';
import { changed, held } from './evidence';

const by = (voice: string) => ({ speakerIds: [voice] });
const hedged = { factuality: 'POSSIBLE' } as const;

/** The statements of two origins, each as its voice with who gained and who lost. */
function ofTwoOrigins(...evidence: TracedEvidence[]): string[] {
  return corroborated<ControlEvidence>(evidence, 2).map((piece) => {
    const voice = piece.claim.speakerIds.join();
    if (piece.kind === 'CONTROL_CLAIM') return voice;
    const forces = [...piece.gains.map((id) => `+${id}`), ...piece.loses.map((id) => `-${id}`)];
    return [voice, ...forces].join(' ');
  });
}

describe('claims of one event of two origins', () => {
  it('corroborate each other, even at times that cannot meet', () => {
    expect(
      ofTwoOrigins(
        changed({ gains: ['iraq'], when: '2017-07-10' }, by('a')),
        changed({ gains: ['iraq'], when: '2017-07-14' }, by('b')),
      ),
    ).toEqual(['a +iraq', 'b +iraq']);
  });

  it('keep only the forces that two of them name', () => {
    expect(
      ofTwoOrigins(
        changed({ gains: ['iraq'], loses: ['isis'], when: '2017-07-10' }, by('a')),
        changed({ gains: ['iraq', 'pmf'], loses: ['isis'], when: '2017-07-14' }, by('b')),
        changed({ gains: ['pmf'], loses: ['nusra'], when: '2017-07-18' }, by('c')),
        changed({ gains: ['syria'], when: '2017-07-20' }, by('d')),
      ),
    ).toEqual(['a +iraq -isis', 'b +iraq +pmf -isis', 'c +pmf']);
  });

  it('keep one that names another force, as it dates the event', () => {
    expect(
      ofTwoOrigins(
        changed({ gains: ['iraq'], when: '2017-07' }, by('a')),
        changed({ gains: ['iraq'], when: '2017-07' }, by('b')),
        changed({ gains: ['syria'], when: '2017-07-10' }, by('c')),
      ),
    ).toEqual(['a +iraq', 'b +iraq', 'c']);
  });

  it('keep no plan of one origin, which dates nothing', () => {
    expect(
      ofTwoOrigins(
        changed({ gains: ['iraq'], when: '2017-07' }, by('a')),
        changed({ gains: ['iraq'], when: '2017-07' }, by('b')),
        changed({ gains: ['iraq'], when: '2017-07-10' }, { ...by('c'), realis: 'PLANNED' }),
      ),
    ).toEqual(['a +iraq', 'b +iraq']);
  });

  it('date it at the place of which they speak, and at no other', () => {
    const elsewhere = { placeId: 'city:tal-afar' };
    expect(
      ofTwoOrigins(
        changed({ gains: ['iraq'], when: '2017-07' }, by('a')),
        changed({ gains: ['iraq'], when: '2017-07' }, by('b')),
        changed({ gains: ['syria'], when: '2017-07-10' }, { ...by('c'), ...elsewhere }),
      ),
    ).toEqual(['a +iraq', 'b +iraq']);
  });
});

describe('denials of one event', () => {
  const denied = { realis: 'DENIED' } as const;

  it('are kept whole if two origins deny it, whoever they say gained', () => {
    expect(
      ofTwoOrigins(
        changed({ gains: ['iraq'], when: '2017-07-10' }, { ...by('a'), ...denied }),
        changed({ gains: ['syria'], when: '2017-08-10' }, { ...by('b'), ...denied }),
      ),
    ).toEqual(['a +iraq', 'b +syria']);
  });

  it('are left out if one origin denies what another affirms', () => {
    expect(
      ofTwoOrigins(
        changed({ gains: ['iraq'], when: '2017-07-10' }, by('a')),
        changed({ gains: ['iraq'], when: '2017-07-10' }, { ...by('b'), ...denied }),
      ),
    ).toEqual([]);
  });
});

describe('two events that may be one', () => {
  const capture = (eventId: string, when: string) => ({ eventId, gains: ['iraq'], when });

  it('corroborate each other at times that overlap', () => {
    expect(
      ofTwoOrigins(
        changed(capture('event:1', '2017-07'), by('a')),
        changed(capture('event:2', '2017-07-10'), by('b')),
      ),
    ).toEqual(['a +iraq', 'b +iraq']);
  });

  it('corroborate each other if both are hedged, and not if one is', () => {
    const one = changed(capture('event:1', '2017-07'), { ...by('a'), ...hedged });
    const other = capture('event:2', '2017-07-10');
    expect(ofTwoOrigins(one, changed(other, { ...by('b'), ...hedged }))).toEqual([
      'a +iraq',
      'b +iraq',
    ]);
    expect(ofTwoOrigins(one, changed(other, by('b')))).toEqual([]);
  });

  it('keep only the forces that two origins name', () => {
    expect(
      ofTwoOrigins(
        changed(capture('event:1', '2017-07-10'), by('a')),
        changed({ ...capture('event:2', '2017-07-10'), loses: ['isis'] }, by('b')),
      ),
    ).toEqual(['a +iraq', 'b +iraq']);
  });
});

describe('sightings of two origins', () => {
  it('corroborate each other at times that overlap, and not at times that touch', () => {
    const days = (one: string, other: string) =>
      ofTwoOrigins(held('iraq', one, by('a')), held('iraq', other, by('b')));
    expect(days('2017-07', '2017-07-31')).toEqual(['a', 'b']);
    expect(days('2017-07', '2017-08-01')).toEqual([]);
  });

  it('corroborate each other through a third', () => {
    expect(
      ofTwoOrigins(
        held('iraq', '2017-07-01', by('a')),
        held('iraq', '2017-07', by('a')),
        held('iraq', '2017-07-31', by('b')),
      ),
    ).toEqual(['a', 'a', 'b']);
  });

  it('corroborate nothing if they name no moment', () => {
    expect(ofTwoOrigins(held('iraq', '/..', by('a')), held('iraq', '/..', by('b')))).toEqual([]);
  });

  it('corroborate each other if both are hedged', () => {
    expect(
      ofTwoOrigins(
        held('iraq', '2017-07', { ...by('a'), ...hedged }),
        held('iraq', '2017-07-31', { ...by('b'), ...hedged }),
      ),
    ).toEqual(['a', 'b']);
  });
});
