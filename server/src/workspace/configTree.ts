// The kelisim.json of the folders above a file, read once each and kept until they change.
import { CONFIG_FILE, type FolderConfig, type PlacedComplaint, readConfigFile } from "./configFile.ts";

/** The text of a file, or undefined where it is not there or cannot be read. */
export type ReadText = (uri: string) => Promise<string | undefined>;

/** A kelisim.json as it stands to one file below it. */
export interface PlacedConfig {
  readonly uri: string;
  /** From the folder of kelisim.json to the file, with slashes. */
  readonly path: string;
  readonly config: FolderConfig;
}

export class ConfigTree {
  readonly #readText: ReadText;
  readonly #complain: (uri: string, complaints: readonly PlacedComplaint[]) => void;
  readonly #configs = new Map<string, Promise<FolderConfig | undefined>>();

  /** `complain` hears once, each time a kelisim.json is read, what is wrong in it; an empty list where nothing is. */
  constructor(readText: ReadText, complain: (uri: string, complaints: readonly PlacedComplaint[]) => void) {
    this.#readText = readText;
    this.#complain = complain;
  }

  /** Those of the folders from `root` down to the file's own, the outermost first; without a root, of all folders. */
  async configsFor(uri: string, root?: string): Promise<readonly PlacedConfig[]> {
    const placed: PlacedConfig[] = [];
    for (const folder of foldersAbove(uri, root)) {
      const configUri = folder + CONFIG_FILE;
      const config = await this.#configAt(configUri);
      if (config !== undefined) {
        placed.unshift({ uri: configUri, path: decodePath(uri.slice(folder.length)), config });
      }
      if (config?.root === true) {
        break;
      }
    }
    return placed;
  }

  /** Some kelisim.json has changed, come or gone. */
  forget(): void {
    this.#configs.clear();
  }

  #configAt(uri: string): Promise<FolderConfig | undefined> {
    const known = this.#configs.get(uri);
    if (known !== undefined) {
      return known;
    }
    const read = this.#read(uri);
    this.#configs.set(uri, read);
    return read;
  }

  async #read(uri: string): Promise<FolderConfig | undefined> {
    const text = await this.#readText(uri);
    if (text === undefined) {
      return undefined;
    }
    const { config, complaints } = readConfigFile(text);
    this.#complain(uri, complaints);
    return config;
  }
}

/** The addresses of the folders, each with its slash, from the file's own outwards. An unsaved draft stands in none. */
function* foldersAbove(uri: string, root: string | undefined): Generator<string> {
  const authority = /^[a-z][\w+.-]*:\/\/[^/]*\//iu.exec(uri)?.[0];
  if (authority === undefined) {
    return;
  }
  const outermost = root === undefined ? authority : `${root.replace(/\/$/u, "")}/`;
  let folder = uri.slice(0, uri.lastIndexOf("/") + 1);
  while (folder.startsWith(outermost) && folder.length >= authority.length) {
    yield folder;
    folder = folder.slice(0, folder.lastIndexOf("/", folder.length - 2) + 1);
  }
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
