/** An escaped sign, `${1:default}`, `${1|first,second|}`, `${1}` or `$1`: all that the project's snippets use. */
const TAB_STOP =
  /\\(?<escaped>[$}\\])|\$\{(?<number>\d+)(?::(?<placeholder>(?:\\.|[^\\}])*)|\|(?<choices>(?:\\.|[^\\|])*)\|)?\}|\$(?<bare>\d+)/gu;

/** One tab stop as it stands in a body. `text` is what it proposes, `undefined` when it repeats another one. */
export interface TabStop {
  readonly number: number;
  readonly text: string | undefined;
}

/** The text that the editor inserts when the user accepts every proposal of a snippet. */
export function expandSnippet(body: string | readonly string[]): string {
  const source = typeof body === "string" ? body : body.join("\n");
  const proposals = new Map(
    tabStops(source).flatMap(({ number, text }) => (text === undefined ? [] : [[number, text]])),
  );
  return source.replace(TAB_STOP, (...match) => {
    const groups = groupsOf(match);
    return groups.escaped ?? proposals.get(numberOf(groups)) ?? "";
  });
}

/** The tab stops of a body in the order in which they stand in it. */
export function tabStops(body: string | readonly string[]): readonly TabStop[] {
  const source = typeof body === "string" ? body : body.join("\n");
  return [...source.matchAll(TAB_STOP)].flatMap((match) => {
    const groups = groupsOf(match);
    return groups.escaped === undefined ? [{ number: numberOf(groups), text: proposalOf(groups) }] : [];
  });
}

type Groups = Readonly<Partial<Record<"escaped" | "number" | "placeholder" | "choices" | "bare", string>>>;

/** A regular expression's named groups come last, both in a match and in the arguments of a replacer. */
function groupsOf(match: RegExpMatchArray | readonly unknown[]): Groups {
  return ("groups" in match ? match.groups : match.at(-1)) as Groups;
}

function numberOf({ number, bare }: Groups): number {
  return Number(number ?? bare);
}

function proposalOf({ placeholder, choices }: Groups): string | undefined {
  const [firstChoice] = choices?.split(/(?<!\\),/u) ?? [];
  return (placeholder ?? firstChoice)?.replace(/\\([$}\\,|])/gu, "$1");
}
