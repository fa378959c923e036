// What an edit has changed between two versions of a text.

/** `before.slice(start, oldEnd)` has become `text.slice(start, newEnd)`; all around it is the same. */
export interface TextChange {
  readonly start: number;
  readonly oldEnd: number;
  readonly newEnd: number;
}

/** So many units are compared at a time, which is far quicker than one by one. */
const STRIDE = 4096;

/** The shortest stretch that holds every difference; empty in both where there is none. */
export function changeBetween(before: string, text: string): TextChange {
  if (before === text) {
    return { start: 0, oldEnd: 0, newEnd: 0 };
  }
  const longest = Math.min(before.length, text.length);
  let prefix = 0;
  while (prefix + STRIDE <= longest && before.slice(prefix, prefix + STRIDE) === text.slice(prefix, prefix + STRIDE)) {
    prefix += STRIDE;
  }
  while (prefix < longest && before.charCodeAt(prefix) === text.charCodeAt(prefix)) {
    prefix++;
  }
  const rest = longest - prefix;
  let suffix = 0;
  const tail = (of: string) => of.slice(of.length - suffix - STRIDE, of.length - suffix);
  while (suffix + STRIDE <= rest && tail(before) === tail(text)) {
    suffix += STRIDE;
  }
  while (suffix < rest && before.charCodeAt(before.length - suffix - 1) === text.charCodeAt(text.length - suffix - 1)) {
    suffix++;
  }
  return { start: prefix, oldEnd: before.length - suffix, newEnd: text.length - suffix };
}
