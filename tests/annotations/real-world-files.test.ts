import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readCorpus } from '../../src/annotations/read-corpus';
import { checkCorpus } from '../../src/cli/check-corpus';
import { readFolder } from './layers/read-folder';

/** Reads brat's annotations of a text by a map. */
async function brat(text: string, lines: readonly string[], map: string, more = {}) {
  const corpus = `
identity: by-name
defaults: { publisher: organisation:times, mode: INDIRECT, factuality: CERTAIN, language: en }
map: ${map}`;
  return readFolder({ 'a.txt': text, 'a.ann': lines.join('\n'), ...more }, corpus);
}

const says = ({ documents }: Awaited<ReturnType<typeof readFolder>>) =>
  documents.flatMap(({ claims }) =>
    claims.map(({ mode, speakerIds, speakerText, text, reportIds, assertsIds }) => ({
      ...{ mode, speakers: speakerIds, speakerText, text },
      asserts: [...reportIds, ...assertsIds.filter((id) => id.startsWith('relation:'))],
    })),
  );

const MERGER = 'Ann said A merged with B.';
const MERGED = [
  'T1\tPER 0 3\tAnn',
  'T2\tReport 4 8\tsaid',
  'T3\tORG 9 10\tA',
  'T4\tMerge 11 17\tmerged',
  'T5\tORG 23 24\tB',
  'E1\tMerge:T4 Org:T3 Org2:T5',
];
const REPORTS =
  '{ narrate: true, types: { PER: Person, ORG: Organisation, Report: Claim, Merge: Unification, Quote: Content, emp: MemberOf }, roles: { Who: Source, What: Asserts, Org: Agent } }';
const BY_ANN = {
  ...{ mode: 'INDIRECT', speakers: ['person:a:ann'], speakerText: 'Ann' },
  ...{ text: 'A merged with B', asserts: ['mention:a:E1'] },
};

