// Gives articles, paragraphs or sub-paragraphs other numbers, and rewrites the references that lead to them. Where a
// reference would be left in doubt there is no fix.
import { message } from "../localization/message.ts";
import type { Reference } from "../model/references.ts";
import type { Instrument } from "../model/treaty.ts";
import { type Branch, branchesOf, leafOf } from "../syntax/tree.ts";
import { cyrillicTwin } from "../text/homoglyphs.ts";
import type { Edit, Fix } from "./rule.ts";

export interface Relabelled {
  readonly branch: Branch;
  /** The new number or letter. */
  readonly label: string;
}

/** So many changes the fix's title names. */
const NAMED = 3;

/** To so many findings of one numbering the fix is offered: each costs the length of the text, and one mends all. */
export const OFFERED = 8;

/** The branches are siblings of one kind, in document order. Those whose label stays the same may be among them. */
export function relabel(all: readonly Relabelled[], instrument: Instrument, text: string): Fix | undefined {
  const changes = all.filter(({ branch, label }) => keyOf(branch) !== (cyrillicTwin(label) ?? label));
  const edits: Edit[] = [];
  const targets = new Map<Branch, string>();
  for (const { branch, label } of changes) {
    const place = labelPlace(branch, text);
    if (place === undefined) {
      return undefined;
    }
    targets.set(branch, label);
    edits.push({ ...place, newText: label });
  }
  const cited = instrument.references.flatMap((reference) => editFor(reference, targets, text));
  if (edits.length === 0 || cited.includes("doubtful") || leavesDoubt(changes, instrument)) {
    return undefined;
  }
  const rewritten = cited.filter((edit) => edit !== "doubtful");
  const names = changes.slice(0, NAMED).map(({ branch, label }) => `${keyOf(branch)} → ${label}`);
  const shown = names.join(", ") + (changes.length > NAMED ? ", …" : "");
  return {
    title:
      rewritten.length === 0
        ? message("Renumber from here: {0}", shown)
        : message("Renumber from here, references included: {0}", shown),
    edits: [...edits, ...rewritten].sort((left, right) => left.start - right.start),
    safe: false,
  };
}

function keyOf({ heading, label }: Branch): string {
  return heading?.number ?? label?.key ?? "";
}

/** Where the number or the letter stands in a heading or a label. */
function labelPlace(branch: Branch, text: string): { start: number; end: number } | undefined {
  const leaf = leafOf(branch, "heading") ?? leafOf(branch, "label");
  if (leaf === undefined) {
    return undefined;
  }
  const pattern = branch.label?.style === "letter" ? /\p{L}/u : /\d{1,4}/u;
  const match = pattern.exec(text.slice(leaf.start, leaf.end));
  return match === null
    ? undefined
    : { start: leaf.start + match.index, end: leaf.start + match.index + match[0].length };
}

function editFor(
  { resolution, labelRange }: Reference,
  targets: ReadonlyMap<Branch, string>,
  text: string,
): readonly (Edit | "doubtful")[] {
  if (resolution.type !== "internal" || labelRange === undefined) {
    return [];
  }
  const changed = resolution.targets.filter((target) => targets.has(target));
  const [target] = changed;
  const label = target === undefined ? undefined : targets.get(target);
  if (target === undefined || label === undefined) {
    return [];
  }
  // `б)`: the bracket is part of what is written, and stays.
  const written = /^(?:\d{1,4}|\p{L})(?=[)/]?$)/u.exec(text.slice(labelRange.start, labelRange.end))?.[0];
  return written === undefined || resolution.targets.length !== 1
    ? ["doubtful"]
    : [{ start: labelRange.start, end: labelRange.start + written.length, newText: label }];
}

/** A label that two have, or one that something cites although it is not there, may mean either. */
function leavesDoubt(changes: readonly Relabelled[], instrument: Instrument): boolean {
  const labels = new Set(changes.flatMap(({ branch, label }) => [keyOf(branch), label]));
  const missing = instrument.references.some(
    ({ resolution, label }) => resolution.type === "missing" && label !== undefined && labels.has(label.key),
  );
  const changed = new Set(changes.map(({ branch }) => branch));
  const keys = new Set(changes.map(({ branch }) => keyOf(branch)));
  const [first] = changes;
  const twins = (first === undefined ? [] : siblingsOf(first.branch)).some(
    (sibling) => !changed.has(sibling) && keys.has(keyOf(sibling)) && instrument.referencesTo(sibling).length > 0,
  );
  return missing || twins;
}

function siblingsOf({ parent, kind }: Branch): readonly Branch[] {
  return parent === undefined ? [] : branchesOf(parent).filter((branch) => branch.kind === kind);
}
