import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import type { ValidateFunction } from 'ajv';
import type { Problem } from '../../domain/problem';
import { sortProblems } from '../problem-list';
import { parseLine } from './parse-line';
import type { RecordAtLine } from './re3d-records';

/** Where a line is in its file: bytes from the start, bytes long. */
interface Place {
  readonly offset: number;
  readonly length: number;
  readonly line: number;
}

/**
 * The lines of a file of JSON lines by document. It keeps the position of each line but not its
 * text. So a file of any size takes little memory, whatever the order of its lines.
 */
export class LineIndex<Record extends { readonly documentId: string }> {
  /** Problems of lines that do not say whose they are. */
  readonly problems: Problem[] = [];
  private readonly places = new Map<string, Place[]>();
  private readonly problemsOf = new Map<string, Problem[]>();

  private constructor(
    private readonly path: string,
    readonly file: string,
    private readonly isRecord: ValidateFunction<Record>,
  ) {}

  /** Reads the file once through. `file` is its name in problems. */
  static async build<Record extends { readonly documentId: string }>(
    path: string,
    file: string,
    isRecord: ValidateFunction<Record>,
  ): Promise<LineIndex<Record>> {
    const index = new LineIndex<Record>(path, file, isRecord);
    for await (const { bytes, ...place } of linesOf(path)) index.enter(bytes, place);
    return index;
  }

  /**
   * Problems of lines whose document is none of these: the bad ones, and the first of each sound
   * document.
   */
  problemsBeside(documentIds: ReadonlySet<string>): Problem[] {
    const { file } = this;
    const isBeside = ([id]: readonly [string, unknown]) => !documentIds.has(id);
    const bad = [...this.problemsOf].filter(isBeside).flatMap(([, problems]) => problems);
    const dangling = [...this.places].filter(isBeside).map(([id, [first]]): Problem => {
      const message = `speaks of document ${JSON.stringify(id)}`;
      const expected = 'a document of documents.json';
      return { file, line: (first as Place).line, code: 'dangling-id', message, expected };
    });
    return sortProblems([...bad, ...dangling]);
  }

  /** The lines of a document in their order, and the problems of those that could not be read. */
  async read(
    documentId: string,
  ): Promise<{ lines: RecordAtLine<Record>[]; problems: readonly Problem[] }> {
    const lines: RecordAtLine<Record>[] = [];
    const handle = await open(this.path);
    try {
      for (const run of runsOf(this.places.get(documentId) ?? [])) {
        const [{ offset: start }, last] = [run[0] as Place, run.at(-1) as Place];
        const bytes = Buffer.alloc(last.offset + last.length - start);
        await handle.read(bytes, 0, bytes.length, start);
        for (const { offset, length, line } of run) {
          const own = bytes.subarray(offset - start, offset - start + length);
          const parsed = parseLine(own, this.isRecord, this.file, line);
          if ('record' in parsed) lines.push({ line, record: parsed.record });
        }
      }
    } finally {
      await handle.close();
    }
    return { lines, problems: this.problemsOf.get(documentId) ?? [] };
  }

  private enter(bytes: Buffer, place: Place): void {
    if (bytes.toString('utf8').trim() === '') return;
    const parsed = parseLine(bytes, this.isRecord, this.file, place.line);
    if ('record' in parsed) addTo(this.places, parsed.record.documentId, place);
    else if (parsed.documentId === null) this.problems.push(parsed.problem);
    else addTo(this.problemsOf, parsed.documentId, parsed.problem);
  }
}

/** Places that follow one another, which one read gets: the lines of a document mostly stand together. */
function runsOf(places: readonly Place[]): Place[][] {
  const runs: Place[][] = [];
  for (const place of places) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    if (before !== undefined && before.line + 1 === place.line) run!.push(place);
    else runs.push([place]);
  }
  return runs;
}

function addTo<Value>(lists: Map<string, Value[]>, key: string, value: Value): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

/** The lines of a file without their ends, and where they are. */
export async function* linesOf(path: string): AsyncGenerator<Place & { readonly bytes: Buffer }> {
  let offset = 0;
  let line = 1;
  let rest: Buffer[] = [];
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    let from = 0;
    for (let end = chunk.indexOf(10); end !== -1; end = chunk.indexOf(10, from)) {
      const bytes = Buffer.concat([...rest, chunk.subarray(from, end)]);
      yield { offset, length: bytes.length, line: line++, bytes };
      offset += bytes.length + 1;
      rest = [];
      from = end + 1;
    }
    if (from < chunk.length) rest.push(chunk.subarray(from));
  }
  const bytes = Buffer.concat(rest);
  if (bytes.length > 0) yield { offset, length: bytes.length, line, bytes };
}
