import type { ComparedSpan } from '../../src/pages/compare/compare-query';
import {
  spanAccord,
  comparisonInWords,
  stretchInWords,
} from '../../src/pages/compare/span-in-words';
import { placeAccord } from '../../src/pages/compare/disagreement';
import { voicesAsked, voicesOn } from '../../src/pages/compare/voices';

type Certainty = ComparedSpan['lenses'][number]['states'][number]['certainty'];
type Told = readonly (readonly [force: string, certainty: Certainty])[];

function span(
  from: string | null,
  until: string | null,
  agreement: ComparedSpan['agreement'],
  ...voices: Told[]
): ComparedSpan {
  const day = (written: string | null) => written && `${written}T00:00:00.000Z`;
  const lenses = voices.map((told, index) => ({
    name: `voice ${index}`,
    states: told.map(([id, certainty]) => ({
      force: { id, name: id },
      status: 'CONTROLLED' as const,
      certainty,
    })),
    notHeldBy: [],
  }));
  return { from: day(from), until: day(until), agreement, lenses };
}

describe('a comparison of voices in words', () => {
  it('names a stretch of time by its first and its last day', () => {
    const told = (from: string | null, until: string | null) =>
      stretchInWords(span(from, until, 'AGREE'));
    expect(told('2017-07-01', '2017-07-10')).toBe('1 July 2017 to 9 July 2017');
    expect(told('2017-07-10', '2017-07-11')).toBe('10 July 2017');
    expect(told(null, '2014-06-01')).toBe('until 31 May 2014');
    expect(told('2017-07-10', null)).toBe('from 10 July 2017');
  });

  it('names the moment where a stretch begins or ends within a day', () => {
    const within = { from: '2022-03-24T00:00:00.000Z', until: '2022-03-24T10:30:00.000Z' };
    expect(stretchInWords(within)).toBe('24 March 2022 to 24 March 2022, 10:30:00 UTC');
  });

  it('says when they differ, and joins stretches that touch', () => {
    const [isis, iraq] = [[['isis', 'CERTAIN']], [['iraq', 'CERTAIN']]] as const;
    const spans = [
      span('2017-07-01', '2017-07-03', 'AGREE', isis, isis),
      span('2017-07-03', '2017-07-05', 'DISAGREE', isis, iraq),
      span('2017-07-05', '2017-07-08', 'DISAGREE', iraq, isis),
    ];
    expect(comparisonInWords(spans)).toBe(
      'They differ on who held it: 3 July 2017 to 7 July 2017.',
    );
  });

  it('calls no voice contradicted by what others say of a later time than it spoke of', () => {
    const older = span(
      '2017-07-10',
      null,
      'DISAGREE',
      [['isis', 'LAST_KNOWN']],
      [['iraq', 'CERTAIN']],
      [
        ['iraq', 'POSSIBLE'],
        ['isis', 'POSSIBLE'],
      ],
    );
    expect(spanAccord(older)).toBe('older');
    expect(comparisonInWords([older])).toBe(
      'No two of them speak of the same time. Later on the last word of one is older than those of others, and differs: from 10 July 2017.',
    );
  });

  it('calls two contradicting who both speak of that time, beside one whose word is older', () => {
    const three = span(
      '2017-07-10',
      null,
      'DISAGREE',
      [['isis', 'LAST_KNOWN']],
      [['iraq', 'CERTAIN']],
      [['syria', 'CERTAIN']],
    );
    expect(spanAccord(three)).toBe('differ');
  });
});

describe('the voices on a place', () => {
  const claim = (id: string, speakers: string[], publisher: string | null) => ({
    id,
    speakers: speakers.map((name) => ({ id: `person:${name}`, name })),
    document: { publisher: publisher && { id: `organisation:${publisher}`, name: publisher } },
  });
  const place = {
    id: 'city:mosul',
    name: 'Mosul',
    controlTimeline: [
      { claims: [claim('1', ['b'], 'paper'), claim('2', [], 'paper')] },
      // A claim that two intervals stand on counts once.
      { claims: [claim('1', ['b'], 'paper'), claim('3', ['a'], null), claim('4', ['b'], null)] },
    ],
  };

  it('are the speakers, and the publisher where no speaker is named, those with most claims first', () => {
    const voices = voicesOn(place as never);
    expect(voices.map(({ name, claims }) => [name, claims])).toEqual([
      ['b', 2],
      ['a', 1],
      ['paper', 1],
    ]);
    expect(voicesAsked(voices, ['person:a']).map(({ name }) => name)).toEqual(['a']);
    expect(voicesAsked(voices, ['person:nobody'])).toHaveLength(3);
  });
});

describe('how far voices differ on a place', () => {
  const said = (force: string, certainty: string, speakers: string[], disputed = false) => ({
    contradictions: [],
    ...{ certainty, disputed, status: 'CONTROLLED', force: { id: force, name: force } },
    interval: {
      claims: speakers.map((id) => ({
        speakers: id === '' ? [] : [{ id }],
        document: { publisher: { id: 'paper' }, corpus: { id: 'c' } },
      })),
    },
  });
  const accord = (...states: ReturnType<typeof said>[]) => placeAccord(states as never);

  it('is dispute where a contradiction bears on the day, whoever speaks', () => {
    expect(accord(said('isis', 'CERTAIN', ['a'], true))).toBe('differ');
  });

  it('is milder where they differ unless the place changed hands between', () => {
    const state = { ...said('isis', 'POSSIBLE', ['a', 'b']), contradictions: [{ id: 'x' }] };
    expect(accord(state as never)).toBe('unless');
  });

  it('tells one voice from two that fit, and counts a paper where no speaker is named', () => {
    expect(accord(said('isis', 'CERTAIN', ['a']), said('iraq', 'LAST_KNOWN', ['b']))).toBe('alone');
    expect(accord(said('isis', 'CERTAIN', ['a', '']))).toBe('agree');
    expect(accord(said('iraq', 'CERTAIN', ['a']), said('army', 'CERTAIN', ['b']))).toBe('agree');
  });

  it('says that either may be so where dates leave two holders possible', () => {
    expect(accord(said('isis', 'POSSIBLE', ['a']), said('iraq', 'POSSIBLE', ['b']))).toBe('either');
  });

  it('says that nobody speaks of a day of which only last words are known', () => {
    expect(accord(said('isis', 'LAST_KNOWN', ['a', 'b']))).toBe('older');
  });
});
