import type { AskedLens } from '../view';
import { listInWords } from './claim-in-words';
import { momentInWords } from './time-in-words';

/** "Haidar al-Abadi"; "All voices without Iraq"; "All voices, as recorded by 27 November 2026". */
export function lensInWords(
  { knownAsOf, accordingTo, excluding }: AskedLens,
  names: ReadonlyMap<string, string>,
): string {
  const named = (ids: readonly string[]) => listInWords(ids.map((id) => names.get(id) ?? id));
  const whom = accordingTo.length === 0 ? 'All voices' : named(accordingTo);
  const without = excluding.length === 0 ? '' : ` without ${named(excluding)}`;
  const known = knownAsOf === null ? '' : `, as recorded by ${momentInWords(knownAsOf)}`;
  return whom + without + known;
}