describe('what somebody reports', () => {
  it("is theirs if the event is the claim's only content, which is then the event's extent", async () => {
    const read = await brat(MERGER, [...MERGED, 'E2\tReport:T2 Who:T1 What:E1'], REPORTS);
    expect(read.problems).toEqual([]);
    expect(says(read)).toEqual([BY_ANN]);
  });

  it('is theirs if the map calls the event the content, or if a claim reports a claim', async () => {
    const text = `${MERGER.slice(0, -1)}, Bob told us.`;
    const read = await brat(
      text,
      [
        ...MERGED,
        'E2\tReport:T2 Who:T1 What:E1',
        'T6\tPER 26 29\tBob',
        'T7\tReport 30 34\ttold',
        'E3\tReport:T7 Who:T6 What:E2',
      ],
      REPORTS.replace('What: Asserts', 'What: Content'),
    );
    expect(read.problems).toEqual([]);
    expect(says(read)).toEqual(
      expect.arrayContaining([
        BY_ANN,
        {
          mode: 'INDIRECT',
          speakers: ['person:a:bob'],
          speakerText: 'Bob',
          text: MERGER.slice(0, -1),
          asserts: [],
        },
      ]),
    );
    const [document] = read.documents;
    const [inner, outer] = ['claim:a:2', 'claim:a:3'];
    expect(document!.claims.find(({ id }) => id === inner)!.parentId).toBe(outer);
  });

  it.each([
    ['the role is in no map', 'E2\tReport:T2 Who:T1 Said:E1'],
    [
      'the content is of a type in no map',
      'T6\tWords 9 24\tA merged with B\nE2\tReport:T2 Who:T1 Said:T6',
    ],
    [
      'the content is of a role in no map',
      'T6\tQuote 9 24\tA merged with B\nE2\tReport:T2 Who:T1 Said:T6',
    ],
    ['no claim has the content', 'T6\tQuote 9 24\tA merged with B'],
    ['the claim is of a type in no map, and its role is in the map', 'E2\tSays:T2 Who:T1 What:E1'],
    [
      'a claim reports one of a type in no map, whose role is in none',
      'T6\tReport 0 3\tAnn\nE2\tSays:T2 That:E1\nE3\tReport:T6 What:E2',
    ],
    [
      'the content of a claim of a type in no map is of another',
      'T6\tWords 9 24\tA merged with B\nE2\tSays:T2 What:T6',
    ],
  ])('is never the publisher’s where %s', async (_, lines) => {
    const read = await brat(MERGER, [...MERGED, lines], REPORTS);
    expect(read.problems).toEqual([]);
    expect(says(read)).toEqual([]);
    expect(read.notes).toContain(
      'report-of-the-unread type "Unification" that a claim that is left out reports 1',
    );
  });

  it('is never the publisher’s where a relation stands in a content that is left out', async () => {
    const read = await brat(
      MERGER,
      [
        ...MERGED.slice(0, 5),
        'T6\tWords 9 24\tA merged with B',
        'E2\tReport:T2 Said:T6',
        'R1\temp Arg1:T3 Arg2:T5',
      ],
      REPORTS,
    );
    expect(says(read)).toEqual([]);
    expect(read.notes).toContain(
      'report-of-the-unread type "MemberOf" that a claim that is left out reports 1',
    );
  });

  it('may have ids that go on behind their number: each narrated claim has one of its own', async () => {
    const read = await brat(
      MERGER,
      [
        ...MERGED.slice(0, 5),
        'R1\temp Arg1:T3 Arg2:T5',
        'R1a\temp Arg1:T5 Arg2:T3',
        'R1b\temp Arg1:T3 Arg2:T3',
      ],
      REPORTS,
    );
    expect(read.problems).toEqual([]);
    expect(read.documents[0]!.claims.map(({ id }) => id).sort()).toEqual([
      'claim:a:1000000002',
      'claim:a:1000000002a',
      'claim:a:1000000002b',
    ]);
  });

  it('leaves to the publisher what nobody else reports', async () => {
    const read = await brat(MERGER, MERGED, REPORTS);
    expect(says(read)).toMatchObject([{ mode: 'NARRATED', speakers: ['organisation:times'] }]);
  });

  it('is never the publisher’s where a claim of a CAS stands on no character', async () => {
    const span = (id: number, type: string, begin: number, end: number, more = {}) => ({
      ...{ '%ID': id, '%TYPE': `webanno.custom.${type}`, '@sofa': 1, begin, end },
      ...more,
    });
    const cas = {
      '%FEATURE_STRUCTURES': [
        { '%ID': 1, '%TYPE': 'uima.cas.Sofa', sofaString: MERGER },
        span(2, 'Merge', 11, 17),
        span(3, 'Report', 4, 4, { '@args': [4] }),
        { '%ID': 4, '%TYPE': 'webanno.custom.Link', role: 'What', '@target': 2 },
      ],
    };
    const corpus = `
format: cas-json
identity: by-name
defaults: { publisher: organisation:times, mode: INDIRECT, factuality: CERTAIN }
map: ${REPORTS}`;
    const read = await readFolder({ 'a.json': JSON.stringify(cas) }, corpus);
    expect(read.problems).toEqual([]);
    expect(says(read)).toEqual([]);
  });
});

describe('a CAS', () => {
  it('leaves nothing that an unread claim reports to the publisher, however far from it', async () => {
    const span = (id: number, type: string, begin: number, end: number, more = {}) => ({
      ...{ '%ID': id, '%TYPE': `webanno.custom.${type}`, '@sofa': 1, begin, end },
      ...more,
    });
    const link = (id: number, role: string, target: number) => ({
      ...{ '%ID': id, '%TYPE': 'webanno.custom.Link', role, '@target': target },
    });
    const corpus = `
format: cas-json
identity: by-name
defaults: { publisher: organisation:times, mode: INDIRECT, factuality: CERTAIN }
map: ${REPORTS}`;
    for (const says of [
      [span(3, 'Says', 4, 8, { '@args': [4] }), link(4, 'What', 2)],
      [
        span(3, 'Says', 4, 8, { '@args': [4] }),
        link(4, 'That', 2),
        span(5, 'Report', 0, 3, { '@args': [6] }),
        link(6, 'What', 3),
      ],
    ]) {
      const cas = {
        '%FEATURE_STRUCTURES': [
          { '%ID': 1, '%TYPE': 'uima.cas.Sofa', sofaString: MERGER },
          ...[span(2, 'Merge', 11, 17), ...says],
        ],
      };
      const read = await readFolder({ 'a.json': JSON.stringify(cas) }, corpus);
      expect(read.problems).toEqual([]);
      expect(read.documents[0]!.claims).toEqual([]);
    }
  });
});

