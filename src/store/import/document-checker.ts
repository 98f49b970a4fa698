import type { Corpus, DocumentReading } from '../../domain/corpus';
import type { Problem } from '../../domain/problem';
import { checkDocument } from './check-document';

/**
 * Finds what keeps documents of one corpus out of the graph, whatever that holds: what their reader
 * says, what no graph could hold, and an id that two of them have. It is shown each document once,
 * and keeps its id and file.
 */
export class DocumentChecker {
  private readonly authority: ReadonlySet<string> | null;
  private readonly files = new Map<string, string>();

  /** `corpus` is null where it has problems; what its documents refer to is not looked for then. */
  constructor(corpus: Corpus | null) {
    this.authority = corpus === null ? null : new Set(corpus.entities.map(({ id }) => id));
  }

  check({ file, document, problems }: DocumentReading): Problem[] {
    if (document === null) return [...problems];
    const found = [...problems, ...checkDocument(document, file, this.authority)];
    const { id } = document.document;
    const other = this.files.get(id);
    if (other === undefined) this.files.set(id, file);
    else {
      const message = `has the id ${JSON.stringify(id)}, as ${other} has`;
      found.push({ file, line: null, code: 'duplicate-id', message, expected: 'each id once' });
    }
    return found;
  }
}
