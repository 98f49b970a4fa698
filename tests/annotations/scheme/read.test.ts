import type { Claim } from '../../../src/domain/claim';
import { annotationOfControl } from '../../../src/domain/id';
import { ann, changed, documentOf, ENTITIES, readTiny, TEXT } from '../tiny-corpus';

/** `CONTENT 14-37 ISIS took Mosul` */
function evidence({ spans }: Claim): string[] {
  return spans.map(({ role, start, end, exact }) => `${role} ${start}-${end} ${exact}`);
}

describe('a claim', () => {
  test('has a source, a cue and a content, and asserts what stands in the content', async () => {
    const { claims, events, mentions, times } = await documentOf({});
    expect(claims).toHaveLength(1);
    expect(claims[0]).toMatchObject({
      id: 'claim:a:1',
      parentId: null,
      speakerIds: ['person:ali'],
      speakerText: 'Ali',
      mode: 'INDIRECT',
      factuality: 'CERTAIN',
      text: 'ISIS took Mosul in 2014',
      aboutIds: ['organisation:isis', 'event:a:2', 'city:mosul'],
      assertsIds: ['event:a:2'],
      reportIds: ['mention:a:E2'],
      occasionId: null,
      saidWhen: null,
    });
    expect(evidence(claims[0]!)).toEqual([
      'CONTENT 14-37 ISIS took Mosul in 2014',
      'CUE 4-8 said',
      'SOURCE 0-3 Ali',
    ]);
    expect(events[0]).toMatchObject({
      id: 'mention:a:E2',
      eventId: 'event:a:2',
      eventName: 'took',
      type: 'CAPTURE',
      realis: 'ACTUAL',
      when: { edtf: '2014' },
      participants: [{ role: 'AGENT', entityId: 'organisation:isis' }],
      placeIds: ['city:mosul'],
      causeIds: [],
      gains: ['organisation:isis'],
      loses: [],
    });
    expect(mentions.map(({ id, entityId, kind }) => [id, entityId, kind])).toEqual([
      ['mention:a:T1', 'person:ali', 'NAME'],
      ['mention:a:T4', 'organisation:isis', 'NAME'],
      ['mention:a:T6', 'city:mosul', 'NAME'],
    ]);
    expect(times.map(({ id, when }) => [id, when.edtf])).toEqual([['mention:a:T7', '2014']]);
  });

  test('has no cue where its trigger has the spans of its content', async () => {
    const { claims } = await documentOf({
      ann: changed('T2 | Claim @ | ISIS took Mosul in 2014'),
    });
    expect(evidence(claims[0]!)).toEqual([
      'CONTENT 14-37 ISIS took Mosul in 2014',
      'SOURCE 0-3 Ali',
    ]);
  });

  test('has several contents, speakers and a source that is no entity', async () => {
    const text = 'Ali, the army and reports said: ISIS came. It left.';
    const { claims } = await documentOf({
      text,
      corpus: 'defaults: { mode: DIRECT, factuality: PROBABLE }\n',
      ann: ann(text, [
        'T1 | Person @ | Ali',
        'N1 | Reference T1 Claimline:person:ali | Ali',
        'T2 | Organisation @ | the army',
        'N2 | Reference T2 Claimline:organisation:army | The army',
        'T3 | Source @ | reports',
        'T4 | Claim @ | said',
        'T5 | Content @ | It left',
        'T6 | Content @ | ISIS came',
        'E1 | Claim:T4 Source:T3 Source2:T2 Source3:T1 Content:T5 Content2:T6',
      ]),
    });
    expect(claims[0]).toMatchObject({
      speakerIds: ['person:ali', 'organisation:army'],
      speakerText: 'Ali, the army, reports',
      text: 'ISIS came … It left',
      mode: 'DIRECT',
      factuality: 'PROBABLE',
    });
  });

  test('is the publisher’s if it is narrated', async () => {
    const { claims } = await documentOf({
      corpus: 'defaults: { publisher: organisation:times }\n',
      ann: changed('E1 | Claim:T2 Content:T3', 'A1 | Mode E1 Narrated'),
    });
    expect(claims[0]).toMatchObject({ speakerIds: ['organisation:times'], speakerText: null });
    expect(claims[0]!.spans.map(({ role }) => role)).toEqual(['CONTENT', 'CUE']);
  });

  test('was said at its own time, else at the time of its occasion', async () => {
    const occasion = ['T8 | Declaration @ | said', 'E3 | Declaration:T8 When:T7'];
    const within = (line: string) =>
      changed(...occasion, line, 'T3 | Content @ | Ali said that ISIS took');
    const said = async (line: string) => (await documentOf({ ann: within(line) })).claims[0];
    expect(await said('E1 | Claim:T2 Source:T1 Content:T3 Occasion:E3')).toMatchObject({
      occasionId: 'event:a:3',
      saidWhen: { edtf: '2014' },
    });
    expect(await said('E1 | Claim:T2 Source:T1 Content:T3 When:T7')).toMatchObject({
      occasionId: null,
      saidWhen: { edtf: '2014' },
    });
  });
});

