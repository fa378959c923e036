/**
 * Writes into the patterns of a bundle, as ranges, what Unicode says of characters: `\p{L}`, `\p{Lu}`. Engines put a class of
 * some 650 ranges together for each `\p{L}` that they meet, when they read the pattern, when they first use it and again when
 * they compile it; for the patterns of the server that took longer than reading a treaty. A short class costs a twentieth.
 *
 * It says the same of all that treaties in Kazakh, Russian and English are made of. Of other scripts it knows blocks.
 */
import { readFile } from "node:fs/promises";
import { type AnyNode, type Literal, parse } from "acorn";
import { type Plugin, transform } from "esbuild";

/** Where each character is told as Unicode tells it: all of Latin and Cyrillic that is in use, Greek, marks, digits. */
export const EXACT: readonly (readonly [first: number, last: number])[] = [
  [0, 0x52f],
  [0x1e00, 0x1eff],
];

/**
 * What stands elsewhere, by blocks. Other scripts are letters, their own marks and digits included; Greek with all its accents
 * is small. General punctuation, symbols, emoji, private use and the blank of Ogham are nothing of the kind.
 */
const ELSEWHERE: Readonly<Record<string, string>> = {
  L: "\u0530-\u167f\u1681-\u1dff\u1f00-\u1fff\u2c00-\u2dff\u3005-\u3007\u3031-\u3035\u3041-\ud7ff\uf900-\ufdff\ufe70-\ufefc\uff21-\uff3a\uff41-\uff5a\uff66-\uffdc\u{10000}-\u{1efff}\u{20000}-\u{3ffff}",
  Lu: "",
  Ll: "\u1f00-\u1fff",
  "Script=Cyrillic": "\u1c80-\u1c8a\u2de0-\u2dff\ua640-\ua69f",
};

/** What the classes are called in the bundle. */
const NAMES: ReadonlyMap<string, string> = new Map(
  Object.keys(ELSEWHERE).map((property) => [property, property.replace(/^.*=/, "")]),
);
const FLAGS = ["u", "gu", "iu", "giu", "dgu", "diu", "dgiu", "iuy"];
const MODULE = "character-classes";

/** The insides of the classes by property, as the bundle has them. */
export function classes(): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(ELSEWHERE).map(([property, elsewhere]) => [property, members(runsOf(property), elsewhere)]),
  );
}

/** Gives each pattern of the sources its classes, each of which the bundle has once. */
export const characterClasses: Plugin = {
  name: MODULE,
  setup({ onResolve, onLoad }) {
    onLoad({ filter: /[\\/]server[\\/]src[\\/].*\.ts$/ }, async ({ path }) => {
      const { code } = await transform(await readFile(path, "utf8"), { loader: "ts", charset: "utf8" });
      return { contents: withClasses(code) };
    });
    onResolve({ filter: new RegExp(`^${MODULE}$`) }, ({ path }) => ({ path, namespace: MODULE, sideEffects: false }));
    onLoad({ filter: /./, namespace: MODULE }, () => ({ contents: moduleOfClasses() }));
  },
};

/** The classes, and the tags that make a pattern of a template, each named by its flags. */
function moduleOfClasses(): string {
  return [
    "const pattern = (flags) => (source, ...classes) => new RegExp(String.raw(source, ...classes), flags);",
    ...FLAGS.map((flags) => `export const ${flags} = /* @__PURE__ */ pattern("${flags}");`),
    members.toString(),
    ...Object.entries(ELSEWHERE).map(
      ([property, elsewhere]) =>
        `export const ${NAMES.get(property)} = /* @__PURE__ */ members([${runsOf(property)}], "${elsewhere}");`,
    ),
  ].join("\n");
}

/** How many characters lack a property, how many after them have it, and so on: little where capitals and small letters alternate. */
function runsOf(property: string): readonly number[] {
  const pattern = new RegExp(`\\p{${property}}`, "u");
  const runs: number[] = [];
  let had = false;
  let end = 0;
  const last = Math.max(...EXACT.map(([, each]) => each));
  for (let code = 0; code <= last + 1; code++) {
    const exact = EXACT.some(([from, to]) => from <= code && code <= to);
    const has = exact && pattern.test(String.fromCharCode(code));
    if (has !== had) {
      runs.push(code - end);
      end = code;
      had = has;
    }
  }
  return runs;
}

/** The inside of a class. The bundle has this function too. */
function members(runs: readonly number[], elsewhere: string): string {
  let code = 0;
  let ranges = "";
  runs.forEach((length, index) => {
    if (index % 2 === 1) {
      ranges += `${String.fromCharCode(code)}-${String.fromCharCode(code + length - 1)}`;
    }
    code += length;
  });
  return ranges + elsewhere;
}

