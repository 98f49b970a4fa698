import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import type { BratDocument } from '../../src/annotations/scheme/brat-document';
import { parseBrat } from '../../src/annotations/brat/parse';
import { serialiseBrat } from '../../src/annotations/brat/serialise';
import { ProblemList } from '../../src/annotations/problem-list';
import { readCorpus } from '../../src/annotations/read-corpus';
import { exportCorpus, type ExportFormat } from '../../src/cli/export-corpus';
import type { AnnotatedDocument, Corpus } from '../../src/domain/corpus';
import { formatProblem } from '../../src/domain/problem';
import { assessmentOf, corpusOf, documentOf, entityOf } from '../support/corpus-of';

const root = path.resolve(__dirname, '..', '..');
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'claimline-export-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** All that a corpus says, documents by id. */
async function domainOf(at: string) {
  const reading = await readCorpus(at);
  const documents: AnnotatedDocument[] = [];
  const problems = reading.problems.map(formatProblem);
  for await (const one of reading.documents()) {
    problems.push(...one.problems.map(formatProblem));
    if (one.document !== null) documents.push(one.document);
  }
  documents.sort((a, b) => (a.document.id < b.document.id ? -1 : 1));
  return { corpus: reading.corpus, documents, problems };
}

describe.each([
  ['seeds/mosul-2017', 'brat'],
  ['seeds/mosul-2017', 'web-annotation'],
  ['seeds/ukraine-2022', 'web-annotation'],
  ['tests/corpora/re3d/centcom', 'web-annotation'],
] as [string, ExportFormat][])('%s, written as %s', (corpus, format) => {
  it('says the same when it is read again', async () => {
    const at = path.join(root, corpus);
    await exportCorpus(await readCorpus(at), format, path.join(folder, 'again'));
    const [before, after] = [await domainOf(at), await domainOf(path.join(folder, 'again'))];
    expect(after.problems).toEqual([]);
    expect(after.documents.length).toBeGreaterThan(0);
    expect(after).toEqual(before);
  });
});

describe('a corpus of another format, written as brat', () => {
  it('says the same in our scheme, without its map', async () => {
    const at = path.join(folder, 'foreign');
    await mkdir(at);
    const text = 'Ali said Mosul lies in Iraq. He met Omar in Mosul.';
    const files = {
      'corpus.yaml': `
title: Foreign
licence: CC0-1.0
identity: by-name
defaults: { publisher: organisation:times, mode: INDIRECT, factuality: CERTAIN }
map:
  narrate: true
  types: { PER: Person, GPE: [City, Country], Says: Claim, Words: Content, In: LocatedIn }
  roles: { who: Source, what: Content }
`,
      'entities.yaml':
        'entities: { organisation:times: { name: The Times }, city:mosul: { name: Mosul }, country:iraq: { name: Iraq } }',
      'a.txt': text,
      'a.ann': [
        'T1\tPER 0 3\tAli',
        'T2\tSays 4 8\tsaid',
        'T3\tWords 9 27\tMosul lies in Iraq',
        'E1\tSays:T2 who:T1 what:T3',
        'T4\tGPE 9 14\tMosul',
        'T5\tGPE 23 27\tIraq',
        'R1\tIn Arg1:T4 Arg2:T5',
        'T6\tPER 36 40\tOmar',
        'T7\tGPE 44 49\tMosul',
        'R2\tIn Arg1:T6 Arg2:T7',
      ].join('\n'),
    };
    for (const [name, content] of Object.entries(files)) {
      await writeFile(path.join(at, name), content);
    }
    await exportCorpus(await readCorpus(at), 'brat', path.join(folder, 'again'));
    const [before, after] = [await domainOf(at), await domainOf(path.join(folder, 'again'))];
    expect(after.problems).toEqual([]);
    expect(before.documents[0]!.claims.map(({ text: words }) => words)).toEqual([
      'Mosul lies in Iraq',
      'Omar in Mosul',
    ]);
    expect(after).toEqual(before);
  });
});

