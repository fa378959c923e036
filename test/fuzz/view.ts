// Everything that answers are made of, in lines: what two readings of a text are compared by. What leads to a branch is
// told by the way to that branch, so that a branch of another version of the document is found out.
import { codeLenses } from "../../server/src/features/codeLens.ts";
import { completions } from "../../server/src/features/completion.ts";
import { definition } from "../../server/src/features/definition.ts";
import { documentLinks } from "../../server/src/features/documentLinks.ts";
import { foldingRanges } from "../../server/src/features/folding.ts";
import { hover } from "../../server/src/features/hover.ts";
import { inlayHints } from "../../server/src/features/inlayHints.ts";
import { outline } from "../../server/src/features/outline.ts";
import { documentHighlights } from "../../server/src/features/references.ts";
import { selectionRanges } from "../../server/src/features/selectionRange.ts";
import { semanticTokens } from "../../server/src/features/semanticTokens.ts";
import { statusOf } from "../../server/src/features/status.ts";
import { termHover } from "../../server/src/features/termHover.ts";
import { termReferences } from "../../server/src/features/termNavigation.ts";
import { formatEdits } from "../../server/src/formatting/format.ts";
import { mendings } from "../../server/src/formatting/unwrap.ts";
import type { CitedStep } from "../../server/src/model/citations/steps.ts";
import type { Term, TextRange } from "../../server/src/model/definitions.ts";
import type { TermUse } from "../../server/src/model/pieceText.ts";
import type { Reference, Resolution } from "../../server/src/model/references.ts";
import type { Instrument } from "../../server/src/model/treaty.ts";
import type { Problem } from "../../server/src/rules/engine.ts";
import type { Finding } from "../../server/src/rules/rule.ts";
import { type Branch, isBranch } from "../../server/src/syntax/tree.ts";
import { CHECK_BY_DEFAULT } from "../../server/src/workspace/fileSettings.ts";
import { summaryOf } from "../../server/src/workspace/summary.ts";
import type { TreatyDocument } from "../../server/src/workspace/treatyDocument.ts";

/** Parts of a view by name, such as `references`, each in lines. */
export type View = ReadonlyMap<string, readonly string[]>;

/** What is told of every reading; the rest follows from it and is told only now and then. */
export function viewOf(document: TreatyDocument): View {
  const paths = pathsOf(document.treaty.document.root);
  const tell = new Teller(paths);
  const { instruments } = document.treaty;
  const each = (lines: (instrument: Instrument) => readonly string[]) => instruments.flatMap(lines);
  return new Map([
    ["tree", [...paths].map(([branch, path]) => tell.branch(branch, path))],
    ["numbers", each((instrument) => tell.numbers(instrument))],
    ["references", each(({ references }) => references.map((reference) => tell.reference(reference)))],
    ["terms", each(({ terms }) => terms.all.map((term) => tell.term(term)))],
    ["uses", each(({ terms }) => terms.uses.map((use) => tell.use(use)))],
    ["problems", document.problems().map((problem) => tell.problem(problem))],
  ]);
}

/** The answers to an editor's questions. */
export function answersOf(document: TreatyDocument): View {
  const { instruments } = document.treaty;
  const places = placesOf(document);
  const atPlaces = (answer: (position: ReturnType<typeof document.textDocument.positionAt>) => unknown) =>
    places.map((offset) => `${offset}: ${JSON.stringify(answer(document.textDocument.positionAt(offset)))}`);
  const lines = (answers: readonly unknown[]) => answers.map((answer) => JSON.stringify(answer));
  return new Map([
    ["outline", lines(outline(document, "en"))],
    ["tokens", lines(semanticTokens(document))],
    ["folding", lines(foldingRanges(document))],
    ["links", lines(documentLinks(document))],
    ["lenses", lines(codeLenses(document, "en", true))],
    ["hints", lines(inlayHints(document, document.range({ start: 0, end: document.text.length })))],
    ["status", [JSON.stringify(statusOf(document, CHECK_BY_DEFAULT, "en"))]],
    ["summary", [JSON.stringify(summaryOf(document))]],
    ["languages", [JSON.stringify([document.treaty.language, document.treaty.languages])]],
    ["formatting", lines(formatEdits(document, { settings: CHECK_BY_DEFAULT }))],
    ["unwrapping", lines(mendings(document))],
    [
      "cited",
      instruments.flatMap((instrument) =>
        instrument.scope.articles.map((article) => placesIn(instrument.referencesTo(article))),
      ),
    ],
    [
      "used",
      instruments.flatMap((instrument) => instrument.terms.all.map((term) => placesIn(instrument.usesOf(term)))),
    ],
    ["definition", atPlaces((position) => definition(document, position))],
    [
      "hover",
      atPlaces((position) => hover(document, position, "en", true) ?? termHover(document, position, "en", true)),
    ],
    ["highlights", atPlaces((position) => documentHighlights(document, position))],
    ["term references", atPlaces((position) => termReferences(document, position, true))],
    ["selection", atPlaces((position) => selectionRanges(document, [position]))],
    ["completion", atPlaces((position) => completions(document, position, true))],
  ]);
}

/** The first difference of two views in words; undefined where there is none. */
export function differenceOf(actual: View, expected: View): string | undefined {
  for (const [part, lines] of expected) {
    const others = actual.get(part) ?? [];
    const at = Math.max(
      lines.findIndex((line, index) => line !== others[index]),
      others.length > lines.length ? lines.length : -1,
    );
    if (at >= 0) {
      return `${part}, ${at}: read on  ${others[at] ?? "nothing"}\n${part}, ${at}: afresh   ${lines[at] ?? "nothing"}`;
    }
  }
  return undefined;
}