const PROPERTY = new RegExp(`\\\\p\\{(?:${[...NAMES.keys()].join("|")})\\}`, "i");

/** The same script with patterns that take their classes from the module of that name. */
export function withClasses(source: string): string {
  const rewriting = new Rewriting();
  if (PROPERTY.test(source)) {
    rewriting.visit(parse(source, { ecmaVersion: "latest", sourceType: "module" }), []);
  }
  return rewriting.appliedTo(source);
}

class Rewriting {
  readonly #edits: { readonly start: number; readonly end: number; readonly text: string }[] = [];
  /** Patterns of functions, each made once for all calls. */
  readonly #hoisted: string[] = [];

  visit(node: AnyNode, above: readonly AnyNode[]): void {
    if (node.type === "TemplateLiteral" && node.quasis.some(({ value }) => PROPERTY.test(value.cooked ?? ""))) {
      // A class may go on behind an expression.
      const place = { inClass: false };
      for (const quasi of node.quasis) {
        this.#replace(quasi, rewritten(quasi.value.cooked ?? "", escaped, place));
      }
    } else if (node.type === "Literal" && node.regex && PROPERTY.test(node.regex.pattern)) {
      this.#replace(node, this.#constructed(node, node.regex, above));
    } else if (node.type === "Literal" && typeof node.value === "string" && PROPERTY.test(node.value)) {
      this.#replace(node, `\`${rewritten(node.value, escaped)}\``);
    }
    for (const child of childrenOf(node)) {
      this.visit(child, [...above, node]);
    }
  }

  appliedTo(source: string): string {
    if (this.#edits.length === 0) {
      return source;
    }
    let written = `import * as $classes from "${MODULE}";\n${this.#hoisted.join("")}`;
    let end = 0;
    for (const edit of this.#edits.sort((left, right) => left.start - right.start)) {
      written += source.slice(end, edit.start) + edit.text;
      end = edit.end;
    }
    return written + source.slice(end);
  }

  #replace({ start, end }: AnyNode, text: string | undefined): void {
    if (text !== undefined) {
      this.#edits.push({ start, end, text });
    }
  }

  /** A literal is the same as a constructed pattern where it is evaluated once, and elsewhere if nobody can tell. */
  #constructed(
    literal: AnyNode,
    { pattern, flags }: NonNullable<Literal["regex"]>,
    above: readonly AnyNode[],
  ): string | undefined {
    const once = !above.some(({ type }) => /Function|Class|^(?:For|While|DoWhile)/.test(type));
    if (!FLAGS.includes(flags) || !(once || isStateless(literal, flags, above.at(-1)))) {
      return undefined;
    }
    const construction = `/* @__PURE__ */ $classes.${flags}\`${rewritten(pattern, raw)}\``;
    if (once) {
      return construction;
    }
    const name = `$pattern${this.#hoisted.length}`;
    this.#hoisted.push(`const ${name} = ${construction};\n`);
    return name;
  }
}

/** No call leaves an index behind in the pattern, at which another one would go on. */
function isStateless(literal: AnyNode, flags: string, parent: AnyNode | undefined): boolean {
  return (
    !/[gy]/.test(flags) ||
    (parent?.type === "CallExpression" &&
      parent.arguments[0] === literal &&
      parent.callee.type === "MemberExpression" &&
      parent.callee.property.type === "Identifier" &&
      /^(?:match|matchAll|replace|replaceAll)$/.test(parent.callee.property.name))
  );
}

/** A pattern's source as the inside of a template that takes the classes in. */
function rewritten(pattern: string, write: (atom: string) => string, place = { inClass: false }): string {
  return Array.from(pattern.matchAll(/\\(p)\{([^}]+)\}|\\.|./gisu), ([atom, sign, property = ""]) => {
    if (atom === "[" || atom === "]") {
      place.inClass = atom === "[";
    }
    const name = NAMES.get(property);
    if (name === undefined) {
      return write(atom);
    }
    return place.inClass ? `\${$classes.${name}}` : `[${sign === "P" ? "^" : ""}\${$classes.${name}}]`;
  }).join("");
}

/** For a template as its own text. */
function escaped(atom: string): string {
  return JSON.stringify(atom).slice(1, -1).replace(/[`$]/, "\\$&");
}

/** For a template that is taken raw. */
function raw(atom: string): string {
  return atom === "`" ? "\\x60" : atom;
}

function childrenOf(node: AnyNode): readonly AnyNode[] {
  return Object.values(node).flat().filter(isNode);
}

function isNode(value: unknown): value is AnyNode {
  return typeof value === "object" && value !== null && "type" in value && "start" in value;
}