describe('claims in claims', () => {
  const text = 'The Times wrote: Ali said that ISIS took Mosul.';
  const lines = [
    'T1 | Organisation @ | The Times',
    'N1 | Reference T1 Claimline:organisation:times | The Times',
    'T2 | Claim @ | wrote',
    'T3 | Content @ | Ali said that ISIS took Mosul',
    'T4 | Person @ | Ali',
    'N4 | Reference T4 Claimline:person:ali | Ali',
    'T5 | Claim @ | said',
    'T6 | Content @ | ISIS took Mosul',
    'T7 | Capture @ | took',
    'E1 | Claim:T2 Source:T1 Content:T3',
    'E2 | Claim:T5 Source:T4 Content:T6',
    'E3 | Capture:T7',
  ];
  const corpus = 'defaults: { mode: INDIRECT, factuality: CERTAIN }\n';
  /** The lines, some of them changed. */
  const read = async (...others: string[]) => {
    const changes = new Map(others.map((line) => [line.split(' ')[0], line]));
    const all = lines.map((line) => changes.get(line.split(' ')[0]) ?? line);
    const { claims } = await documentOf({ text, corpus, ann: ann(text, all) });
    return claims.map(({ id, parentId, assertsIds }) => ({ id, parentId, assertsIds }));
  };

  test('lie in the smallest claim around them, and the innermost asserts', async () => {
    expect(await read()).toEqual([
      { id: 'claim:a:1', parentId: null, assertsIds: [] },
      { id: 'claim:a:2', parentId: 'claim:a:1', assertsIds: ['event:a:3'] },
    ]);
  });

  test('leave an event to the claim that names it in Asserts', async () => {
    expect(await read('E1 | Claim:T2 Source:T1 Content:T3 Asserts:E3')).toEqual([
      { id: 'claim:a:1', parentId: null, assertsIds: ['event:a:3'] },
      { id: 'claim:a:2', parentId: 'claim:a:1', assertsIds: [] },
    ]);
  });

  test('lie where Within says, whatever the positions of their contents', async () => {
    expect(
      await read('T3 | Content @ | wrote', 'E2 | Claim:T5 Source:T4 Content:T6 Within:E1'),
    ).toEqual([
      { id: 'claim:a:1', parentId: null, assertsIds: [] },
      { id: 'claim:a:2', parentId: 'claim:a:1', assertsIds: ['event:a:3'] },
    ]);
  });
});

describe('mentions', () => {
  const text = 'Mosul fell. The city burnt; it burnt. MOSUL!';
  const cities = [
    'T1 | City @ | Mosul',
    'T2 | City @ | The city',
    'A2 | MentionKind T2 Nominal',
    'T3 | City @ | it',
    'A3 | MentionKind T3 Pronoun',
    'T4 | City @ | MOSUL',
  ];

  test('that corefer share one’s reference', async () => {
    const { mentions } = await documentOf({
      text,
      ann: ann(text, [
        ...cities,
        'N1 | Reference T1 Claimline:city:mosul | Mosul',
        '* | Equiv T2 T1',
        '* | Equiv T3 T2 T4',
      ]),
    });
    expect(mentions.map(({ kind, entityId }) => [kind, entityId])).toEqual([
      ['NAME', 'city:mosul'],
      ['NOMINAL', 'city:mosul'],
      ['PRONOUN', 'city:mosul'],
      ['NAME', 'city:mosul'],
    ]);
  });

  test('are identified by type and name if the corpus says so, and then need no entities.yaml', async () => {
    const { mentions, entities } = await documentOf({
      text,
      corpus: 'identity: by-name\n',
      files: { 'entities.yaml': null },
      ann: ann(text, [...cities, '* | Equiv T2 T1']),
    });
    expect(mentions.map(({ entityId }) => entityId)).toEqual([
      'city:a:mosul',
      'city:a:mosul',
      'city:a:mosul',
    ]);
    expect(entities.map(({ id, type, name }) => [id, type, name])).toEqual([
      ['city:a:mosul', 'CITY', 'Mosul'],
    ]);
  });

  test('are discontinuous, in text order, and over line ends', async () => {
    const lines = 'The Syrian\nand Iraqi armies';
    const { mentions } = await documentOf({
      text: lines,
      ann: [
        'T1\tOrganisation 4 10;21 27\tSyrian armies',
        'N1\tReference T1 Claimline:organisation:army\tThe army',
        'T2\tOrganisation 4 20\tSyrian and Iraqi',
        'N2\tReference T2 Claimline:organisation:army\tThe army',
        '',
      ].join('\n'),
    });
    expect(mentions.map(({ spans }) => spans.map(({ exact }) => exact))).toEqual([
      ['Syrian', 'armies'],
      ['Syrian\nand Iraqi'],
    ]);
  });
});

