// The workspace as the server knows it: its folders, the files in them, and what changes there. The client reads the
// files where it offers to (`readsFiles`: virtual file systems work too), else whoever started the server does.
import {
  CancellationToken,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type InitializeParams,
} from "vscode-languageserver";
import type { ConfigPlace } from "../features/configActions.ts";
import { message } from "../localization/message.ts";
import { CONFIG_FILE } from "../workspace/configFile.ts";
import { ConfigTree, type PlacedConfig } from "../workspace/configTree.ts";
import { Elsewhere } from "../workspace/elsewhere.ts";
import type { Settings } from "../workspace/settings.ts";
import {
  fileNameOf,
  isWithin,
  keyOf,
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
  /** The file is open in the editor, with this text. */
  readonly open?: boolean;
}

const PLAIN_TEXT = "txt";

export class WorkspaceFiles {
  readonly #session: Session;
  readonly #ownSource: OwnSource | undefined;
  readonly #changed: () => void;
  #folders: readonly string[];
  #index: WorkspaceIndex;
  readonly #configs: ConfigTree;
  /** Each kelisim.json that is open in an editor, which shows there what is wrong, while it is typed. */
  readonly #openConfigs = new Set<string>();
  #plainText = false;

  /** `changed` is called when an answer may differ though no open document has changed. */
  constructor(
    session: Session,
    { workspaceFolders, rootUri }: InitializeParams,
    ownSource: OwnSource | undefined,
    changed: () => void,
  ) {
    this.#session = session;
    this.#ownSource = ownSource;
    this.#changed = changed;
    this.#folders = workspaceFolders?.map(({ uri }) => uri) ?? (typeof rootUri === "string" ? [rootUri] : []);
    this.#index = this.#newIndex();
    this.#configs = this.#newConfigs();
  }

  initialized(): void {
    const { client, connection } = this.#session;
    if (client.workspaceFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = new Set(removed.map(({ uri }) => uri));
        this.#folders = [...this.#folders.filter((uri) => !gone.has(uri)), ...added.map(({ uri }) => uri)];
        this.#configsChanged();
        this.#forget();
      });
    }
    if (client.watchesFiles) {
      const globPattern = `**/*.{${[...TREATY_ENDINGS, PLAIN_TEXT].join(",")}}`;
      const watchers = [{ globPattern }, { globPattern: `**/${CONFIG_FILE}` }];
      this.#session.request(connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }));
    }
  }

  serve(): void {
    const { connection, texts } = this.#session;
    connection.onDidChangeWatchedFiles(({ changes }) => {
      if (changes.some(({ uri }) => isConfig(uri))) {
        this.#configsChanged();
      }
      for (const { uri, type } of changes.filter((change) => this.#isTreaty(change.uri))) {
        if (type === FileChangeType.Deleted) {
          this.#index.deleted(uri);
        } else {
          this.#index.changed(uri);
        }
      }
      this.#changed();
    });
    // A client that watches nothing does not tell when a kelisim.json changes.
    texts.onDidOpen(() => {
      if (!this.#session.client.watchesFiles) {
        this.#configs.forget();
      }
    });
    // What an editor had open may never have been saved: the file is read again.
    texts.onDidClose(({ document: { uri } }) => {
      if (this.#isTreaty(uri)) {
        this.#index.changed(uri);
      }
    });
  }

  /** The kelisim.json above a document, within its workspace folder. */
  async configsFor(uri: string): Promise<readonly PlacedConfig[]> {
    const folder = this.#folderOf(uri);
    return folder === undefined ? [] : this.#configs.configsFor(uri, folder);
  }

  /** Where to write what is decided about a document; undefined outside the workspace. */
  async configPlace(uri: string): Promise<ConfigPlace | undefined> {
    const folder = this.#folderOf(uri);
    const nearest = (await this.configsFor(uri)).at(-1);
    if (folder === undefined) {
      return undefined;
    }
    const root = folder.replace(/\/$/u, "");
    const place = nearest ?? { uri: `${root}/${CONFIG_FILE}`, path: keyOf(uri).slice(keyOf(root).length + 1) };
    return { uri: place.uri, path: place.path, text: await this.#readText(place.uri) };
  }

  #folderOf(uri: string): string | undefined {
    return this.#folders
      .filter((folder) => isWithin(uri, folder))
      .sort((left, right) => right.length - left.length)
      .at(0);
  }

  #configsChanged(): void {
    this.#configs.forget();
    this.#session.forgetSettings();
  }

  #newConfigs(): ConfigTree {
    return new ConfigTree(
      (uri) => this.#readText(uri),
      (uri, complaints) => {
        if (!this.#openConfigs.has(uri)) {
          this.#session.complain(
            complaints.map(({ line, message: words }) => message("{0}, line {1}: {2}", fileNameOf(uri), line, words)),
          );
        }
      },
    );
  }

  async #readText(uri: string): Promise<string | undefined> {
    const { connection } = this.#session;
    try {
      return await this.#source().read(uri, CancellationToken.None);
    } catch (error) {
      connection.console.warn(`${uri} cannot be read: ${String(error)}`);
      return undefined;
    }
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
    const source = this.#source();
    return new WorkspaceIndex({ source, endings: this.#endings(), open: () => this.#session.openDocuments(), log });
  }

  #source(): TextSource {
    const log = (words: string) => this.#session.connection.console.info(words);
    return this.#session.client.readsFiles
      ? this.#clientSource(log)
      : (this.#ownSource?.(() => this.#folders, log) ?? NO_FILES);
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
        if (isConfig(uri) && answer?.open === true) {
          this.#openConfigs.add(uri);
        } else {
          this.#openConfigs.delete(uri);
        }
        return answer?.text;
      },
    };
  }
}

function isConfig(uri: string): boolean {
  return uri.endsWith(`/${CONFIG_FILE}`);
}
