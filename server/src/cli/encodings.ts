// From bytes to text and back. A treaty on an archive's disk is UTF-8, UTF-16 or of some 8-bit code page of its day; which
// one is told from the bytes, and what is written back differs from what was read only where the text does.

import { isUtf8 } from "node:buffer";

/** Code pages that Node does not know, as differences from one that it does: the byte in hexadecimal, its character. */
const RELATIVES = {
  // The Kazakh standard STRK 1048-2002.
  "kz-1048": {
    base: "windows-1251",
    letters: "8DҚ8EҺ9Dқ9EһA1ҰA2ұA3ӘA5ӨAAҒAFҮB4өBAғBCәBDҢBEңBFү",
  },
  // The Asian Cyrillic page of ParaType.
  pt154: {
    base: "windows-1251",
    letters:
      "80Җ81Ғ82Ӯ83ғ86Ҷ87Ү88Ҳ89ү8AҠ8BӢ8CҢ8DҚ8EҺ8FҸ90җ98ҳ99ҷ9Aҡ9Bӣ9Cң9Dқ9Eһ9FҹA1ЎA2ўA3ЈA4ӨA5ҘA6ҰAAӘADӯAFҜB1ұB4ҙB5өBAәBCјBDҪBEҫBFҝ",
  },
  // Node takes it for Latin-1, which has control characters there.
  "windows-1252": {
    base: "latin1",
    letters: "80€82‚83ƒ84„85…86†87‡88ˆ89‰8AŠ8B‹8CŒ8EŽ91‘92’93“94”95•96–97—98˜99™9Aš9B›9Cœ9Ež9FŸ",
  },
} as const;

type Relative = keyof typeof RELATIVES;

/** Tried in this order on a text that is neither UTF-8 nor UTF-16. */
const CODE_PAGES = ["windows-1251", "kz-1048", "pt154", "koi8-r", "ibm866", "windows-1252"] as const;

type CodePage = (typeof CODE_PAGES)[number];

export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | CodePage;

export const ENCODINGS: readonly Encoding[] = ["utf-8", "utf-16le", "utf-16be", ...CODE_PAGES];

/** Names that people write. */
const ALIASES: Readonly<Record<string, Encoding>> = {
  utf8: "utf-8",
  "utf-16": "utf-16le",
  utf16: "utf-16le",
  utf16le: "utf-16le",
  utf16be: "utf-16be",
  cp1251: "windows-1251",
  win1251: "windows-1251",
  "1251": "windows-1251",
  cp1252: "windows-1252",
  kz1048: "kz-1048",
  "strk1048-2002": "kz-1048",
  rk1048: "kz-1048",
  ptcp154: "pt154",
  koi8r: "koi8-r",
  cp866: "ibm866",
  "866": "ibm866",
};

const MARKS: readonly (readonly [Encoding, readonly number[]])[] = [
  ["utf-8", [0xef, 0xbb, 0xbf]],
  ["utf-16le", [0xff, 0xfe]],
  ["utf-16be", [0xfe, 0xff]],
];

export interface DecodedText {
  /** Without its byte-order mark. */
  readonly text: string;
  readonly encoding: Encoding;
  readonly mark: boolean;
}

export type Undecodable =
  /** Not text at all. */
  | "binary"
  /** Text of an encoding that cannot be told. */
  | "unknown"
  /** Not of the encoding asked for. */
  | "other";

export function encodingNamed(name: string): Encoding | undefined {
  const lower = name.toLowerCase().replaceAll("_", "-");
  return ENCODINGS.find((encoding) => encoding === lower) ?? ALIASES[lower];
}

export function decode(bytes: Uint8Array, forced?: Encoding): DecodedText | Undecodable {
  const [marked, mark = []] = MARKS.find(([, start]) => start.every((byte, index) => bytes[index] === byte)) ?? [];
  const encoding = forced ?? marked ?? withoutMark(bytes);
  if (encoding === "binary" || encoding === "unknown") {
    return encoding;
  }
  const hasMark = encoding === marked;
  const text = decodeAs(encoding, hasMark ? bytes.subarray(mark.length) : bytes);
  return text === undefined ? (forced === undefined ? "unknown" : "other") : { text, encoding, mark: hasMark };
}

/** The bytes of a text; undefined where the encoding lacks one of its characters. */
export function encode(
  text: string,
  { encoding, mark }: Pick<DecodedText, "encoding" | "mark">,
): Uint8Array | undefined {
  const body = encodeAs(encoding, text);
  const [, start] = MARKS.find(([name]) => mark && name === encoding) ?? [];
  return body === undefined || start === undefined ? body : Buffer.concat([Uint8Array.from(start), body]);
}

function withoutMark(bytes: Uint8Array): Encoding | "binary" | "unknown" {
  const utf16 = utf16Of(bytes);
  if (utf16 !== undefined) {
    return utf16;
  }
  if (bytes.includes(0)) {
    return "binary";
  }
  return isUtf8(bytes) ? "utf-8" : codePageOf(bytes);
}

