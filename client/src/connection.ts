/**
 * What the rest of the extension knows of the language client: types only, so that the library behind them
 * (half a megabyte of source) is not loaded before a treaty is open.
 */
import type { LogOutputChannel, WorkspaceEdit } from "vscode";

export type ServerState = "starting" | "running" | "stopped";

/** What the server tells about one document, by the notification `kelisim/status`, whenever that has changed. */
export interface TreatyStatus {
  readonly uri: string;
  /** The languages the text is written in, the prevailing one first. */
  readonly languages: readonly ("kk" | "ru" | "en")[];
  /** The instrument's kind as a reader would call it, when the title tells it. */
  readonly kind?: string;
  readonly articles: number;
  readonly problems: number;
}

export interface ServerEvents {
  readonly output: LogOutputChannel;
  stateChanged(state: ServerState): void;
  statusReceived(status: TreatyStatus): void;
  /** The server has ended so often that it is not started again. */
  gaveUp(): void;
}

/** A language server that was asked to start. */
export interface ServerConnection {
  start(): Promise<void>;
  restart(): Promise<void>;
  stop(): Promise<void>;
  /** The text as it should be pasted into a document, by the request `kelisim/pastedText`. */
  pastedText(uri: string, text: string): Promise<string>;
  /**
   * The change to kelisim.json by which a rule is graded otherwise for a document's folder, by the request
   * `kelisim/gradeEdit`; undefined where that file cannot be changed.
   */
  gradeEdit(uri: string, code: string, severity: string): Promise<WorkspaceEdit | undefined>;
}

/** Loads the language client of this host; differs between the desktop and the browser. */
export type Connect = (events: ServerEvents) => Promise<ServerConnection>;
