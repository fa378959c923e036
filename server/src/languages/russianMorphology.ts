// Endings of Russian nouns and adjectives by the shape of the word, for finding a term in whatever case it stands. A
// word is taken for every class that its ending allows: a form too many is no word of the language and finds nothing.

const ADJECTIVE = /^(?<stem>\p{L}{2,}?)(?:ый|ий|ой|ая|яя|ое|ее|ые|ие|ыми|ими)(?<reflexive>ся)?$/u;
const ADJECTIVE_ENDINGS = "ый ий ого его ому ему ым им ом ем ая яя ой ей ою ею ую юю ое ее ые ие ых их ыми ими".split(
  " ",
);

/** Nouns by their last letters, longest first; the endings follow what is left of the word. */
const NOUN_CLASSES: readonly [ending: string, endings: string][] = [
  ["ами", " а о ы и у е ом ов ам ами ах ой"],
  ["ями", "я е ю ь и й ей ем ям ями ях ью"],
  ["ия", "ия ии ию ией ие ием ий иям иями иях"],
  ["ии", "ия ии ию ией ие ием ий иям иями иях"],
  ["ие", "ие ия ию ием ии ий иям иями иях"],
  ["ье", "ье ья ью ьем ий ьям ьями ьях"],
  ["а", "а ы и е у ой ей ою ею  ам ами ах о ом ов"],
  ["я", "я и е ю ей ёй ь й ем ям ями ях"],
  ["о", "о а у ом е  ам ами ах"],
  ["е", "е я ю ем и ей  а у ам ами ах ям ями ях"],
  ["ы", "ы  а у ом е ов ам ами ах ой о"],
  ["и", "и  ь а я у ю ом ем е ей ов ам ами ах ям ями ях ой ью"],
  ["ь", "ь и ью я ю ем е ей ям ями ях"],
  ["й", "й я ю ем е и ев ям ями ях"],
  ["", " а у ом ем е ы и ов ев ей ам ами ах"],
];

/** Words of three letters and fewer are prepositions unless they are these. */
const SHORT_NOUNS = new Set(["акт", "суд", "вид", "вес", "газ", "код", "лес", "мир", "рис", "род", "тип", "фон"]);
const PREPOSITIONS = new Set(["между", "через", "перед", "после", "против", "вместо", "кроме", "ради", "либо", "если"]);

/** Every form, the given one included, that a lower-case word can take. */
export function* russianForms(word: string): Generator<string> {
  yield word;
  if ((word.length < 4 && !SHORT_NOUNS.has(word)) || PREPOSITIONS.has(word)) {
    return;
  }
  const adjective = ADJECTIVE.exec(word)?.groups;
  if (adjective?.stem !== undefined) {
    for (const ending of ADJECTIVE_ENDINGS) {
      yield adjective.stem + ending + (adjective.reflexive ?? "");
    }
    if (adjective.reflexive !== undefined) {
      return;
    }
  }
  const [ending, endings] = NOUN_CLASSES.find(([last]) => word.endsWith(last)) ?? ["", ""];
  for (const stem of stemsOf(word.slice(0, word.length - ending.length), ending)) {
    for (const each of endings.split(" ")) {
      yield stem + each;
    }
  }
}

/** The stem, and the one without or with the vowel that flees: `участок` – `участк`, `перевозк` – `перевозок`. */
function stemsOf(stem: string, ending: string): readonly string[] {
  const fled = ending === "" ? /^(?<head>\p{L}*[^аеёиоуыэюя])[оеё](?<last>[кцн])$/u.exec(stem)?.groups : undefined;
  if (fled?.head !== undefined && fled.last !== undefined) {
    const softened = fled.last === "ц" && fled.head.endsWith("л") ? "ь" : "";
    return [stem, fled.head + softened + fled.last];
  }
  const closed = /^(?<head>\p{L}*[^аеёиоуыэюя])(?<last>[кцн])$/u.exec(stem)?.groups;
  return ending === "" || closed?.head === undefined || closed.last === undefined
    ? [stem]
    : [stem, `${closed.head}о${closed.last}`, `${closed.head.replace(/ь$/u, "")}е${closed.last}`];
}
