import { type List, loadListStatements } from '../list';

const PARTS = loadListStatements(__dirname, 'parts');

/** The places that lie directly in a place, by name. */
export function partsOf(placeId: string): List {
  return { statements: PARTS, parameters: {}, ids: [placeId] };
}
