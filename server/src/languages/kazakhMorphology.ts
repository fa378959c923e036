// Kazakh noun endings by rule: vowel harmony and the final sound decide. The nouns that cite parts of a treaty
// (бап, тармақ, тармақша …) take their complete paradigms from here; a test compares them with a reviewed table.

export type KazakhCase =
  | "nominative"
  | "genitive"
  | "dative"
  | "accusative"
  | "locative"
  | "ablative"
  | "instrumental"
  /** The locative made an attribute: `12-бабындағы тәртіп`. */
  | "locativeAttributive";

export interface KazakhForm {
  readonly plural: boolean;
  /** With the third-person possessive: `бабының`, not `баптың`. */
  readonly possessive: boolean;
  readonly case: KazakhCase;
}

const BACK_VOWELS = "аоұыуяёю";
const FRONT_VOWELS = "әөүіеэи";
const VOICELESS = "пфктқсшщчхцһбвгд";
const SOFTENED: Readonly<Record<string, string>> = { п: "б", қ: "ғ", к: "г" };
const HARDENED: Readonly<Record<string, string>> = { б: "п", ғ: "қ", г: "к" };

/** Every form of a noun given in its lower-case dictionary form. */
export function paradigm(noun: string): ReadonlyMap<string, KazakhForm> {
  return new Map(allForms(noun));
}

function allForms(noun: string): [string, KazakhForm][] {
  const forms: [string, KazakhForm][] = [];
  const front = isFront(noun);
  const plural = noun + pluralEnding(noun, front);
  for (const [stem, isPlural] of [
    [noun, false],
    [plural, true],
  ] as const) {
    for (const [kazakhCase, form] of declension(stem, front)) {
      forms.push([form, { plural: isPlural, possessive: false, case: kazakhCase }]);
    }
    for (const [kazakhCase, form] of possessiveDeclension(possessiveStem(stem, front), front)) {
      forms.push([form, { plural: isPlural, possessive: true, case: kazakhCase }]);
    }
  }
  return forms;
}

/** What every form of a noun begins with: the dictionary form, and the one that softens before a vowel (бап, баб). */
export function stems(noun: string): readonly string[] {
  const softened = SOFTENED[noun.charAt(noun.length - 1)];
  return softened === undefined ? [noun] : [noun, noun.slice(0, -1) + softened];
}

/** Every reading of a form of a noun; a few forms have two. */
export function analyses(noun: string, form: string): readonly KazakhForm[] {
  return allForms(noun).flatMap(([each, analysis]) => (each === form ? [analysis] : []));
}

/** A noun in a form. */
export function inflect(noun: string, { plural, possessive, case: wanted }: KazakhForm): string | undefined {
  return allForms(noun).find(
    ([, each]) => each.plural === plural && each.possessive === possessive && each.case === wanted,
  )?.[0];
}

/** The forms of a noun that already has the third-person possessive: `құралдары`, `құралдарының` … */
export function possessiveForms(possessed: string): ReadonlyMap<string, KazakhCase> {
  return new Map(possessiveDeclension(possessed, isFront(possessed)).map(([kazakhCase, form]) => [form, kazakhCase]));
}

/** How a noun in the nominative may be read. */
export interface NounReading {
  /** In its dictionary form. */
  readonly base: string;
  readonly plural: boolean;
  readonly possessive: boolean;
}

const PLURAL_ENDING = /^(?<base>\p{L}{2,}?)[лдт][ае]р$/u;
const POSSESSIVE_ENDING = /^(?<stem>\p{L}{2,}?)(?<ending>с?[ыі])$/u;

/** Every reading that the rules allow, the plain one first: `органдар` is also the plural of `орган`. */
export function readings(noun: string): readonly NounReading[] {
  const found: NounReading[] = [{ base: noun, plural: false, possessive: false }];
  const singular = singularOf(noun);
  if (singular !== undefined) {
    found.push({ base: singular, plural: true, possessive: false });
  }
  for (const stem of possessedBy(noun)) {
    const owned = singularOf(stem);
    found.push({ base: owned ?? stem, plural: owned !== undefined, possessive: true });
  }
  return found;
}

