/** The description of every argument `filter`. */
export const FILTER = 'Only matching items. Default: all.';
