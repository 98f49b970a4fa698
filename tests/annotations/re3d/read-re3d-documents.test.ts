import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { TypeMap } from '../../../src/annotations/map/type-map';
import { AuthorityNames } from '../../../src/annotations/identity/authority-names';
import { Pronouns } from '../../../src/annotations/identity/pronouns';
import { readRe3dDocuments, re3dFiles } from '../../../src/annotations/re3d/read-re3d-documents';
import type { AnnotatedDocument } from '../../../src/domain/corpus';
import type { Note } from '../../../src/domain/note';
import { formatProblem } from '../../../src/domain/problem';
import { entityOf } from '../../support/corpus-of';

const TYPES = {
  Organisation: ['ORGANISATION', 'COUNTRY'],
  Location: ['REGION', 'CITY'],
  Person: 'PERSON',
  Quantity: 'ignore',
  FightingAgainst: 'FIGHTS',
  InChargeOf: 'IN_CHARGE_OF',
  IsSynonymOf: 'Equiv',
};
const AUTHORITY = [
  entityOf('organisation:isis', { name: 'ISIS', aliases: ['ISIL', 'Daesh'] }),
  entityOf('city:mosul', { name: 'Mosul' }),
  entityOf('country:iraq', { name: 'Iraq' }),
];

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'claimline-re3d-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** Where the n-th (from 0) occurrence of these words begins and ends, in UTF-16 units. */
function place(text: string, words: string, n = 0): [number, number] {
  let begin = -1;
  for (let i = 0; i <= n; i++) begin = text.indexOf(words, begin + 1);
  return [begin, begin + words.length];
}

interface Sketch {
  text: string;
  /** Type, words, and what differs. */
  entities: [type: string, words: string, more?: { n?: number } & Record<string, unknown>][];
  relations?: [type: string, source: string, words: string, target: string, more?: object][];
}

function linesOf({ text, entities, relations = [] }: Sketch, id = 'D1') {
  const document = { _id: id, title: 'Title', text, sourceName: 'X', sourceUrl: 'http://x.org/1' };
  return {
    documents: [document],
    entities: entities.map(([type, words, { n = 0, ...more } = {}]) => {
      const [begin, end] = place(text, words, n);
      return { _id: 'any', documentId: id, begin, end, type, value: words, confidence: 1, ...more };
    }),
    relations: relations.map(([type, source, words, target, more = {}]) => {
      const [begin, end] = place(text, words);
      const [sourceBegin, sourceEnd] = place(text, source);
      const [targetBegin, targetEnd] = place(text, target);
      const ends = { begin, end, sourceBegin, sourceEnd, targetBegin, targetEnd };
      return {
        documentId: id,
        ...ends,
        source,
        target,
        type,
        value: words,
        confidence: 1,
        ...more,
      };
    }),
  };
}

/** Reads the files that these lines make; a string is a line as it is, and so are bytes. */
async function read(lines: Record<'documents' | 'entities' | 'relations', (object | string)[]>) {
  const paths = re3dFiles(folder);
  for (const name of ['documents', 'entities', 'relations'] as const) {
    const bytes = lines[name].flatMap((line) => {
      if (Buffer.isBuffer(line)) return [line, Buffer.from('\n')];
      return Buffer.from(`${typeof line === 'string' ? line : JSON.stringify(line)}\n`);
    });
    await writeFile(paths[name], Buffer.concat(bytes));
  }
  const documents: AnnotatedDocument[] = [];
  const problems: string[] = [];
  const notes: Note[] = [];
  const readings = readRe3dDocuments(paths, {
    files: { documents: 'documents', entities: 'entities', relations: 'relations' },
    map: new TypeMap({ types: TYPES }),
    minimumConfidence: 0.5,
    authority: new AuthorityNames(AUTHORITY),
    pronouns: new Pronouns(),
    allows: (type, subject) => !(type === 'FIGHTS' && subject.type === 'REGION'),
    factuality: 'CERTAIN',
    describe: ({ _id, title, sourceUrl }) => ({
      ...{ id: `document:${_id}`, title, url: sourceUrl ?? null, language: 'en' },
      ...{ publisherId: 'organisation:centcom', authorIds: [], publishedWhen: null },
    }),
  });
  for await (const reading of readings) {
    if (reading.document !== null) documents.push(reading.document);
    problems.push(...reading.problems.map(formatProblem));
    notes.push(...(reading.notes ?? []));
  }
  return { documents, problems, notes, document: documents[0]! };
}

