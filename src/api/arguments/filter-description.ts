/** The description of every argument `filter`. */
export const FILTER = 'Which of them; without it, all.';