/** In a text of UTF-16 the zero bytes of spaces, digits and line ends stand on one side. */
function utf16Of(bytes: Uint8Array): Encoding | undefined {
  if (bytes.length < 2 || bytes.length % 2 !== 0) {
    return undefined;
  }
  let even = 0;
  let odd = 0;
  const examined = Math.min(bytes.length, SAMPLE);
  for (let index = 0; index < examined; index++) {
    if (bytes[index] === 0) {
      if (index % 2 === 0) {
        even++;
      } else {
        odd++;
      }
    }
  }
  const encoding = odd > 0 && even === 0 ? "utf-16le" : even > 0 && odd === 0 ? "utf-16be" : undefined;
  const text = encoding === undefined ? undefined : decodeAs(encoding, bytes.subarray(0, examined - (examined % 2)));
  return text !== undefined && mostlyLetters(text) ? encoding : undefined;
}

/** So many bytes tell an encoding. */
const SAMPLE = 64 * 1024;

function mostlyLetters(text: string): boolean {
  return (text.match(/[\p{Script=Cyrillic}\p{Script=Latin}\s\d]/gu) ?? []).length > 0.7 * text.length;
}

/** The code page in which the words look like words of the three languages. */
function codePageOf(bytes: Uint8Array): CodePage | "unknown" {
  const sample = bytes.subarray(0, SAMPLE);
  const [best] = CODE_PAGES.map((page) => ({ page, likeness: likenessOf(decodeAs(page, sample) ?? "") })).sort(
    (left, right) => right.likeness - left.likeness,
  );
  return best === undefined || best.likeness <= 0 ? "unknown" : best.page;
}

/** Letters of the three languages after one another, a capital only at the beginning or among capitals. */
const SEEMLY = /(?<=[а-яёәғқңөұүһі])[а-яёәғқңөұүһі]|(?<=[А-ЯЁӘҒҚҢӨҰҮҺІ])[А-ЯЁӘҒҚҢӨҰҮҺІа-яёәғқңөұүһі]/gu;
/** What stands in no word of them: letters of other languages, small before capital, two scripts, signs amid letters. */
const UNSEEMLY =
  /(?<=\p{Ll})\p{Lu}|[\u0400-\u040f\u0452-\u0455\u0457-\u045f](?<![ЁІ])|\p{Script=Cyrillic}\p{Script=Latin}|\p{Script=Latin}\p{Script=Cyrillic}|(?<=\p{L})[^\p{L}\p{M}\s\p{P}\d№](?=\p{L})|[\u2500-\u259f\u0080-\u009f]/gu;
/** Letters of Western languages between their likes: `Côte`. */
const WESTERN = /(?<=[A-Za-z])[À-ÖØ-öø-ÿ]|[À-ÖØ-öø-ÿ](?=[a-z])/gu;

function likenessOf(text: string): number {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  return count(SEEMLY) + count(WESTERN) + 0.5 * count(/[«»–—№’“”]/gu) - 4 * count(UNSEEMLY);
}

function decodeAs(encoding: Encoding, bytes: Uint8Array): string | undefined {
  const table = isCodePage(encoding) ? tableOf(encoding) : undefined;
  if (table !== undefined) {
    // Byte by byte it would be slow: Latin-1 gives each byte a character, and the upper half is looked up.
    const latin = bufferOf(bytes).toString("latin1");
    return latin.replace(/[\u0080-\u00ff]/gu, (character) => table.characters[character.charCodeAt(0) - 0x80] ?? "");
  }
  if (encoding === "utf-8") {
    // Several times as fast as a TextDecoder that refuses what is none.
    return isUtf8(bytes) ? bufferOf(bytes).toString("utf8") : undefined;
  }
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The same bytes, as Node reads them. */
function bufferOf({ buffer, byteOffset, byteLength }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}

function encodeAs(encoding: Encoding, text: string): Uint8Array | undefined {
  switch (encoding) {
    case "utf-8":
      return Buffer.from(text, "utf8");
    case "utf-16le":
      return Buffer.from(text, "utf16le");
    case "utf-16be":
      return Buffer.from(text, "utf16le").swap16();
    default: {
      const { bytes } = tableOf(encoding);
      const encoded = Buffer.alloc(text.length);
      for (let index = 0; index < text.length; index++) {
        const code = text.charCodeAt(index);
        const byte = code < 0x80 ? code : bytes.get(code);
        if (byte === undefined) {
          return undefined;
        }
        encoded[index] = byte;
      }
      return encoded;
    }
  }
}

interface Table {
  /** Of the bytes from 0x80 on. */
  readonly characters: readonly string[];
  /** By character code. */
  readonly bytes: ReadonlyMap<number, number>;
}

const tables = new Map<CodePage, Table>();

function tableOf(page: CodePage): Table {
  const known = tables.get(page);
  if (known !== undefined) {
    return known;
  }
  const upper = Uint8Array.from({ length: 0x80 }, (_, index) => index + 0x80);
  const relative = isRelative(page) ? RELATIVES[page] : { base: page, letters: "" };
  const characters = [...new TextDecoder(relative.base).decode(upper)];
  for (const [, byte = "", letter = ""] of relative.letters.matchAll(/([\dA-F]{2})(\P{ASCII})/gu)) {
    characters[Number.parseInt(byte, 16) - 0x80] = letter;
  }
  const table = {
    characters,
    bytes: new Map(characters.map((character, index) => [character.charCodeAt(0), index + 0x80])),
  };
  tables.set(page, table);
  return table;
}

function isCodePage(encoding: Encoding): encoding is CodePage {
  return CODE_PAGES.some((page) => page === encoding);
}

function isRelative(page: CodePage): page is Relative {
  return page in RELATIVES;
}