describe('a set of re3d', () => {
  it('gives mentions of entities by name: those of the authority file, and the document’s own', async () => {
    const text = 'Coalition forces struck Daesh in Mosul. ISIL left; the coalition forces stayed.';
    const { document, problems } = await read(
      linesOf({
        text,
        entities: [
          ['Organisation', 'Coalition forces'],
          ['Organisation', 'Daesh'],
          ['Location', 'Mosul'],
          ['Organisation', 'ISIL'],
          ['Organisation', 'coalition forces'],
        ],
      }),
    );
    expect(problems).toEqual([]);
    expect(document.mentions.map(({ id, entityId, kind }) => [id, entityId, kind])).toEqual([
      ['mention:D1:0-16-Organisation', 'organisation:D1:coalition-forces', 'NAME'],
      ['mention:D1:24-29-Organisation', 'organisation:isis', 'NAME'],
      ['mention:D1:33-38-Location', 'city:mosul', 'NAME'],
      ['mention:D1:40-44-Organisation', 'organisation:isis', 'NAME'],
      ['mention:D1:55-71-Organisation', 'organisation:D1:coalition-forces', 'NAME'],
    ]);
    expect(document.entities).toEqual([
      entityOf('organisation:D1:coalition-forces', {
        name: 'Coalition forces',
        aliases: ['coalition forces'],
        organisationKind: 'OTHER',
      }),
    ]);
    expect(document.document).toMatchObject({ title: 'Title', url: 'http://x.org/1', text });
  });

  it('makes a relation a narrated claim of the publisher, as long as the words that say it', async () => {
    const { document } = await read(
      linesOf({
        text: 'On Monday Iraqi forces fought hard against ISIL near Mosul.',
        entities: [
          ['Organisation', 'Iraqi forces'],
          ['Organisation', 'ISIL'],
          ['Location', 'Mosul'],
        ],
        relations: [['FightingAgainst', 'Iraqi forces', ' fought hard ', 'ISIL']],
      }),
    );
    const relation = 'relation:FIGHTS:organisation:D1:iraqi-forces:organisation:isis';
    expect(document.relations).toEqual([
      {
        ...{ id: relation, type: 'FIGHTS', when: null },
        ...{ subjectId: 'organisation:D1:iraqi-forces', objectId: 'organisation:isis' },
      },
    ]);
    expect(document.claims).toMatchObject([
      {
        id: 'claim:D1:10-22-43-47-FightingAgainst',
        ...{ parentId: null, mode: 'NARRATED', factuality: 'CERTAIN', speakerText: null },
        speakerIds: ['organisation:centcom'],
        text: 'Iraqi forces fought hard against ISIL',
        spans: [{ role: 'CONTENT', start: 10, end: 47, prefix: 'On Monday ' }],
        aboutIds: ['organisation:D1:iraqi-forces', 'organisation:isis'],
        assertsIds: [relation],
      },
    ]);
  });

  it('joins synonyms, and leaves a pronoun without one unidentified', async () => {
    const { document, notes } = await read(
      linesOf({
        text: 'Votel, the commander, said we will win. He and we know.',
        entities: [
          ['Person', 'Votel'],
          ['Person', 'the commander'],
          ['Organisation', 'we'],
          ['Person', 'He'],
          ['Organisation', 'we', { n: 1 }],
        ],
        relations: [
          ['IsSynonymOf', 'Votel', ',', 'the commander'],
          ['IsSynonymOf', 'He', 'and', 'Votel'],
        ],
      }),
    );
    expect(document.mentions.map(({ entityId, kind }) => [entityId, kind])).toEqual([
      ['person:D1:votel', 'NAME'],
      ['person:D1:votel', 'NAME'],
      ['person:D1:votel', 'PRONOUN'],
    ]);
    expect(notes).toMatchObject([{ code: 'pronoun', count: 2 }]);
    expect(document.entities[0]).toMatchObject({ name: 'Votel', aliases: ['the commander'] });
    expect(document.relations).toEqual([]);
  });

  it('counts skipped items by code and subject, and remembers the first line', async () => {
    const { document, notes, problems } = await read(
      linesOf({
        text: 'Two tanks of ISIL near “Mosul” fired. A region fought ISIL.',
        entities: [
          ['Quantity', 'Two'],
          ['Vehicle', 'tanks'],
          ['Vehicle', 'fired'],
          ['Organisation', 'ISIL'],
          ['Location', '“Mosul”', { value: "'Mosul'" }],
          ['Person', 'Mosul', { confidence: 0.49 }],
          ['Location', 'A region'],
          ['Organisation', 'ISIL', { n: 1 }],
        ],
        relations: [
          ['InChargeOf', 'ISIL', 'of', 'tanks'],
          ['InChargeOf', 'ISIL', 'near', '“Mosul”', { confidence: 0.1 }],
          ['FightingAgainst', 'A region', 'fought', 'ISIL'],
          ['Near', 'ISIL', 'near', '“Mosul”'],
          ['FightingAgainst', 'ISIL', '', 'ISIL'],
        ],
      }),
    );
    expect(problems).toEqual([]);
    expect(document.claims).toEqual([]);
    const seen = notes.map(({ code, subject, count, line, remedy }) => [
      ...[code, subject, count, line, remedy !== null],
    ]);
    expect(seen).toEqual([
      ['ignored-type', 'type "Quantity"', 1, 1, false],
      ['unmapped-type', 'type "Vehicle"', 2, 2, true],
      ['value-differs', 'values that differ from the text at their offsets', 1, 5, false],
      ['below-confidence', 'entities of confidence below 0.5', 1, 6, false],
      [
        'relation-of-the-unread',
        'relations of type "InChargeOf" with an end that is left out',
        1,
        1,
        false,
      ],
      ['below-confidence', 'relations of confidence below 0.5', 1, 2, false],
      ['unmapped-type', 'type "Near"', 1, 4, true],
      ['relation-to-itself', 'relations of an entity to itself', 1, 5, false],
      ['unlikely-relation', 'relations REGION FIGHTS ORGANISATION', 1, 3, true],
    ]);
  });

  it('joins a relation to the likelier of two entities at one place', async () => {
    const { document } = await read(
      linesOf({
        text: 'Turkey fought ISIL.',
        entities: [
          ['Location', 'Turkey', { confidence: 0.6 }],
          ['Organisation', 'Turkey', { confidence: 0.9 }],
          ['Organisation', 'ISIL'],
        ],
        relations: [['FightingAgainst', 'Turkey', 'fought', 'ISIL']],
      }),
    );
    expect(document.claims[0]!.assertsIds).toEqual([
      'relation:FIGHTS:organisation:D1:turkey:organisation:isis',
    ]);
  });

  it('names every bad line, and does not give its document', async () => {
    const good = linesOf({ text: 'ISIL left.', entities: [['Organisation', 'ISIL']] }, 'D2');
    const bad = linesOf({ text: 'ISIL left.', entities: [['Organisation', 'ISIL']] }, 'D1');
    const { documents, problems } = await read({
      documents: [...bad.documents, ...good.documents, ...good.documents, '{"_id": "D3"}'],
      entities: [
        ...bad.entities,
        { ...bad.entities[0], begin: '0' },
        ...good.entities,
        'no JSON',
        { ...bad.entities[0], documentId: 'D9' },
      ],
      relations: [],
    });
    expect(documents.map(({ document }) => document.id)).toEqual(['document:D2']);
    expect(problems).toEqual([
      expect.stringMatching(
        /^entities:4 json-syntax is no JSON: .* \(expected one JSON object on the line\)$/,
      ),
      'entities:2 bad-value at "/begin" must be integer (expected a record as re3d describes it)',
      'documents:3 duplicate-id gives document "D2" a second time (expected each once)',
      `documents:4 bad-value at "/" must have required property 'title' (expected a record as re3d describes it)`,
      'entities:5 dangling-id speaks of document "D9" (expected a document of documents.json)',
    ]);
  });

  it('names a bad line without a document, or with an unknown one', async () => {
    const { documents, entities } = linesOf({
      text: 'ISIS left Mosul.',
      entities: [['Organisation', 'ISIS']],
    });
    const { documentId, ...rest } = { ...entities[0]!, _id: 'D1-0-4-Organisation' };
    const { problems } = await read({
      documents,
      entities: [
        { ...rest, docId: documentId },
        { ...rest, documentId: 'D9', begin: '0' },
      ],
      relations: [],
    });
    expect(problems).toEqual([
      `entities:1 bad-value at "/" must have required property 'documentId' (expected a record as re3d describes it)`,
      'entities:2 bad-value at "/begin" must be integer (expected a record as re3d describes it)',
    ]);
  });

  it('names a line of any of the three files that is not in UTF-8', async () => {
    const { documents, entities, relations } = linesOf({
      text: 'Café owners left Mosul.',
      entities: [
        ['Organisation', 'Café owners'],
        ['Location', 'Mosul'],
      ],
      relations: [['InChargeOf', 'Café owners', 'left', 'Mosul']],
    });
    // In Latin-1 é is the byte E9, which is no character of UTF-8.
    const inLatin1 = (line: object) => Buffer.from(JSON.stringify(line), 'latin1');
    const found = await read({
      documents: [...documents, inLatin1({ ...documents[0], _id: 'D2' })],
      entities: [inLatin1(entities[0]!), ...entities],
      relations: [...relations, inLatin1(relations[0]!)],
    });
    expect(found.documents.map(({ document }) => document.id)).toEqual(['document:D1']);
    expect(found.problems).toEqual([
      'entities:1 not-utf8 has bytes that are no UTF-8 (expected a file in UTF-8)',
      'relations:2 not-utf8 has bytes that are no UTF-8 (expected a file in UTF-8)',
      'documents:2 not-utf8 has bytes that are no UTF-8 (expected a file in UTF-8)',
    ]);
  });

  it('makes one claim of two relations that differ in their words alone, and counts the second', async () => {
    const { document, notes } = await read(
      linesOf({
        text: 'ISIL fought hard and long against Iraqi forces.',
        entities: [
          ['Organisation', 'ISIL'],
          ['Organisation', 'Iraqi forces'],
        ],
        relations: [
          ['FightingAgainst', 'ISIL', 'fought hard', 'Iraqi forces'],
          ['FightingAgainst', 'ISIL', 'fought', 'Iraqi forces'],
        ],
      }),
    );
    expect(document.claims.map(({ id }) => id)).toEqual(['claim:D1:0-4-34-46-FightingAgainst']);
    expect(notes).toMatchObject([{ code: 'same-relation', count: 1, file: 'relations', line: 2 }]);
  });

  it('refuses offsets outside the text, inside a character, and ends that no entity fills', async () => {
    const lines = linesOf({
      text: '😀 ISIL left Mosul.',
      entities: [
        ['Organisation', 'ISIL', { begin: 1, end: 7 }],
        ['Organisation', 'ISIL', { begin: 3, end: 99 }],
        ['Location', 'Mosul'],
      ],
      relations: [['InChargeOf', 'ISIL', 'left', 'Mosul']],
    });
    const { documents, problems } = await read(lines);
    expect(documents).toEqual([]);
    expect(problems.map((problem) => problem.split(' (')[0])).toEqual([
      'entities:1 bad-span has begin and end 1 and 7',
      'entities:2 bad-span has begin and end 3 and 99',
      'relations:1 dangling-id relates the text from 3 to 7, which no entity of its document fills',
    ]);
  });

  it('counts offsets in UTF-16 units, as the Java that wrote them, and gives code points', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'binary' }),
        fc.string({ unit: 'binary' }),
        async (a, b) => {
          const text = `${a} ISIL ${b}`;
          const begin = a.length + 1;
          const entity = { documentId: 'D1', begin, end: begin + 4, type: 'Organisation' };
          const { document } = await read({
            documents: [{ _id: 'D1', title: '', text }],
            entities: [{ ...entity, value: 'ISIL', confidence: 1 }],
            relations: [],
          });
          const start = Array.from(a).length + 1;
          expect(document.mentions[0]!.spans).toMatchObject([
            { start, end: start + 4, exact: 'ISIL' },
          ]);
        },
      ),
      { numRuns: 50 },
    );
  });
});
