import fc from 'fast-check';
import type { ControlEvidence } from '../../../src/domain/control/control-evidence';
import { contradict } from '../../../src/domain/control/dispute';
import { readSpells } from '../../../src/domain/control/read-spells';
import { Sides } from '../../../src/domain/control/sides';
import type { Contradiction } from '../../../src/domain/contradiction/contradiction';
import type { EventAssertion } from '../../../src/domain/contradiction/factuality';
import {
  findContradictions,
  wholesOf,
} from '../../../src/domain/contradiction/find-contradictions';
import { parseEdtf } from '../../../src/domain/edtf';
import { arbitraryEvidence } from '../control/arbitrary-evidence';
import { changed, claim, held } from '../control/evidence';

const NAMES: Readonly<Record<string, string>> = {
  'city:mosul': 'Mosul',
  'city:al-qaim': 'al-Qaim',
  'province:anbar': 'Anbar',
  isis: 'ISIS',
  iraq: 'Iraq',
  peshmerga: 'Peshmerga',
  'person:al-tai': 'Riad Hassoun al-Tai',
  'person:a': 'Ali',
  'event:fall': 'the fall of Mosul',
  'event:war': 'the war',
};

function find(
  control: ControlEvidence[],
  events: EventAssertion[] = [],
  sides = new Sides([]),
): Contradiction[] {
  const partOf = new Map([['city:al-qaim', ['province:anbar']]]);
  return findContradictions({ control, events, partOf, sides, nameOf: (id) => NAMES[id] ?? id });
}

const reports = { speakerIds: [], speakerText: 'media reports' };
const ali = { speakerIds: ['person:a'] };
const alTai = { speakerIds: ['person:al-tai'], said: '2017-07~' };