describe('events', () => {
  test('have several participants in one role, causes and an identity', async () => {
    const { events } = await documentOf({
      ann: changed(
        'T10 | Organisation @ | that',
        'N10 | Reference T10 Claimline:organisation:army | The army',
        'T11 | Battle @ | in',
        'E3 | Battle:T11',
        'A3 | Realis E3 Denied',
        'E2 | Capture:T5 Agent:T4 Agent2:T10 Cause:E3',
        'N11 | Reference E2 Claimline:event:fall-of-mosul | The fall of Mosul',
      ),
    });
    expect(events[0]).toMatchObject({
      eventId: 'event:fall-of-mosul',
      eventName: 'The fall of Mosul',
      participants: [
        { role: 'AGENT', entityId: 'organisation:isis' },
        { role: 'AGENT', entityId: 'organisation:army' },
      ],
      causeIds: ['event:a:3'],
    });
    expect(events[1]).toMatchObject({ realis: 'DENIED' });
  });

  test('share a trigger', async () => {
    const { events, claims } = await documentOf({ ann: changed('E3 | Capture:T5') });
    expect(events.map(({ id }) => id)).toEqual(['mention:a:E2', 'mention:a:E3']);
    expect(claims[0]!.assertsIds).toEqual(['event:a:2', 'event:a:3']);
  });
});

describe('quantities', () => {
  const text =
    'Ali said that more than 60 civilians died or were hurt. About 7000 fighters remain.';
  const lines = [
    'T1 | Person @ | Ali',
    'N1 | Reference T1 Claimline:person:ali | Ali',
    'T2 | Claim @ | said',
    'T3 | Content @ | more than 60 civilians died or were hurt',
    'T4 | Killing @ | died',
    'T5 | Injury @ | hurt',
    'T6 | Quantity @ | more than 60 civilians',
    'N6 | Reference T6 Quantity:>=60 person of civilians | more than 60 civilians',
    'T7 | Content @ | About 7000 fighters remain',
    'T8 | Claim @ | About 7000 fighters remain',
    'T9 | Quantity @ | About 7000 fighters',
    'N9 | Reference T9 Quantity:~7000_person_of_fighters | About 7000 fighters',
    'E1 | Claim:T2 Source:T1 Content:T3',
    'A1 | Mode E1 Indirect',
    'A2 | Factuality E1 Certain',
    'E2 | Killing:T4 Quantity:T6',
    'E3 | Injury:T5 Quantity:T6',
    'E4 | Claim:T8 Content:T7',
    'A3 | Mode E4 Narrated',
    'A4 | Factuality E4 Certain',
  ];

  test('belong to the events that name them, or to the claim around them', async () => {
    const { quantities } = await documentOf({ text, ann: ann(text, lines) });
    expect(quantities).toEqual([
      {
        id: 'quantity:a:T6',
        ...{ atLeast: 60, atMost: null, isApproximate: false, unit: 'PERSON', of: 'civilians' },
        spans: [expect.objectContaining({ start: 14, end: 36, exact: 'more than 60 civilians' })],
        claimIds: ['claim:a:1'],
        eventIds: ['event:a:2', 'event:a:3'],
      },
      {
        id: 'quantity:a:T9',
        ...{ atLeast: 7000, atMost: 7000, isApproximate: true, unit: 'PERSON', of: 'fighters' },
        spans: [expect.objectContaining({ exact: 'About 7000 fighters' })],
        claimIds: ['claim:a:4'],
        eventIds: [],
      },
    ]);
  });

  test('of an event are given by every claim that asserts the event', async () => {
    const named = lines.map((line) => (line.startsWith('E4') ? `${line} Asserts:E2` : line));
    const { quantities } = await documentOf({ text, ann: ann(text, named) });
    expect(quantities[0]!.claimIds).toEqual(['claim:a:4', 'claim:a:1']);
  });
});

