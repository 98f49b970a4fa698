import { distance } from 'fastest-levenshtein';
import { quote } from './quote';

/** Beyond as many names only one that differs in case is looked for. */
const MOST_COMPARED = 1_000;

/** The known name that was probably meant; null where none is near. Case counts last. */
export function findNearest(written: string, known: Iterable<string>): string | null {
  const names = [...known];
  const folded = written.toLowerCase();
  const alike = names.find((name) => name.toLowerCase() === folded);
  if (alike !== undefined || names.length > MOST_COMPARED) return alike ?? null;
  let nearest: string | null = null;
  let least = Math.max(1, Math.floor(written.length / 3)) + 1;
  for (const name of names) {
    if (Math.abs(name.length - written.length) >= least) continue;
    const edits = distance(folded, name.toLowerCase());
    if (edits >= least) continue;
    least = edits;
    nearest = name;
  }
  return nearest;
}

/** `; "city:mosul" differs in case alone`: a hint behind what was expected; empty where no name is near. */
export function hintNearest(written: string, known: Iterable<string>): string {
  const nearest = findNearest(written, known);
  if (nearest === null) return '';
  return nearest.toLowerCase() === written.toLowerCase()
    ? `; ${quote(nearest)} differs in case alone`
    : `; ${quote(nearest)} is the nearest`;
}

/** `one of City, Country; "City" is the nearest`: the names that can stand there. */
export function oneOf(written: string, known: Iterable<string>): string {
  const names = [...known];
  return `one of ${names.join(', ')}${hintNearest(written, names)}`;
}
