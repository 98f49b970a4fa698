import type { Fragment } from '../../domain/extent';
import { Utf16Offsets } from '../utf16-offsets';

/** Words to look for: as one writes them, or the exact characters and which of their places. */
export type Wanted =
  | { readonly words: string; readonly after: string | null }
  | { readonly exact: string; readonly nth: number };

/** In how many places words stand that stand in no one place. */
export interface Lost {
  readonly places: number;
}

/** Characters before a place in which the words of `after` are looked for. */
const MOST_BEFORE = 1_000;

/**
 * Finds words in a text. A space stands for any run of space. Whole words count first, so that "he" is not found
 * in "the". Offsets are in code points.
 */
export class WordFinder {
  private readonly offsets: Utf16Offsets;
  private readonly found = new Map<string, readonly Place[]>();

  constructor(private readonly text: string) {
    this.offsets = new Utf16Offsets(text);
  }

  /**
   * The one place of the words in the first of the scopes that has any. Where there are several,
   * those outside of `avoid` count first.
   */
  find(
    wanted: Wanted,
    scopes: readonly (readonly Fragment[])[],
    avoid: readonly Fragment[] = [],
  ): Fragment | Lost {
    if ('exact' in wanted) return this.placesOf(wanted.exact, true)[wanted.nth - 1] ?? NOWHERE;
    const { after } = wanted;
    const places = this.placesOf(wanted.words, false).filter(
      ({ unit }) => after === null || this.follows(unit, after),
    );
    for (const scope of scopes) {
      const inScope = places.filter((place) => liesIn(place, scope));
      const outside = inScope.filter((place) => !liesIn(place, avoid));
      const [place, ...others] = outside.length > 0 ? outside : inScope;
      if (place !== undefined) return others.length === 0 ? place : { places: others.length + 1 };
    }
    return { places: places.length };
  }

  private placesOf(words: string, isExact: boolean): readonly Place[] {
    const key = `${isExact} ${words}`;
    let places = this.found.get(key);
    if (places === undefined) {
      places = isExact ? this.search(literally(words)) : this.searchWords(words);
      this.found.set(key, places);
    }
    return places;
  }

  private searchWords(words: string): Place[] {
    const form = words.trim().split(/\s+/u).map(escape).join('\\s+');
    if (form === '') return [];
    const [before, behind] = [
      /^[\p{L}\p{N}]/u.test(words.trim()),
      /[\p{L}\p{N}]$/u.test(words.trim()),
    ];
    const whole = this.search(
      new RegExp(
        `${before ? '(?<![\\p{L}\\p{N}])' : ''}(${form})${behind ? '(?![\\p{L}\\p{N}\\p{M}])' : ''}`,
        'gu',
      ),
    );
    return whole.length > 0 ? whole : this.search(new RegExp(`(${form})`, 'gu'));
  }

  private search(pattern: RegExp): Place[] {
    return Array.from(this.text.matchAll(pattern), ({ index, 1: words = '' }) => ({
      unit: index,
      start: this.offsets.toCodePoints(index)!,
      end: this.offsets.toCodePoints(index + words.length)!,
    }));
  }

  /** Whether words stand right before a place, but for space and punctuation. */
  private follows(unit: number, words: string): boolean {
    const before = this.text.slice(Math.max(0, unit - MOST_BEFORE), unit);
    return spaced(before).endsWith(spaced(words)) || bare(before).endsWith(bare(words) || '\0');
  }
}

interface Place extends Fragment {
  /** Where it starts, in UTF-16 units. */
  readonly unit: number;
}

const NOWHERE: Lost = { places: 0 };

function liesIn(place: Fragment, scope: readonly Fragment[]): boolean {
  return scope.some(({ start, end }) => start <= place.start && place.end <= end);
}

/** Each place of these characters, those that overlap too. */
function literally(characters: string): RegExp {
  return new RegExp(`(?=(${escape(characters)}))`, 'gu');
}

function escape(words: string): string {
  return words.replace(/[\\^$.*+?()[\]{}|/-]/g, (sign) => (sign === '-' ? '\\x2d' : `\\${sign}`));
}

function spaced(words: string): string {
  return words.replace(/\s+/gu, ' ').trim();
}

function bare(words: string): string {
  return spaced(words).replace(/[\s\p{P}]+$/u, '');
}
