// All treaties of the workspace: the open ones as their editors have them, the others as their files have them. Read
// when somebody first asks, file by file, and again only what has changed.
import type { CancellationToken } from "vscode-languageserver-protocol";
import { completeSummaryOf, type FileSummary, summaryOf } from "./summary.ts";
import { keyOf, MOST_FILES, type TextSource } from "./textSource.ts";
import { TreatyDocument } from "./treatyDocument.ts";

export interface IndexOptions {
  readonly source: TextSource;
  /** What the names of treaties' files end in. */
  readonly endings: readonly string[];
  /** The documents that editors have open. */
  readonly open: () => readonly TreatyDocument[];
  readonly log: (words: string) => void;
}

interface Entry {
  readonly uri: string;
  /** Undefined until read, and where the file cannot be read. */
  summary: Promise<FileSummary | undefined> | undefined;
  /** The tree is kept as long as there is room for it. */
  document: WeakRef<TreatyDocument> | undefined;
}

export class WorkspaceIndex {
  readonly #options: IndexOptions;
  #entries: Promise<Map<string, Entry>> | undefined;
  #loading: Promise<boolean> | undefined;
  #ready = false;

  constructor(options: IndexOptions) {
    this.#options = options;
  }

  /** Every file of the workspace and every open document. Throws where the token is cancelled. */
  async summaries(token: CancellationToken): Promise<readonly FileSummary[]> {
    const open = this.#options.open();
    const openKeys = new Set(open.map(({ uri }) => keyOf(uri)));
    const summaries: FileSummary[] = [];
    for (const [key, entry] of await this.#found()) {
      if (!openKeys.has(key)) {
        const summary = await this.#summary(entry, token);
        if (summary !== undefined) {
          summaries.push(summary);
        }
      }
    }
    // Asked again: documents may have been edited while files were read.
    return [...this.#options.open().map(summaryOf), ...summaries];
  }

  get openDocuments(): number {
    return this.#options.open().length;
  }

  /** Whether every file has been read once, so that nobody has to wait long. */
  get ready(): boolean {
    return this.#ready;
  }

  /** Reads every file once; true for the first who asks, when it has been done. */
  async load(): Promise<boolean> {
    if (this.#loading !== undefined) {
      return false;
    }
    this.#loading = this.summaries(NEVER).then(() => true);
    this.#ready = await this.#loading;
    return true;
  }

  /** A document of the workspace, open or not. */
  async document(uri: string, token: CancellationToken): Promise<TreatyDocument | undefined> {
    const key = keyOf(uri);
    const open = this.#options.open().find((document) => keyOf(document.uri) === key);
    if (open !== undefined) {
      return open;
    }
    const entries = await this.#found();
    const entry = entries.get(key) ?? { uri, summary: undefined, document: undefined };
    return entry.document?.deref() ?? this.#read(entry, token);
  }

  /** A file has appeared or changed. */
  changed(uri: string): void {
    this.#update((entries) => entries.set(keyOf(uri), { uri, summary: undefined, document: undefined }));
  }

  deleted(uri: string): void {
    this.#update((entries) => entries.delete(keyOf(uri)));
  }

  #update(change: (entries: Map<string, Entry>) => unknown): void {
    this.#entries = this.#entries?.then((entries) => {
      change(entries);
      return entries;
    });
  }

  #found(): Promise<Map<string, Entry>> {
    this.#entries ??= this.#find();
    return this.#entries;
  }

  async #find(): Promise<Map<string, Entry>> {
    const { source, endings, log } = this.#options;
    try {
      // Nobody's token: the list serves whoever asks next.
      const found = [...(await source.find(endings, NEVER))].sort();
      if (found.length > MOST_FILES) {
        log(`The workspace has more than ${MOST_FILES} treaties: only the first ${MOST_FILES} are searched.`);
      }
      return new Map(
        found.slice(0, MOST_FILES).map((uri) => [keyOf(uri), { uri, summary: undefined, document: undefined }]),
      );
    } catch (error) {
      log(`The files of the workspace could not be listed: ${String(error)}`);
      return new Map();
    }
  }

  async #summary(entry: Entry, token: CancellationToken): Promise<FileSummary | undefined> {
    if (token.isCancellationRequested) {
      throw new Cancelled();
    }
    entry.summary ??= this.#read(entry, NEVER).then((document) =>
      document === undefined ? undefined : completeSummaryOf(document),
    );
    return entry.summary;
  }

  async #read(entry: Entry, token: CancellationToken): Promise<TreatyDocument | undefined> {
    try {
      const text = await this.#options.source.read(entry.uri, token);
      if (text === undefined) {
        return undefined;
      }
      const document = TreatyDocument.of(text, entry.uri);
      entry.document = new WeakRef(document);
      return document;
    } catch (error) {
      this.#options.log(`${entry.uri} could not be read: ${String(error)}`);
      return undefined;
    }
  }
}

/** Thrown out of a search that nobody waits for any more. */
export class Cancelled extends Error {}

export const NEVER: CancellationToken = {
  isCancellationRequested: false,
  onCancellationRequested: () => ({ dispose: () => undefined }),
};
