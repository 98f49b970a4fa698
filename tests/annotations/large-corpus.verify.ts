import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readCorpus } from '../../src/annotations/read-corpus';
import { checkCorpus } from '../../src/cli/check-corpus';

const DOCUMENTS = 1_000;
/** Mentions of a document; its one claim and relation are two annotations more. */
const MENTIONS = 98;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'claimline-large-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** Documents of re3d with names that come again and again, as names do. */
async function writeRe3d(): Promise<void> {
  const [documents, entities, relations]: string[][] = [[], [], []];
  for (let d = 0; d < DOCUMENTS; d++) {
    const names = Array.from({ length: MENTIONS }, (_, m) => `Force${(d + m) % 60}`);
    const id = { documentId: `D${d}` };
    documents!.push(JSON.stringify({ _id: `D${d}`, title: `No ${d}`, text: names.join(' ') }));
    let begin = 0;
    const places = names.map((value) => {
      const end = begin + value.length;
      const place = { begin, end };
      const type = 'Organisation';
      entities!.push(JSON.stringify({ ...id, ...place, type, value, confidence: 1 }));
      begin = end + 1;
      return place;
    });
    for (const at of [0, 1]) {
      const [source, target] = [places[at]!, places[at + 2]!];
      const ends = { sourceBegin: source.begin, sourceEnd: source.end };
      const other = { targetBegin: target.begin, targetEnd: target.end };
      const words = {
        begin: source.end,
        end: target.begin,
        type: 'FightingAgainst',
        confidence: 1,
      };
      relations!.push(JSON.stringify({ ...id, ...ends, ...other, ...words }));
    }
  }
  const files = { documents, entities, relations };
  for (const [name, lines] of Object.entries(files)) {
    await writeFile(path.join(folder, `${name}.json`), `${lines!.join('\n')}\n`);
  }
  const corpus = [
    'id: large',
    'format: re3d',
    'title: Large',
    'licence: CC0-1.0',
    'identity: by-name',
    'map: { types: { Organisation: Organisation, FightingAgainst: Fights } }',
  ];
  await writeFile(path.join(folder, 'corpus.yaml'), corpus.join('\n'));
  await writeFile(path.join(folder, 'entities.yaml'), 'entities: {}\n');
}

describe('a corpus of 1,000 documents and 100,000 annotations', () => {
  it('is read completely, a document at a time, with progress', async () => {
    await writeRe3d();
    const reading = await readCorpus(folder);
    let most = 0;
    const told: number[] = [];
    for await (const { document } of reading.documents()) {
      most = Math.max(most, document!.mentions.length + document!.claims.length);
    }
    const { counts, problems } = await checkCorpus(folder, reading, {
      onDocument: (documents) => told.push(documents),
    });
    expect(problems).toEqual([]);
    expect(counts).toMatchObject({ documents: 1_000, mentions: 98_000, claims: 2_000 });
    // A reading holds one document at a time, so memory is that of the largest.
    expect(most).toBe(100);
    expect(told).toHaveLength(1_000);
    expect(told.at(-1)).toBe(1_000);
  });
});
