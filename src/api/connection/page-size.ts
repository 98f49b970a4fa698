/** How many a page of a list holds where the query does not say, and at most. */
export const DEFAULT_SIZE = 25;
export const LARGEST_SIZE = 100;

/** The size that a list's arguments ask for; wrong ones are refused where the list is read. */
export function pageSize(args: Readonly<Record<string, unknown>>): number {
  const asked = args['first'] ?? args['last'];
  return typeof asked === 'number' && asked > 0 ? asked : DEFAULT_SIZE;
}
