// The members of a JSON list, written as they come.

export class StreamedList {
  readonly #indent: string;
  #empty = true;

  constructor(indent: string) {
    this.#indent = indent;
  }

  get isEmpty(): boolean {
    return this.#empty;
  }

  add(members: readonly unknown[]): string {
    return members
      .map((member) => {
        const comma = this.#empty ? "" : ",";
        this.#empty = false;
        const lines = JSON.stringify(member, undefined, 2).replaceAll("\n", `\n${this.#indent}`);
        return `${comma}\n${this.#indent}${lines}`;
      })
      .join("");
  }
}
