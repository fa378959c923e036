// What a command writes back differs from what it read by its changes alone, in every encoding, byte for byte; where an
// encoding has no letters for a change, that is told and nothing is lost.
import assert from "node:assert/strict";
import { test } from "node:test";
import { readSample, type SampleName } from "../testing/samples.ts";
import { wrap } from "../testing/wrap.ts";
import { decode, ENCODINGS, type Encoding, encode } from "./encodings.ts";
import { STDIN } from "./files.ts";
import { type Change, look, type Task } from "./look.ts";

const SAMPLES: readonly SampleName[] = [
  "draft-with-problems.kk",
  "cooperation.ru",
  "cooperation.en",
  "protocol-amending.kk",
];
const CHANGES: readonly Change[] = ["fix", "format", "unwrap"];
const MARKED: readonly Encoding[] = ["utf-8", "utf-16le", "utf-16be"];
/** They have no Kazakh letters. */
const LACKING: readonly Encoding[] = ["windows-1251", "koi8-r", "ibm866", "windows-1252"];
const LINE_ENDS = ["\n", "\r\n", "\r"] as const;

/** With spaces, numbers and letters to be mended, and some that no code page of the time has. */
function* drafts(): Generator<string> {
  for (const [index, name] of SAMPLES.entries()) {
    const sample = readSample(name).replaceAll("\r", "").slice(0, 1_500);
    const untidy = `${sample.replaceAll(", ", ",  ").replaceAll("№", "N")}\n\nN 6 бойынша Yкiметi 😀 – «сөз»;\n`;
    const text = index % 2 === 0 ? untidy : wrap(untidy, { width: 70, page: 30, trailingSpaces: true });
    yield text.replaceAll("\n", LINE_ENDS[index % LINE_ENDS.length] ?? "\n");
  }
}

function task(change: Change, encoding: Encoding | undefined): Task {
  const layer = { from: "--rule", rules: {}, language: undefined };
  return { encoding, layer, terminalLanguage: "en", change, outcome: "output", check: false, excerpts: false };
}

function lookAt(bytes: Uint8Array, change: Change, encoding: Encoding | undefined) {
  return look({ file: STDIN, input: { bytes, name: "draft.treaty" } }, task(change, encoding));
}

/** As much of a text as an encoding has characters for. */
function writable(text: string, encoding: Encoding): string {
  return [...text].filter((character) => encode(character, { encoding, mark: false }) !== undefined).join("");
}

function bytesOf(text: string, encoding: Encoding, mark: boolean): Uint8Array {
  return encode(text, { encoding, mark }) ?? assert.fail(`${encoding} lacks a letter`);
}

for (const encoding of ENCODINGS) {
  for (const mark of MARKED.includes(encoding) ? [false, true] : [false]) {
    test(`${encoding}${mark ? " with its mark" : ""}: what is written back is the change and nothing else`, async () => {
      const seen = { changed: 0, told: 0 };
      for (const draft of drafts()) {
        const text = writable(draft, encoding);
        const before = bytesOf(text, encoding, mark);
        for (const change of CHANGES) {
          const { output: expected } = await lookAt(bytesOf(text, "utf-8", false), change, "utf-8");
          const changed = Buffer.from(expected ?? []).toString();
          const { output, notes, failures } = await lookAt(before, change, mark ? undefined : encoding);
          if (encode(changed, { encoding, mark }) !== undefined) {
            seen.changed += changed === text ? 0 : 1;
            assert.deepEqual(Buffer.from(output ?? []), Buffer.from(bytesOf(changed, encoding, mark)), change);
            assert.deepEqual(failures, []);
          } else {
            seen.told++;
            assert.match([...notes, ...failures].join(), /lacks/u, change);
            // Whatever can be written is written, each of its letters as it was meant.
            const written = output === undefined ? text : Object(decode(output, encoding)).text;
            assert.equal(writable(written, encoding), written);
            assert.ok(output !== undefined || failures.length > 0, change);
          }
        }
      }
      assert.ok(seen.changed > 0, "nothing was changed");
      assert.equal(seen.told > 0, LACKING.includes(encoding), `${seen.told} told`);
    });
  }
}
