import { readFolder } from '../layers/read-folder';
import { documentOf, readTiny } from '../tiny-corpus';

const TEXT =
  'The army entered Mosul on Thursday, residents told The Times. "ISIS has left the city," said Ali, a ' +
  'teacher in Mosul. He denied that the army had lost the bridge. Ali said that residents had told him that ISIS ' +
  'held the market until Friday. Mosul lies in Nineveh.\n';

/** A corpus of a text and its quotes. */
const tiny = (quotes: string, text = TEXT, corpus = '') => ({
  corpus: `format: quotes\ndefaults: { publisher: organisation:times, published: 2016-04-02, mode: INDIRECT, factuality: CERTAIN }\n${corpus}`,
  files: { 'a.ann': null, 'a.txt': text, 'a.yaml': quotes },
});

const QUOTES = `
mentions:
  - The Times: organisation:times
  - { words: Mosul, after: teacher in, is: city:mosul }
claims:
  - content: The army entered Mosul on Thursday
    source: residents
    cue: told
    asserts:
      - event: entered
        type: Capture
        agent: { The army: organisation:army }
        place: { Mosul: city:mosul }
        when: { Thursday: 2016-03-31 }
  - content: ISIS has left the city
    source: { Ali: person:ali }
    cue: said
    mode: direct
    asserts:
      - { event: left, type: withdrawal, agent: { ISIS: organisation:isis }, place: { the city: city:mosul } }
  - content: the army had lost the bridge
    source: { words: He, is: person:ali, kind: pronoun }
    cue: denied
    factuality: certain-not
    asserts: [{ event: lost, type: Defeat, affected: { the army: organisation:army }, cause: left }]
  - content: residents had told him that ISIS held the market until Friday
    source: Ali
    cue: said
    occasion: entered
    claims:
      - content: ISIS held the market until Friday
        source: residents
        cue: told
        addressee: { him: person:ali }
        asserts:
          - { control: held, place: { the market: city:mosul }, force: ISIS, when: { until Friday: ../2016-04-01 } }
  - content: Mosul lies in Nineveh
    asserts: [{ relation: LocatedIn, subject: Mosul, object: { Nineveh: province:nineveh } }]
`;

