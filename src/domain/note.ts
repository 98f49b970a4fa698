import type { Problem } from './problem';
import type { NoteCode } from './problem-codes';

/** Something in a document that its reader skipped. It is a problem only in a strict check. */
export interface Note {
  /** A stable, greppable name: `unmapped-type`, `below-confidence`. */
  readonly code: NoteCode;
  /** The skipped item, in words: `type "Weapon"`. */
  readonly subject: string;
  readonly count: number;
  /** The file and 1-based line of the first; null where the format has no lines. */
  readonly file: string;
  readonly line: number | null;
  /**
   * The text to write, and where, to change it; null where corpus.yaml asks for it, so that
   * strictness accepts it.
   */
  readonly remedy: string | null;
}

/** Counts what a reader skips, one note for each code and subject. */
export class NoteCounter {
  private readonly found = new Map<string, Note>();

  add(note: Omit<Note, 'count'> & { readonly count?: number }): void {
    const key = `${note.code} ${note.subject}`;
    const { count: before, ...first } = this.found.get(key) ?? { ...note, count: 0 };
    this.found.set(key, { ...first, count: before + (note.count ?? 1) });
  }

  get notes(): readonly Note[] {
    return [...this.found.values()];
  }
}

/** `unmapped-type type "Weapon": 74, first at file:line (remedy)`: the one form in which a note is printed. */
export function formatNote({ code, subject, count, file, line, remedy }: Note): string {
  const place = line === null ? file : `${file}:${line}`;
  return `${code} ${subject}: ${count}, first at ${place}${remedy === null ? '' : ` (wanted: ${remedy})`}`;
}

/** The notes that strictness does not accept, as problems. */
export function problemsOfNotes(notes: readonly Note[]): Problem[] {
  return notes.flatMap(({ code, subject, count, file, line, remedy }) =>
    remedy === null
      ? []
      : {
          ...{ file, line, code, expected: remedy },
          message: `skips ${subject}, ${count === 1 ? 'once' : `${count} times`}`,
        },
  );
}
