// All rules, in the order of the catalogue.
import { articleNumbering } from "./articleNumbering.ts";
import { brokenReference } from "./brokenReference.ts";
import { doubleSpace } from "./doubleSpace.ts";
import { hardWrapped } from "./hardWrapped.ts";
import { homoglyph } from "./homoglyph.ts";
import { kazakhNotNamed } from "./kazakhNotNamed.ts";
import { letterSpaced } from "./letterSpaced.ts";
import { missingClause } from "./missingClause.ts";
import { missingSpace } from "./missingSpace.ts";
import { numeroSign } from "./numeroSign.ts";
import { paragraphNumbering } from "./paragraphNumbering.ts";
import type { Rule } from "./rule.ts";
import { spaceBeforePunctuation } from "./spaceBeforePunctuation.ts";
import { strandedPunctuation } from "./strandedPunctuation.ts";

export const RULES: readonly Rule[] = [
  letterSpaced,
  doubleSpace,
  missingSpace,
  spaceBeforePunctuation,
  strandedPunctuation,
  hardWrapped,
  homoglyph,
  numeroSign,
  articleNumbering,
  paragraphNumbering,
  brokenReference,
  missingClause,
  kazakhNotNamed,
];
