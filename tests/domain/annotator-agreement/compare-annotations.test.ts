import fc from 'fast-check';
import { compareAnnotations } from '../../../src/domain/annotator-agreement/compare-annotations';
import { COREFERENCE_MEASURES } from '../../../src/domain/annotator-agreement/coreference-scores';
import {
  type AnnotatorAgreement,
  sumAgreement,
} from '../../../src/domain/annotator-agreement/sum-agreement';
import { parseEdtf } from '../../../src/domain/edtf';
import { documentOf, type DocumentSketch } from '../../support/corpus-of';
import { propertyRuns } from '../../support/property-runs';

const TEXT =
  'The mayor said that ISIS holds Tikrit.\nHe fears the army may take Mosul, which they left in June.';

const [MAYOR, ISIS, ARMY] = ['person:mayor', 'organisation:isis', 'organisation:army'];
const IDS = [MAYOR, ISIS, ARMY, 'city:tikrit', 'province:tikrit', 'city:mosul'];

const A: DocumentSketch = {
  text: TEXT,
  mentions: {
    T1: { of: MAYOR, at: 'The mayor', kind: 'NOMINAL' },
    T2: { of: ISIS, at: 'ISIS' },
    T3: { of: 'city:tikrit', at: 'Tikrit' },
    T4: { of: MAYOR, at: 'He', kind: 'PRONOUN' },
    T5: { of: ARMY, at: 'the army', kind: 'NOMINAL' },
    T6: { of: 'city:mosul', at: 'Mosul' },
    T7: { of: 'city:mosul', at: 'which', kind: 'PRONOUN' },
  },
  events: {
    E1: {
      ...{ trigger: 'take', type: 'CAPTURE', realis: 'EXPECTED', places: ['city:mosul'] },
      participants: [['AGENT', ARMY]],
    },
    E2: { trigger: 'left', type: 'WITHDRAWAL', when: '2014-06' },
  },
  controls: { 1: { place: 'city:tikrit', force: ISIS, when: '2014' } },
  claims: {
    3: {
      ...{ content: 'ISIS holds Tikrit', cue: 'said', source: 'The mayor', speakers: [MAYOR] },
      asserts: ['C1'],
    },
    4: {
      content: 'the army may take Mosul, which they left in June',
      ...{ cue: 'fears', source: 'He', speakers: [MAYOR], factuality: 'POSSIBLE' },
      asserts: ['E1'],
      said: '2014-07',
    },
    5: { content: 'they left in June', speakers: [MAYOR], inside: 4, asserts: ['E2'] },
  },
};

/** Another annotation of it: words, a type, kinds, a mention, a claim and more differ. */
const B: DocumentSketch = {
  text: TEXT,
  mentions: {
    T1: { of: MAYOR, at: 'The mayor', kind: 'NOMINAL' },
    T2: { of: ISIS, at: 'ISIS' },
    T3: { of: 'province:tikrit', at: 'Tikrit' },
    T4: { of: MAYOR, at: 'He', kind: 'PRONOUN' },
    T5: { of: ARMY, at: 'army', kind: 'NAME' },
    T6: { of: 'city:mosul', at: 'Mosul' },
    T8: { of: ARMY, at: 'they', kind: 'PRONOUN' },
  },
  events: {
    E8: { trigger: 'left', type: 'MOVEMENT' },
    E9: { trigger: 'take', type: 'CAPTURE', realis: 'EXPECTED', places: ['city:mosul'] },
  },
  controls: { 7: { place: 'province:tikrit', force: ISIS, when: '2014' } },
  claims: {
    1: {
      ...{ content: 'that ISIS holds Tikrit', cue: 'said', source: 'mayor', speakers: [MAYOR] },
      asserts: ['C7'],
    },
    2: {
      content: 'the army may take Mosul, which they left in June',
      ...{ cue: 'fears', source: 'The mayor', speakers: [MAYOR], factuality: 'PROBABLE' },
      asserts: ['E9', 'E8'],
      ...{ said: '2014-07', occasion: 'E8' },
    },
  },
};