/** Some places where something can be asked: on references, on terms, between them. */
function placesOf(document: TreatyDocument): number[] {
  const { length } = document.text;
  const { instruments } = document.treaty;
  return [
    ...instruments.flatMap(({ references }) => references.slice(0, 3).map(({ end }) => end - 1)),
    ...instruments.flatMap(({ references }) => references.slice(-2).map(({ start }) => start)),
    ...instruments.flatMap(({ terms }) => terms.uses.slice(0, 2).map(({ start }) => start)),
    Math.floor(length / 3),
    length,
  ];
}

function placesIn(ranges: readonly TextRange[]): string {
  return ranges.map(place).join(" ");
}

function place({ start, end }: TextRange): string {
  return `${start}–${end}`;
}

function maybe(range: TextRange | undefined): string {
  return range === undefined ? "" : place(range);
}

/** Every branch with the way to it: `instrument 0 / article 3 / paragraph 1`. */
function pathsOf(root: Branch): ReadonlyMap<Branch, string> {
  const paths = new Map<Branch, string>();
  const visit = (branch: Branch, path: string) => {
    paths.set(branch, path);
    for (const [index, child] of branch.children.entries()) {
      if (isBranch(child)) {
        visit(child, `${path}/${child.kind} ${index}`);
      }
    }
  };
  visit(root, "");
  return paths;
}

/** Reads what it tells of field by field: a place may be computed where it is asked for. */
class Teller {
  readonly #paths: ReadonlyMap<Branch, string>;

  constructor(paths: ReadonlyMap<Branch, string>) {
    this.#paths = paths;
  }

  /** The way to a branch of this tree. A sentence belongs to none: it is told by its place in its paragraph. */
  #path(branch: Branch): string {
    const path = this.#paths.get(branch);
    if (path !== undefined) {
      return path;
    }
    return branch.kind === "sentence" && branch.parent !== undefined
      ? `${this.#path(branch.parent)}/sentence ${place(branch)}`
      : `a branch that is not of this tree: ${branch.kind} ${place(branch)}`;
  }

  branch(branch: Branch, path: string): string {
    const { heading, label, instrument, children } = branch;
    const leaves = children.map((child) => (isBranch(child) ? "+" : `${child.kind} ${place(child)}`)).join(" ");
    const parent = branch.parent === undefined ? "" : this.#path(branch.parent);
    const facts = JSON.stringify({ heading, label, instrument });
    return `${path} ${branch.kind} ${place(branch)} in ${parent}: ${leaves} ${facts}`;
  }

  numbers({ scope, annexes }: Instrument): readonly string[] {
    return [scope, ...annexes].map(({ branch, articles, chapters, annexes: inner }) =>
      [branch, ...articles, ...chapters, ...inner].map((each) => this.#path(each)).join(" "),
    );
  }

  reference(reference: Reference): string {
    const { unit, label, home, language, resolution, list, rangeStart } = reference;
    return [
      place(reference),
      unit,
      JSON.stringify(label),
      maybe(reference.labelRange),
      maybe(reference.ownerRange),
      this.#path(home),
      language,
      this.#resolution(resolution),
      `list ${list.indexOf(reference)} of ${list.length} ${placesIn(list)}`,
      rangeStart,
    ].join(" | ");
  }

  #resolution(resolution: Resolution): string {
    switch (resolution.type) {
      case "internal": {
        const { targets, through } = resolution;
        return `to ${targets.map((each) => this.#path(each)).join(", ")} through ${through.map((each) => this.#path(each)).join(", ")}`;
      }
      case "external": {
        const { words, kind, baseTreaty } = resolution.instrument;
        return `external «${words}» ${kind} ${baseTreaty} ${resolution.chain.map(stepOf).join(" › ")}`;
      }
      case "missing":
        return `missing in ${this.#path(resolution.within)} ${resolution.certain}`;
    }
  }

  term(term: Term): string {
    const { kind, names, definition: words, scope, home, language, capitalsCount } = term;
    const named = names.map((name) => `${name.text} ${place(name)}`).join(", ");
    return `${place(term)} ${kind} ${named} | ${place(words)} | ${this.#path(scope)} | ${this.#path(home)} ${language} ${capitalsCount}`;
  }

  use(use: TermUse): string {
    const { term, name, words, home, embedded } = use;
    return `${place(use)} of ${place(term)} as ${name.text} ${place(name)} | ${placesIn(words)} | ${this.#path(home)} ${embedded}`;
  }

  problem({ code, severity, finding }: Problem): string {
    return `${severity} ${code} ${findingOf(finding)}`;
  }
}

function stepOf({ unit, labels, relative, plural, start, end }: CitedStep): string {
  return `${unit} ${JSON.stringify(labels)} ${relative} ${plural} ${start}–${end}`;
}

function findingOf(finding: Finding): string {
  const { message, detail, severity, related = [], fixes = [], unnecessary } = finding;
  return JSON.stringify([
    place(finding),
    message,
    detail,
    severity,
    unnecessary,
    related.map((each) => [place(each), each.message]),
    fixes.map(({ title, edits, snippet, safe }) => [title, edits.map(editOf), snippet && editOf(snippet), safe]),
  ]);
}

function editOf(edit: TextRange & { readonly newText: string }): string {
  return `${place(edit)} ${JSON.stringify(edit.newText)}`;
}
