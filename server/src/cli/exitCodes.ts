/** The usual ones of linters. */
export const CLEAN = 0;
export const PROBLEMS = 1;
export const FAILURE = 2;
