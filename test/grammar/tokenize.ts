import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import oniguruma from "vscode-oniguruma";
import textmate from "vscode-textmate";

/** A piece of one line with all its scopes, outermost first. Offsets are UTF-16, as in the editor. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly scopes: readonly string[];
}

/** One line of a document and its tokens; `stoppedEarly` means that the tokeniser ran out of its time limit. */
export interface TokenizedLine {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly stoppedEarly: boolean;
}

export const ROOT_SCOPE = "text.treaty";

const GRAMMAR_FILE = new URL("../../syntaxes/treaty.tmLanguage.json", import.meta.url);
const require = createRequire(import.meta.url);

/** Loads the grammar the way the editor does and returns a function that tokenises a document line by line. */
export async function loadTokenizer(): Promise<(text: string) => readonly TokenizedLine[]> {
  await oniguruma.loadWASM(readFileSync(require.resolve("vscode-oniguruma/release/onig.wasm")).buffer);
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    loadGrammar: async () => textmate.parseRawGrammar(readFileSync(GRAMMAR_FILE, "utf8"), GRAMMAR_FILE.pathname),
  });
  const grammar = await registry.loadGrammar(ROOT_SCOPE);
  if (grammar === null) {
    throw new Error(`${GRAMMAR_FILE.pathname} does not declare ${ROOT_SCOPE}`);
  }
  return (text) => {
    let stack = textmate.INITIAL;
    return text.split("\n").map((line) => {
      const result = grammar.tokenizeLine(line, stack);
      stack = result.ruleStack;
      return { text: line, tokens: toTokens(line, result.tokens), stoppedEarly: result.stoppedEarly };
    });
  };
}

/** The scopes that a theme may colour: neither the root nor the `meta` names that mark a word without colouring it. */
export function colouringScopes(token: Token): readonly string[] {
  return token.scopes.filter((scope) => scope !== ROOT_SCOPE && !scope.startsWith("meta."));
}

function toTokens(line: string, tokens: readonly textmate.IToken[]): readonly Token[] {
  // The tokeniser appends a line feed of its own, which the last token may include.
  return tokens
    .map(({ startIndex, endIndex, scopes }) => ({
      start: startIndex,
      end: Math.min(endIndex, line.length),
      text: line.slice(startIndex, endIndex),
      scopes,
    }))
    .filter(({ start, end }) => end > start);
}