/** Both annotators have an authority file with these ids. */
function agreementOf(
  a: DocumentSketch,
  b: DocumentSketch,
  known: readonly string[] = IDS,
): AnnotatorAgreement {
  const annotationOf = (sketch: DocumentSketch) => ({
    document: documentOf('report', sketch),
    knownIds: new Set(known),
  });
  const isSymmetric = (type: string) => type === 'FRIENDLY_WITH';
  return sumAgreement([compareAnnotations(annotationOf(a), annotationOf(b), isSymmetric)]);
}

/** In A, in B, the same. */
function counts({ inA, inB, same }: AnnotatorAgreement['sets']['modes']): number[] {
  return [inA, inB, same];
}

describe('agreement of two annotations', () => {
  const agreement = agreementOf(A, B);
  const { spans, sets, labels, coreference, disagreements } = agreement;

  it('counts the mentions of the same words, and of overlapping ones', () => {
    // A alone has "which", B alone "they"; "the army" and "army" overlap.
    expect(counts(spans.mentions.exact)).toEqual([7, 7, 5]);
    expect(counts(spans.mentions.overlapping)).toEqual([7, 7, 6]);
    expect(spans.mentions.exact.f1).toBeCloseTo(5 / 7, 12);
  });

  it('counts claims by their contents, with their cues, sources and speakers', () => {
    expect(counts(spans.claims.exact)).toEqual([3, 2, 1]);
    expect(counts(spans.claims.overlapping)).toEqual([3, 2, 2]);
    expect(spans.claims.overlapping).toMatchObject({ precision: 1, recall: 2 / 3, f1: 0.8 });
    expect(counts(spans.cues.exact)).toEqual([2, 2, 2]);
    // "The mayor" and "mayor" overlap; "He" is the same man elsewhere, so the speaker is the same.
    expect(counts(spans.sources.exact)).toEqual([2, 2, 0]);
    expect(counts(spans.sources.overlapping)).toEqual([2, 2, 1]);
    expect(counts(sets.speakers)).toEqual([3, 2, 2]);
  });

  it('counts what is said of claims', () => {
    expect(counts(sets.modes)).toEqual([3, 2, 2]);
    expect(counts(sets.factualities)).toEqual([3, 2, 1]);
    expect(counts(sets.circumstances)).toEqual([1, 2, 1]);
    expect(counts(sets.nesting)).toEqual([1, 0, 0]);
    // A and B both have the control, "take" and "left". The same claim asserts "take" alone.
    expect(counts(sets.assertions)).toEqual([3, 3, 1]);
    expect(counts(sets.controls)).toEqual([1, 1, 0]);
  });

  it('counts triggers and the arguments of events', () => {
    expect(counts(spans.triggers.exact)).toEqual([2, 2, 2]);
    // A: agent, place and time; B: the place.
    expect(counts(sets.eventArguments)).toEqual([3, 1, 1]);
    expect(sets.eventArguments).toMatchObject({ precision: 1, recall: 1 / 3, f1: 0.5 });
  });

  it("measures labels of what both mark by Cohen's kappa", () => {
    // A: 2 PERSON, 2 ORGANISATION, 2 CITY; B: one of the cities a PROVINCE. (5 * 6 - 10) / (36 - 10).
    expect(labels.mentionType).toMatchObject({ items: 6, same: 5 });
    expect(labels.mentionType.kappa).toBeCloseTo(20 / 26, 12);
    // A: 3 NAME, 2 NOMINAL, 1 PRONOUN; B: 4, 1, 1. (5 * 6 - 15) / (36 - 15).
    expect(labels.mentionKind.kappa).toBeCloseTo(15 / 21, 12);
    // CAPTURE twice; WITHDRAWAL and MOVEMENT. (1 * 2 - 1) / (4 - 1).
    expect(labels.eventType.kappa).toBeCloseTo(1 / 3, 12);
    expect(labels.realis.kappa).toBe(1);
    // The events have no id that both know, so they are known by their mentions.
    expect(labels.event).toMatchObject({ items: 2, same: 2 });
    // CERTAIN twice; POSSIBLE and PROBABLE.
    expect(labels.factuality.kappa).toBeCloseTo(1 / 3, 12);
    // All INDIRECT: chance would agree as well.
    expect(labels.mode).toMatchObject({ items: 2, same: 2, kappa: null });
  });

  it('scores coreference over the mentions of both', () => {
    // A: He and The mayor, Mosul and which; B: He and The mayor, army and they. One link of two.
    expect(coreference.entities.MUC.f1).toBeCloseTo(1 / 2, 12);
    // 2 of the mayor, 1 each of ISIS, Tikrit and army, 1/2 of Mosul, 0 of which: of 7.
    expect(coreference.entities.B3.recall).toBeCloseTo(5.5 / 7, 12);
    expect(coreference.entities.B3.precision).toBeCloseTo(5.5 / 7, 12);
    // Three chains wholly, two by 2/3.
    expect(coreference.entities['CEAF-e'].f1).toBeCloseTo((3 + 4 / 3) / 5, 12);
    // The mayor, ISIS and Tikrit: 4 mentions of 7. The army stands alone in A only, Mosul in B only.
    expect(coreference.entities.LEA.f1).toBeCloseTo(4 / 7, 12);
    expect(coreference.entities.CoNLL).toBeCloseTo((1 / 2 + 5.5 / 7 + 13 / 15) / 3, 12);
    expect(coreference.events.CoNLL).toBe(1);
  });

  it('gives each disagreement with its place, in the order of the text', () => {
    const lines = disagreements.map(({ on, place, a, b }) =>
      [place && `${place.line}:${place.words}`, on, a, b].map((part) => part ?? '-').join(' | '),
    );
    expect(lines).toEqual([
      '1:The mayor | source | "The mayor" | "mayor"',
      '1:that ISIS holds Tikrit | control | - | CONTROLLED province:tikrit organisation:isis 2014',
      '1:ISIS holds Tikrit | words of the claim | "ISIS holds Tikrit" | "that ISIS holds Tikrit"',
      '1:ISIS holds Tikrit | control | CONTROLLED city:tikrit organisation:isis 2014 | -',
      '1:Tikrit | mention type | CITY | PROVINCE',
      '1:Tikrit | entity | city:tikrit | province:tikrit',
      '2:He | source | "He" | "The mayor"',
      '2:the army | words of the mention | "the army" | "army"',
      '2:the army | mention kind | NOMINAL | NAME',
      '2:the army may take Mosul, which they left in June | factuality | POSSIBLE | PROBABLE',
      '2:the army may take Mosul, which they left in June | occasion or time | - | OCCASION event:report:8',
      '2:the army may take Mosul, which they left in June | asserts | - | MOVEMENT "left"',
      '2:take | event arguments | AGENT organisation:army | -',
      '2:which | mention | PRONOUN city:mosul | -',
      '2:they | mention | - | PRONOUN organisation:army',
      '2:they left in June | claim | INDIRECT CERTAIN person:mayor | -',
      '2:left | event type | WITHDRAWAL | MOVEMENT',
      '2:left | event arguments | WHEN 2014-06 | -',
    ]);
    expect(disagreements[7]).toMatchObject({
      ...{ documentId: 'document:report', place: { line: 2, start: 48, end: 56 } },
      ...{ aId: 'mention:report:T5', bId: 'mention:report:T5' },
    });
  });

  it('knows what only one annotator names by its mentions', () => {
    const renamed: DocumentSketch = JSON.parse(
      JSON.stringify(A)
        .replaceAll(MAYOR, 'person:the-first')
        .replaceAll(/"E(\d)"/g, '"E2$1"'),
    );
    expect(agreementOf(A, renamed, [ISIS, ARMY]).disagreements).toEqual([]);
    const { labels: known } = agreementOf(A, renamed, [...IDS, 'person:the-first']);
    expect(known.entity).toMatchObject({ items: 7, same: 5 });
  });

  it('takes one id for the same thing where mentions leave it open', () => {
    const mentions = (mayor: string, he: string): DocumentSketch => ({
      text: TEXT,
      mentions: { T1: { of: mayor, at: 'The mayor' }, T2: { of: he, at: 'He' } },
    });
    const [p, q] = ['person:p', 'person:q'];
    // Both of B share one of two mentions with the one of A.
    const places = (a: DocumentSketch, b: DocumentSketch) =>
      agreementOf(a, b, [])
        .disagreements.filter(({ on }) => on === 'entity')
        .map(({ place }) => place!.words);
    expect(places(mentions(q, q), mentions(p, q))).toEqual(['The mayor']);
    expect(places(mentions(q, q), mentions(q, p))).toEqual(['He']);
    expect(places(mentions(p, p), mentions(p, q))).toEqual(['He']);
    expect(places(mentions(p, p), mentions(q, p))).toEqual(['The mayor']);
    // An id without a shared mention is no reason: A's p is B's q.
    expect(places(mentions(p, q), mentions(q, p))).toEqual([]);
  });

  it('takes the ends of a symmetric relation in either order', () => {
    const friends = (type: string, [subject, object]: string[]): DocumentSketch => ({
      text: TEXT,
      relations: [{ type, subject: subject!, object: object! }],
    });
    const of = (type: string) =>
      agreementOf(friends(type, [ISIS, ARMY]), friends(type, [ARMY, ISIS])).sets.relations.same;
    expect(of('FRIENDLY_WITH')).toBe(1);
    expect(of('ENEMY_OF')).toBe(0);
  });
});

