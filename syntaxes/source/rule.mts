/** A TextMate rule of the only kind this grammar uses: one pattern, matched within one line, no nested patterns. */
export interface Rule {
  readonly name?: string;
  readonly match: string;
  readonly captures?: Readonly<Record<string, { readonly name: string }>>;
}

/** A rule whose capture groups carry the scopes, in the order of the groups. An empty name leaves a group uncoloured. */
export function captured(match: string, ...names: readonly string[]): Rule {
  const captures: Record<string, { readonly name: string }> = {};
  names.forEach((name, index) => {
    if (name !== "") {
      captures[String(index + 1)] = { name };
    }
  });
  return { match, captures };
}

/** A rule whose whole match carries one scope. */
export function whole(match: string, name: string): Rule {
  return { name, match };
}
