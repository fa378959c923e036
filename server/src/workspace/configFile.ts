// Reads a kelisim.json: JSON, in which comments and a comma at the end of a list are allowed. A text that is no JSON is
// not in force at all; in one that is, whatever cannot be understood is complained of and left out, and the rest holds.
import ignore, { type Ignore } from "ignore";
import { findNodeAtLocation, getNodeValue, type Node, type ParseError, parseTree } from "jsonc-parser";
import { TextDocument } from "vscode-languageserver-textdocument";
import { type Message, message } from "../localization/message.ts";
import type { RuleSettings } from "../rules/engine.ts";
import { isRecord } from "./records.ts";
import { type Complaint, type LanguageSetting, readLanguage, readRules } from "./ruleSettings.ts";
import type { Silence } from "./silencing.ts";

export const CONFIG_FILE = "kelisim.json";

/** One-based, in UTF-16 units, as editors count. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

export interface PlacedComplaint extends Place {
  readonly message: Message;
}

export interface Override {
  readonly files: Ignore;
  readonly rules: RuleSettings;
  readonly language: LanguageSetting | undefined;
}

export interface FileSilence extends Silence, Place {
  /** Path below the folder of kelisim.json, with slashes. */
  readonly file: string;
}

export interface FolderConfig {
  /** Whether folders further out have nothing to say. */
  readonly root: boolean;
  readonly language: LanguageSetting | undefined;
  readonly rules: RuleSettings;
  readonly ignore: Ignore;
  readonly overrides: readonly Override[];
  readonly silenced: readonly FileSilence[];
}

export interface ReadConfig {
  readonly config: FolderConfig;
  readonly complaints: readonly PlacedComplaint[];
}

/** Whoever has mended these hears the next ones. */
const MOST_COMPLAINTS = 50;

const KEYS = ["$schema", "root", "language", "rules", "ignore", "overrides", "silenced"];
const OVERRIDE_KEYS = ["files", "language", "rules"];
const SILENCE_KEYS = ["file", "rule", "text", "before", "after", "reason"];

export function readConfigFile(given: string): ReadConfig {
  // A byte-order mark is no JSON; a space in its place keeps the offsets.
  const text = given.replace(/^\ufeff/u, " ");
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { allowTrailingComma: true });
  const [error] = errors;
  const place = placesIn(text);
  if (error !== undefined || tree === undefined) {
    // An empty file says nothing, and nothing is wrong with that.
    const blank = text.trim() === "";
    return {
      config: new Reader(undefined).read(),
      complaints: blank ? [] : [{ ...place(error?.offset ?? 0), message: NO_JSON }],
    };
  }
  const reader = new Reader(tree);
  const config = reader.read((node) => place(node?.offset ?? 0));
  const complaints = reader.complaints.slice(0, MOST_COMPLAINTS).map(({ path, message: words }) => ({
    ...place(nodeAt(tree, path).offset),
    message: words,
  }));
  return { config, complaints };
}

const NO_JSON = message(
  "this is not valid JSON. Check the commas, brackets and quotation marks here; until then nothing in this file is in force.",
);

class Reader {
  readonly complaints: Complaint[] = [];
  readonly #tree: Node | undefined;

  constructor(tree: Node | undefined) {
    this.#tree = tree;
  }