describe('grades', () => {
  it('come back as they were given, on a day or at a moment', async () => {
    const graded = [
      assessmentOf('person:ali', 'B', { at: '2026-05-01' }),
      assessmentOf('claim:a:1', 6, { at: '2026-05-01T12:30:00Z' }),
    ];
    const document = documentOf('a', {
      text: 'Ali spoke.',
      claims: { 1: { content: 'Ali spoke', speakers: ['person:ali'], speakerText: 'Ali' } },
    });
    const entities = [entityOf('person:ali')];
    const corpus = corpusOf({ id: 'graded', entities, assessments: graded }, [document]);
    await exportCorpus(corpus, 'web-annotation', path.join(folder, 'again'));
    const { corpus: after } = await domainOf(path.join(folder, 'again'));
    const anywhere = { file: expect.any(String) as string, line: expect.any(Number) as number };
    expect(after?.assessments).toEqual(graded.map((one) => ({ ...one, ...anywhere })));
  });
});

describe('brat', () => {
  it('comes back line for line, but for order', async () => {
    const at = path.join(root, 'seeds/mosul-2017');
    await exportCorpus(await readCorpus(at), 'brat', path.join(folder, 'again'));
    const linesOf = async (where: string) => {
      const file = path.join(where, 'mosul-liberation-interview.ann');
      return (await readFile(file, 'utf8')).split('\n').sort();
    };
    expect(await linesOf(path.join(folder, 'again'))).toEqual(await linesOf(at));
  });

  it('is written as it was parsed, whatever its annotations', () => {
    fc.assert(
      fc.property(arbitraryBrat(), (document) => {
        const problems = new ProblemList('a.ann');
        const written = serialiseBrat(document);
        const again = parseBrat(written, problems).document;
        expect(problems.problems).toEqual([]);
        expect(serialiseBrat(again)).toBe(written);
        expect(withoutLines(again)).toEqual(withoutLines(document));
      }),
    );
  });

  it('does not hold what stands in no words, and says so', async () => {
    const reading = await readCorpus(path.join(root, 'seeds/ukraine-2022'));
    const out = path.join(folder, 'again');
    await expect(exportCorpus(reading, 'brat', out)).rejects.toMatchObject({
      code: 'not-exportable',
    });
  });

  it('writes over nothing', async () => {
    const reading = await readCorpus(path.join(root, 'seeds/mosul-2017'));
    await exportCorpus(reading, 'brat', folder);
    await expect(exportCorpus(reading, 'brat', folder)).rejects.toThrow('is not empty');
    expect(await readdir(folder)).toContain('mosul-liberation-interview.ann');
  });
});

describe('web annotations', () => {
  it('hold any document of the domain', async () => {
    let run = 0;
    await fc.assert(
      fc.asyncProperty(arbitraryDocument(), async (document) => {
        const at = path.join(folder, `run-${run++}`);
        const reading = corpusOf({ id: 'any', entities: ENTITIES }, [document]);
        await exportCorpus(reading, 'web-annotation', at);
        const { documents, problems, corpus } = await domainOf(at);
        expect(problems).toEqual([]);
        expect(documents).toEqual([document]);
        expect(corpus).toEqual(reading.corpus as Corpus);
      }),
      { numRuns: 40 },
    );
  });
});

const ENTITIES = [
  entityOf('city:mosul', { name: 'Mosul', aliases: ['الموصل'], latitude: 36.3, longitude: 43.1 }),
  entityOf('organisation:times', { name: 'The Times', organisationKind: 'MEDIA' }),
];

function arbitraryDocument(): fc.Arbitrary<AnnotatedDocument> {
  const word = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 8 })
    .map((w) => w.trim() || '😀');
  const words = fc.uniqueArray(word, { minLength: 6, maxLength: 6 });
  const times = fc.constantFrom('2014-06', '2014-06/2017-07', '2017-07~', '../2017', undefined);
  return fc
    .tuple(words, times, times, fc.boolean())
    .map(([[a, b, c, d, e, f], when, said, own]) => {
      const names = [a, b, c, d, e, f].map((one, index) => `${index}${one}`) as string[];
      const [first, second, third, fourth, fifth, sixth] = names as [
        string,
        string,
        string,
        string,
        string,
        string,
      ];
      const person = 'person:doc:x';
      return documentOf('doc', {
        text: `${names.join(' ')}\r\n\u2028`,
        publisher: 'organisation:times',
        published: when,
        entities: own ? [entityOf(person, { name: first, aliases: [second] })] : [],
        mentions: {
          T1: { of: own ? person : 'city:mosul', at: first, kind: 'PRONOUN' },
          T2: { of: 'city:mosul', at: [second, fourth] },
        },
        events: {
          E3: {
            trigger: third,
            places: ['city:mosul'],
            when,
            participants: [['AGENT', 'organisation:times']],
          },
          E4: { trigger: [fourth, sixth], realis: 'PLANNED', causes: ['E3'] },
        },
        quantities: {
          T5: { at: [fifth, sixth], value: '~5..7 square-mile', claims: [1, 2], events: ['E3'] },
          T6: { at: fifth, value: `>=1.5 item of ${fifth.replace(/[\s_]+/gu, '-')}`, claims: [2] },
        },
        relations: [{ type: 'LOCATED_IN', subject: 'organisation:times', object: 'city:mosul' }],
        controls: { 7: { place: 'city:mosul', when: when ?? '2016', status: 'CONTESTED' } },
        claims: {
          1: {
            content: [third, fifth],
            mode: 'NARRATED',
            speakers: ['organisation:times'],
            asserts: ['E3', 'C7'],
          },
          2: {
            content: fifth,
            cue: sixth,
            source: first,
            inside: 1,
            speakerText: first,
            said,
            about: ['city:mosul', 'E4'],
            occasion: 'E3',
          },
        },
      });
    });
}