function singularOf(word: string): string | undefined {
  const base = PLURAL_ENDING.exec(word)?.groups?.base;
  return base !== undefined && base + pluralEnding(base, isFront(base)) === word ? base : undefined;
}

/** The nouns whose third-person possessive a word may be. */
function possessedBy(word: string): readonly string[] {
  const { stem, ending } = POSSESSIVE_ENDING.exec(word)?.groups ?? {};
  if (stem === undefined || ending === undefined) {
    return [];
  }
  const hardened = HARDENED[stem.charAt(stem.length - 1)];
  const bare = ending.length === 1 ? stem : `${stem}с`;
  return [stem, bare, ...(hardened === undefined ? [] : [stem.slice(0, -1) + hardened])].filter(
    (noun, index, all) => all.indexOf(noun) === index && possessiveStem(noun, isFront(noun)) === word,
  );
}

function isFront(word: string): boolean {
  for (let index = word.length - 1; index >= 0; index--) {
    const letter = word.charAt(index);
    if (FRONT_VOWELS.includes(letter)) {
      return true;
    }
    if (BACK_VOWELS.includes(letter)) {
      return false;
    }
  }
  return false;
}

type FinalSound = "vowel" | "nasal" | "sonorant" | "buzzing" | "voiceless";

function finalSound(stem: string): FinalSound {
  const last = stem.charAt(stem.length - 1);
  if (last === "у" || last === "ю" || last === "и") {
    return "sonorant";
  }
  if (BACK_VOWELS.includes(last) || FRONT_VOWELS.includes(last)) {
    return "vowel";
  }
  if ("мнң".includes(last)) {
    return "nasal";
  }
  if ("зж".includes(last)) {
    return "buzzing";
  }
  return VOICELESS.includes(last) ? "voiceless" : "sonorant";
}

function pluralEnding(noun: string, front: boolean): string {
  const last = noun.charAt(noun.length - 1);
  const sound = finalSound(noun);
  const consonant = sound === "voiceless" ? "т" : sound === "nasal" || sound === "buzzing" || last === "л" ? "д" : "л";
  return `${consonant}${front ? "ер" : "ар"}`;
}

function possessiveStem(stem: string, front: boolean): string {
  const vowel = front ? "і" : "ы";
  if (finalSound(stem) === "vowel") {
    return `${stem}с${vowel}`;
  }
  return `${stems(stem).at(-1) ?? stem}${vowel}`;
}

function declension(stem: string, front: boolean): [KazakhCase, string][] {
  const sound = finalSound(stem);
  const a = front ? "е" : "а";
  const y = front ? "і" : "ы";
  const voiceless = sound === "voiceless";
  const genitive = sound === "vowel" || sound === "nasal" ? "н" : voiceless ? "т" : "д";
  const accusative = sound === "vowel" ? "н" : voiceless ? "т" : "д";
  const ablative = sound === "nasal" ? "н" : voiceless ? "т" : "д";
  const instrumental = voiceless ? "п" : sound === "buzzing" ? "б" : "м";
  const locative = `${stem}${voiceless ? "т" : "д"}${a}`;
  return [
    ["nominative", stem],
    ["genitive", `${stem}${genitive}${y}ң`],
    ["dative", `${stem}${voiceless ? (front ? "к" : "қ") : front ? "г" : "ғ"}${a}`],
    ["accusative", `${stem}${accusative}${y}`],
    ["locative", locative],
    ["ablative", `${stem}${ablative}${a}н`],
    ["instrumental", `${stem}${instrumental}ен`],
    ["locativeAttributive", `${locative}${front ? "гі" : "ғы"}`],
  ];
}

function possessiveDeclension(stem: string, front: boolean): [KazakhCase, string][] {
  const a = front ? "е" : "а";
  const y = front ? "і" : "ы";
  const locative = `${stem}нд${a}`;
  return [
    ["nominative", stem],
    ["genitive", `${stem}н${y}ң`],
    ["dative", `${stem}н${a}`],
    ["accusative", `${stem}н`],
    ["locative", locative],
    ["ablative", `${stem}н${a}н`],
    ["instrumental", `${stem}мен`],
    ["locativeAttributive", `${locative}${front ? "гі" : "ғы"}`],
  ];
}