describe('a deleted annotation of a CAS', () => {
  it('is none, whatever its layer is called', async () => {
    const span = (id: number, begin: number, end: number) => ({
      ...{ '%ID': id, '%TYPE': 'webanno.custom.EntityLink', '@sofa': 1, begin, end },
    });
    const cas = {
      '%FEATURE_STRUCTURES': [
        { '%ID': 1, '%TYPE': 'uima.cas.Sofa', sofaString: MERGER },
        ...[span(2, 0, 3), span(3, 23, 24)],
        {
          '%ID': 4,
          '%TYPE': 'x.In',
          '@sofa': 1,
          begin: 0,
          end: 3,
          '@Governor': 3,
          '@Dependent': 2,
        },
      ],
      '%VIEWS': { _InitialView: { '%SOFA': 1, '%MEMBERS': [2, 4] } },
    };
    const legacy = {
      _context: { _types: {} },
      _referenced_fss: {
        1: { _type: 'Sofa', sofaString: MERGER },
        2: { _type: 'EntityLink', sofa: 1, end: 3 },
        3: { _type: 'EntityLink', sofa: 1, begin: 23, end: 24 },
      },
      _views: { _InitialView: { EntityLink: [2] } },
    };
    const corpus = 'format: cas-json\nidentity: by-name\nmap: { types: { EntityLink: Person } }\n';
    for (const file of [cas, legacy]) {
      const { documents, problems } = await readFolder({ 'a.json': JSON.stringify(file) }, corpus);
      expect(problems).toEqual([]);
      const words = documents[0]!.mentions.map(({ spans }) => spans[0]!.exact);
      expect(words).toEqual(['Ann']);
    }
  });
});

describe('web annotations', () => {
  const annotation = (exact: string, more = {}, bodies: object[] = []) => ({
    ...{ id: `#${exact}`, type: 'Annotation' },
    body: [{ type: 'TextualBody', purpose: 'tagging', value: 'CITY' }, ...bodies],
    target: { source: 'http://x/d', selector: { type: 'TextQuoteSelector', exact }, ...more },
  });
  const identifying = (source: string) => ({ purpose: 'identifying', source });
  const read = (annotations: object[]) =>
    readFolder(
      { 'a.txt': 'Mosul and Tikrit.', 'a.jsonld': JSON.stringify(annotations) },
      `
format: web-annotation
identity: by-name
defaults: { publisher: organisation:times, language: en }
map: { types: { CITY: City }, attributes: { CITY.identifying: Reference } }`,
    );

  it('of several pages in one file are counted', async () => {
    const { notes, problems } = await read([
      annotation('Mosul', { source: 'http://x/d#a' }),
      annotation('Tikrit'),
      annotation('and', { source: 'http://other' }),
    ]);
    expect(problems).toEqual([]);
    expect(notes).toEqual(['other-source targets in "http://other", read as if in the text 1']);
  });

  it('by position alone, behind an emoji, are counted unless corpus.yaml says how they count', async () => {
    const at = (start: number, end: number) => ({
      ...{ id: '#1', type: 'Annotation', body: 'CITY' },
      target: { source: 'x', selector: { type: 'TextPositionSelector', start, end } },
    });
    const count = async (start: number, end: number, more = '') => {
      const corpus = `format: web-annotation\nidentity: by-name\n${more}map: { types: { CITY: City } }\n`;
      const files = { 'a.txt': 'In Rom 😀 Ur.', 'a.jsonld': JSON.stringify(at(start, end)) };
      return (await readFolder(files, corpus)).notes;
    };
    expect(await count(3, 6)).toEqual([]);
    expect(await count(9, 11)).toEqual([
      'unsure-position positions behind a character that is two units of UTF-16, read as code points 1',
    ]);
    expect(await count(10, 12, 'webAnnotation: { positions: utf-16 }\n')).toEqual([]);
    expect(await count(9, 11, 'webAnnotation: { positions: code-points }\n')).toEqual([]);
  });

  it('that identify two things are the first of them, and are counted', async () => {
    const { documents, notes } = await read([
      annotation('Tikrit', {}, [identifying('city:mosul'), identifying('https://example.org/t')]),
    ]);
    expect(documents[0]!.mentions).toMatchObject([{ entityId: 'city:mosul' }]);
    expect(notes).toEqual(['second-body body for "identifying" beside another 1']);
  });
});

