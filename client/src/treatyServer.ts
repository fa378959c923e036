import { type Disposable, EventEmitter, type LogOutputChannel, l10n, window } from "vscode";
import type { Connect, ServerConnection, ServerState, TreatyStatus } from "./connection.ts";

/** The language server as the extension sees it: asleep until the first treaty, then started once. */
export class TreatyServer implements Disposable {
  readonly #connect: Connect;
  readonly #output: LogOutputChannel;
  readonly #stateChanged = new EventEmitter<ServerState>();
  readonly #statusReceived = new EventEmitter<TreatyStatus>();
  #connection: Promise<ServerConnection> | undefined;
  #state: ServerState = "starting";

  readonly onDidChangeState = this.#stateChanged.event;
  readonly onDidReceiveStatus = this.#statusReceived.event;

  constructor(connect: Connect, output: LogOutputChannel) {
    this.#connect = connect;
    this.#output = output;
  }

  get state(): ServerState {
    return this.#state;
  }

  /** Starts the server unless that has been done; does not wait for it. */
  wake(): void {
    if (this.#connection === undefined) {
      this.#run((connection) => connection.start());
    }
  }

  restart(): void {
    this.#run((connection) => connection.restart());
  }

  /** What the server answers; undefined where it does not. */
  async ask<Answer>(question: (connection: ServerConnection) => Promise<Answer>): Promise<Answer | undefined> {
    this.wake();
    try {
      const connection = await this.#connection;
      return connection && (await question(connection));
    } catch (reason) {
      this.#output.error(String(reason));
      return undefined;
    }
  }

  async stop(): Promise<void> {
    const connection = await this.#connection;
    await connection?.stop();
  }

  dispose(): void {
    this.#stateChanged.dispose();
    this.#statusReceived.dispose();
  }

  #run(action: (connection: ServerConnection) => Promise<void>): void {
    this.#connection ??= this.#connect({
      output: this.#output,
      stateChanged: (state) => this.#changeState(state),
      statusReceived: (status) => this.#statusReceived.fire(status),
      gaveUp: () => void this.#offerHelp(),
    });
    this.#connection.then(action).catch((reason: unknown) => {
      // The client library has shown its own message; the status item offers to start the server again.
      this.#output.error(String(reason));
      this.#changeState("stopped");
    });
  }

  async #offerHelp(): Promise<void> {
    const startAgain = l10n.t("Start Again");
    const showLog = l10n.t("Show Log");
    const chosen = await window.showErrorMessage(
      l10n.t(
        "Kelisim has ended unexpectedly five times within three minutes and was not started again. Your texts are safe. The log says why.",
      ),
      startAgain,
      showLog,
    );
    if (chosen === startAgain) {
      this.restart();
    } else if (chosen === showLog) {
      this.#output.show();
    }
  }

  #changeState(state: ServerState): void {
    this.#state = state;
    this.#stateChanged.fire(state);
  }
}
