/** How often a property is tried: as often as given in `npm test`, and ten times that or `free` in `npm run verify`. */
export function propertyRuns(usual: number, free = 10 * usual): number {
  return process.env.FREE_SEEDS === undefined ? usual : free;
}
