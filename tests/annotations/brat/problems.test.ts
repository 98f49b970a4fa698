import { ann, changed, ENTITIES, readTiny, TEXT, type TinyCorpus } from '../tiny-corpus';

/** The fault, the corpus, and the start of every problem that must be reported: these and no more. */
type Case = [title: string, tiny: TinyCorpus, problems: string[]];

function check(cases: Case[]): void {
  test.each(cases)('%s', async (_, tiny, expected) => {
    const { documents, problems } = await readTiny(tiny);
    const found = problems.map((problem) => problem.replace(/^tiny\/a\.ann:/, ''));
    expect(found.map((problem, index) => problem.slice(0, expected[index]?.length))).toEqual(
      expected,
    );
    expect(documents).toEqual([]);
  });
}

// Among the sound annotations, E1 (Ali's claim) stands in line 12, its mode and factuality in 13 and 14,
// E2 (the capture) in 15. A changed annotation keeps its line; an added one stands from line 16 on.

describe('the text is compared with the annotations:', () => {
  check([
    [
      'not at its offsets, but near',
      { ann: changed('T6 | City 23 28 | Mosul') },
      [
        '8 text-mismatch T6 says "Mosul" but the text has " Mosu" at 23-28 (expected the text at the offsets; the quoted text stands at 24 29)',
      ],
    ],
    [
      'nowhere near',
      { ann: changed('T6 | City 24 29 | Basra') },
      [
        '8 text-mismatch T6 says "Basra" but the text has "Mosul" at 24-29 (expected the text at the offsets)',
      ],
    ],
    [
      'a space more',
      { ann: changed('T6 | City 24 30 | Mosul') },
      ['8 text-mismatch T6 says "Mosul" but the text has "Mosul " at 24-30'],
    ],
    [
      'offsets behind the end',
      { ann: changed('T6 | City 24 99999999999999 | Mosul') },
      ['8 bad-span T6 ends at 99999999999999, and the text has 38 characters'],
    ],
    [
      'offsets that are no numbers',
      { ann: changed('T6 | City 24 1e3 | Mosul', 'T4 | Organisation -5 18 | ISIS') },
      ['5 bad-span T4 has the offsets "-5 18"', '8 bad-span T6 has the offsets "24 1e3"'],
    ],
    [
      'an end before its start',
      { ann: changed('T6 | City 29 24 | Mosul') },
      ['8 bad-span T6 has the offsets "29 24"'],
    ],
    [
      'fragments that overlap',
      { ann: changed('T6 | City 24 29;27 29 | Mosul ul') },
      ['8 bad-span T6 has offsets that overlap: 24 29 and 27 29'],
    ],
  ]);
});

describe("lines have brat's syntax:", () => {
  check([
    [
      'a line of no kind',
      { ann: changed('X9 | City 24 29 | Mosul') },
      ['16 bad-line starts with "X9" (expected T, E, R, A, M, N or # with a number, or *)'],
    ],
    ['a line without a tab', { ann: changed('T60 City') }, ['16 bad-line has no tab: "T60 City"']],
    [
      'an argument, a relation, an equivalence, an attribute and a reference cut short',
      {
        ann: changed(
          'E2 | Capture:T5 Agent Place:T6',
          'R1 | LocatedIn Arg1:T6',
          '* | Equiv T6',
          'A9 | Realis',
          'N9 | Reference T6 mosul | Mosul',
        ),
      },
      [
        '15 bad-line E2 has the argument "Agent"',
        '16 bad-line R1 is no relation of two arguments',
        '17 bad-line * joins fewer than two annotations',
        '18 bad-line A9 is no attribute',
        '19 bad-line N9 refers to "mosul" without its database (expected Claimline:<id> of an entity',
      ],
    ],
    [
      'an id that is taken',
      { ann: `${changed()}T6\tCity 24 29\tMosul\n` },
      ['16 duplicate-id T6 stands in line 8 already'],
    ],
    [
      'ids that nothing has: of an argument, attribute, reference, relation and equivalence',
      {
        ann: changed(
          'E2 | Capture:T5 Agent:T40 Place:T6',
          'A9 | Realis E40 Actual',
          'N9 | Reference T41 Claimline:city:mosul | Mosul',
          'R1 | LocatedIn Arg1:T6 Arg2:T42',
          '* | Equiv T6 T43',
        ),
      },
      [
        '15 dangling-id E2 refers to "T40", which is not there',
        '16 dangling-id A9 refers to "E40"',
        '17 dangling-id N9 refers to "T41"',
        '18 dangling-id R1 refers to "T42"',
        '19 dangling-id * refers to "T43"',
      ],
    ],
    [
      'an event without trigger',
      { ann: changed('E2 | Capture Agent:T4 Place:T6') },
      ['15 no-trigger E2 has no trigger (expected Capture:T… after the id)'],
    ],
  ]);
});

