import { findDeniedTies, type TieAssertion } from '../../../src/domain/contradiction/denied-ties';
import type { TieType } from '../../../src/domain/control/ties';
import { parseEdtf } from '../../../src/domain/edtf';
import { claim } from '../control/evidence';

const NAMES: Readonly<Record<string, string>> = { pmf: 'PMF', hashd: 'the Hashd', iraq: 'Iraq' };

/** "PMF MEMBER_OF Iraq 2016" as one speaker affirms it, or denies it. */
function tie(text: string, speaker: string, settings: Parameters<typeof claim>[0] = {}) {
  const [subjectId, type, objectId, when] = text.split(' ') as [string, TieType, string, string?];
  return {
    ...{ type, subjectId, objectId, relationId: `relation:${text.replaceAll(' ', ':')}` },
    when: when === undefined ? null : parseEdtf(when),
    claim: claim({ speakerIds: [speaker], published: '2020-01-01', ...settings }),
  } satisfies TieAssertion;
}

const denied = { factuality: 'CERTAIN_NOT' } as const;

function find(assertions: readonly TieAssertion[], sames: Readonly<Record<string, string>> = {}) {
  return findDeniedTies(
    assertions,
    (id) => sames[id] ?? id,
    (id) => NAMES[id] ?? id,
  );
}

/** The times of the contradictions between a tie that one affirms and one that another denies. */
function times(affirmed: string, denial: string): string[] {
  return find([tie(affirmed, 'p1'), tie(denial, 'p2', denied)]).map(({ when }) =>
    when === null
      ? 'always'
      : [when.from, when.until - 1]
          .map((moment) =>
            Number.isFinite(moment) ? new Date(moment).toISOString().slice(0, 10) : '',
          )
          .join('..'),
  );
}

it('a tie that one affirms and another denies is a strict contradiction, with both voices', () => {
  const [found, ...more] = find([
    tie('pmf MEMBER_OF iraq 2016', 'p1'),
    tie('pmf MEMBER_OF iraq', 'p2', denied),
  ]);
  expect(more).toEqual([]);
  expect(found).toMatchObject({
    ...{ kind: 'FACTUALITY', strength: 'STRICT', placeIds: [], eventIds: [], stateKeys: [] },
    relationIds: ['relation:pmf:MEMBER_OF:iraq', 'relation:pmf:MEMBER_OF:iraq:2016'],
    explanation:
      'According to p1, PMF was a member of Iraq in 2016; according to p2, it is not so. One affirms what the other denies.',
  });
});

it.each([
  ['pmf MEMBER_OF iraq', 'pmf MEMBER_OF iraq', ['always']],
  ['pmf MEMBER_OF iraq', 'pmf MEMBER_OF iraq 2016', ['2016-01-01..2016-12-31']],
  ['pmf MEMBER_OF iraq 2016', 'pmf MEMBER_OF iraq', ['2016-01-01..2016-12-31']],
  // It was a member at some moment of 2016, and was not one throughout the year.
  ['pmf MEMBER_OF iraq 2016', 'pmf MEMBER_OF iraq 2016', ['2016-01-01..2016-12-31']],
  ['pmf MEMBER_OF iraq 2016', 'pmf MEMBER_OF iraq 2016-05', []],
  ['pmf MEMBER_OF iraq 2014/2018', 'pmf MEMBER_OF iraq 2016', ['2016-01-01..2016-12-31']],
  ['pmf MEMBER_OF iraq 2014/2015', 'pmf MEMBER_OF iraq 2016', []],
  ['pmf MEMBER_OF iraq 2016', 'pmf MEMBER_OF iraq 2016?', []],
  // That it did not become a member in 2016 says nothing of when it was one.
  ['pmf MEMBER_OF iraq 2014/2018', 'pmf MEMBER_OF iraq 2016/', []],
  ['pmf ALLIED_WITH iraq', 'iraq ALLIED_WITH pmf', ['always']],
  ['pmf MEMBER_OF iraq', 'iraq MEMBER_OF pmf', []],
  ['pmf MEMBER_OF iraq', 'pmf ALLIED_WITH iraq', []],
])('%s, and not %s: %j', (affirmed, denial, expected) => {
  expect(times(affirmed, denial)).toEqual(expected);
});

it('claims of one time are one contradiction, and those of another time a second', () => {
  const found = find([
    tie('pmf MEMBER_OF iraq', 'p1'),
    tie('pmf MEMBER_OF iraq', 'p2'),
    tie('pmf MEMBER_OF iraq', 'p3', denied),
    tie('pmf MEMBER_OF iraq 2016', 'p4', denied),
  ]);
  expect(found.map(({ sides }) => sides.map((ids) => ids.length))).toEqual([
    [2, 1],
    [2, 1],
  ]);
  expect(new Set(found.map(({ id }) => id)).size).toBe(2);
});

it('a tie of one name is denied under another of the same force', () => {
  const said = [tie('pmf MEMBER_OF iraq', 'p1'), tie('hashd MEMBER_OF iraq', 'p2', denied)];
  expect(find(said)).toEqual([]);
  expect(find(said, { hashd: 'pmf' })).toHaveLength(1);
});

it('hedged claims contradict nothing', () => {
  const hedged = { factuality: 'PROBABLE' } as const;
  const doubted = { factuality: 'PROBABLE_NOT' } as const;
  expect(
    find([
      tie('pmf MEMBER_OF iraq', 'p1', hedged),
      tie('pmf MEMBER_OF iraq', 'p2', denied),
      tie('iraq ALLIED_WITH usa', 'p1'),
      tie('iraq ALLIED_WITH usa', 'p2', doubted),
    ]),
  ).toEqual([]);
});

it('one speaker on both sides is named once', () => {
  const [found] = find([
    tie('pmf ALLIED_WITH iraq 2016', 'p1'),
    tie('pmf ALLIED_WITH iraq 2016', 'p1', denied),
  ]);
  expect(found).toMatchObject({
    sameSpeaker: true,
    explanation:
      'According to p1, PMF was allied with Iraq in 2016; according to the same source, it was not so in 2016. One affirms what the other denies.',
  });
});
