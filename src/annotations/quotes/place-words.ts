import type { Fragment } from '../../domain/extent';
import { CodePointText } from '../../domain/span';
import { type Wanted, WordFinder } from './find-words';
import type { Scopes } from './named-words';
import { spaced } from './spelling';
import { STRETCH_KEYS } from './stretch';

/** Words before a place that are tried to tell it from others. */
const MOST_WORDS = 6;
/** Characters in which they are looked for. */
const MOST_BEFORE = 200;

/** Writes where words stand so that they are found there again. */
export class WordPlacer {
  private readonly text: CodePointText;
  private readonly finder: WordFinder;

  constructor(text: string) {
    this.text = new CodePointText(text);
    this.finder = new WordFinder(text);
  }

  /** The words of a stretch as problems and names have them. */
  words(fragments: readonly Fragment[]): string {
    return fragments.map(({ start, end }) => this.text.slice(start, end)).join(' … ');
  }

  /** A stretch in the shortest form that leads to it; `more` says what it is. */
  write(
    fragments: readonly Fragment[],
    scopes: Scopes,
    avoid: readonly Fragment[],
    more: Readonly<Record<string, string>> = {},
  ): unknown {
    const parts = fragments.map((fragment, index) => {
      const before = fragments[index - 1];
      const rest = [[{ start: before?.end ?? 0, end: this.text.length }]];
      return this.wantedAt(fragment, before === undefined ? scopes : rest, avoid);
    });
    const keys = Object.keys(more);
    const [first] = parts;
    if (parts.length > 1 || first === undefined) return { words: parts.map(valueOf), ...more };
    if (keys.length === 0) return valueOf(first);
    const isPlain = 'words' in first && first.after === null && !STRETCH_KEYS.includes(first.words);
    if (isPlain && keys.length === 1 && more['is'] !== undefined)
      return { [first.words]: more['is'] };
    return { ...fieldsOf(first), ...more };
  }

  private wantedAt(fragment: Fragment, scopes: Scopes, avoid: readonly Fragment[]): Wanted {
    const exact = this.text.slice(fragment.start, fragment.end);
    const leads = (wanted: Wanted) => {
      const found = this.finder.find(wanted, scopes, avoid);
      return 'start' in found && found.start === fragment.start && found.end === fragment.end;
    };
    const words = spaced(exact);
    if (leads({ words, after: null })) return { words, after: null };
    const before = this.text.slice(Math.max(0, fragment.start - MOST_BEFORE), fragment.start);
    const last = spaced(before).split(' ');
    for (let count = 1; count <= MOST_WORDS && count <= last.length; count++) {
      const wanted = { words, after: last.slice(-count).join(' ') };
      if (wanted.after !== '' && leads(wanted)) return wanted;
    }
    for (let nth = 1; ; nth++) {
      const wanted = { exact, nth };
      if (leads(wanted) || !('start' in this.finder.find(wanted, scopes))) return wanted;
    }
  }
}

function valueOf(wanted: Wanted): unknown {
  return 'words' in wanted && wanted.after === null ? wanted.words : fieldsOf(wanted);
}

function fieldsOf(wanted: Wanted): Record<string, unknown> {
  if ('exact' in wanted) return { ...wanted };
  return wanted.after === null ? { words: wanted.words } : { ...wanted };
}
