// Findings that stand where their words stand, wherever those move in later versions of a document.
import type { Message } from "../localization/message.ts";
import type { Place } from "../syntax/place.ts";
import type { Edit, Finding, Fix, RelatedPlace, Severity } from "./rule.ts";

interface Range {
  readonly start: number;
  readonly end: number;
}

/** A range that is counted from a place. */
class PlacedRange implements Range {
  readonly #place: Place;
  readonly #range: Range;

  constructor(place: Place, range: Range) {
    this.#place = place;
    this.#range = range;
  }

  get start(): number {
    return this.#place.start + this.#range.start;
  }

  get end(): number {
    return this.#place.start + this.#range.end;
  }
}

class PlacedEdit extends PlacedRange implements Edit {
  readonly newText: string;

  constructor(place: Place, edit: Edit) {
    super(place, edit);
    this.newText = edit.newText;
  }
}

class Related extends PlacedRange implements RelatedPlace {
  readonly message: Message;

  constructor(place: Place, related: RelatedPlace) {
    super(place, related);
    this.message = related.message;
  }
}

/** A finding whose offsets were counted from a place. */
export class PlacedFinding extends PlacedRange implements Finding {
  readonly message: Message;
  readonly detail: string | undefined;
  readonly severity: Severity | "off" | undefined;
  readonly unnecessary: boolean | undefined;
  readonly related: readonly RelatedPlace[] | undefined;
  readonly fixes: readonly Fix[] | undefined;

  constructor(place: Place, finding: Finding) {
    super(place, finding);
    this.message = finding.message;
    this.detail = finding.detail;
    this.severity = finding.severity;
    this.unnecessary = finding.unnecessary;
    this.related = finding.related?.map((related) => new Related(place, related));
    this.fixes = finding.fixes?.map((fix) => placedFix(place, fix));
  }
}

function placedFix(place: Place, { title, edits, snippet, safe }: Fix): Fix {
  return {
    title,
    edits: edits.map((edit) => new PlacedEdit(place, edit)),
    ...(snippet === undefined ? {} : { snippet: new PlacedEdit(place, snippet) }),
    safe,
  };
}

/** A finding with a fix that costs the length of the text, and so is made only for whoever asks. */
export class OfferingFinding implements Finding {
  readonly start: number;
  readonly end: number;
  readonly message: Message;
  readonly detail: string | undefined;
  readonly severity: Severity | "off" | undefined;
  readonly unnecessary: boolean | undefined;
  readonly related: readonly RelatedPlace[] | undefined;
  readonly #makeFix: () => Fix | undefined;
  #fixes: readonly Fix[] | undefined;

  constructor(finding: Finding, makeFix: () => Fix | undefined) {
    this.start = finding.start;
    this.end = finding.end;
    this.message = finding.message;
    this.detail = finding.detail;
    this.severity = finding.severity;
    this.unnecessary = finding.unnecessary;
    this.related = finding.related;
    this.#makeFix = makeFix;
  }

  get fixes(): readonly Fix[] {
    if (this.#fixes === undefined) {
      const fix = this.#makeFix();
      this.#fixes = fix === undefined ? [] : [fix];
    }
    return this.#fixes;
  }
}