describe('CONTROL_OVERLAP', () => {
  test('two holders at one time, with both voices', () => {
    const isis = held('isis', '2014-06/2017-07', reports);
    const iraq = held('iraq', '2016-02', ali);
    const [found, ...others] = find([isis, iraq]);
    expect(others).toEqual([]);
    expect(found).toMatchObject({
      kind: 'CONTROL_OVERLAP',
      explanation:
        'According to media reports, ISIS held Mosul from 2014-06 to 2017-07; according to Ali, Iraq held Mosul in 2016-02. They cannot both have been so at the same time.',
      sides: [[isis.claim.id], [iraq.claim.id]],
      placeIds: ['city:mosul'],
      sameSpeaker: false,
    });
  });

  test('two ends of one spell', () => {
    const found = find([
      held('isis', '2014-06/2017-07', reports),
      held('isis', '2014-06/2016-01', ali),
    ]);
    expect(found.map(({ explanation }) => explanation)).toEqual([
      'According to Ali, ISIS held Mosul from 2014-06 to 2016-01; according to media reports, ISIS held Mosul from 2014-06 to 2017-07. These are not the same start and end.',
    ]);
  });

  test('"to July 2017" and "liberated on 10 July" are none', () => {
    const event = { gains: ['iraq'], loses: ['isis'], when: '2017-07-10' };
    expect(find([held('isis', '2014-06/2017-07', reports), changed(event, ali)])).toEqual([]);
  });

  test('a spell is disputed if and only if it contradicts another, or is denied', () => {
    fc.assert(
      fc.property(arbitraryEvidence, (evidence) => {
        const { spells, denials, deniedEventIds } = readSpells(evidence);
        for (const spell of spells) {
          const denied =
            denials.overlap(spell.state.key, spell.known) ||
            deniedEventIds.has(spell.startedBy ?? '') ||
            deniedEventIds.has(spell.endedBy ?? '');
          const expected = denied || spells.some((other) => contradict(spell, other));
          if (spell.disputed !== expected) throw new Error(JSON.stringify(spell));
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('every pair of contradicting spells is found, once', () => {
    fc.assert(
      fc.property(arbitraryEvidence, (evidence) => {
        const { spells } = readSpells(evidence);
        const pairs = new Set(
          spells.flatMap((a, i) =>
            spells
              .slice(i + 1)
              .flatMap((b) =>
                contradict(a, b)
                  ? [[...new Set([...a.claims.keys(), ...b.claims.keys()])].sort().join()]
                  : [],
              ),
          ),
        );
        const found = find(evidence).filter(({ kind }) => kind === 'CONTROL_OVERLAP');
        expect(new Set(found.map(({ claimIds }) => claimIds.join()))).toEqual(pairs);
      }),
      { numRuns: 500 },
    );
  });
});

describe('PART_WHOLE', () => {
  const anbar = { placeId: 'province:anbar', ...alTai };
  const alQaim = { placeId: 'city:al-qaim', ...alTai };

  test('al-Tai says that Anbar was liberated, and that al-Qaim in Anbar is held by ISIS', () => {
    const liberated = changed({ loses: ['isis'], eventId: 'event:anbar' }, anbar);
    const still = held('isis', '2017-07~', alQaim);
    const [found, ...others] = find([liberated, still]);
    expect(others).toEqual([]);
    expect(found).toMatchObject({
      kind: 'PART_WHOLE',
      explanation:
        'According to Riad Hassoun al-Tai, Anbar was taken from ISIS by 2017-07~; according to the same source, ISIS held al-Qaim, which lies in Anbar, in 2017-07~. A place cannot be free of a force that holds a part of it.',
      sides: [[liberated.claim.id], [still.claim.id]],
      placeIds: ['city:al-qaim', 'province:anbar'],
      sameSpeaker: true,
    });
    expect(found?.id).toMatch(/^contradiction:part-whole:[0-9a-f]{16}$/);
  });

  test('what is said to have been liberated earlier is so still when that is said', () => {
    const event = { gains: ['iraq'], loses: ['isis'], when: '2016-06-28' };
    const found = find([changed(event, anbar), held('isis', '2017-07', alQaim)]);
    expect(found.map(({ explanation }) => explanation)).toEqual([
      'According to Riad Hassoun al-Tai, Iraq took Anbar from ISIS on 2016-06-28; according to the same source, ISIS held al-Qaim, which lies in Anbar, in 2017-07. A place cannot be free of a force that holds a part of it.',
    ]);
  });

  test('a part held only after that is none', () => {
    const event = { loses: ['isis'], when: '2016-06-28' };
    expect(find([changed(event, anbar), held('isis', '2018-01', alQaim)])).toEqual([]);
  });

  test('a part held by another force of the same side is none', () => {
    const whole = held('iraq', '2017', { ...anbar, ...ali });
    const part = held('peshmerga', '2017', alQaim);
    expect(find([whole, part]).map(({ kind }) => kind)).toEqual(['PART_WHOLE']);
    const allied = [{ type: 'ALLIED_WITH', subjectId: 'iraq', objectId: 'peshmerga' }];
    expect(find([whole, part], [], new Sides(allied))).toEqual([]);
  });

  test('a place lies in all that its wholes lie in, and a ring of places does no harm', () => {
    const partOf = new Map([
      ['city', ['province']],
      ['province', ['country', 'region']],
      ['country', ['province']],
    ]);
    expect([...wholesOf('city', partOf)].sort()).toEqual(['country', 'province', 'region']);
    expect([...wholesOf('province', partOf)].sort()).toEqual(['country', 'region']);
  });
});

describe('FACTUALITY', () => {
  const fall = { eventId: 'event:fall', when: null, causeIds: [], placeIds: ['city:mosul'] };
  const actual = { ...fall, realis: 'ACTUAL' } as const;

  test.each([
    ['a negative claim', { ...actual, claim: claim({ ...ali, factuality: 'CERTAIN_NOT' }) }],
    ['a denied event', { ...fall, realis: 'DENIED' as const, claim: claim(ali) }],
  ])('an event that one affirms and %s denies', (_name, denial) => {
    const affirmed = { ...actual, claim: claim(reports) };
    expect(find([], [affirmed, denial])).toMatchObject([
      {
        kind: 'FACTUALITY',
        explanation:
          'According to media reports, the fall of Mosul took place; according to Ali, it did not. One affirms what the other denies.',
        sides: [[affirmed.claim.id], [denial.claim.id]],
        placeIds: ['city:mosul'],
        eventIds: ['event:fall'],
      },
    ]);
  });

  test('control that one affirms and another denies at that time', () => {
    const found = find([
      held('isis', '2016', reports),
      held('isis', '2016-03', { ...ali, factuality: 'CERTAIN_NOT' }),
      held('isis', '2018', { ...ali, factuality: 'CERTAIN_NOT' }),
    ]);
    expect(found.map(({ explanation }) => explanation)).toEqual([
      'According to media reports, ISIS held Mosul in 2016; according to Ali, it is not so that ISIS held Mosul in 2016-03. One affirms what the other denies.',
    ]);
  });

  test('plans deny nothing', () => {
    const planned = { ...fall, realis: 'PLANNED' as const, claim: claim(ali) };
    expect(find([], [{ ...actual, claim: claim(reports) }, planned])).toEqual([]);
  });
});

describe('ORDER', () => {
  const event = (eventId: string, when: string, causeIds: string[] = []): EventAssertion => ({
    ...{ claim: claim(ali), eventId, realis: 'ACTUAL', causeIds, placeIds: [] },
    when: parseEdtf(when),
  });

  test('an effect over before its cause began', () => {
    const effect = event('event:fall', '2014-06', ['event:war']);
    const cause = event('event:war', '2014-07/2017-12');
    expect(find([], [effect, cause])).toMatchObject([
      {
        kind: 'ORDER',
        explanation:
          'According to Ali, the fall of Mosul, a result of the war, took place in 2014-06; according to the same source, the war took place from 2014-07 to 2017-12. An effect cannot come before its cause.',
        sides: [[effect.claim.id], [cause.claim.id]],
        sameSpeaker: true,
      },
    ]);
  });

  test('an effect that may have come after is none', () => {
    expect(
      find([], [event('event:fall', '2014-06', ['event:war']), event('event:war', '2014')]),
    ).toEqual([]);
  });
});

test('the same claims have the same contradiction, whatever their order', () => {
  fc.assert(
    fc.property(arbitraryEvidence, (evidence) => {
      expect(find([...evidence].reverse())).toEqual(find(evidence));
    }),
    { numRuns: 300 },
  );
});