describe('types and arguments follow the scheme:', () => {
  check([
    [
      'types of a text, an event, a relation, an attribute, a normalisation and an equivalence',
      {
        ann: changed(
          'T10 | Town @ | Mosul',
          'E10 | Quarrel:T10',
          'R1 | Adores Arg1:T4 Arg2:T6',
          'A9 | Negation E2',
          'N9 | Link T6 Claimline:city:mosul | Mosul',
          '* | Same T1 T4',
        ),
      },
      [
        '16 unknown-type T10 has the type "Town"',
        '17 unknown-type E10 has the type "Quarrel"',
        '18 unknown-type R1 has the type "Adores"',
        '19 unknown-type A9 is an attribute "Negation"',
        '20 unknown-type N9 is a normalisation "Link"',
        '21 unknown-type * has the type "Same"',
      ],
    ],
    [
      'a trigger of another type',
      { ann: changed('E2 | Capture:T6 Agent:T4') },
      ['15 wrong-trigger E2 (Capture) has the trigger T6 (City)'],
    ],
    [
      'a trigger, a content and a source that nothing uses',
      {
        ann: changed('T10 | Battle @ | took', 'T11 | Content @ | Mosul', 'T12 | Source @ | Ali'),
      },
      [
        '16 unused-annotation no event uses Battle T10 (expected an event E… Battle:T10)',
        '17 unused-annotation no event uses Content T11',
        '18 unused-annotation no event uses Source T12',
      ],
    ],
    [
      'an argument that the event does not have',
      { ann: changed('E2 | Capture:T5 Force:T4 Place:T6') },
      ['15 unknown-role E2 has the argument "Force" (expected one of Agent, Opponent'],
    ],
    [
      'arguments of the wrong kind',
      {
        ann: changed(
          'E1 | Claim:T2 Source:T6 Content:T3 Occasion:T5',
          'E2 | Capture:T5 Agent:T7 Place:T4 When:T6 Cause:E2',
          'R1 | MemberOf Arg1:T4 Arg2:T6',
          '* | Equiv T1 T7',
        ),
      },
      [
        '12 wrong-argument E1 has as Source T6 (City) (expected a Person, Organisation or Country, or a Source)',
        '12 wrong-argument E1 has as Occasion T5 (Capture) (expected an event (E…)',
        '15 wrong-argument E2 has as Agent T7 (Time)',
        '15 wrong-argument E2 has as Place T4 (Organisation)',
        '15 wrong-argument E2 has as When T6 (City) (expected a Time)',
        '15 wrong-argument E2 has as Cause itself',
        '16 wrong-argument R1 (MemberOf) has as Arg2 T6 (City) (expected Organisation)',
        '17 wrong-argument Equiv joins T7 (Time)',
      ],
    ],
    [
      'attributes and references of the wrong kind',
      {
        ann: changed(
          'A9 | Mode E2 Direct',
          'N9 | Reference T3 Claimline:city:mosul | Mosul',
          'N10 | Reference T6 EDTF:2014 | 2014',
        ),
      },
      [
        '16 wrong-argument A9 gives a Mode to E2 (Capture) (expected a claim)',
        '17 wrong-argument N9 gives Claimline:… to T3 (Content)',
        '18 wrong-argument N10 gives EDTF:… to T6 (City)',
      ],
    ],
    [
      'a control without a place',
      { ann: changed('T8 | Control @ | took', 'E3 | Control:T8 Force:T4 When:T7') },
      ['17 missing-argument E3 (Control) has no Place'],
    ],
    [
      'two times and two modes',
      {
        ann: changed(
          'T8 | Time @ | in 2014',
          'N8 | Reference T8 EDTF:2014 | 2014',
          'E2 | Capture:T5 When:T7 When2:T8',
          'A9 | Mode E1 Direct',
        ),
      },
      [
        '15 repeated-argument E2 has 2 times When',
        '18 repeated-argument A9 gives E1 a second Mode',
      ],
    ],
    [
      'a value that is none, and no value',
      { ann: changed('A1 | Mode E1 Shouted', 'A2 | Factuality E1') },
      [
        '13 unknown-value A1 gives Mode the value "Shouted" (expected one of Direct, Indirect, Mixed, Narrated)',
        '14 unknown-value A2 gives Factuality no value',
      ],
    ],
  ]);
});

