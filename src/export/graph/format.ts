import type { CorpusRecord } from '../../use-cases/graph';
import type { ExportSubject, SubjectName } from './subjects';

/** The facts that a file tells about itself. */
export interface ExportHead {
  readonly name: SubjectName;
  readonly title: string;
  /** The graph as it had recorded it then, in ISO 8601. */
  readonly knownAsOf: string;
  /** An address that gives the same file again. */
  readonly address: string;
  readonly site: string;
  /** Every corpus of the graph, with its licence and attribution. */
  readonly corpora: readonly CorpusRecord[];
}

/** A part of a file. */
export type Chunk = string | Uint8Array;

/** A format of files that rows of a subject are written in. */
export interface Format<Row> {
  readonly mediaType: string;
  /** Rows that a file holds at most; absent where it takes any number. */
  readonly most?: number;
  /** The file, in parts; each page is asked for when the parts before have been taken. */
  write(
    head: ExportHead,
    subject: ExportSubject<Row>,
    pages: AsyncIterable<readonly Row[]>,
  ): AsyncGenerator<Chunk, void>;
}
