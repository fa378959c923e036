// When what may be asked: nothing before `initialize`, nothing after `shutdown`, as the protocol wants it. The library
// does not see to it.
import { type Connection, ErrorCodes, Message, type MessageStrategy, ResponseError } from "vscode-languageserver";

type State = "awaits initialize" | "serves" | "was shut down";

/** What a request becomes that comes at the wrong time. No client sends it by itself. */
const REFUSED = "kelisim/refused";

export class Lifecycle implements MessageStrategy {
  #state: State = "awaits initialize";

  get wasShutDown(): boolean {
    return this.#state === "was shut down";
  }

  handleMessage(message: Message, next: (message: Message) => void): void {
    if (Message.isRequest(message)) {
      const accepted = this.#accepts(message.method);
      next(accepted ? message : { ...message, method: REFUSED, params: [this.#state] });
    } else if (!Message.isNotification(message) || this.#state === "serves" || message.method === "exit") {
      next(message);
    }
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
