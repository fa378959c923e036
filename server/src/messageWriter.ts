// Writes each message to a stream as soon as it is there, and in one piece. The library's writer waits for a turn of the
// event loop before each, and writes a message's header and the message itself one after the other.
import type { Writable } from "node:stream";
import { AbstractMessageWriter, type Message, type MessageWriter } from "vscode-languageserver/node";

export class WholeMessageWriter extends AbstractMessageWriter implements MessageWriter {
  readonly #stream: Writable;
  readonly #encode: (message: Message) => Uint8Array;
  #failures = 0;

  constructor(stream: Writable, encode: (message: Message) => Uint8Array) {
    super();
    this.#stream = stream;
    this.#encode = encode;
    stream.on("error", (error) => this.fireError(error));
    stream.on("close", () => this.fireClose());
  }

  /** Messages reach the stream in the order in which they come. */
  write(message: Message): Promise<void> {
    return new Promise((resolve, reject) => {
      const body = this.#encode(message);
      this.#stream.cork();
      this.#stream.write(`Content-Length: ${body.byteLength}\r\n\r\n`, "ascii");
      this.#stream.write(body, (error) => {
        if (error) {
          this.fireError(error, message, ++this.#failures);
          reject(error);
        } else {
          resolve();
        }
      });
      this.#stream.uncork();
    });
  }

  end(): void {
    this.#stream.end();
  }
}
