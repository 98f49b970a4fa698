import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readCorpus } from '../../../src/annotations/read-corpus';
import { checkCorpus } from '../../../src/cli/check-corpus';
import type { AnnotatedDocument } from '../../../src/domain/corpus';
import { formatNote } from '../../../src/domain/note';
import { formatProblem } from '../../../src/domain/problem';

const TEXT =
  '“We hold the bridge,” the mayor said, “and the road.” It was said to be mined. He denied it.';

/** Annotations in the style of PolNeAR: a trigger that repeats the cue, contents in several pieces. */
const ATTRIBUTIONS = [
  'T1\tSource 22 31\tthe mayor',
  'T2\tCue 32 36\tsaid',
  'T3\tContent 0 21;38 53\t“We hold the bridge,” “and the road.”',
  'T4\tAttribution 32 36\tsaid',
  'E1\tAttribution:T4 Content:T3 Cue:T2 Source:T1',
  'T5\tCue 61 65\tsaid',
  'T6\tContent 54 56;66 77\tIt to be mined',
  'T7\tAttribution-no-source 61 65\tsaid',
  'E2\tAttribution-no-source:T7 Cue:T5 Content:T6',
  'T8\tSource 79 81\tHe',
  'T9\tCue 82 88\tdenied',
  'T10\tContent 89 91\tit',
  'T11\tContent 0 21\t“We hold the bridge,”',
  'T12\tAttribution 82 88\tdenied',
  'E3\tAttribution:T12 Source:T8 Cue:T9 Content:T10 Content2:T11',
];

const MAP = `
map:
  types:
    Attribution: Claim
    Attribution-no-source: Claim
    Source: Source
    Content: Content
    Cue: ignore
  roles:
    Source: Source
    Content: Content
    Cue: Trigger
`;

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'claimline-foreign-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** Writes files, corpus.yaml among them, and reads the corpus that they make. */
async function read(files: Record<string, string>, more: string, strict = false) {
  const corpus = `
id: towns
title: Towns
licence: CC0-1.0
defaults: { publisher: organisation:times, mode: INDIRECT, factuality: CERTAIN }
${more}`;
  const entities =
    'entities: { organisation:times: { name: The Times }, city:mosul: { name: Mosul, aliases: [Al-Mawsil] }, country:iraq: { name: Iraq } }';
  const all = { 'corpus.yaml': corpus, 'entities.yaml': entities, ...files };
  for (const [name, content] of Object.entries(all)) {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, content);
  }
  const reading = await readCorpus(folder);
  const documents: AnnotatedDocument[] = [];
  for await (const { document } of reading.documents()) {
    if (document !== null) documents.push(document);
  }
  const check = await checkCorpus(folder, reading, { strict });
  const here = `${path.basename(folder)}/`;
  return {
    documents,
    problems: check.problems.map((one) => formatProblem(one).replaceAll(here, '')),
    notes: check.notes.map((one) => formatNote(one).replaceAll(here, '')),
  };
}

