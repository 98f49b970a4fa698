import type { WrittenAssessment } from '../../domain/assessment';
import type { Corpus, DocumentReading } from '../../domain/corpus';
import { groupBy } from '../../domain/group-by';
import type { Problem } from '../../domain/problem';
import { checkDocument } from './check-document';

/**
 * Finds problems that keep documents of one corpus out of any graph: those of their reader, things
 * that no graph can hold, and repeated ids. It is shown each document once, and keeps its id and
 * file. At the end it tells which graded claims no document has.
 */
export class DocumentChecker {
  private readonly authority: ReadonlySet<string> | null;
  private readonly files = new Map<string, string>();
  /** Grades of claims that no document so far has, by the claim. */
  private readonly pending: Map<string, WrittenAssessment[]>;
  private isComplete = true;

  /** `corpus` is null where it has problems; what its documents refer to is not looked for then. */
  constructor(corpus: Corpus | null) {
    this.authority = corpus === null ? null : new Set(corpus.entities.map(({ id }) => id));
    const ofClaims = corpus?.assessments?.filter(({ credibility }) => credibility !== null) ?? [];
    this.pending = groupBy(ofClaims, ({ ofId }) => ofId);
  }

  check({ file, document, problems }: DocumentReading): Problem[] {
    if (document === null) {
      this.isComplete = false;
      return [...problems];
    }
    if (this.pending.size > 0) for (const { id } of document.claims) this.pending.delete(id);
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

  /** Grades of claims that the corpus does not have. For an unreadable document this is unknown. */
  end(): Problem[] {
    if (!this.isComplete) return [];
    return [...this.pending.values()].flat().map(({ file, line, ofId }) => ({
      ...{ file, line, code: 'dangling-id', message: `${JSON.stringify(ofId)} is graded` },
      expected: 'a claim of this corpus',
    }));
  }
}
