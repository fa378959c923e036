// The workspace as the server knows it: its folders, the files in them, and what changes there. The client reads the
// files where it offers to (`readsFiles`: virtual file systems work too), else whoever started the server does.
import {
  type CancellationToken,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type InitializeParams,
  type ServerCapabilities,
} from "vscode-languageserver";
import { Elsewhere } from "../workspace/elsewhere.ts";
import type { Settings } from "../workspace/settings.ts";
import {
  isWithin,
  LONGEST_FILE,
  MOST_FILES,
  NO_FILES,
  type TextSource,
  TREATY_ENDINGS,
} from "../workspace/textSource.ts";
import { WorkspaceIndex } from "../workspace/workspaceIndex.ts";
import type { Session } from "./session.ts";

/** Reads the files of folders by itself. */
export type OwnSource = (folders: () => readonly string[], log: (words: string) => void) => TextSource;

/** The client's answer to `kelisim/readFile`: null where the file is gone, no text where it is too long. */
interface FileAnswer {
  readonly size: number;
  readonly text?: string;
}

const PLAIN_TEXT = "txt";

export const WORKSPACE_CAPABILITIES: ServerCapabilities = {
  workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
};

export class WorkspaceFiles {
  readonly #session: Session;
  readonly #ownSource: OwnSource | undefined;
  readonly #changed: () => void;
  #folders: readonly string[] = [];
  #index: WorkspaceIndex;
  #plainText = false;

  /** `changed` is called when an answer may differ though no open document has changed. */
  constructor(session: Session, ownSource: OwnSource | undefined, changed: () => void) {
    this.#session = session;
    this.#ownSource = ownSource;
    this.#changed = changed;
    this.#index = this.#newIndex();
  }

  initialize({ workspaceFolders, rootUri }: InitializeParams): void {
    this.#folders = workspaceFolders?.map(({ uri }) => uri) ?? (typeof rootUri === "string" ? [rootUri] : []);
    this.#index = this.#newIndex();
  }

  initialized(): void {
    const { client, connection } = this.#session;
    if (client.workspaceFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = new Set(removed.map(({ uri }) => uri));
        this.#folders = [...this.#folders.filter((uri) => !gone.has(uri)), ...added.map(({ uri }) => uri)];
        this.#forget();
      });
    }
    if (client.watchesFiles) {
      const globPattern = `**/*.{${[...TREATY_ENDINGS, PLAIN_TEXT].join(",")}}`;
      this.#session.request(
        connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern }] }),
      );
    }
  }

  serve(): void {
    const { connection, texts } = this.#session;
    connection.onDidChangeWatchedFiles(({ changes }) => {
      for (const { uri, type } of changes.filter((change) => this.#isTreaty(change.uri))) {
        if (type === FileChangeType.Deleted) {
          this.#index.deleted(uri);
        } else {
          this.#index.changed(uri);
        }
      }
      this.#changed();
    });
    // What an editor had open may never have been saved: the file is read again.
    texts.onDidClose(({ document: { uri } }) => {
      if (this.#isTreaty(uri)) {
        this.#index.changed(uri);
      }
    });
  }

  get index(): WorkspaceIndex {
    return this.#index;
  }

  /** The other treaties, as a document with such settings sees them. */
  elsewhere({ instruments, plainText }: Settings, token: CancellationToken): Elsewhere {
    if (plainText !== this.#plainText) {
      this.#plainText = plainText;
      this.#forget();
    }
    return new Elsewhere(this.#index, instruments, this.#folders, token);
  }

  #forget(): void {
    this.#index = this.#newIndex();
    this.#changed();
  }

  #endings(): readonly string[] {
    return this.#plainText ? [...TREATY_ENDINGS, PLAIN_TEXT] : TREATY_ENDINGS;
  }

  #isTreaty(uri: string): boolean {
    return (
      this.#endings().some((ending) => uri.toLowerCase().endsWith(`.${ending}`)) &&
      this.#folders.some((folder) => isWithin(uri, folder))
    );
  }

  #newIndex(): WorkspaceIndex {
    const log = (words: string) => this.#session.connection.console.info(words);
    const source = this.#session.client.readsFiles
      ? this.#clientSource(log)
      : (this.#ownSource?.(() => this.#folders, log) ?? NO_FILES);
    return new WorkspaceIndex({ source, endings: this.#endings(), open: () => this.#session.openDocuments(), log });
  }

  #clientSource(log: (words: string) => void): TextSource {
    const { connection } = this.#session;
    return {
      // One more than are searched, so that the index can tell that there are more.
      find: (endings, token) => connection.sendRequest("kelisim/findFiles", { endings, most: MOST_FILES + 1 }, token),
      read: async (uri, token) => {
        if (!this.#folders.some((folder) => isWithin(uri, folder))) {
          return undefined;
        }
        const request = { uri, longest: LONGEST_FILE };
        const answer: FileAnswer | null = await connection.sendRequest("kelisim/readFile", request, token);
        if (answer !== null && answer.text === undefined) {
          log(`${uri} is left out: it has ${answer.size} bytes, more than ${LONGEST_FILE}.`);
        }
        return answer?.text;
      },
    };
  }
}