describe('one difference alone', () => {
  const lines = (a: DocumentSketch, b: DocumentSketch) =>
    agreementOf(a, b).disagreements.map(({ on, a: ofA, b: ofB }) => [on, ofA, ofB]);
  const claimed = (claim: object): DocumentSketch => ({
    text: TEXT,
    claims: { 1: { content: 'ISIS holds Tikrit', speakers: [MAYOR], ...claim } },
  });

  it('of the mode is told, and counted beside the factuality', () => {
    const [a, b] = [claimed({ mode: 'DIRECT' }), claimed({ mode: 'INDIRECT' })];
    expect(lines(a, b)).toEqual([['mode', 'DIRECT', 'INDIRECT']]);
    const { sets } = agreementOf(a, b);
    expect(counts(sets.modes)).toEqual([1, 1, 0]);
    expect(counts(sets.factualities)).toEqual([1, 1, 1]);
  });

  it('of the time at which it was said is told', () => {
    expect(lines(claimed({ said: '2014-07' }), claimed({ said: '2014-08' }))).toEqual([
      ['occasion or time', 'WHEN 2014-07', 'WHEN 2014-08'],
    ]);
  });

  it('of a cue that only one of them has is told, and overlaps with nothing', () => {
    const [a, b] = [claimed({ cue: 'said' }), claimed({})];
    expect(lines(a, b)).toEqual([['cue', '"said"', null]]);
    expect(lines(b, a)).toEqual([['cue', null, '"said"']]);
    expect(counts(agreementOf(a, b).spans.cues.overlapping)).toEqual([1, 0, 0]);
  });

  it('of the source that only one of them has is told', () => {
    expect(lines(claimed({ source: 'The mayor' }), claimed({}))).toEqual([
      ['source', '"The mayor"', null],
    ]);
  });

  it('of who says it is told, unless the text itself does', () => {
    const [a, b] = [{ speakers: [MAYOR] }, { speakers: [ISIS, ARMY] }];
    expect(lines(claimed(a), claimed(b))).toEqual([['speaker', MAYOR, `${ISIS}, ${ARMY}`]]);
    const mode = 'NARRATED';
    expect(lines(claimed({ ...a, mode }), claimed({ ...b, mode }))).toEqual([]);
  });

  it('of the claim that relays it is told', () => {
    const relayed = (inside: number | undefined): DocumentSketch => ({
      text: TEXT,
      claims: {
        1: { content: 'ISIS holds Tikrit', speakers: [MAYOR] },
        2: { content: 'the army may take Mosul', speakers: [MAYOR] },
        3: { content: 'Mosul', speakers: [ARMY], inside },
      },
    });
    expect(lines(relayed(1), relayed(2))).toEqual([
      ['relayed by', '"ISIS holds Tikrit"', '"the army may take Mosul"'],
    ]);
    expect(lines(relayed(undefined), relayed(2))).toEqual([
      ['relayed by', null, '"the army may take Mosul"'],
    ]);
    expect(lines(relayed(2), relayed(2))).toEqual([]);
  });

  it('of a claim on words in two parts is told with both parts', () => {
    const [whole, parted] = ['army may take Mosul', ['army', 'Mosul']];
    expect(lines(claimed({ content: whole }), claimed({ content: parted }))).toEqual([
      ['words of the claim', '"army may take Mosul"', '"army … Mosul"'],
    ]);
  });

  it('of a relation is told where its first claim stands, with its time', () => {
    const related = (...when: string[]): DocumentSketch => ({
      text: TEXT,
      relations: [{ type: 'ENEMY_OF', subject: ARMY, object: ISIS, when: when[0] }],
      claims: {
        1: {
          content: 'they left in June',
          speakers: [MAYOR],
          asserts: [['relation:ENEMY_OF', ARMY, ISIS, ...when].join(':')],
        },
        2: { content: 'ISIS holds Tikrit', speakers: [MAYOR] },
        3: {
          content: 'take Mosul',
          speakers: [MAYOR],
          asserts: [['relation:ENEMY_OF', ARMY, ISIS, ...when].join(':')],
        },
      },
    });
    const { disagreements } = agreementOf(related('2014'), related());
    expect(disagreements.map(({ on, a, b, place }) => [on, a, b, place?.words])).toEqual([
      ['relation', `ENEMY_OF ${ARMY} ${ISIS} 2014`, null, 'take Mosul'],
      ['relation', null, `ENEMY_OF ${ARMY} ${ISIS}`, 'take Mosul'],
    ]);
    expect(lines(related('2014'), related('2014'))).toEqual([]);
  });

  it('of a relation is told at its first claim, even one that only one of them has', () => {
    const claims = { 1: { content: 'they left in June', speakers: [MAYOR] } };
    const one: DocumentSketch = {
      text: TEXT,
      relations: [{ type: 'ENEMY_OF', subject: ARMY, object: ISIS }],
      claims: {
        1: { ...claims[1], asserts: [`relation:ENEMY_OF:${ARMY}:${ISIS}`] },
        2: {
          content: 'ISIS holds Tikrit',
          speakers: [MAYOR],
          asserts: [`relation:ENEMY_OF:${ARMY}:${ISIS}`],
        },
      },
    };
    const told = agreementOf(one, { text: TEXT, claims }).disagreements;
    expect(told.find(({ on }) => on === 'relation')!.place!.words).toBe('ISIS holds Tikrit');
  });

  it('of cues counts as an overlap only where they share words', () => {
    const overlaps = (one: string, other: string) =>
      counts(agreementOf(claimed({ cue: one }), claimed({ cue: other })).spans.cues.overlapping);
    expect(overlaps('mayor said', 'said that')).toEqual([1, 1, 1]);
    expect(overlaps('mayor', 'said')).toEqual([1, 1, 0]);
  });

  it('is told at its line of the text', () => {
    const text = 'Mosul\n😀 fell.\nThe army left.\nIt rained.';
    const document = (of: string): DocumentSketch => ({
      text,
      mentions: { T1: { of, at: 'army' }, T2: { of, at: 'It' } },
    });
    const places = agreementOf(document(ISIS), document(ARMY)).disagreements.map(
      ({ place }) => `${place!.line}:${place!.words}`,
    );
    expect(places).toEqual(['3:army', '4:It']);
  });

  it('is none of several annotations on the same words that come in another order', () => {
    const several = (isReversed: boolean): DocumentSketch => {
      const numbered = <Item>(prefix: string, ...items: Item[]): Record<string, Item> => {
        const inOrder = isReversed ? items.reverse() : items;
        return Object.fromEntries(inOrder.map((item, index) => [`${prefix}${index + 1}`, item]));
      };
      const claim = { content: 'take Mosul', speakers: [MAYOR] };
      return {
        text: TEXT,
        mentions: numbered('T', { of: ARMY, at: 'He' }, { of: ISIS, at: 'He' }),
        quantities: numbered(
          'T',
          { at: 'Tikrit', value: '60 person', claims: [] },
          { at: 'Tikrit', value: '70 person', claims: [] },
        ),
        events: numbered<NonNullable<DocumentSketch['events']>[string]>(
          'E',
          { trigger: 'take', type: 'CAPTURE' },
          { trigger: 'take', type: 'BATTLE' },
          { trigger: 'holds', when: '2014' },
          { trigger: 'holds', when: '2015' },
          { trigger: 'said', places: ['city:mosul'] },
          { trigger: 'said', places: ['city:tikrit'] },
          { trigger: 'left', participants: [['AGENT', ARMY]] },
          { trigger: 'left', participants: [['AGENT', ISIS]] },
        ),
        claims: numbered<NonNullable<DocumentSketch['claims']>[string]>(
          '',
          { ...claim, cue: 'said' },
          { ...claim, cue: 'fears' },
          { ...claim, content: 'Mosul', source: 'He' },
          { ...claim, content: 'Mosul', source: 'The mayor' },
          { ...claim, content: 'June', speakers: [ARMY] },
          { ...claim, content: 'June', speakers: [ISIS] },
          { ...claim, content: 'Tikrit', mode: 'DIRECT' },
          { ...claim, content: 'Tikrit', mode: 'INDIRECT' },
        ),
      };
    };
    expect(lines(several(false), several(true))).toEqual([]);
  });

  const reported = (event: object, others: DocumentSketch['events'] = {}): DocumentSketch => ({
    text: TEXT,
    events: { E1: { trigger: 'take', type: 'CAPTURE', ...event }, ...others },
  });

  it('of an event that only one of them reports is told', () => {
    expect(lines(reported({ realis: 'EXPECTED' }), { text: TEXT })).toEqual([
      ['event', 'CAPTURE EXPECTED (event:report:1)', null],
    ]);
    expect(lines({ text: TEXT }, reported({ realis: 'EXPECTED' }))).toEqual([
      ['event', null, 'CAPTURE EXPECTED (event:report:1)'],
    ]);
  });

  it('of the realis of an event is told', () => {
    expect(lines(reported({ realis: 'EXPECTED' }), reported({ realis: 'PLANNED' }))).toEqual([
      ['realis', 'EXPECTED', 'PLANNED'],
    ]);
  });

  it('of the arguments of an event is told, all of them in one line', () => {
    const others = { E2: { trigger: 'left' }, E3: { trigger: 'holds' } };
    const [a, b] = [
      { places: ['city:mosul'], when: '2014-06', causes: ['E2'] },
      { places: ['city:tikrit'], when: '2014-07', causes: ['E3'] },
    ];
    expect(lines(reported(a, others), reported(b, others))).toEqual([
      [
        'event arguments',
        'PLACE city:mosul, CAUSE event:report:2, WHEN 2014-06',
        'PLACE city:tikrit, CAUSE event:report:3, WHEN 2014-07',
      ],
    ]);
  });

  it('of the identity of an event is told where both know its id', () => {
    const [fall, siege] = ['event:fall-of-mosul', 'event:siege-of-mosul'];
    const [left, holds] = [{ trigger: 'left' }, { trigger: 'holds' }];
    const one = reported({ id: fall }, { E2: { ...left, id: siege }, E3: { ...holds, id: fall } });
    const other = reported(
      { id: fall },
      { E2: { ...left, id: siege }, E3: { ...holds, id: siege } },
    );
    expect(lines(one, other)).toEqual([['event identity', fall, siege]]);
    // An id that only one of them uses, or that a document made, is known by its mentions.
    expect(lines(reported({ id: fall }), reported({ id: siege }))).toEqual([]);
    expect(lines(reported({ id: fall }), reported({}))).toEqual([]);
    expect(lines(reported({}), reported({ id: fall }))).toEqual([]);
    const swapped = { E1: { trigger: 'left' }, E2: { trigger: 'take', type: 'CAPTURE' } };
    const numbered = reported({}, { E2: { trigger: 'left' } });
    expect(lines(numbered, { text: TEXT, events: swapped })).toEqual([]);
  });

  it('of the reports that two claims assert is told', () => {
    const asserting = (asserts: string[]): DocumentSketch => ({
      ...reported({}, { E2: { trigger: 'left' } }),
      claims: { 1: { content: 'take Mosul', speakers: [MAYOR], asserts } },
    });
    expect(lines(asserting(['E1']), asserting(['E2']))).toEqual([
      ['asserts', 'CAPTURE "take"', 'LIBERATION "left"'],
    ]);
  });

  it('of the value of a quantity is told', () => {
    const valued = (value: string): DocumentSketch => ({
      text: TEXT,
      quantities: { T1: { at: 'ISIS', value, claims: [] } },
    });
    expect(lines(valued('60 person'), valued('70 person'))).toEqual([
      ['quantity value', '60 person', '70 person'],
    ]);
    expect(lines(valued('60 person'), valued('60 person'))).toEqual([]);
    expect(lines(valued('60 person'), { text: TEXT })).toEqual([['quantity', '60 person', null]]);
  });

  it('of the value of a time is told', () => {
    const timed = (edtf: string | null) => {
      const document = documentOf('report', { text: TEXT, mentions: A.mentions });
      const [{ spans }] = document.mentions as [(typeof document.mentions)[number]];
      const times =
        edtf === null ? [] : [{ id: 'mention:report:T9', spans, when: parseEdtf(edtf) }];
      return { document: { ...document, times }, knownIds: new Set(IDS) };
    };
    const told = (a: string, b: string | null) =>
      sumAgreement([compareAnnotations(timed(a), timed(b), () => false)]);
    expect(told('2014-06', '2014-06').disagreements).toEqual([]);
    expect(told('2014-06', '2014-07').disagreements).toMatchObject([
      { on: 'time value', a: '2014-06', b: '2014-07' },
    ]);
    expect(counts(told('2014-06', '2014-07').spans.times.exact)).toEqual([1, 1, 1]);
    expect(told('2014-06', null).disagreements).toMatchObject([
      { on: 'time', a: '2014-06', b: null },
    ]);
  });

  it('of the holder of a place that nobody holds is told', () => {
    const control = (force?: string): DocumentSketch => ({
      ...claimed({ asserts: ['C1'] }),
      controls: { 1: { place: 'city:tikrit', force, when: '2014' } },
    });
    expect(lines(control(), control(ISIS))).toEqual([
      ['control', 'CONTROLLED city:tikrit nobody 2014', null],
      ['control', null, 'CONTROLLED city:tikrit organisation:isis 2014'],
    ]);
  });
});