describe('a brat file that is right', () => {
  const TYPES =
    '{ narrate: true, types: { PER: Person, GPE: City, emp: WorksFor, Alias: Equiv, Go: Visit, Say: Claim, Span: Content }, roles: { ARG0: Source, ARG1: Content, Theme: Agent, Theme.Event: Cause, Go.Place: Place } }';
  const TEXT = 'Ann met Bob in Rome, as Cy told.';
  const mentions = ({ documents }: Awaited<ReturnType<typeof brat>>) =>
    documents.flatMap((document) => document.mentions.map(({ entityId }) => entityId));

  it('may have fragments in any order, quoted in that order', async () => {
    const read = await brat(TEXT, ['T1\tPER 8 11;0 3\tBob Ann'], TYPES);
    expect(read.problems).toEqual([]);
    expect(read.documents[0]!.mentions[0]!.spans.map(({ exact }) => exact)).toEqual(['Ann', 'Bob']);
  });

  it('may have notes on nothing, comments, blanks behind a quote, and no quote: notes are counted', async () => {
    const read = await brat(
      TEXT,
      ['T1\tPER 0 3\tAnn ', 'T2\tPER 8 11\t', '#1\tAnnotatorNotes T9\thm', '# hm'],
      TYPES,
    );
    expect(read.problems).toEqual([]);
    expect(mentions(read)).toEqual(['person:a:ann', 'person:a:bob']);
    expect(read.notes).toEqual([
      'note-on-nothing comments 1',
      'note-on-nothing notes on annotations that are not there 1',
    ]);
  });

  it('may call coreference what the map says, and join what is no mention: that is counted', async () => {
    const lines = [
      'T1\tPER 0 3\tAnn',
      'T2\tPER 8 11\tBob',
      'T3\tGo 4 7\tmet',
      'E1\tGo:T3',
      '*\tAlias T1 T2',
      '*\tEquiv E1 T1',
    ];
    const read = await brat(TEXT, lines, TYPES);
    expect(read.problems).toEqual([]);
    expect(mentions(read)).toEqual(['person:a:ann', 'person:a:ann']);
    expect(read.notes).toEqual(['unfit-coreference coreference of type "Visit" 1']);
  });

  it('may have coreference that no map names, relations and arguments that do not fit: they are counted', async () => {
    const read = await brat(
      TEXT,
      [
        ...['T1\tPER 0 3\tAnn', 'T2\tGPE 15 19\tRome', 'T3\tGo 4 7\tmet', 'T4\tPER 8 11\tBob'],
        ...['E1\tGo:T3 Theme:T1 Place:T4', 'R1\temp Arg1:T1 Arg2:T2', '*\tSame T1 T4'],
      ],
      TYPES,
    );
    expect(read.problems).toEqual([]);
    expect(read.documents[0]!.events).toMatchObject([
      { participants: [{ role: 'AGENT', entityId: 'person:a:ann' }], placeIds: [] },
    ]);
    expect(read.notes).toEqual([
      'unmapped-type type "Same" 1',
      'unfit-argument arguments Place of Visit, filled by Person 1',
      'unlikely-relation relations PERSON WORKS_FOR CITY 1',
    ]);
  });

  it('may name the ends of relations: the map says which is which, in any order of the line', async () => {
    const lines = [
      ...['T1\tPER 0 3\tAnn', 'T2\tORG 8 11\tBob', 'T3\tPER 24 26\tCy'],
      ...['R1\tjob Worker:T1 At:T2', 'R2\tjob At:T2 Worker:T3', 'R3\tjob A:T1 B:T2'],
    ];
    const types = '{ PER: Person, ORG: Organisation, job: WorksFor }';
    const map = `{ narrate: true, types: ${types}, roles: { Worker: Arg1, job.At: Arg2 } }`;
    const read = await brat(TEXT, lines, map);
    expect(read.problems).toEqual([]);
    const ends = read.documents[0]!.relations.map((one) => [one.subjectId, one.objectId]);
    expect(ends).toEqual([
      ['person:a:ann', 'organisation:a:bob'],
      ['person:a:cy', 'organisation:a:bob'],
    ]);
    expect(read.notes).toEqual(['unmapped-role role "A" 1', 'unmapped-role role "B" 1']);
    const twice = `{ types: ${types}, roles: { Worker: Arg1, At: Arg1 } }`;
    expect((await brat(TEXT, lines, twice)).documents[0]!.relations).toEqual([]);
  });

  it('may have roles that end in digits, and roles that differ by what fills them or by their event', async () => {
    const read = await brat(
      TEXT,
      [
        ...['T1\tPER 24 26\tCy', 'T2\tSay 27 31\ttold', 'T3\tSpan 0 19\tAnn met Bob in Rome'],
        ...['E1\tSay:T2 ARG0:T1 ARG1:T3', 'T4\tGo 4 7\tmet', 'T5\tGPE 15 19\tRome'],
        ...['T6\tGo 12 14\tin', 'E2\tGo:T4 Place:T5 Theme:E3', 'E3\tGo:T6'],
      ],
      TYPES,
    );
    expect(read.problems).toEqual([]);
    expect(read.notes).toEqual([]);
    expect(says(read)).toMatchObject([{ speakers: ['person:a:cy'], text: 'Ann met Bob in Rome' }]);
    expect(read.documents[0]!.events[0]).toMatchObject({
      placeIds: ['city:a:rome'],
      causeIds: ['event:a:3'],
    });
  });
});