describe('references are in entities.yaml and agree:', () => {
  check([
    [
      'a mention without an identity, a time without a value',
      { ann: changed('-N3', '-N4') },
      [
        '8 no-reference T6 "Mosul" has no identity',
        '9 no-reference the Time T7 "2014" has no value (expected N… Reference T7 EDTF:<time>)',
      ],
    ],
    [
      'two references of one mention',
      { ann: changed('N8 | Reference T6 Claimline:province:nineveh | Nineveh') },
      [
        '16 two-references T6 is "province:nineveh" here and "city:mosul" in line 9',
        '16 wrong-reference T6 (City) is "province:nineveh"',
      ],
    ],
    [
      'two references of mentions that corefer',
      {
        ann: changed(
          'T10 | City @ | Mosul in',
          'N10 | Reference T10 Claimline:city:hit | Hit',
          '* | Equiv T6 T10',
        ),
      },
      [
        '9 two-references T10 and T6 corefer, and are "city:hit" and "city:mosul"',
        '17 unknown-reference T10 refers to "city:hit"',
      ],
    ],
    [
      'an entity and an event that the file does not have',
      {
        ann: changed(
          'N3 | Reference T6 Claimline:city:basra | Basra',
          'N9 | Reference E2 Claimline:event:fall-of-basra | The fall of Basra',
        ),
      },
      [
        '9 unknown-reference T6 refers to "city:basra" (expected an entity of entities.yaml',
        '16 unknown-reference E2 refers to "event:fall-of-basra" (expected an event of entities.yaml; "event:fall-of-mosul" is the nearest)',
      ],
    ],
    [
      'an entity of another type',
      { ann: changed('N3 | Reference T6 Claimline:province:nineveh | Nineveh') },
      ['9 wrong-reference T6 (City) is "province:nineveh" (expected an id that starts with city:)'],
    ],
  ]);
});

describe('times are EDTF:', () => {
  check([
    [
      'no EDTF',
      { ann: changed('N4 | Reference T7 EDTF:June-2014 | June 2014') },
      ['11 edtf-syntax T7 is the time "June-2014"'],
    ],
    [
      'a day that no calendar has',
      { ann: changed('N4 | Reference T7 EDTF:2014-02-30 | 2014') },
      ['11 edtf-no-such-day T7 is the time "2014-02-30"'],
    ],
    [
      'an end before its start',
      { ann: changed('N4 | Reference T7 EDTF:2014/2013 | 2014') },
      ['11 edtf-end-before-start T7 is the time "2014/2013"'],
    ],
    [
      'longer than any time',
      { ann: changed(`N4 | Reference T7 EDTF:[${'2014,'.repeat(50)}2014] | 2014`) },
      ['11 edtf-too-long T7 is the time'],
    ],
    [
      'a control without any time',
      { ann: changed('T8 | Control @ | took', 'E3 | Control:T8 Place:T6 Force:T4') },
      ['17 no-time E3 has no time, and neither its claim nor its document gives one'],
    ],
  ]);
});

