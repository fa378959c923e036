import { type Disposable, l10n, StatusBarAlignment, type StatusBarItem, ThemeColor, window, workspace } from "vscode";
import type { TreatyStatus } from "./connection.ts";
import { TREATY } from "./language.ts";
import { statusParts } from "./statusText.ts";
import type { TreatyServer } from "./treatyServer.ts";

/** The status bar's word on the treaty in the active editor: its language, its articles, its problems. */
export class StatusItem implements Disposable {
  readonly #server: TreatyServer;
  readonly #item: StatusBarItem;
  readonly #statuses = new Map<string, TreatyStatus>();
  readonly #subscriptions: Disposable[];

  constructor(server: TreatyServer) {
    this.#server = server;
    this.#item = window.createStatusBarItem("kelisim.status", StatusBarAlignment.Right, 100);
    this.#item.name = "Kelisim";
    this.#subscriptions = [
      this.#item,
      window.onDidChangeActiveTextEditor(() => this.#show()),
      // Also fires, with the same document, when only the document's language changes.
      workspace.onDidOpenTextDocument(() => this.#show()),
      workspace.onDidCloseTextDocument((document) => {
        this.#statuses.delete(document.uri.toString());
        this.#show();
      }),
      server.onDidChangeState(() => this.#show()),
      server.onDidReceiveStatus((status) => {
        this.#statuses.set(status.uri, status);
        this.#show();
      }),
    ];
    this.#show();
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) {
      subscription.dispose();
    }
  }

  #show(): void {
    const document = window.activeTextEditor?.document;
    if (document?.languageId !== TREATY) {
      this.#item.hide();
      return;
    }
    if (this.#server.state === "stopped") {
      this.#showStopped();
    } else {
      this.#showStatus(this.#statuses.get(document.uri.toString()));
    }
    this.#item.show();
  }

  #showStopped(): void {
    this.#describe(
      "$(error) Kelisim",
      l10n.t("Kelisim has stopped. Click to start it again."),
      "kelisim.restartServer",
    );
    this.#item.backgroundColor = new ThemeColor("statusBarItem.errorBackground");
  }

  /** `undefined` while the server has not read the document yet. */
  #showStatus(status: TreatyStatus | undefined): void {
    this.#item.backgroundColor = undefined;
    if (status === undefined) {
      this.#describe("$(loading~spin) Kelisim", l10n.t("Kelisim is reading the treaty"), "kelisim.showLog");
      return;
    }
    const parts = statusParts(status, l10n.t);
    const details = status.kind === undefined ? parts : [status.kind, ...parts];
    const tooltip = [...details, l10n.t("Click to see the problems")].join("\n");
    this.#describe(parts.join(" · "), tooltip, "kelisim.showProblems", details.join(", "));
  }

  #describe(text: string, tooltip: string, command: string, spoken = tooltip): void {
    this.#item.text = text;
    this.#item.tooltip = tooltip;
    this.#item.command = command;
    this.#item.accessibilityInformation = { label: spoken, role: "button" };
  }
}