describe('a file of quotes', () => {
  it('gives claims, and what they assert, by their words', async () => {
    const { claims, events, controlClaims, relations } = await documentOf(tiny(QUOTES));
    const shown = claims.map(
      ({ id, parentId, mode, factuality, speakerIds, speakerText, text, spans, assertsIds }) => ({
        ...{ id, parentId, mode, factuality, speakerIds, speakerText, text, assertsIds },
        cue: spans.filter(({ role }) => role === 'CUE').map(({ start, exact }) => [start, exact]),
      }),
    );
    const indirect = { parentId: null, mode: 'INDIRECT', factuality: 'CERTAIN' };
    const ali = { speakerIds: ['person:ali'], speakerText: 'Ali' };
    expect(shown).toEqual([
      {
        ...{
          ...indirect,
          id: 'claim:a:3b399e3c5a',
          speakerIds: [],
          speakerText: 'residents',
          cue: [[46, 'told']],
        },
        ...{ text: 'The army entered Mosul on Thursday', assertsIds: ['event:a:238d6164ff'] },
      },
      {
        ...{ ...indirect, ...ali, id: 'claim:a:14d16d1cf6', mode: 'DIRECT', cue: [[88, 'said']] },
        ...{ text: 'ISIS has left the city', assertsIds: ['event:a:52b69bcaf1'] },
      },
      {
        ...{
          ...indirect,
          ...ali,
          speakerText: 'He',
          id: 'claim:a:622871e544',
          factuality: 'CERTAIN_NOT',
        },
        ...{
          cue: [[121, 'denied']],
          text: 'the army had lost the bridge',
          assertsIds: ['event:a:3c1da25b6d'],
        },
      },
      {
        ...{ ...indirect, ...ali, id: 'claim:a:5039c8fa36', cue: [[167, 'said']], assertsIds: [] },
        text: 'residents had told him that ISIS held the market until Friday',
      },
      {
        ...{
          ...indirect,
          id: 'claim:a:873dc0990c',
          parentId: 'claim:a:5039c8fa36',
          cue: [[191, 'told']],
        },
        ...{ speakerIds: [], speakerText: 'residents', text: 'ISIS held the market until Friday' },
        assertsIds: ['control:a:7d6a85ffb2'],
      },
      {
        ...{
          ...indirect,
          id: 'claim:a:57393d5fb0',
          mode: 'NARRATED',
          speakerIds: ['organisation:times'],
        },
        ...{ speakerText: null, cue: [], text: 'Mosul lies in Nineveh' },
        assertsIds: ['relation:LOCATED_IN:city:mosul:province:nineveh'],
      },
    ]);
    expect(events).toMatchObject([
      {
        eventId: 'event:a:238d6164ff',
        type: 'CAPTURE',
        placeIds: ['city:mosul'],
        when: { edtf: '2016-03-31' },
      },
      { eventId: 'event:a:52b69bcaf1', type: 'WITHDRAWAL' },
      { eventId: 'event:a:3c1da25b6d', type: 'DEFEAT', causeIds: ['event:a:52b69bcaf1'] },
    ]);
    expect(controlClaims).toMatchObject([
      { placeId: 'city:mosul', forceId: 'organisation:isis', when: { edtf: '../2016-04-01' } },
    ]);
    expect(claims[3]!.occasionId).toBe('event:a:238d6164ff');
    expect(relations).toHaveLength(1);
  });

  it('names claims and events by their words, so that an insertion or correction renames no other', async () => {
    const idsOf = async (quotes: string, text = TEXT) => {
      const { claims, events, controlClaims, mentions } = await documentOf(tiny(quotes, text));
      const all = [...claims, ...events, ...controlClaims, ...mentions];
      return all.map(({ id }) => id).sort();
    };
    const ids = await idsOf(QUOTES);
    const onTop = `claims:\n  - content: Mosul lies in Nineveh\n    factuality: possible`;
    const more = await idsOf(QUOTES.replace('claims:', onTop));
    // Another claim of the same words is the one that is `_2`.
    expect(more).toEqual([...ids, 'claim:a:57393d5fb0_2'].sort());
    expect(await idsOf(QUOTES.replace('certain-not', 'probable-not'))).toEqual(ids);
    const withoutMentions = (all: string[]) => all.filter((id) => !/^mention:a:T/.test(id));
    const later = await idsOf(QUOTES, `Hit fell. ${TEXT}`);
    expect(withoutMentions(later)).toEqual(withoutMentions(ids));
  });

  it('counts sources without an identity, and refuses words that the file uses in two ways', async () => {
    const nobody = (quotes: string) => {
      const { corpus = '', files } = tiny(quotes);
      const { 'a.txt': text, 'a.yaml': yaml } = files;
      return readFolder({ 'a.txt': text, 'a.yaml': yaml }, corpus.replace('layers', 'tiny'));
    };
    const claim = (more: string) => `  - { content: ISIS has left the city, cue: said, ${more} }\n`;
    const { notes, problems } = await nobody(
      `claims:\n${claim('source: { Ali: person:ali }')}${claim('source: teacher')}${claim('source: Ali')}`,
    );
    expect(problems).toEqual([]);
    expect(notes).toEqual([
      'nameless-source source "teacher", which is no entity of entities.yaml 1',
    ]);
    const two = await nobody(`mentions:
  - { words: Mosul, after: teacher in, is: city:mosul }
  - { words: Ali, after: said, is: person:ali }
  - { words: Ali, after: bridge., is: organisation:isis }
  - Thursday: 2016-03-31
  - { words: Friday, is: 2016-04-01 }
claims:
${claim('source: Ali, when: Thursday')}${claim('source: Ali, when: { Thursday: 2016-04-07 }')}`);
    expect(two.problems).toEqual([
      'a.yaml:8 two-references "Ali" is "person:ali" and "organisation:isis" (expected the one that is meant: { Ali: person:ali })',
      'a.yaml:8 two-references "Thursday" is "2016-03-31" and "2016-04-07" (expected the one that is meant: { Thursday: 2016-03-31 })',
      'a.yaml:9 two-references "Ali" is "person:ali" and "organisation:isis" (expected the one that is meant: { Ali: person:ali })',
    ]);
  });

  it('refuses an id that two stretches or two claims have', async () => {
    const { problems } = await readTiny(
      tiny(`mentions:
  - { words: Nineveh, is: province:nineveh, id: T5 }
  - { words: ISIS has, is: organisation:isis, id: T5 }
claims:
  - { content: ISIS has left the city, id: E5 }
  - { content: Mosul lies in Nineveh, id: E5 }
  - { content: the army had lost, id: C5 }
`),
    );
    expect(problems).toEqual([
      expect.stringMatching(/^tiny\/a\.yaml:3 duplicate-id id is "T5"/),
      expect.stringMatching(/^tiny\/a\.yaml:6 duplicate-id id is "E5"/),
      expect.stringMatching(/^tiny\/a\.yaml:7 bad-value id is "C5"/),
    ]);
  });

  it('finds the mention that follows a word, and the one that words name by their place', async () => {
    const { mentions } = await documentOf(
      tiny(
        'mentions:\n- { words: Mosul, after: teacher in, is: city:mosul }\n- { exact: Mosul, nth: 3, is: city:mosul }\n',
      ),
    );
    expect(mentions.map(({ spans }) => spans[0]!.start)).toEqual([
      TEXT.indexOf('Mosul. He'),
      TEXT.indexOf('Mosul lies'),
    ]);
  });

  it('reads words over a line end, in parts, and beyond the basic plane', async () => {
    const text = '𓂀 Ali said: ISIS\ntook, he thinks, Mosul.';
    const { claims } = await documentOf(
      tiny(
        'claims:\n- { content: [ISIS took, Mosul], source: { Ali: person:ali }, cue: said }\n',
        text,
      ),
    );
    expect(claims[0]!.text).toBe('ISIS\ntook … Mosul');
    expect(claims[0]!.spans.map(({ start, end }) => [start, end])).toEqual([
      [12, 21],
      [34, 39],
      [6, 10],
      [2, 5],
    ]);
  });

  it('does not take a part of a word for the word', async () => {
    const { mentions } = await documentOf(
      tiny('mentions: [{ Ali: person:ali }]\n', 'Aliens and Ali.'),
    );
    expect(mentions[0]!.spans[0]!.start).toBe(11);
  });

  it('gives quantities of events and of claims', async () => {
    const { quantities } = await documentOf(
      tiny(
        `claims:
  - content: more than 60 civilians died in Mosul
    asserts:
      - { event: died, type: Killing, quantity: { more than 60 civilians: '>=60 person of civilians' } }
  - content: 30 villages are empty
    quantities: { 30 villages: 30 place of villages }
`,
        'Today more than 60 civilians died in Mosul. Now 30 villages are empty.',
      ),
    );
    expect(
      quantities.map(({ atLeast, atMost, unit, of, claimIds, eventIds, spans }) => ({
        ...{ atLeast, atMost, unit, of, claimIds, eventIds, at: spans[0]!.start },
      })),
    ).toEqual([
      {
        ...{ atLeast: 60, atMost: null, unit: 'PERSON', of: 'civilians', at: 6 },
        ...{ claimIds: ['claim:a:5512e07254'], eventIds: ['event:a:9ad6a964cd'] },
      },
      {
        ...{ atLeast: 30, atMost: 30, unit: 'PLACE', of: 'villages', at: 48 },
        ...{ claimIds: ['claim:a:9ca11b3143'], eventIds: [] },
      },
    ]);
  });

  it('reports every problem, each at its line', async () => {
    const { problems } = await readTiny(
      tiny(`mentions:
  - Mosul: city:mosul
  - Mossul: city:mosul
  - Nineveh: province:Nineveh
claims:
  - content: The army entered Mosul on Thursday
    source: residents
    cue: tolld
    mod: direct
    asserts:
      - event: entered
        type: Capturr
        agent: { The army: organisation:army }
      - event: entered
        type: Capture
        agnt: Mosul
        when: Thursday
  - source: { Ali: person:ali }
  - content: ISIS has left the city
    mode: shouted
    occasion: interview
    asserts:
      - { event: left, type: Withdrawal, agent: ISIS, cause: lefft }
      - { control: left }
      - foo: bar
`),
    );
    expect(problems.map((problem) => problem.replace(/^tiny\/a\.yaml:/, ''))).toEqual([
      '2 text-mismatch the text has "Mosul" 3 times (expected after: the words before the one that is meant)',
      '3 text-mismatch the text has no "Mossul" (expected the words as they stand in the text)',
      '4 unknown-reference "Nineveh" is "province:Nineveh" (expected an entity of entities.yaml; "province:nineveh" differs in case alone)',
      '8 text-mismatch the text has no "tolld" (expected the words as they stand in the text)',
      expect.stringMatching(/^9 unknown-key has the key "mod" .*; "mode" is the nearest\)$/),
      expect.stringMatching(
        /^12 unknown-type the type is "Capturr" .*; "Capture" is the nearest\)$/,
      ),
      expect.stringMatching(/^16 unknown-key has the key "agnt" .*; "agent" is the nearest\)$/),
      expect.stringMatching(/^17 edtf-syntax "Thursday" is the time "Thursday" /),
      '18 no-content a claim has no content (expected content: its words)',
      expect.stringMatching(/^20 unknown-value mode is "shouted" \(expected one of direct, /),
      '21 dangling-id no event is called "interview" (expected the name of an event, or the words of its trigger)',
      '23 no-reference "ISIS" has no identity (expected "ISIS" with an id of entities.yaml, once in the file)',
      '23 dangling-id no event is called "lefft" (expected the name of an event, or the words of its trigger; "left" is the nearest)',
      '24 missing-argument "left" has no place (expected place: its words)',
      expect.stringMatching(/^25 bad-value asserts nothing /),
    ]);
  });

  it('reports violations of the scheme in the words of the text', async () => {
    const { problems } = await readTiny(
      tiny(
        'claims:\n- content: ISIS has left the city\n  asserts:\n  - { event: left, type: Withdrawal, place: { ISIS: organisation:isis } }\n',
      ),
    );
    const { problems: ofQuantity } = await readTiny(
      tiny('claims:\n- content: ISIS has left the city\n  quantities:\n    - ISIS\n'),
    );
    expect(ofQuantity).toEqual([
      expect.stringContaining(
        'a.yaml:4 bad-quantity "ISIS" is the quantity "ISIS" (expected <number> ',
      ),
    ]);
    expect(problems).toEqual([
      'tiny/a.yaml:4 wrong-argument "left" has as Place "ISIS" (Organisation) (expected a City, Province, Country, Region or Facility)',
    ]);
  });

  it('is refused if it is not a YAML map, whatever its content', async () => {
    for (const quotes of [
      '- a',
      '7',
      '"x',
      'claims: 7',
      'claims: [7, [], null]',
      'mentions: [[], {}, null]',
    ]) {
      const { problems } = await readTiny(tiny(quotes));
      expect([quotes, problems.length > 0]).toEqual([quotes, true]);
    }
    expect((await readTiny(tiny(''))).problems).toEqual([]);
  });

  it('identifies a mention by the words of another, by reference and by name', async () => {
    const quotes = (is: string) =>
      `mentions:\n- { words: He, is: Ali }\n- { words: Ali, after: said, is: ${is} }\n`;
    const byReference = await documentOf(tiny(quotes('person:ali')));
    expect(byReference.mentions.map(({ entityId }) => entityId)).toEqual([
      'person:ali',
      'person:ali',
    ]);
    const byName = await documentOf(
      tiny(quotes('Person'), 'Ex said Ali. He left.', 'identity: by-name\n'),
    );
    expect(byName.mentions.map(({ entityId }) => entityId)).toEqual(['person:ali', 'person:ali']);
    const { problems } = await readTiny(tiny('mentions: [{ He: Alli }]\n'));
    expect(problems).toEqual([
      'tiny/a.yaml:1 unknown-reference "He" is "Alli" (expected an id of entities.yaml, or words that have one in this file)',
    ]);
  });

  it('identifies mentions by type if identity is by name', async () => {
    const { mentions } = await documentOf(
      tiny('mentions: [{ Mosul: City }]\n', 'Mosul.', 'identity: by-name\n'),
    );
    expect(mentions[0]!.entityId).toBe('city:mosul');
  });
});