function arbitraryBrat(): fc.Arbitrary<BratDocument> {
  const number = fc.integer({ min: 1, max: 1e9 });
  const name = fc.stringMatching(/^[A-Za-z][A-Za-z-]{0,8}$/);
  const text = fc
    .string({ unit: 'grapheme', maxLength: 12 })
    .map((t) => `x${t.replace(/[\r\n\t]/g, ' ')}x`);
  const fragments = fc
    .uniqueArray(fc.nat(1000), { minLength: 2, maxLength: 6 })
    .map((cuts) => cuts.sort((a, b) => a - b))
    .map((cuts) =>
      Array.from({ length: cuts.length >> 1 }, (_, i) => ({
        start: cuts[2 * i]!,
        end: cuts[2 * i + 1]!,
      })),
    );
  const bounds = fc.uniqueArray(fc.record({ number, type: name, fragments, text }), {
    ...{ minLength: 2, maxLength: 8, selector: (one) => one.number },
  });
  const extras = fc.array(fc.tuple(name, name, name, text, fc.boolean()), { maxLength: 6 });
  return fc.tuple(bounds, extras).map(([textBounds, more]) => {
    const ts = textBounds.map((one) => ({
      line: 0,
      id: `T${one.number}`,
      type: one.type,
      fragments: one.fragments,
      text: one.text,
    }));
    const [t1, t2] = [ts[0]!.id, ts[1]!.id];
    return {
      textBounds: ts,
      events: more.map(([type, role, other], i) => ({
        ...{ line: 0, id: `E${i + 1}`, type, trigger: t1 },
        arguments: [role, other, role].map((one, at, all) => ({
          role: one,
          // As brat numbers repeated roles, from the second on.
          ...numberOf(all.slice(0, at + 1).filter((before) => before === one).length),
          target: at === 0 ? t1 : t2,
        })),
      })),
      relations: more.map(([type], i) => ({ line: 0, id: `R${i + 1}`, type, arg1: t1, arg2: t2 })),
      equivalences: more.map(([type]) => ({ line: 0, type, members: [t1, t2] })),
      attributes: more.map(([type, value, , , isBinary], i) => ({
        ...{
          line: 0,
          id: `${isBinary ? 'A' : 'M'}${i + 1}`,
          type,
          target: t2,
          value: isBinary ? null : value,
        },
      })),
      normalisations: more.map(([type, database, reference, words], i) => ({
        ...{
          line: 0,
          id: `N${i + 1}`,
          type,
          target: t1,
          database,
          reference: `${reference}:${i}`,
          text: words,
        },
      })),
      notes: more.map(([type, , , words], i) => ({
        line: 0,
        id: `#${i + 1}`,
        type,
        target: t2,
        text: words,
      })),
    };
  });
}

/** By id; the lines and the order of kinds are the serialiser's. */
function withoutLines(document: BratDocument) {
  const lists = Object.entries(document).map(([kind, list]) => [
    kind,
    (list as { line: number; id?: string }[])
      .map((one) => ({ ...one, line: 0 }))
      .sort((a, b) => ((a.id ?? '') < (b.id ?? '') ? -1 : 1)),
  ]);
  return Object.fromEntries(lists) as object;
}

function numberOf(count: number): { number?: string } {
  return count === 1 ? {} : { number: String(count) };
}
