import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { readSample } from "../testing/samples.ts";
import { decode, ENCODINGS, encode, encodingNamed } from "./encodings.ts";

const KAZAKH =
  "Қазақстан Республикасының Үкіметі мен Тәжікстан Республикасының Үкіметі арасындағы келісім.\r\n1-бап\r\n";
const RUSSIAN = "Правительство Республики Казахстан и Правительство Кыргызской Республики, далее – «Стороны».\r\n";

function bytesOf(text: string, encoding: (typeof ENCODINGS)[number], mark = false): Uint8Array {
  const bytes = encode(text, { encoding, mark });
  assert.ok(bytes, encoding);
  return bytes;
}

test("the encoding is told from the bytes", () => {
  for (const [text, encoding, mark] of [
    [KAZAKH, "utf-8", false],
    [KAZAKH, "utf-8", true],
    [KAZAKH, "utf-16le", true],
    [KAZAKH, "utf-16be", true],
    [KAZAKH, "utf-16le", false],
    [KAZAKH, "utf-16be", false],
    [KAZAKH, "kz-1048", false],
    [KAZAKH, "pt154", false],
    [RUSSIAN, "windows-1251", false],
    [RUSSIAN.toUpperCase(), "windows-1251", false],
    [RUSSIAN.replace(/[–«»]/gu, "-"), "koi8-r", false],
    [RUSSIAN.replace(/[–«»]/gu, "-"), "ibm866", false],
    ["The Government of Côte d’Ivoire and the Government of São Tomé have agreed", "windows-1252", false],
    ["Article 1", "utf-8", false],
    ["", "utf-8", false],
  ] as const) {
    assert.deepEqual(decode(bytesOf(text, encoding, mark)), { text, encoding, mark }, `${encoding} ${text}`);
  }
});

test("whole treaties in the code page of their language", () => {
  const russian = readSample("cooperation.ru").replace(/[^\p{ASCII}\u0400-\u045f«»–—№]/gu, "-");
  assert.equal(Object(decode(bytesOf(russian, "windows-1251"))).encoding, "windows-1251");
  for (const page of ["kz-1048", "pt154"] as const) {
    assert.deepEqual(decode(bytesOf(readSample("cooperation.kk"), page)), {
      text: readSample("cooperation.kk"),
      encoding: page,
      mark: false,
    });
  }
});

test("what is no text, and what cannot be told", () => {
  assert.equal(decode(Uint8Array.from([0x31, 0x00, 0x32])), "binary");
  assert.equal(decode(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x00, 0x00, 0x00, 0x0d])), "binary");
  assert.equal(decode(Uint8Array.from([0x31, 0xb2, 0x31, 0xdb, 0x31, 0x81])), "unknown");
  assert.equal(decode(Uint8Array.from([0xef, 0xbb, 0xbf, 0xff])), "unknown");
  assert.equal(decode(Uint8Array.from([0xff, 0xfe, 0x31])), "unknown", "half a character of UTF-16");
});

test("an encoding that is asked for is taken, if the bytes are of it", () => {
  const bytes = bytesOf(RUSSIAN, "windows-1251");
  assert.equal(decode(bytes, "utf-8"), "other");
  assert.equal(Object(decode(bytes, "windows-1251")).text, RUSSIAN);
  assert.notEqual(Object(decode(bytes, "koi8-r")).text, RUSSIAN);
  assert.deepEqual(decode(bytesOf(RUSSIAN, "utf-8", true), "utf-8"), { text: RUSSIAN, encoding: "utf-8", mark: true });
});

test("the names that people write", () => {
  for (const [name, encoding] of [
    ["UTF-8", "utf-8"],
    ["utf8", "utf-8"],
    ["CP1251", "windows-1251"],
    ["Windows-1251", "windows-1251"],
    ["UTF_16LE", "utf-16le"],
    ["kz1048", "kz-1048"],
  ] as const) {
    assert.equal(encodingNamed(name), encoding, name);
  }
  assert.equal(encodingNamed("latin-9"), undefined);
});

test("what is read is written back byte for byte", () => {
  fc.assert(
    fc.property(fc.constantFrom(...ENCODINGS), fc.uint8Array({ maxLength: 200 }), (encoding, bytes) => {
      const decoded = decode(bytes, encoding);
      if (typeof decoded === "object" && !decoded.text.includes("\ufffd")) {
        assert.deepEqual([...(encode(decoded.text, decoded) ?? [])], [...bytes]);
      }
    }),
  );
});

test("a character that an encoding lacks is not written as another", () => {
  assert.equal(encode("Үкіметі", { encoding: "windows-1251", mark: false }), undefined);
  assert.equal(encode("😀", { encoding: "kz-1048", mark: false }), undefined);
});
