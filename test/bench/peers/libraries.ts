// Parsers and checkers of text, each called as its documentation says.
import { importPeer, requirePeer } from "./install.ts";

export interface Library {
  readonly name: string;
  run(text: string): unknown;
}

/** Those that read any text. */
export async function libraries(): Promise<readonly Library[]> {
  const markdownIt = requirePeer("markdown-it")();
  const { marked } = requirePeer("marked");
  const { unified } = await importPeer("unified/index.js");
  const remark = unified().use((await importPeer("remark-parse/index.js")).default);
  const { TextlintKernel } = requirePeer("@textlint/kernel");
  const kernel = new TextlintKernel();
  const exported = (name: string) => requirePeer(name).default ?? requirePeer(name);
  const textlint = {
    ext: ".txt",
    plugins: [{ pluginId: "text", plugin: exported("@textlint/textlint-plugin-text") }],
    rules: ["no-todo", "max-comma", "sentence-length"].map((ruleId) => ({
      ruleId,
      rule: exported(`textlint-rule-${ruleId}`),
    })),
  };
  const cspell = await importPeer("cspell-lib/dist/lib/index.js");
  const settings = await cspell.getDefaultSettings();
  return [
    { name: "markdown-it, parse", run: (text) => markdownIt.parse(text, {}) },
    { name: "marked, lex", run: (text) => marked.lexer(text) },
    { name: "remark-parse", run: (text) => remark.parse(text) },
    {
      name: "cspell, English",
      run: (text) => cspell.spellCheckDocument(plain(text), { noConfigSearch: true }, settings),
    },
    { name: "textlint, 3 rules", run: (text) => kernel.lintText(text, textlint) },
  ];
}

const plain = (text: string) => ({ uri: "file:///bench.txt", text, languageId: "plaintext", locale: "en" });

/** Lawtext, the nearest relative: Japanese laws as plain text, parsed and then analysed for terms and references. */
export const lawtext = {
  parse: (text: string): unknown => requirePeer("lawtext/dist/src/parser/lawtext").parse(text).value,
  /** How many references it finds. */
  async analyse(law: unknown): Promise<number> {
    const { pointerRangesList } = await requirePeer("lawtext/dist/src/analyzer").analyze({ elToBeModified: law });
    return pointerRangesList.length;
  },
};

/** A law of at least so many characters in the format of Lawtext: what `syntheticTreaty` says, in Japanese. */
export function syntheticLaw(characters: number): string {
  const parts = ["協力法\n（平成五年法律第八十八号）\n\n      第一章　総則\n"];
  for (let number = 1, size = 0; size < characters; number++) {
    const part = lawArticle(number);
    parts.push(part);
    size += part.length;
  }
  return parts.join("");
}

function lawArticle(number: number): string {
  const before = kanji(Math.max(1, number - 1));
  return `
  （協力の形態）
第${kanji(number)}条　当事者は、この法律第${before}条第一項の規定に従い、次の各号に掲げる形態により協力するものとする。
  一　経験及び情報の交換
  二　人材の養成及びその資格の向上
  三　共同の展示会及び見本市の開催
２　前項第二号及び第三号に規定する措置は、計画に基づいて実施する。
３　権限のある機関は、第${before}条第二項に規定する情報を提供する。
`;
}

/** 1 to 999. */
function kanji(number: number): string {
  const digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
  const place = (value: number, unit: string) => (value === 0 ? "" : `${value === 1 ? "" : digits[value]}${unit}`);
  return `${place(Math.floor(number / 100), "百")}${place(Math.floor(number / 10) % 10, "十")}${digits[number % 10]}`;
}
