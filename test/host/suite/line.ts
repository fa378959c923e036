/** Begins what the suite prints: the editor prints a great deal of its own to the same console. */
export const SUITE_LINE = "[kelisim] ";
