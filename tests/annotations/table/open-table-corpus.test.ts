import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  openTableCorpus,
  ROWS_PER_DOCUMENT,
} from '../../../src/annotations/table/open-table-corpus';
import type { TableSettings } from '../../../src/annotations/table/table-settings';
import type { AnnotatedDocument } from '../../../src/domain/corpus';
import type { Entity, EntityType } from '../../../src/domain/entity';
import { formatProblem } from '../../../src/domain/problem';

const SETTINGS: TableSettings = {
  file: 'control.csv',
  columns: {
    place: 'town',
    force: 'held by',
    status: 'status',
    when: 'when',
    observed_at: 'seen',
    speaker: 'speaker',
    published: 'published',
    quote: 'quote',
    latitude: 'lat',
    longitude: 'lon',
    within: 'province',
  },
  forces: { Contested: { status: 'CONTESTED' } },
};
const HEADER = 'town,held by,status,when,seen,speaker,published,quote,lat,lon,province';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'claimline-table-'));
});
afterEach(() => rm(folder, { recursive: true }));

function entity(id: string, name: string, aliases: string[] = []): Entity {
  const type = id.split(':')[0]!.toUpperCase() as EntityType;
  const rest = { sameAs: [], organisationKind: null, latitude: null, longitude: null, partOf: [] };
  return { id, type, name, aliases, ...rest };
}

const ENTITIES = [
  entity('city:tikrit', 'Tikrit', ['تكريت']),
  entity('organisation:isis', 'ISIS', ['Daesh']),
  entity('organisation:times', 'The Times'),
  entity('person:governor', 'The Governor'),
];

/** Reads a table of these lines below the header: its documents and its problems. */
async function read(
  lines: string[],
  {
    identityByName = false,
    header = HEADER,
    publisher = 'organisation:times',
    more = [] as Entity[],
  } = {},
) {
  const entities = [...ENTITIES, ...more];
  const csv = [header, ...lines].map((line) => `${line}\n`).join('');
  await writeFile(path.join(folder, 'control.csv'), csv);
  const reading = openTableCorpus({
    folder,
    folderName: 'towns',
    corpus: { id: 'towns', title: 'Towns', licence: '', attribution: '', entities },
    settings: SETTINGS,
    defaults: { publisher, language: 'en' },
    identityByName,
  });
  const documents: AnnotatedDocument[] = [];
  const problems: string[] = [];
  for await (const part of reading.documents()) {
    if (part.document !== null) documents.push(part.document);
    problems.push(...part.problems.map(formatProblem));
  }
  return { documents, problems };
}

