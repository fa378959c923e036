/**
 * The scopes of the grammar, in one place, because colours are the only thing that a theme and a user see of it.
 *
 * Where two names stand in one string, a token carries both and the later one is the inner one: a theme that knows
 * only one of them still colours the token. All end in `.treaty`, so that a user can restyle any of them with
 * `editor.tokenColorCustomizations`. Scopes that begin with `meta` have no colour in common themes on purpose:
 * `Тараптар` and `осы Келісім` stand in almost every sentence, and a coloured word in every line is noise in prose.
 */
export const SCOPES = {
  articleHeading: "markup.heading.article.treaty",
  articleNumber: "entity.name.section.article.treaty",
  sectionHeading: "markup.heading.section.treaty",
  sectionNumber: "entity.name.section.section.treaty",
  annexHeading: "markup.heading.annex.treaty",
  annexNumber: "entity.name.section.annex.treaty",
  capitalsHeading: "markup.heading.capitals.treaty",
  instrument: "markup.heading.instrument.treaty entity.name.section.instrument.treaty",
  paragraphLabel: "punctuation.definition.list.begin.treaty keyword.other.label.paragraph.treaty",
  subparagraphLabel: "punctuation.definition.list.begin.treaty keyword.other.label.subparagraph.treaty",
  dashLabel: "punctuation.definition.list.begin.treaty keyword.other.label.dash.treaty",
  openingQuote: "punctuation.definition.quote.begin.treaty",
  reference: "variable.other.reference.treaty constant.other.reference.treaty",
  term: "string.quoted.other.term.treaty",
  shortName: "string.quoted.other.short-name.treaty",
  date: "constant.numeric.date.treaty",
  numberInWords: "constant.numeric.in-words.treaty",
  partiesLine: "markup.italic.formula.parties.treaty",
  enactingFormula: "markup.italic.formula.enacting.treaty",
  testimonium: "markup.italic.formula.testimonium.treaty",
  signature: "markup.italic.formula.signature.treaty",
  placeholder: "constant.character.escape.placeholder.treaty",
  ownName: "meta.own-name.treaty",
  party: "meta.party.treaty",
} as const;