describe('identity by name', () => {
  const TYPES =
    '{ types: { PER: Person, GPE: [City, Country], ORG: Organisation, Say: Claim, Span: Content }, roles: { Who: Source, What: Content } }';
  const identified = async (text: string, names: readonly string[], more = {}, type = 'PER') => {
    let from = 0;
    const lines = names.map((name, index) => {
      const start = text.indexOf(name, from);
      from = start + name.length;
      return `T${index + 1}\t${type} ${start} ${from}\t${name}`;
    });
    const read = await brat(text, lines, TYPES, more);
    expect(read.problems).toEqual([]);
    return { ...read, ids: read.documents[0]!.mentions.map(({ entityId }) => entityId) };
  };

  it('keeps the marks that are letters: Patna and Patan, Hama, Bama and Pama are different', async () => {
    const { ids } = await identified(
      'पटना पाटन ハマ バマ パマ นาน น่าน',
      ['पटना', 'पाटन', 'ハマ', 'バマ', 'パマ', 'นาน', 'น่าน'],
      {},
      'GPE',
    );
    expect(new Set(ids).size).toBe(7);
  });

  it('leaves out accents and folds ı ł ø đ ß, as the search does', async () => {
    const names = [
      'Łódź',
      'Lodz',
      'Diyarbakır',
      'Diyarbakir',
      'Đakovo',
      'Dakovo',
      'Gießen',
      'Giessen',
    ];
    const { ids } = await identified(names.join(' '), names, {}, 'GPE');
    expect(ids.map((id) => id.split(':')[2])).toEqual([
      'lodz',
      'lodz',
      'diyarbakir',
      'diyarbakir',
      'dakovo',
      'dakovo',
      'giessen',
      'giessen',
    ]);
  });

  it('takes pronouns and relative words for nobody, and WHO and the US for names', async () => {
    const { ids, notes } = await identified('He, who left, met WHO and US staff.', [
      'He',
      'who',
      'WHO',
      'US',
    ]);
    expect(ids).toEqual(['person:a:who', 'person:a:us']);
    expect(notes).toEqual(['pronoun pronouns without a name that they stand for 2']);
  });

  it('has a pronoun speak as the text has it, and name whom it corefers with', async () => {
    const lines = [
      ...['T1\tPER 0 2\tHe', 'T2\tSay 3 7\tsaid', 'T3\tSpan 8 9\tA', 'E1\tSay:T2 Who:T1 What:T3'],
      ...['T4\tPER 11 13\tHe', 'T5\tPER 18 21\tAnn', '*\tEquiv T4 T5'],
    ];
    const read = await brat('He said A. He met Ann.', lines, TYPES);
    expect(says(read)).toMatchObject([{ speakers: [], speakerText: 'He', text: 'A' }]);
    expect(read.documents[0]!.mentions.map(({ entityId }) => entityId)).toEqual([
      'person:a:ann',
      'person:a:ann',
    ]);
  });

  it('knows the pronouns of a language by a list that the corpus can give', async () => {
    const corpus = `
identity: by-name
pronouns: { ku: [ew] }
defaults: { language: ku }
map: ${TYPES}`;
    const read = await readFolder(
      { 'a.txt': 'Ew he', 'a.ann': 'T1\tPER 0 2\tEw\nT2\tPER 3 5\the' },
      corpus,
    );
    expect(read.problems).toEqual([]);
    expect(read.documents[0]!.mentions.map(({ entityId }) => entityId)).toEqual(['person:a:he']);
  });

  it('counts a name of several entities, which names none of them', async () => {
    const entities =
      'entities: { organisation:times: { name: T }, city:l-d: { name: Lyman }, city:l-k: { name: Lyman }, city:a: { name: A, aliases: [Imarah] }, city:i: { name: Imarah }, country:g: { name: Gao }, city:g: { name: Gao } }';
    const { ids, notes } = await identified(
      'Lyman fell. Imarah too. Gao',
      ['Lyman', 'Imarah', 'Gao'],
      { 'entities.yaml': entities },
      'GPE',
    );
    expect(ids).toEqual(['city:g']);
    expect(notes).toEqual([
      'ambiguous-name name "Gao" of country:g, city:g 1',
      'ambiguous-name name "Lyman" of city:l-d, city:l-k 1',
      'ambiguous-name name "Imarah" of city:a, city:i 1',
    ]);
  });

  it('keeps apart what a corpus calls the same and entities.yaml or the types do not', async () => {
    const entities =
      'entities: { organisation:times: { name: T }, city:mosul: { name: Mosul }, city:tikrit: { name: Tikrit } }';
    const lines = [
      'T1\tGPE 0 5\tMosul',
      'T2\tGPE 6 12\tTikrit',
      'T3\tPER 13 16\tAnn',
      '*\tEquiv T1 T2 T3',
    ];
    const read = await brat('Mosul Tikrit Ann', lines, TYPES, { 'entities.yaml': entities });
    expect(read.problems).toEqual([]);
    expect(read.documents[0]!.mentions.map(({ entityId }) => entityId)).toEqual([
      'city:mosul',
      'city:tikrit',
      'person:a:ann',
    ]);
    expect(read.notes).toEqual([
      'unlike-synonyms synonyms that are of two types, or two entities of entities.yaml 2',
    ]);
  });
});

