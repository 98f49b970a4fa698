import { addressWith, type View } from '../view';
import type { Page } from '../page';

/** An entity, and what it was merged into. */
interface Merged {
  readonly name: string;
  readonly mergedInto: { readonly id: string } | null;
  readonly mergedAt: string | null;
}

/** Leads from an entity that was merged to the other; null where it stands, or where the address asks for the time before. */
export function movedPage({ name, mergedInto, mergedAt }: Merged, view: View): Page | null {
  if (mergedInto === null) return null;
  if (view.knownAsOf !== null && Date.parse(view.knownAsOf) < Date.parse(mergedAt!)) return null;
  return {
    title: name,
    description: `${name} is another name of what this leads to.`,
    body: null,
    movedTo: addressWith({ ...view, path: mergedInto.id }, {}),
  };
}
