import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readCorpus } from '../../src/annotations/read-corpus';
import type { AnnotatedDocument, Corpus } from '../../src/domain/corpus';
import { formatProblem } from '../../src/domain/problem';

/** A corpus in strings, read from a folder of its own. */
export interface TinyCorpus {
  text?: string | Uint8Array;
  ann?: string | Uint8Array;
  /** corpus.yaml below its title and licence. */
  corpus?: string;
  entities?: string;
  /** More files, or others in the place of these; null for none. */
  files?: Record<string, string | Uint8Array | null>;
}

export interface TinyReading {
  corpus: Corpus | null;
  documents: AnnotatedDocument[];
  /** As the user reads them. */
  problems: string[];
}

export const ENTITIES = `
entities:
  city:mosul: { name: Mosul, partOf: [province:nineveh] }
  province:nineveh: { name: Nineveh }
  country:iraq: { name: Iraq }
  person:ali: { name: Ali }
  organisation:isis: { name: ISIS, kind: MILITANT_GROUP }
  organisation:army: { name: The army, kind: ARMED_FORCE }
  organisation:times: { name: The Times, kind: MEDIA }
events:
  event:fall-of-mosul: { name: The fall of Mosul }
`;

export const TEXT = 'Ali said that ISIS took Mosul in 2014.';

/** The annotations of TEXT: Ali's claim, which asserts the capture. */
export const ANN = ann(TEXT, [
  'T1 | Person @ | Ali',
  'N1 | Reference T1 Claimline:person:ali | Ali',
  'T2 | Claim @ | said',
  'T3 | Content @ | ISIS took Mosul in 2014',
  'T4 | Organisation @ | ISIS',
  'N2 | Reference T4 Claimline:organisation:isis | ISIS',
  'T5 | Capture @ | took',
  'T6 | City @ | Mosul',
  'N3 | Reference T6 Claimline:city:mosul | Mosul',
  'T7 | Time @ | 2014',
  'N4 | Reference T7 EDTF:2014 | 2014',
  'E1 | Claim:T2 Source:T1 Content:T3',
  'A1 | Mode E1 Indirect',
  'A2 | Factuality E1 Certain',
  'E2 | Capture:T5 Agent:T4 Place:T6 When:T7',
]);

/** Lines of brat: ` | ` is a tab, and ` @` the offsets at which the quoted text first stands (` @2`: second). */
export function ann(text: string, lines: readonly string[]): string {
  return lines.map((line) => `${place(text, line.replaceAll(' | ', '\t'))}\n`).join('');
}

function place(text: string, line: string): string {
  return line.replace(/ @(\d?)\t(.*)$/, (_, nth: string, quoted: string) => {
    let at = text.indexOf(quoted);
    for (let count = Number(nth || 1); count > 1; count--) at = text.indexOf(quoted, at + 1);
    if (at === -1) throw new Error(`${JSON.stringify(quoted)} is not in the text`);
    const start = Array.from(text.slice(0, at)).length;
    return ` ${start} ${start + Array.from(quoted).length}\t${quoted}`;
  });
}

/** ANN with these lines in the place of those of the same ids, or behind it; `-A1` takes one away. */
export function changed(...lines: string[]): string {
  const byId = new Map(
    ANN.trimEnd()
      .split('\n')
      .map((line) => [line.split('\t')[0], line]),
  );
  lines.forEach((line, index) => {
    const [id = ''] = line.split(' | ');
    if (id.startsWith('-')) byId.delete(id.slice(1));
    else byId.set(id === '*' ? `*${index}` : id, ann(TEXT, [line]).trimEnd());
  });
  return [...byId.values()].map((line) => `${line}\n`).join('');
}

export async function readTiny(tiny: TinyCorpus = {}): Promise<TinyReading> {
  const parent = await mkdtemp(path.join(tmpdir(), 'claimline-tiny-'));
  const folder = path.join(parent, 'tiny');
  await mkdir(folder);
  const files: NonNullable<TinyCorpus['files']> = {
    'corpus.yaml': `title: Tiny\nlicence: CC0-1.0\n${tiny.corpus ?? ''}`,
    'entities.yaml': tiny.entities ?? ENTITIES,
    'a.txt': tiny.text ?? TEXT,
    'a.ann': tiny.ann ?? ANN,
    ...tiny.files,
  };
  try {
    for (const [name, content] of Object.entries(files)) {
      if (content !== null) await writeFile(path.join(folder, name), content);
    }
    const reading = await readCorpus(folder);
    const documents: AnnotatedDocument[] = [];
    const problems = [...reading.problems];
    for await (const { document, problems: found } of reading.documents()) {
      if (document !== null) documents.push(document);
      if (document !== null && found.length > 0) throw new Error('a document with problems');
      problems.push(...found);
    }
    return { corpus: reading.corpus, documents, problems: problems.map(formatProblem) };
  } finally {
    await rm(parent, { recursive: true });
  }
}

/** The one document of a corpus without problems. */
export async function documentOf(tiny: TinyCorpus): Promise<AnnotatedDocument> {
  const { documents, problems } = await readTiny(tiny);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return documents[0] as AnnotatedDocument;
}