describe('terms of a corpus', () => {
  const corpus = `terms:
  Storming: { is: Capture, description: A place is taken in one day. }
  Near: { is: LocatedIn, description: Not far. }
`;
  const storming = changed(
    'T5 | Storming @ | took',
    'E2 | Storming:T5 Agent:T4 Place:T6 When:T7',
    'T10 | Province @ | Mosul',
    'N10 | Reference T10 Claimline:province:nineveh | Nineveh',
    'R1 | Near Arg1:T6 Arg2:T10',
  );

  test('are read as our terms above them, with their effect on control', async () => {
    const { events, relations } = await documentOf({ corpus, ann: storming });
    expect(events[0]).toMatchObject({ type: 'CAPTURE', gains: ['organisation:isis'] });
    expect(relations[0]!.type).toBe('LOCATED_IN');
  });

  test('need their own name, and one of our terms above them', async () => {
    const { problems } = await readTiny({
      corpus: `terms:
  Capture: { is: Battle, description: Ours. }
  Storming: { is: Captur, description: Of nothing. }
`,
    });
    expect(problems).toEqual([
      'tiny/corpus.yaml:4 duplicate-id "Capture" is a type of ours (expected a name of its own)',
      expect.stringMatching(
        /^tiny\/corpus\.yaml:5 unknown-type "Storming" is "Captur" .*; "Capture" is the nearest\)$/,
      ),
    ]);
  });
});

describe('controls', () => {
  const control = ['T8 | Control @ | took', 'E3 | Control:T8 Place:T6 Force:T4'];

  test('have a time, a status and a force', async () => {
    const { controlClaims, claims } = await documentOf({
      ann: changed(control[0]!, `${control[1]} When:T7`, 'A3 | Status E3 Besieged'),
    });
    expect(controlClaims).toMatchObject([
      {
        id: 'control:a:3',
        placeId: 'city:mosul',
        forceId: 'organisation:isis',
        status: 'BESIEGED',
        when: { edtf: '2014' },
      },
    ]);
    expect(claims[0]!.assertsIds).toEqual(['event:a:2', 'control:a:3']);
  });

  test('of several forces become a control claim each', async () => {
    const { controlClaims, claims } = await documentOf({
      corpus: 'defaults: { published: 2015 }\n',
      ann: changed(
        control[0]!,
        `${control[1]} Force2:T10`,
        'T10 | Organisation @ | that',
        'N10 | Reference T10 Claimline:organisation:army | The army',
        'A3 | Status E3 Contested',
      ),
    });
    expect(controlClaims.map(({ id, forceId }) => [id, forceId])).toEqual([
      ['control:a:3', 'organisation:isis'],
      ['control:a:3-2', 'organisation:army'],
    ]);
    expect(claims[0]!.assertsIds).toEqual(['event:a:2', 'control:a:3', 'control:a:3-2']);
  });

  test('without a time are observed when the claim was said, else when the document was published', async () => {
    const dated = async (claim: string, published: string) => {
      const { controlClaims } = await documentOf({
        corpus: `defaults: { published: ${published} }\n`,
        ann: changed(...control, claim),
      });
      return controlClaims[0]!.when.edtf;
    };
    const plain = 'E1 | Claim:T2 Source:T1 Content:T3';
    expect(await dated(`${plain} When:T7`, '2017-07')).toBe('2014');
    expect(await dated(plain, '2017-07~')).toBe('2017-07~');
    // No spell is said to have lasted while the document came out.
    expect(await dated(plain, '2017-07-01/2017-07-10')).toBe('[2017-07-01..2017-07-10]');
  });
});