  read(placeOf: (node: Node | undefined) => Place = () => ({ line: 1, column: 1 })): FolderConfig {
    const given: unknown = this.#tree === undefined ? {} : getNodeValue(this.#tree);
    const value = this.#record(given, [], KEYS);
    return {
      root: this.#flag(value.root, ["root"]),
      language: readLanguage(value.language, ["language"], this.complaints),
      rules: readRules(value.rules, ["rules"], this.complaints),
      ignore: this.#patterns(value.ignore, ["ignore"]),
      overrides: this.#list(value.overrides, ["overrides"]).map((each, index) =>
        this.#override(each, ["overrides", index]),
      ),
      silenced: this.#list(value.silenced, ["silenced"]).flatMap((each, index) => {
        const path = ["silenced", index];
        const silence = this.#silence(each, path);
        const node = this.#tree === undefined ? undefined : findNodeAtLocation(this.#tree, path);
        return silence === undefined ? [] : [{ ...silence, ...placeOf(node) }];
      }),
    };
  }

  #override(given: unknown, path: Complaint["path"]): Override {
    const value = this.#record(given, path, OVERRIDE_KEYS);
    if (isRecord(given) && value.files === undefined) {
      this.#complain(path, message("“{0}” is missing.", "files"));
    }
    return {
      files: this.#patterns(value.files, [...path, "files"]),
      language: readLanguage(value.language, [...path, "language"], this.complaints),
      rules: readRules(value.rules, [...path, "rules"], this.complaints),
    };
  }

  #silence(given: unknown, path: Complaint["path"]): Omit<FileSilence, keyof Place> | undefined {
    const value = this.#record(given, path, SILENCE_KEYS);
    if (!isRecord(given)) {
      return undefined;
    }
    const { file, rule, text, before = "", after = "" } = value;
    for (const [name, part] of Object.entries({ file, rule, text, before, after })) {
      if (typeof part !== "string") {
        this.#complain(path, message("“{0}” is missing.", name));
      }
    }
    if (
      typeof file !== "string" ||
      typeof rule !== "string" ||
      typeof text !== "string" ||
      typeof before !== "string" ||
      typeof after !== "string" ||
      !this.#staysInside(file, [...path, "file"])
    ) {
      return undefined;
    }
    return { file, rule, text, before, after };
  }

  #patterns(given: unknown, path: Complaint["path"]): Ignore {
    const patterns = this.#list(given, path).filter((pattern, index): pattern is string => {
      if (typeof pattern !== "string") {
        this.#complain([...path, index], message("here paths stand in quotation marks."));
        return false;
      }
      return this.#staysInside(pattern.replace(/^[!/]{1,2}/u, ""), [...path, index]);
    });
    return ignore().add([...patterns]);
  }

  #staysInside(path: string, place: Complaint["path"]): boolean {
    const inside = !/^(?:[/~]|\p{L}:)|\\\\|\\\p{L}/u.test(path) && !path.split("/").includes("..");
    if (!inside) {
      this.#complain(
        place,
        message("“{0}” leads out of this folder. Write a path that begins in it, with “/” between the folders.", path),
      );
    }
    return inside;
  }

  #record(given: unknown, path: Complaint["path"], keys: readonly string[]): Record<string, unknown> {
    if (!isRecord(given)) {
      this.#complain(path, message("here names and values stand in braces: {0}", `{ "${keys[1]}": … }`));
      return {};
    }
    for (const key of Object.keys(given).filter((each) => !keys.includes(each))) {
      this.#complain([...path, key], message("“{0}” means nothing here. What does: {1}.", key, keys.join(", ")));
    }
    return given;
  }

  #list(given: unknown, path: Complaint["path"]): readonly unknown[] {
    if (given === undefined || Array.isArray(given)) {
      return given ?? [];
    }
    this.#complain(path, message("here a list stands in brackets: {0}", "[…]"));
    return [];
  }

  #flag(given: unknown, path: Complaint["path"]): boolean {
    if (given !== undefined && typeof given !== "boolean") {
      this.#complain(path, message("here stands true or false."));
    }
    return given === true;
  }

  #complain(path: Complaint["path"], words: Message): void {
    this.complaints.push({ path, message: words });
  }
}

/** The node at a path, or as far towards it as the text goes. For a property that is its name. */
function nodeAt(tree: Node, path: Complaint["path"]): Node {
  const node = findNodeAtLocation(tree, [...path]);
  if (node === undefined) {
    return path.length === 0 ? tree : nodeAt(tree, path.slice(0, -1));
  }
  return node.parent?.type === "property" ? (node.parent.children?.[0] ?? node) : node;
}

function placesIn(text: string): (offset: number) => Place {
  const document = TextDocument.create(CONFIG_FILE, "jsonc", 1, text);
  return (offset) => {
    const { line, character } = document.positionAt(offset);
    return { line: line + 1, column: character + 1 };
  };
}