describe('agreement of any two annotations', () => {
  const letters = 'a b c d e f g h i j k l';
  /** One to three letters of the text. */
  const words = fc.tuple(fc.nat(9), fc.integer({ min: 1, max: 3 })).map(([start, length]) =>
    letters
      .split(' ')
      .slice(start, start + length)
      .join(' '),
  );
  const id = fc.constantFrom(...IDS);
  const numbered = <Item>(prefix: string, items: readonly Item[]): Record<string, Item> =>
    Object.fromEntries(items.map((item, index) => [`${prefix}${index + 1}`, item]));

  const sketches: fc.Arbitrary<DocumentSketch> = fc
    .record({
      mentions: fc.array(
        fc.record({ at: words, of: id, kind: fc.constantFrom('NAME', 'NOMINAL') }),
        { maxLength: 6 },
      ),
      events: fc.uniqueArray(
        fc.record({
          trigger: words,
          type: fc.constantFrom('CAPTURE', 'LIBERATION'),
          places: fc.array(id, { maxLength: 1 }),
        }),
        { maxLength: 3, selector: ({ trigger }) => trigger },
      ),
      claims: fc.uniqueArray(
        fc.record({
          content: words,
          cue: fc.option(words, { nil: undefined }),
          source: fc.option(words, { nil: undefined }),
          speakers: fc.array(id, { maxLength: 1 }),
          mode: fc.constantFrom('DIRECT', 'INDIRECT'),
          factuality: fc.constantFrom('CERTAIN', 'POSSIBLE'),
        }),
        { maxLength: 4, selector: ({ content }) => content },
      ),
      relations: fc.array(
        fc.record({ type: fc.constantFrom('FRIENDLY_WITH', 'ENEMY_OF'), subject: id, object: id }),
        { maxLength: 2 },
      ),
    })
    .map(({ mentions, events, claims, relations }) => ({
      text: letters,
      mentions: numbered('T', mentions),
      events: numbered('E', events),
      relations,
      claims: numbered(
        '',
        claims.map((claim, index) => ({
          ...claim,
          ...(index > 0 && { inside: 1 }),
          asserts: events.length > index ? [`E${index + 1}`] : [],
        })),
      ),
    })) as fc.Arbitrary<DocumentSketch>;

  it('is full agreement of each with itself', () => {
    fc.assert(
      fc.property(sketches, (one) => {
        const { spans, sets, labels, coreference, disagreements } = agreementOf(one, one);
        expect(disagreements).toEqual([]);
        const f1s = [
          ...Object.values(spans).flatMap(({ exact, overlapping }) => [exact.f1, overlapping.f1]),
          ...Object.values(sets).map(({ f1 }) => f1),
          ...Object.values(coreference).map(({ CoNLL }) => CoNLL),
        ];
        for (const f1 of f1s) if (f1 !== null) expect(f1).toBeCloseTo(1, 12);
        for (const { kappa } of Object.values(labels)) expect([1, null]).toContain(kappa);
      }),
      { numRuns: propertyRuns(100) },
    );
  });

  it('has as precision of A and B the recall of B and A, and the same kappa and F1', () => {
    fc.assert(
      fc.property(sketches, sketches, fc.subarray(IDS), (a, b, known) => {
        const [there, back] = [agreementOf(a, b, known), agreementOf(b, a, known)];
        const rows = ({ spans, sets }: AnnotatorAgreement) => [
          ...Object.values(spans).flatMap(({ exact, overlapping }) => [exact, overlapping]),
          ...Object.values(sets),
        ];
        const mirrored = rows(back).map(({ inA, inB, same, precision, recall, f1 }) => ({
          ...{ inA: inB, inB: inA, same, precision: recall, recall: precision, f1 },
        }));
        expect(mirrored).toEqual(rows(there));
        expect(back.labels).toEqual(there.labels);
        for (const measure of COREFERENCE_MEASURES) {
          const [one, other] = [there, back].map(
            ({ coreference }) => coreference.entities[measure],
          );
          expect(other!.recall ?? -1).toBeCloseTo(one!.precision ?? -1, 12);
          expect(other!.f1 ?? -1).toBeCloseTo(one!.f1 ?? -1, 12);
        }
        expect(back.disagreements).toHaveLength(there.disagreements.length);
      }),
      {
        numRuns: propertyRuns(100),
        // Two chains of B are as like the one of A.
        examples: [
          [
            { text: letters, mentions: { T1: { at: 'd', of: MAYOR }, T2: { at: 'd', of: MAYOR } } },
            {
              text: letters,
              mentions: { T1: { at: 'b c d', of: MAYOR }, T2: { at: 'd', of: ISIS } },
            },
            [],
          ],
        ],
      },
    );
  });
});
