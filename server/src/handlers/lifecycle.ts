// When what may be asked: nothing before `initialize`, nothing after `shutdown`, as the protocol wants it. The library
// does not see to it.
import { type Connection, ErrorCodes, Message, type MessageStrategy, ResponseError } from "vscode-languageserver";

type State = "awaits initialize" | "serves" | "was shut down";

/** What a request becomes that comes at the wrong time. No client sends it by itself. */
const REFUSED = "kelisim/refused";

export class Lifecycle implements MessageStrategy {
  #state: State = "awaits initialize";
  /** Undefined where nothing has to be done, or nothing any more. */
  #prepare: (() => Promise<void>) | undefined;
  #preparing: Promise<void> | undefined;

  /**
   * What has to be done before the server can serve. It begins with the message that a client sends as soon as it has the
   * answer to `initialize`, and so does not keep it waiting for that.
   */
  prepare(prepare: () => Promise<void>): void {
    this.#prepare = prepare;
  }

  get wasShutDown(): boolean {
    return this.#state === "was shut down";
  }

  handleMessage(message: Message, next: (message: Message) => void): void {
    if (Message.isRequest(message)) {
      const accepted = this.#accepts(message.method);
      this.#whenPrepared(accepted ? message : { ...message, method: REFUSED, params: [this.#state] }, next);
    } else if (!Message.isNotification(message) || this.#state === "serves" || message.method === "exit") {
      this.#whenPrepared(message, next);
    }
  }

  /** In the order in which they came. */
  #whenPrepared(message: Message, next: (message: Message) => void): void {
    if (this.#prepare === undefined) {
      next(message);
      return;
    }
    this.#preparing ??= this.#prepare().then(() => {
      this.#prepare = undefined;
    });
    void this.#preparing.then(() => next(message));
  }

  #accepts(method: string): boolean {
    switch (this.#state) {
      case "awaits initialize":
        if (method === "initialize") {
          this.#state = "serves";
        }
        return method === "initialize";
      case "serves":
        if (method === "shutdown") {
          this.#state = "was shut down";
        }
        return method !== "initialize";
      case "was shut down":
        return false;
    }
  }
}

/** Answers what the lifecycle refuses. */
export function refuseUntimely(connection: Connection): void {
  connection.onRequest(REFUSED, (state: State) => {
    const code = state === "awaits initialize" ? ErrorCodes.ServerNotInitialized : ErrorCodes.InvalidRequest;
    throw new ResponseError(code, `The server ${state}.`);
  });
}