describe('a CAS of INCEpTION', () => {
  const MAP =
    '\nidentity: by-name\ndefaults: { factuality: CERTAIN }\nmap: { narrate: true, types: { LOC: City, In: LocatedIn }, roles: {} }';
  const at = (id: number, type: string, begin: number, end: number, more = {}) => ({
    ...{ '%ID': id, '%TYPE': `x.${type}`, '@sofa': 1, begin, end },
    ...more,
  });
  const cas = (members: number[] | null, ...structures: object[]) =>
    JSON.stringify({
      '%FEATURE_STRUCTURES': [
        { '%ID': 1, '%TYPE': 'uima.cas.Sofa', sofaString: 'Mosul lies in Nineveh. Tikrit.' },
        ...[at(2, 'LOC', 0, 5), at(3, 'LOC', 23, 29)],
        ...structures,
      ],
      ...(members && { '%VIEWS': { _InitialView: { '%SOFA': 1, '%MEMBERS': members } } }),
    });

  it('has only annotations of its view; an arrow to one that was deleted leads nowhere', async () => {
    const arrow = at(4, 'In', 23, 29, { '@Governor': 3, '@Dependent': 2 });
    const read = await readFolder({ 'a.json': cas([2, 4], arrow) }, `format: cas-json${MAP}`);
    expect(read.problems).toEqual([]);
    expect(read.documents[0]!.mentions.map(({ entityId }) => entityId)).toEqual(['city:mosul']);
    expect(read.notes).toEqual([
      'relation-of-the-unread relations of type "x.In" with an end that is left out 1',
    ]);
    const whole = await readFolder({ 'a.json': cas(null, arrow) }, `format: cas-json${MAP}`);
    expect(whole.documents[0]!.mentions).toHaveLength(2);
  });

  it.each([{ '@Governor': 2 }, { '@Dependent': 2 }, {}])(
    'may have an arrow without an end, which is counted: %j',
    async (ends) => {
      const arrow = at(4, 'In', 0, 5, ends);
      const read = await readFolder({ 'a.json': cas([2, 3, 4], arrow) }, `format: cas-json${MAP}`);
      expect(read.problems).toEqual([]);
      expect(read.documents[0]!.mentions).toHaveLength(2);
      expect(read.notes).toEqual([
        'relation-of-the-unread relations of type "x.In" with an end that is left out 1',
      ]);
    },
  );
});