describe('an attribution corpus in the style of PolNeAR', () => {
  it('becomes claims, its files untouched: sources as the text names them, contents in pieces', async () => {
    const { documents, problems, notes } = await read(
      { 'news.txt': TEXT, 'news.ann': ATTRIBUTIONS.join('\n') },
      MAP,
      true,
    );
    expect(problems).toEqual([]);
    expect(notes).toEqual(['ignored-type type "Cue": 3, first at news.ann:2']);
    const claims = documents[0]!.claims.map(({ id, speakerText, text, mode, spans }) => ({
      ...{ id, speakerText, text, mode },
      cue: spans.filter(({ role }) => role === 'CUE').map(({ exact }) => exact),
    }));
    expect(claims).toEqual(
      expect.arrayContaining([
        {
          ...{ id: 'claim:news:1', speakerText: 'the mayor', mode: 'INDIRECT', cue: ['said'] },
          text: '“We hold the bridge,” … “and the road.”',
        },
        {
          ...{ id: 'claim:news:2', speakerText: null, mode: 'INDIRECT', cue: ['said'] },
          text: 'It … to be mined',
        },
        {
          ...{ id: 'claim:news:3', speakerText: 'He', mode: 'INDIRECT', cue: ['denied'] },
          text: '“We hold the bridge,” … it',
        },
      ]),
    );
    expect(claims).toHaveLength(3);
  });

  it('reads the first choice among several annotators of a text, from separate folders', async () => {
    const other = ATTRIBUTIONS.slice(0, 5).join('\n');
    const { documents, problems, notes } = await read(
      {
        'data/text/news.txt': TEXT,
        'data/attributions/news_4b22.ann': other,
        'data/attributions/news_ef2d.ann': ATTRIBUTIONS.join('\n'),
        'data/text/late.txt': TEXT,
        'data/attributions/late_4b22.ann': other,
      },
      `${MAP}
brat: { texts: data/text, annotations: data/attributions, annotators: [ef2d, 4b22] }`,
    );
    expect(problems).toEqual([]);
    expect(documents.map(({ document, claims }) => [document.id, claims.length])).toEqual([
      ['document:late', 1],
      ['document:news', 3],
    ]);
    expect(notes[1]).toBe(
      'other-annotator files of other annotators of a text: 1, first at data/attributions/news_4b22.ann',
    );
  });

  it('counts the files of annotators that are not listed as files of others', async () => {
    const { documents, problems, notes } = await read(
      { 'a.txt': TEXT, 'a_x.ann': ATTRIBUTIONS.join('\n'), 'a_y.ann': '', 'a_z.ann': '' },
      `${MAP}\nbrat: { annotators: [x, z] }`,
    );
    expect(problems).toEqual([]);
    expect(documents[0]!.claims).toHaveLength(3);
    expect(notes).toContain(
      'other-annotator files of other annotators of a text: 2, first at a_y.ann',
    );
  });

  it('names annotations without a text, and an entry without files, in folders as well', async () => {
    const { problems } = await read(
      { 'text/a.txt': TEXT, 'ann/a.ann': '', 'ann/b.ann': '' },
      `${MAP}
brat: { texts: text, annotations: ann }
documents: { c: { title: C } }`,
    );
    expect(problems).toEqual([
      'ann/b.ann missing-file stands without "text/b.txt" (expected both, or neither)',
      'corpus.yaml:20 missing-file lists "c", which has no files (expected text/c.txt and ann/c.ann)',
    ]);
  });

  it('names annotations without a text if annotators are listed', async () => {
    const { problems } = await read(
      { 'a.txt': TEXT, 'a_x.ann': '', 'b_x.ann': '', 'c_y.ann': '' },
      `${MAP}\nbrat: { annotators: [x] }`,
    );
    expect(problems).toEqual([
      'b_x.ann missing-file stands without "b.txt" (expected both, or neither)',
      'c_y.ann missing-file stands without "c.txt" (expected both, or neither)',
    ]);
  });

  it('names a missing folder, and no problem that follows from it', async () => {
    const { problems } = await read({ 'a.ann': '' }, `${MAP}\nbrat: { texts: text }`);
    expect(problems).toEqual([
      'corpus.yaml missing-file names the folder "text" (expected a folder)',
    ]);
  });

  it('leaves out and counts a claim without content, and keeps one that shares its cue', async () => {
    const { documents, problems, notes } = await read(
      {
        'a.txt': 'Ali said it rains.',
        'a.ann': [
          'T1\tAttribution 4 8\tsaid',
          'T2\tContent 9 17\tit rains',
          'E1\tAttribution:T1',
          'E2\tAttribution:T1 Content:T2',
        ].join('\n'),
      },
      MAP,
    );
    expect(problems).toEqual([]);
    expect(documents[0]!.claims).toMatchObject([{ text: 'it rains' }]);
    expect(notes).toEqual([
      'incomplete-claim claims without content: 1, first at a.ann:3 (wanted: an argument that is the content)',
    ]);
  });

  it('keeps a claim that shares its cue with an event of a type that is left out', async () => {
    const { documents, problems, notes } = await read(
      {
        'a.txt': 'Ali said it rains.',
        'a.ann': [
          'T1\tAttribution 4 8\tsaid',
          'T2\tContent 9 17\tit rains',
          'E1\tSpeech:T1',
          'E2\tAttribution:T1 Content:T2',
          'E3\tSpeech:T1',
        ].join('\n'),
      },
      MAP,
    );
    expect(problems).toEqual([]);
    expect(documents[0]!.claims).toMatchObject([{ text: 'it rains' }]);
    expect(notes).toEqual([
      'unmapped-type type "Speech": 2, first at a.ann:3 (wanted: an entry in map.types of corpus.yaml, if only "ignore")',
    ]);
  });

  it('leaves out a claim without content, and everything about it', async () => {
    const { documents, problems, notes } = await read(
      {
        'a.txt': 'Ali said it rains.',
        'a.ann': [
          'T1\tAttribution 4 8\tsaid',
          'T2\tSource 0 3\tAli',
          'E1\tAttribution:T1 Source:T2',
          'R1\tEchoes Arg1:E1 Arg2:T2',
          'A1\tStyle E1 direct',
        ].join('\n'),
      },
      `${MAP.replace('Cue: ignore', 'Cue: ignore\n    Echoes: LocatedIn')}  attributes: { Style: Mode }`,
    );
    expect(problems).toEqual([]);
    expect(documents[0]!.claims).toEqual([]);
    expect(notes.map((note) => note.split(':')[0])).toEqual([
      'incomplete-claim claims without content',
      'relation-of-the-unread relations of type "LocatedIn" with an end that is left out',
      'unused-annotation Source that no event uses',
    ]);
  });

  it('names a text that none of the annotators annotated', async () => {
    const { problems } = await read(
      { 'news.txt': TEXT, 'news_x.ann': '' },
      `${MAP}\nbrat: { annotators: [a, b] }`,
    );
    expect(problems).toEqual([
      'corpus.yaml missing-file "news.txt" has no annotations (expected news_a.ann or news_b.ann)',
    ]);
  });
});

