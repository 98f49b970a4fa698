import { outlinesOf, type Outlines } from '../../src/pictures/outlines';

/** Wider maps get the finer outlines. In pixels. */
const WIDE = 560;

const fetched = new Map<string, Promise<Outlines>>();

/** Coasts and borders, as fine as a map of this width shows. */
export function fetchOutlines(width: number): Promise<Outlines> {
  const address = width < WIDE ? '/countries-110m.json' : '/countries-50m.json';
  const known =
    fetched.get(address) ??
    fetch(address)
      .then((response) => response.json())
      .then(outlinesOf);
  fetched.set(address, known);
  known.catch(() => fetched.delete(address));
  return known;
}
