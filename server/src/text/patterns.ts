// Many patterns as one, to learn at the price of one search that none of them is there.

/**
 * A pattern that matches where at least one of the given ones does. Its groups are nobody's business: whoever gets a
 * match asks the patterns one by one. All must have the same flags and no references back to groups.
 */
export function anyOf(patterns: readonly RegExp[]): RegExp {
  const [first] = patterns;
  const flags = first?.flags ?? "";
  if (patterns.some((pattern) => pattern.flags !== flags)) {
    throw new Error("patterns with different flags cannot be one");
  }
  return new RegExp(patterns.map(({ source }) => `(?:${source.replace(NAMED_GROUP, "(?:")})`).join("|"), flags);
}

const NAMED_GROUP = /\(\?<[a-z]\w*>/gi;

const NO_MATCHES: readonly RegExpExecArray[] = [];

/** All matches of a global pattern. `matchAll` copies the pattern at each call, which costs more than a line without any. */
export function matchesIn(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  pattern.lastIndex = 0;
  let match = pattern.exec(text);
  if (match === null) {
    return NO_MATCHES;
  }
  const found: RegExpExecArray[] = [];
  for (; match !== null; match = pattern.exec(text)) {
    found.push(match);
    if (match[0] === "") {
      // Past a whole character: a search from amid one would begin at it again.
      pattern.lastIndex += (text.codePointAt(pattern.lastIndex) ?? 0) > 0xffff ? 2 : 1;
    }
  }
  return found;
}
