// All rules, in the order of the catalogue.

import { amendmentEntry } from "./amendmentEntry.ts";
import { andOr } from "./andOr.ts";
import { articleNumbering } from "./articleNumbering.ts";
import { bracketNewline } from "./bracketNewline.ts";
import { brokenReference } from "./brokenReference.ts";
import { dateForm } from "./dateForm.ts";
import { definedTermCase } from "./definedTermCase.ts";
import { definitionOrder } from "./definitionOrder.ts";
import { displacedLink } from "./displacedLink.ts";
import { doubleSpace } from "./doubleSpace.ts";
import { duplicateTerm } from "./duplicateTerm.ts";
import { emptyArticle } from "./emptyArticle.ts";
import { gluedConjunction } from "./gluedConjunction.ts";
import { hardWrapped } from "./hardWrapped.ts";
import { headingBody } from "./headingBody.ts";
import { headingStyle } from "./headingStyle.ts";
import { homoglyph } from "./homoglyph.ts";
import { hyphenAsDash } from "./hyphenAsDash.ts";
import { kazakhNotNamed } from "./kazakhNotNamed.ts";
import { knownMisspelling } from "./knownMisspelling.ts";
import { letterLabel } from "./letterLabel.ts";
import { letterSpaced } from "./letterSpaced.ts";
import { listPunctuation } from "./listPunctuation.ts";
import { malformedReference } from "./malformedReference.ts";
import { mergedColumns } from "./mergedColumns.ts";
import { missingClause } from "./missingClause.ts";
import { missingSpace } from "./missingSpace.ts";
import { missingThis } from "./missingThis.ts";
import { numberInWords } from "./numberInWords.ts";
import { numeroSign } from "./numeroSign.ts";
import { paragraphIndent } from "./paragraphIndent.ts";
import { paragraphNumbering } from "./paragraphNumbering.ts";
import { partyNames } from "./partyNames.ts";
import { placeholder } from "./placeholder.ts";
import { provisionalApplication } from "./provisionalApplication.ts";
import { referenceCase } from "./referenceCase.ts";
import { romanNumeralScript } from "./romanNumeralScript.ts";
import type { Rule } from "./rule.ts";
import { selfReference } from "./selfReference.ts";
import { spaceBeforePunctuation } from "./spaceBeforePunctuation.ts";
import { straightQuotes } from "./straightQuotes.ts";
import { strandedPunctuation } from "./strandedPunctuation.ts";
import { strayComma } from "./strayComma.ts";
import { trailingSpace } from "./trailingSpace.ts";
import { unbalancedBracket } from "./unbalancedBracket.ts";
import { undefinedAbbreviation } from "./undefinedAbbreviation.ts";
import { unusedTerm } from "./unusedTerm.ts";

export const RULES: readonly Rule[] = [
  letterSpaced,
  doubleSpace,
  missingSpace,
  gluedConjunction,
  spaceBeforePunctuation,
  strandedPunctuation,
  bracketNewline,
  trailingSpace,
  hardWrapped,
  paragraphIndent,
  mergedColumns,
  homoglyph,
  romanNumeralScript,
  numeroSign,
  straightQuotes,
  hyphenAsDash,
  unbalancedBracket,
  placeholder,
  articleNumbering,
  paragraphNumbering,
  emptyArticle,
  headingStyle,
  listPunctuation,
  letterLabel,
  headingBody,
  definitionOrder,
  brokenReference,
  malformedReference,
  referenceCase,
  selfReference,
  displacedLink,
  amendmentEntry,
  definedTermCase,
  missingThis,
  unusedTerm,
  duplicateTerm,
  undefinedAbbreviation,
  partyNames,
  missingClause,
  kazakhNotNamed,
  provisionalApplication,
  dateForm,
  numberInWords,
  andOr,
  strayComma,
  knownMisspelling,
];