describe('a WebAnno TSV', () => {
  const MAP = 'format: webanno-tsv\nidentity: by-name\nmap: { types: { E.v=PER: Person } }';
  it.each([
    ['3.1', 'Herr M\\u00FCller', 'Müller'],
    ['3.0', 'Herr M\\"\\u00fc\\\\', 'M"ü\\'],
    ['3.3', 'Herr a\\\\b', 'a\\b'],
    ['3.3', 'Herr a\\\\b', 'a\\\\b'],
  ])('of %s reads the text %s and the token %s', async (version, text, token) => {
    const length = token.replace('\\\\', '\\').length;
    const rows = `1-1\t0-4\tHerr\t_\t\n1-2\t5-${5 + length}\t${token}\tPER\t`;
    const tsv = `#FORMAT=WebAnno TSV ${version}\n#T_SP=x.E|v\n\n\n#Text=${text}\n${rows}\n`;
    const read = await readFolder({ 'a.tsv': tsv }, MAP);
    expect(read.problems).toEqual([]);
    expect(read.documents[0]!.mentions[0]!.spans[0]!.exact).toBe(token.replace('\\\\', '\\'));
  });
});

describe('corpus.yaml', () => {
  it('has names and times as they are written, whatever YAML takes them for', async () => {
    const corpus = `
identity: by-name
defaults: { publisher: organisation:times, published: -0044 }
documents: { 007: { title: 1984, published: 0900 }, 12e4: {} }
map: { types: { 0o1: City, Null: Person } }`;
    const entities =
      'entities: { organisation:times: { name: 007 }, person:p: { name: Null, aliases: [true, 1.0] } }';
    const ann = 'T1\t0o1 0 5\tMosul\nT2\tNull 6 10\tNull';
    const texts = { '007.txt': 'Mosul Null', '007.ann': ann, '12e4.txt': '', '12e4.ann': '' };
    const { problems, documents } = await readFolder(
      { 'entities.yaml': entities, ...texts },
      corpus,
    );
    expect(problems).toEqual([]);
    expect(documents.map(({ document }) => [document.title, document.publishedWhen?.edtf])).toEqual(
      [
        ['1984', '0900'],
        ['12e4', '-0044'],
      ],
    );
    expect(documents[0]!.mentions.map(({ entityId }) => entityId)).toEqual([
      'city:007:mosul',
      'person:p',
    ]);
  });

  it('finds the files of an entry whose name the file system decomposed', async () => {
    const files = { 'Re\u0301sume\u0301.txt': '', 'Re\u0301sume\u0301.ann': '' };
    const read = await readFolder(files, 'documents: { R\u00e9sum\u00e9: { title: Found } }');
    expect(read.problems).toEqual([]);
    expect(read.documents[0]!.document.title).toBe('Found');
  });
});

