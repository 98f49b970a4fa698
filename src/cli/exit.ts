/** The meanings of the command's exit codes. */
export const EXIT = {
  OK: 0,
  /** A corpus has problems, or the work could not be done. */
  PROBLEMS: 1,
  /** Wrong use: an unknown option, a missing argument, a wrong environment variable. */
  WRONG_USE: 2,
} as const;