describe('claims are complete:', () => {
  check([
    [
      'no content',
      { ann: changed('E1 | Claim:T2 Source:T1', '-T3', '-E2', '-T5') },
      ['10 no-content E1 (Claim) has no Content'],
    ],
    [
      'no mode and no factuality',
      { ann: changed('-A1', '-A2') },
      [
        '12 no-mode E1 has no Mode',
        '12 no-factuality E1 has no Factuality (expected A… Factuality E1 Certain,',
      ],
    ],
    [
      'a narrated claim with a source',
      { ann: changed('A1 | Mode E1 Narrated') },
      ['12 narrated-source E1 is Narrated and has a Source'],
    ],
    [
      "what stands in no claim's content: an event, a control and a relation with one foot in it",
      {
        ann: changed(
          'T3 | Content @ | Mosul',
          'T8 | Control @ | took',
          'E3 | Control:T8 Place:T6 When:T7',
          'R1 | WorksFor Arg1:T1 Arg2:T4',
        ),
      },
      [
        "15 unattributed E2 stands in no claim's content",
        "17 unattributed E3 stands in no claim's content",
        "18 unattributed R1 stands in no claim's content",
      ],
    ],
    [
      'a quantity in no claim',
      { ann: changed('T10 | Quantity @ | that', 'N10 | Reference T10 Quantity:1 item | that') },
      ["16 unattributed T10 stands in no claim's content"],
    ],
    [
      'quantities without a value, with values that are none, or of words that are elsewhere',
      {
        ann: changed(
          'T10 | Quantity @ | in 2014',
          'T11 | Quantity @ | took',
          'N11 | Reference T11 Quantity:many person | took',
          'T12 | Quantity @ | Mosul',
          'N12 | Reference T12 Quantity:1 town | Mosul',
          'T13 | Quantity @ | ISIS',
          'N13 | Reference T13 Quantity:1 place of Mosul | ISIS',
          'N14 | Reference T4 Quantity:1 place | ISIS',
          'E2 | Capture:T5 Agent:T4 Place:T6 When:T7 Quantity:T4',
        ),
      },
      [
        '15 wrong-argument E2 has as Quantity T4 (Organisation) (expected a Quantity)',
        '16 no-reference the Quantity T10 "in 2014" has no value (expected N… Reference T10 Quantity:<number> <unit>)',
        '18 bad-quantity T11 is the quantity "many person" (expected <number> <unit>',
        '20 bad-quantity T12 is the quantity "1 town" (expected a unit: person, organisation, ',
        '22 bad-quantity T13 is the quantity "1 place of Mosul" (expected after "of", words of "ISIS")',
        '23 wrong-argument N14 gives Quantity:… to T4 (Organisation) (expected a Quantity)',
      ],
    ],
    [
      'claims in a circle',
      {
        ann: changed(
          'E1 | Claim:T2 Source:T1 Content:T3 Within:E3',
          'T8 | Content @ | took',
          'E3 | Claim:T2 Source:T1 Content:T8',
          'A8 | Mode E3 Direct',
          'A9 | Factuality E3 Certain',
        ),
      },
      ['12 claim-cycle E1 lies inside itself: E', '17 claim-cycle E3 lies inside itself: E'],
    ],
    [
      'a control that two claims assert',
      {
        ann: changed(
          'T8 | Control @ | took',
          'E3 | Control:T8 Place:T6 When:T7',
          'E1 | Claim:T2 Source:T1 Content:T3 Asserts:E3',
          'E4 | Claim:T2 Source:T1 Content:T3 Asserts:E3',
          'A8 | Mode E4 Direct',
          'A9 | Factuality E4 Certain',
        ),
      },
      ['17 several-claims E3 is asserted by E1, E4 (expected one claim, and another Control'],
    ],
  ]);
});

test('everything that is wrong is reported at once, in the order of the lines', async () => {
  const lines = ann(TEXT, [
    'E9 | Claim:T9',
    'T1 | City 0 3 | Mosul',
    'T2 | Nonsense @ | Ali',
    'E1 | Capture',
    '?',
  ]);
  const { problems } = await readTiny({ ann: lines, corpus: 'colour: red\n' });
  expect(problems.map((problem) => problem.split(' ').slice(0, 2).join(' '))).toEqual([
    'tiny/corpus.yaml:3 unknown-key',
    'tiny/a.ann:1 dangling-id',
    'tiny/a.ann:2 text-mismatch',
    'tiny/a.ann:2 no-reference',
    'tiny/a.ann:3 unknown-type',
    'tiny/a.ann:4 no-trigger',
    'tiny/a.ann:5 bad-line',
  ]);
});

describe('an unknown name is reported with the known names and the nearest:', () => {
  check([
    [
      'types in another spelling or case, once for an event and its trigger',
      {
        ann: changed('T4 | Organization @ | ISIS', 'T5 | capture @ | took', 'E2 | capture:T5'),
      },
      [
        '5 unknown-type T4 has the type "Organization" (expected one of Time, Quantity, Source, Content, Person, Organisation, ',
        '7 unknown-type T5 has the type "capture" (expected one of Time, ',
      ],
    ],
    [
      'an id that differs in case, and one without its database',
      {
        ann: changed(
          'N1 | Reference T1 Person:Ali | Ali',
          'N2 | Reference T4 organisation:isi | ISIS',
          'N3 | Reference T6 Claimline:city:Mosul | Mosul',
        ),
      },
      [
        '2 bad-value N1 refers to "Person:Ali" (expected Claimline:Person:Ali; "person:ali" differs in case alone)',
        '6 bad-value N2 refers to "organisation:isi" (expected Claimline:organisation:isi; "organisation:isis" is the nearest)',
        '9 unknown-reference T6 refers to "city:Mosul" (expected an entity of entities.yaml; "city:mosul" differs in case alone)',
      ],
    ],
  ]);

  test('the nearest name is at the end of the list', async () => {
    const { problems } = await readTiny({ ann: changed('T4 | Organization @ | ISIS') });
    expect(problems).toEqual([expect.stringMatching(/; "Organisation" is the nearest\)$/)]);
  });
});