describe('positions that browsers count', () => {
  const text = '😀 Ali saw Mosul.';
  const annotations = JSON.stringify([
    {
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      type: 'Annotation',
      body: [{ type: 'TextualBody', value: 'CITY', purpose: 'tagging' }],
      target: {
        source: 'http://x/d',
        selector: [
          { type: 'TextQuoteSelector', exact: 'Mosul' },
          { type: 'TextPositionSelector', start: 11, end: 16 },
        ],
      },
    },
  ]);
  const corpus = (more: string) =>
    `format: web-annotation\nidentity: by-name\ndefaults: { language: en }\nmap: { types: { CITY: City } }\n${more}`;
  const files = { 'a.txt': text, 'a.jsonld': annotations };

  it('are read where corpus.yaml says so, and are told from code points', async () => {
    const { documents } = await readFolder(files, corpus('webAnnotation: { positions: utf-16 }\n'));
    expect(documents[0]!.mentions[0]!.spans).toMatchObject([
      { start: 10, end: 15, exact: 'Mosul' },
    ]);
    const { problems } = await readFolder(files, corpus(''));
    expect(problems).toEqual([
      expect.stringMatching(/quotes "Mosul" where the text has "osul\.".*positions: utf-16 }/),
    ]);
  });
});

describe('a folder within the corpus', () => {
  const inFolder = async (files: Record<string, string>, corpus = '') => {
    const folder = await mkdtemp(path.join(tmpdir(), 'claimline-within-'));
    const head = 'id: c\ntitle: C\nlicence: CC0-1.0\nidentity: by-name\n';
    for (const [name, content] of Object.entries({ 'corpus.yaml': head + corpus, ...files })) {
      await mkdir(path.join(folder, path.dirname(name)), { recursive: true });
      await writeFile(path.join(folder, name), content);
    }
    try {
      const reading = await readCorpus(folder);
      const documents: string[] = [];
      for await (const { document } of reading.documents()) {
        if (document !== null) documents.push(`${document.document.id} ${document.document.title}`);
      }
      const { problems, remarks } = await checkCorpus(folder, reading);
      const named = problems.map(({ file, code, message }) => `${file} ${code} ${message}`);
      const short = named.map((one) => one.replaceAll(`${path.basename(folder)}/`, ''));
      return { documents, remarks, problems: short };
    } finally {
      await rm(folder, { recursive: true });
    }
  };
  const pair = (stem: string) => ({ [`${stem}.txt`]: '', [`${stem}.ann`]: '' });

  it('holds documents, as brat’s collections do, each named by its path', async () => {
    const files = { ...pair('b'), ...pair('one/a'), ...pair('one/two/a'), ...pair('.git/c') };
    expect(await inFolder(files, 'documents: { one/a: { title: An A } }\n')).toEqual({
      documents: ['document:b b', 'document:one.a An A', 'document:one.two.a one/two/a'],
      ...{ remarks: [], problems: [] },
    });
  });

  it('holds nothing to read where it has texts alone, or is a corpus of its own', async () => {
    const own = { ...pair('other/c'), 'other/corpus.yaml': '' };
    expect(await inFolder({ ...pair('b'), 'notes/n.txt': '', ...own })).toEqual({
      documents: ['document:b b'],
      ...{ remarks: [], problems: [] },
    });
  });

  it('has problems of its own: a text alone beside a pair, and two documents of one name', async () => {
    const files = { ...pair('one.a'), ...pair('one/a'), 'one/b.txt': '' };
    expect((await inFolder(files)).problems).toEqual([
      'one/b.txt missing-file stands without "one/b.ann"',
      'one/a.ann duplicate-id has the id "document:one.a", as one.a.ann has',
    ]);
  });

  it('is read within the folders that corpus.yaml names, of an annotator too', async () => {
    const files = { 'texts/x/a.txt': '', 'ann/x/a_kim.ann': '' };
    const corpus = 'brat: { texts: texts, annotations: ann, annotators: [kim] }\n';
    expect(await inFolder(files, corpus)).toEqual({
      documents: ['document:x.a x/a'],
      ...{ remarks: [], problems: [] },
    });
  });

  it('is named where its files are not read, as those of each annotator of a project', async () => {
    const corpus = 'format: webanno-tsv\n';
    const files = { 'annotation/a/anna.tsv': '' };
    expect((await inFolder(files, corpus)).problems).toEqual([
      'corpus.yaml missing-file has no documents beside it, and some in the folder "annotation/a/"',
    ]);
    const tsv = '#FORMAT=WebAnno TSV 3.3\n\n\n#Text=A\n1-1\t0-1\tA\t\n';
    expect(await inFolder({ ...files, 'a.tsv': tsv }, corpus)).toMatchObject({
      problems: [],
      remarks: ['the folder annotation/a/ holds files of the format that are not read'],
    });
  });
});