describe('a foreign brat corpus', () => {
  const text = 'Forces in Al-Mawsil met the council of Iraq, sources said.';
  const lines = [
    'T1\tGPE 10 19\tAl-Mawsil',
    'T2\tGPE 39 43\tIraq',
    'T3\tORG 24 43\tthe council of Iraq',
    'T4\tORG 0 6\tForces',
    'T5\tVEH 0 6\tForces',
    'R1\tPART-WHOLE Arg1:T3 Arg2:T2',
    'R2\tPHYS Arg1:T4 Arg2:T1',
    'R3\tUSES Arg1:T4 Arg2:T5',
    'A1\tNominal T4',
    'A2\tSeen T3',
    '#1\tAnnotatorNotes T4\twho?',
  ].join('\n');
  const map = `
identity: by-name
map:
  narrate: true
  types:
    GPE: [City, Country]
    ORG: Organisation
    PART-WHOLE: BelongsTo
    PHYS: LocatedIn
  attributes: { Nominal: MentionKind=Nominal }
`;

  it('is read by name, a type of several by the authority file; relations are narrated', async () => {
    const { documents, problems, notes } = await read({ 'a.txt': text, 'a.ann': lines }, map);
    expect(problems).toEqual([]);
    expect(notes).toEqual([
      'unmapped-type type "VEH": 1, first at a.ann:5 (wanted: an entry in map.types of corpus.yaml, if only "ignore")',
      'unmapped-type type "USES": 1, first at a.ann:8 (wanted: an entry in map.types of corpus.yaml, if only "ignore")',
      'unmapped-attribute attribute "Seen": 1, first at a.ann:10 (wanted: an entry in map.attributes of corpus.yaml, if only "ignore")',
    ]);
    const [document] = documents;
    expect(document!.mentions.map(({ id, entityId, kind }) => [id, entityId, kind])).toEqual([
      ['mention:a:T4', 'organisation:a:forces', 'NOMINAL'],
      ['mention:a:T1', 'city:mosul', 'NAME'],
      ['mention:a:T3', 'organisation:a:the-council-of-iraq', 'NAME'],
      ['mention:a:T2', 'country:iraq', 'NAME'],
    ]);
    expect(
      document!.claims.map(({ mode, text, assertsIds, speakerIds }) => ({
        mode,
        text,
        assertsIds,
        speakerIds,
      })),
    ).toEqual([
      {
        ...{ mode: 'NARRATED', text: 'Forces in Al-Mawsil', speakerIds: ['organisation:times'] },
        assertsIds: ['relation:LOCATED_IN:organisation:a:forces:city:mosul'],
      },
      {
        ...{ mode: 'NARRATED', text: 'the council of Iraq', speakerIds: ['organisation:times'] },
        assertsIds: ['relation:BELONGS_TO:organisation:a:the-council-of-iraq:country:iraq'],
      },
    ]);
  });

  it('identifies by name a mention whose reference is to another authority', async () => {
    const { documents, problems } = await read(
      {
        'a.txt': 'Iraq and Iraq',
        'a.ann': [
          'T1\tGPE 0 4\tIraq',
          'N1\tReference T1 Wikidata:Q796\tIraq',
          'T2\tGPE 9 13\tIraq',
        ].join('\n'),
      },
      'identity: by-name\nmap: { types: { GPE: Country } }',
    );
    expect(problems).toEqual([]);
    expect(documents[0]!.mentions.map(({ entityId }) => entityId)).toEqual([
      'country:iraq',
      'country:iraq',
    ]);
  });

  it('has problems with --strict if the map lacks a type', async () => {
    const { problems } = await read({ 'a.txt': text, 'a.ann': lines }, map, true);
    expect(problems.map((problem) => problem.split(' (')[0])).toEqual([
      'a.ann:5 unmapped-type skips type "VEH", once',
      'a.ann:8 unmapped-type skips type "USES", once',
      'a.ann:10 unmapped-attribute skips attribute "Seen", once',
    ]);
  });

  it('gets each problem at its line', async () => {
    const { problems } = await read(
      { 'a.txt': text, 'a.ann': `T1\tORG 0 6\tForced\nT2\tORG 0 900\tx\nR1\tPHYS Arg1:T1 Arg2:T9` },
      map,
    );
    expect(problems.map((problem) => problem.split(' (')[0])).toEqual([
      'a.ann:3 dangling-id R1 refers to "T9", which is not there',
    ]);
  });

  it('has its map refused at the line of corpus.yaml that names something outside the scheme', async () => {
    const wrong = map
      .replace('ORG: Organisation', 'ORG: [Organization, Country]')
      .replace('MentionKind=', 'Kind=');
    const { problems } = await read(
      { 'a.txt': text, 'a.ann': '' },
      `${wrong}  roles: { who: Speaker, when: When }`,
    );
    expect(problems.map((problem) => problem.split(' (')[0])).toEqual([
      'corpus.yaml:12 unknown-type maps "ORG" to "Organization"',
      'corpus.yaml:15 unknown-type maps "Nominal" to "Kind=Nominal"',
      'corpus.yaml:16 unknown-type maps "who" to "Speaker"',
    ]);
  });
});
