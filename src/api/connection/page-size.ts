/** How many a page of a list holds where the query does not say, and at most. */
export const DEFAULT_SIZE = 25;
export const LARGEST_SIZE = 100;