describe('a table of control', () => {
  it('gives each row a control claim, narrated by the publisher, with the row as its evidence', async () => {
    const { documents, problems } = await read(['Tikrit,Daesh,,,2014-06-11,,2014-06-12,,,,']);
    expect(problems).toEqual([]);
    const [document] = documents;
    expect(document!.document).toMatchObject({
      id: 'document:towns-2014-06-12',
      title: 'Towns, 2014-06-12',
      publisherId: 'organisation:times',
      text: `${HEADER}\nTikrit,Daesh,,,2014-06-11,,2014-06-12,,,,\n`,
    });
    expect(document!.controlClaims).toMatchObject([
      {
        id: 'control:towns-2014-06-12:r0d7fcf6e38',
        placeId: 'city:tikrit',
        forceId: 'organisation:isis',
        status: 'CONTROLLED',
        when: { edtf: '2014-06-11' },
      },
    ]);
    expect(document!.claims).toMatchObject([
      {
        id: 'claim:towns-2014-06-12:r0d7fcf6e38',
        mode: 'NARRATED',
        factuality: 'CERTAIN',
        speakerIds: ['organisation:times'],
        speakerText: null,
        text: 'Tikrit,Daesh,,,2014-06-11,,2014-06-12,,,,',
        aboutIds: ['city:tikrit', 'organisation:isis'],
        assertsIds: ['control:towns-2014-06-12:r0d7fcf6e38'],
        spans: [{ role: 'CONTENT', start: 71, end: 112 }],
      },
    ]);
  });

  it('gives the quote as content and the speaker as source, at their code points', async () => {
    // Two characters beyond the BMP stand before the quote: offsets count each once.
    const row = 'تكريت,ISIS,,2014-06/..,,the 𓂀 mayor,2014-07,"the town 𓂀 fell",,,';
    const { documents } = await read([row]);
    const [claim] = documents[0]!.claims;
    expect(claim).toMatchObject({
      text: 'the town 𓂀 fell',
      speakerIds: [],
      speakerText: 'the 𓂀 mayor',
      mode: 'INDIRECT',
    });
    const text = Array.from(documents[0]!.document.text);
    for (const span of claim!.spans) {
      expect(text.slice(span.start, span.end).join('')).toBe(span.exact);
    }
  });

  it.each([
    ["a speaker's words in another cell too", 'Tikrit,ISIS,,2014-06,,ISIS,,,,,', 'SOURCE', 93, 97],
    [
      ...["a speaker's words within another cell", 'Tikrit,The Governor,,2014-06,,The Gov,,,,,'],
      ...['SOURCE', 101, 108],
    ],
    ["a quote that is the place's name", 'Tikrit,ISIS,,2014-06,,,,Tikrit,,,', 'CONTENT', 95, 101],
  ] as const)('takes the cell itself as evidence, with %s', async (_, row, role, start, end) => {
    const { documents, problems } = await read([row]);
    expect(problems).toEqual([]);
    const spans = documents[0]!.claims[0]!.spans.filter((span) => span.role === role);
    expect(spans).toMatchObject([{ start, end }]);
  });

  it('finds the evidence in quoted cells, with doubled quotes and over lines', async () => {
    const row = '"Tikrit","ISIS",,2014-06,,"the ""mayor"" of\nTikrit",," it ""fell""",,,';
    const { documents, problems } = await read([row]);
    expect(problems).toEqual([]);
    expect(documents[0]!.claims).toMatchObject([
      {
        text: 'it "fell"',
        speakerText: 'the "mayor" of\nTikrit',
        spans: [
          { role: 'CONTENT', start: 126, end: 137, exact: 'it ""fell""' },
          { role: 'SOURCE', start: 98, end: 121, exact: 'the ""mayor"" of\nTikrit' },
        ],
      },
    ]);
  });

  it('finds a speaker who is in the authority file', async () => {
    const { documents } = await read(['Tikrit,ISIS,,2014-06/..,,The Governor,,,,,']);
    expect(documents[0]!.claims[0]).toMatchObject({
      speakerIds: ['person:governor'],
      speakerText: 'The Governor',
    });
  });

  it('takes a status from its column, or from what a name of a force means', async () => {
    const { documents } = await read([
      'Tikrit,ISIS,besieged,2014-06,,,,,,,',
      'Tikrit,Contested,,2014-07,,,,,,,',
    ]);
    expect(documents[0]!.controlClaims).toMatchObject([
      { status: 'BESIEGED', forceId: 'organisation:isis' },
      { status: 'CONTESTED', forceId: null },
    ]);
  });

  it('makes a document of rows published together, and numbers a time that comes again', async () => {
    const row = (published: string) => `Tikrit,ISIS,,2014-06,,,${published},,,,`;
    const { documents } = await read([
      row('2014-07'),
      row('2014-07'),
      row('2014-08'),
      row('2014-07'),
    ]);
    expect(documents.map(({ document, claims }) => [document.id, claims.length])).toEqual([
      ['document:towns-2014-07', 2],
      ['document:towns-2014-08', 1],
      ['document:towns-2014-07-2', 1],
    ]);
  });

  it('gives no two documents one id, though the tenth of a year looks like the first of its October', async () => {
    const row = (published: string) => `Tikrit,ISIS,,2014-06,,,${published},,,,`;
    const year = Array.from({ length: 10 }, () => [row('2014'), row('2013')]).flat();
    const names = async (rows: string[]) => {
      const { documents } = await read(rows);
      return documents.map(({ document }) => document.id.replace('document:towns-', ''));
    };
    const before = await names([...year, row('2014-10')]);
    expect(before.slice(-3)).toEqual(['2014-10', '2013-10', '2014-10-2']);
    expect(new Set(before).size).toBe(21);
    const after = await names([row('2014-10'), ...year]);
    expect([after[0], ...after.slice(-2)]).toEqual(['2014-10', '2014-11', '2013-10']);
    expect(new Set(after).size).toBe(21);
  });

  it('never makes a document of more rows than a transaction should hold', async () => {
    const rows = Array.from({ length: ROWS_PER_DOCUMENT + 1 }, () => 'Tikrit,ISIS,,2014-06,,,,,,,');
    const { documents } = await read(rows);
    expect(documents.map(({ claims }) => claims.length)).toEqual([ROWS_PER_DOCUMENT, 1]);
  });

  it('makes its own places if identity is by name, as the first row describes them', async () => {
    const { documents } = await read(
      ['Samarra,ISIS,,2014-06,,,,,34.2,43.87,Saladin', 'samarra,ISIS,,2014-07,,,,,,,'],
      { identityByName: true },
    );
    expect(documents[0]!.controlClaims.map(({ placeId }) => placeId)).toEqual([
      'city:towns:samarra',
      'city:towns:samarra',
    ]);
    expect(documents[0]!.entities).toMatchObject([
      { id: 'city:towns:samarra', name: 'Samarra', latitude: 34.2, partOf: ['city:towns:saladin'] },
      { id: 'city:towns:saladin', name: 'Saladin', latitude: null, partOf: [] },
    ]);
  });

  it('describes a place by its own row, though another row has named it before', async () => {
    const { documents } = await read(
      [
        'Bucha,ISIS,,2022-03,,,,,50.55,30.21,Kyiv Oblast',
        'Kyiv Oblast,ISIS,,2022-03,,,,,50.5,30.5,',
      ],
      { identityByName: true },
    );
    expect(documents[0]!.entities).toMatchObject([
      { id: 'city:towns:bucha', latitude: 50.55, partOf: ['city:towns:kyiv-oblast'] },
      { id: 'city:towns:kyiv-oblast', latitude: 50.5, longitude: 30.5 },
    ]);
  });

  it('reports a name that several bear, of a place, of what it lies in and of a force', async () => {
    const { documents, problems } = await read(
      [
        'Kifri,ISIS,,2014-06,,,,,34.7,45,',
        'Sarqala,ISIS,,2014-06,,,,,,,Kifri',
        'Tikrit,Kifri,,2014-06,,,,,,,',
      ],
      { identityByName: true, more: [entity('city:a', 'Kifri'), entity('city:b', 'Kifri')] },
    );
    expect(documents).toEqual([]);
    const expected = '(expected the id, or a name of its own, of a place in entities.yaml)';
    expect(problems).toEqual([
      `towns/control.csv:2 unknown-entity place "Kifri" names several entities ${expected}`,
      `towns/control.csv:3 unknown-entity within "Kifri" names several entities ${expected}`,
      'towns/control.csv:4 unknown-entity force "Kifri" names several entities ' +
        '(expected the id, or a name of its own, of an actor in entities.yaml)',
    ]);
  });

  it('reports every bad row by its line, with what was expected, and gives no document of them', async () => {
    const { documents, problems } = await read([
      'Atlantis,ISIS,,2014-06,,,,,,,',
      'Tikrit,Nobody,,2014-06,,,,,,,',
      'Tikrit,ISIS,held,2014-06,,,,,,,',
      'Tikrit,ISIS,,2014-13,,,,,,,',
      'Tikrit,ISIS,,2014-08/2014-06,,,,,,,',
      'Tikrit,ISIS,,,,,,,,,',
      'Tikrit,ISIS,,2014-06,,,,,91,,',
      'Tikrit,ISIS',
      'Tikrit,city:tikrit,,2014-06,,,,,,,',
    ]);
    expect(documents).toEqual([]);
    expect(problems.map((problem) => problem.split(' ').slice(0, 2).join(' '))).toEqual([
      'towns/control.csv:2 unknown-entity',
      'towns/control.csv:3 unknown-entity',
      'towns/control.csv:4 bad-status',
      'towns/control.csv:5 edtf-syntax',
      'towns/control.csv:6 edtf-end-before-start',
      'towns/control.csv:7 edtf-syntax',
      'towns/control.csv:8 bad-coordinate',
      'towns/control.csv:9 wrong-number-of-cells',
      'towns/control.csv:9 edtf-syntax',
      'towns/control.csv:10 unknown-entity',
    ]);
    for (const problem of problems) expect(problem).toMatch(/ \(expected .+\)$/);
  });

  it('reports a speaker that is not an actor, and a publisher that is not an organisation', async () => {
    const rows = ['Tikrit,ISIS,,2014-06,,The Governor,,,,,', 'Tikrit,ISIS,,2014-06,,تكريت,,,,,'];
    expect((await read(rows)).problems).toEqual([
      'towns/control.csv:3 unknown-entity speaker "تكريت" is of type CITY ' +
        '(expected the id, or a name of its own, of an actor in entities.yaml)',
    ]);
    const ofGovernor = await read(['Tikrit,ISIS,,2014-06,,,,,,,'], { publisher: 'The Governor' });
    expect(ofGovernor.problems).toEqual([
      'towns/control.csv:2 unknown-entity publisher "The Governor" is of type PERSON ' +
        '(expected the id, or a name of its own, of an organisation in entities.yaml)',
    ]);
  });

  it('refuses a place inside itself', async () => {
    const { problems } = await read(['Samarra,ISIS,,2014-06,,,,,,,SAMARRA'], {
      identityByName: true,
    });
    expect(problems).toEqual([
      'towns/control.csv:2 place-inside-itself puts "Samarra" inside itself (expected another place)',
    ]);
  });

  it('counts lines as an editor does where a cell holds line ends', async () => {
    const { problems } = await read([
      'Tikrit,ISIS,,2014-06,,,,"two\nlines",,,',
      'Atlantis,ISIS,,2014-06,,,,,,,',
    ]);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/^towns\/control\.csv:4 unknown-entity/);
  });

  it('says which columns a table lacks', async () => {
    const { problems } = await read([], { header: 'town,held by' });
    expect(problems[0]).toBe(
      'towns/control.csv:1 missing-column has no column "status", which corpus.yaml names for status ' +
        "(expected one of the header's: town, held by)",
    );
  });

  it('names the line of bytes that are no UTF-8', async () => {
    const bytes = Buffer.concat([Buffer.from(`${HEADER}\nTikrit,`), Buffer.from([0xff, 0x0a])]);
    await writeFile(path.join(folder, 'control.csv'), bytes);
    const reading = openTableCorpus({
      folder,
      folderName: 'towns',
      corpus: { id: 'towns', title: 'Towns', licence: '', attribution: '', entities: ENTITIES },
      settings: SETTINGS,
      defaults: {},
      identityByName: false,
    });
    for await (const { document, problems } of reading.documents()) {
      expect(document).toBeNull();
      expect(problems).toMatchObject([{ code: 'not-utf8' }]);
    }
  });
});