test('with ids longer than their number get separate ids, also for a second force', async () => {
  const text = 'ISIS and the army hold Mosul, and hold it.';
  const { controlClaims, claims, mentions } = await documentOf({
    ...{ text, corpus: 'defaults: { mode: NARRATED, factuality: CERTAIN, published: 2014 }\n' },
    ann: ann(text, [
      'T1a | Organisation @ | ISIS',
      'N1a | Reference T1a Claimline:organisation:isis | ISIS',
      'T1b | Organisation @ | army',
      'N1b | Reference T1b Claimline:organisation:army | army',
      'T2 | City @ | Mosul',
      'N2 | Reference T2 Claimline:city:mosul | Mosul',
      'T3 | Control @ | hold',
      'T3-2 | Control @2 | hold',
      'E9 | Control:T3 Force:T1a Force2:T1b Place:T2',
      'E9-2 | Control:T3-2 Place:T2',
      `T5 | Claim @ | ${text}`,
      `T6 | Content @ | ${text}`,
      'E10a | Claim:T5 Content:T6',
    ]),
  });
  expect(mentions.map(({ id }) => id)).toEqual(['mention:a:T1a', 'mention:a:T1b', 'mention:a:T2']);
  expect(claims).toMatchObject([{ id: 'claim:a:10a' }]);
  expect(controlClaims.map(({ id }) => id)).toEqual([
    'control:a:9',
    'control:a:9-2',
    'control:a:9--2',
  ]);
  expect(controlClaims.map(({ id }) => annotationOfControl(id))).toEqual(['E9', 'E9', 'E9-2']);
});

test('with relations are read once, between the types that the vocabulary allows', async () => {
  const text = 'Ali wrote: The army belongs to Iraq, the army belongs to Iraq.';
  const { relations, claims } = await documentOf({
    text,
    ann: ann(text, [
      'T1 | Person @ | Ali',
      'N1 | Reference T1 Claimline:person:ali | Ali',
      'T2 | Claim @ | wrote',
      'T3 | Content @ | The army belongs to Iraq, the army belongs to Iraq',
      'E1 | Claim:T2 Source:T1 Content:T3',
      'A1 | Mode E1 Direct',
      'M2 | Factuality E1 CertainNot',
      'T4 | Organisation @ | The army',
      'N4 | Reference T4 Claimline:organisation:army | The army',
      'T5 | Country @ | Iraq',
      'N5 | Reference T5 Claimline:country:iraq | Iraq',
      'R1 | BelongsTo Arg1:T4 Arg2:T5',
      'R2 | BelongsTo Arg2:T5 Arg1:T4',
    ]),
  });
  expect(relations).toEqual([
    {
      id: 'relation:BELONGS_TO:organisation:army:country:iraq',
      type: 'BELONGS_TO',
      subjectId: 'organisation:army',
      objectId: 'country:iraq',
      when: null,
    },
  ]);
  expect(claims[0]).toMatchObject({
    factuality: 'CERTAIN_NOT',
    assertsIds: ['relation:BELONGS_TO:organisation:army:country:iraq'],
  });
});

describe('offsets count the code points of the text file as it stands', () => {
  test('a character beyond the BMP counts as one', async () => {
    const text = `𝕄🙂 ${TEXT}`;
    const { mentions } = await documentOf({
      text,
      ann: ann(text, ['T1 | Person @ | Ali', 'N1 | Reference T1 Claimline:person:ali | Ali']),
    });
    expect(mentions[0]!.spans[0]).toMatchObject({ start: 3, end: 6, exact: 'Ali', prefix: '𝕄🙂 ' });
  });

  test('a byte-order mark counts as one and stays in the text, and so does each CR', async () => {
    const text = '\uFEFFAli\r\nAli';
    const { mentions, document } = await documentOf({
      text,
      ann: 'T1\tPerson 6 9\tAli\r\nN1\tReference T1 Claimline:person:ali\tAli\r\n',
    });
    expect(mentions[0]!.spans[0]).toMatchObject({
      start: 6,
      exact: 'Ali',
      prefix: text.slice(0, 6),
    });
    expect(document.text).toBe(text);
    // printf '\xef\xbb\xbfAli\r\nAli' | sha256sum
    expect(document.sha256).toBe(
      '9676aa9bc6caef024cfe34d6b88dc901c7dfc0c8e560e338257514a4a3f503f1',
    );
  });

  test('a byte-order mark before the annotations is skipped', async () => {
    expect((await documentOf({ ann: `\uFEFF${changed()}` })).claims).toHaveLength(1);
  });
});

test('references to other databases and notes are skipped', async () => {
  const more = ['N9 | Reference T6 Wikidata:Q796 | Iraq', '#1 | AnnotatorNotes T6 | is it?'];
  expect(await documentOf({ ann: changed(...more) })).toEqual(await documentOf({}));
});

test('an empty annotation file is a document without claims', async () => {
  const { documents, problems } = await readTiny({ ann: '', entities: ENTITIES });
  expect(problems).toEqual([]);
  expect(documents[0]).toMatchObject({ mentions: [], claims: [] });
});
