// Writes messages as JSON in UTF-8. What an answer has in common with the one before is not written anew: an outline of
// thousands of symbols differs from the last one in the article that is being edited.
import { isInParts } from "../features/inParts.ts";

const encoder = new TextEncoder();

/** What has been written, by the object that it says. */
const written = new WeakMap<object, Uint8Array>();

/** The same as `JSON.stringify` writes. */
export function encodeMessage(message: object): Uint8Array {
  const result = "result" in message ? message.result : undefined;
  const writer = new Writer();
  if (isInParts(result)) {
    writer.member("result", result, message);
  } else {
    writer.text(JSON.stringify(message));
  }
  return writer.bytes;
}

class Writer {
  readonly #parts: Uint8Array[] = [];

  get bytes(): Uint8Array {
    const bytes = new Uint8Array(this.#parts.reduce((sum, { length }) => sum + length, 0));
    let at = 0;
    for (const part of this.#parts) {
      bytes.set(part, at);
      at += part.length;
    }
    return bytes;
  }

  text(text: string): void {
    this.#parts.push(encoder.encode(text));
  }

  /** An object one of whose members is a list in parts: that comes last. */
  member(name: string, list: readonly object[], object: object): void {
    const rest = JSON.stringify({ ...object, [name]: undefined }).slice(0, -1);
    this.text(`${rest}${rest === "{" ? "" : ","}"${name}":[`);
    for (const [index, member] of list.entries()) {
      if (index > 0) {
        this.#parts.push(COMMA);
      }
      this.#object(member);
    }
    this.#parts.push(CLOSE);
  }

  #object(object: object): void {
    const children = "children" in object ? object.children : undefined;
    if (isInParts(children)) {
      this.member("children", children, object);
    } else {
      const bytes = written.get(object) ?? encoder.encode(JSON.stringify(object));
      written.set(object, bytes);
      this.#parts.push(bytes);
    }
  }
}

const COMMA = encoder.encode(",");
const CLOSE = encoder.encode("]}");