describe('no problem follows from another:', () => {
  const faults: [fault: string, make: (line: string) => string | null][] = [
    ['is not there', () => null],
    ['has lost its tab', (line) => line.replace('\t', ' ')],
    ['has a type that nobody knows', (line) => line.replace(/\t(\w+)/, '\t$1x')],
    [
      'stands a character off',
      (line) => line.replace(/^(T\d+\t\w+) (\d+)/, (_, head, at) => `${head} ${Number(at) + 1}`),
    ],
    ['refers to nothing', (line) => line.replace(/([ :])([TE])(\d+)/, '$1$2$39')],
    ['has an argument that nobody knows', (line) => line.replace(/^(E\d+\t\S+) (\w+):/, '$1 $2x:')],
    ['has an argument too few', (line) => line.replace(/^(E.*) \S+$/, '$1')],
    ['has a value that is none', (line) => line.replace(/^(A.*)$/, '$1x')],
    ['has lost its database', (line) => line.replace('Claimline:', '')],
    ['refers to nobody', (line) => line.replace(/Claimline:(\w+):/, 'Claimline:$1:x')],
  ];

  test.each(faults)('a line that %s is at most one problem', async (_, make) => {
    const lines = changed().trimEnd().split('\n');
    for (const [index, line] of lines.entries()) {
      const faulty = make(line);
      const ann = lines.flatMap((one, at) => (at === index ? (faulty ?? []) : one)).join('\n');
      const { problems } = await readTiny({ ann });
      expect([line, problems]).toEqual([line, problems.slice(0, 1)]);
    }
  });

  test('an unknown key of corpus.yaml, or a wrong id in entities.yaml, is one problem', async () => {
    const { problems } = await readTiny({
      corpus: 'default: { mode: INDIRECT, factuality: CERTAIN }\n',
      ann: changed('-A1', '-A2'),
      entities: ENTITIES.replace('city:mosul:', 'town:mosul:'),
    });
    expect(problems.map((problem) => problem.split(' ').slice(0, 2).join(' '))).toEqual([
      'tiny/corpus.yaml:3 unknown-key',
      'tiny/entities.yaml:3 bad-value',
    ]);
  });
});

describe('a file in another encoding is named as such:', () => {
  const inUtf16 = (text: string, ...mark: number[]) =>
    Buffer.concat([Buffer.from(mark), Buffer.from(text, 'utf16le')]);

  test.each([
    ['UTF-16 with its mark', inUtf16(TEXT, 0xff, 0xfe), 'it begins with the byte order mark FF FE'],
    ['UTF-16 without', inUtf16(TEXT), 'every second byte is zero'],
    [
      'big-endian UTF-16',
      inUtf16(TEXT, 0xff, 0xfe).swap16(),
      'it begins with the byte order mark FE FF',
    ],
  ])('a text in %s is one problem', async (_, text, found) => {
    const { problems } = await readTiny({ text });
    expect(problems).toEqual([
      `tiny/a.txt not-utf8 is in UTF-16: ${found} (expected UTF-8: save the file again in that encoding)`,
    ]);
  });

  test('a table in another encoding is one problem', async () => {
    const { problems } = await readTiny({
      corpus: 'format: table\ntable: { file: o.csv, columns: { place: place } }\n',
      files: { 'a.txt': null, 'a.ann': null, 'o.csv': inUtf16('place\nMosul\n', 0xff, 0xfe) },
    });
    expect(problems).toEqual([expect.stringMatching(/^tiny\/o\.csv not-utf8 is in UTF-16: /)]);
  });

  test('a byte order mark that the annotations do not count is one problem', async () => {
    const { problems } = await readTiny({ text: `\uFEFF${TEXT}` });
    expect(problems).toEqual([
      'tiny/a.ann:1 text-mismatch does not count the byte order mark at the start of the text, which is a character (expected a text without that mark, or offsets that count it)',
    ]);
  });
});
