import assert from "node:assert/strict";
import { test } from "node:test";
import { Treaty } from "./treaty.ts";
import { kindOf } from "./treatyKind.ts";

/** The kind of the first instrument in few words. */
function kindIn(text: string): string {
  const treaty = Treaty.of(text);
  const [main] = treaty.instruments;
  assert.ok(main !== undefined, text);
  return Object.values(kindOf(main, treaty.document.blocks, treaty.document.folded)).join(" ");
}

const KINDS: readonly (readonly [kind: string, beginning: string])[] = [
  [
    "bilateral governments",
    "Қазақстан Республикасының Үкіметі мен Аркания Республикасының Үкіметі арасындағы көлік туралы келісім",
  ],
  ["bilateral states", "Қазақстан Республикасы мен Аркания Республикасы арасындағы достық туралы\nШАРТ"],
  [
    "bilateral departments",
    "Қазақстан Республикасының Білім және ғылым министрлігі мен Аркания Республикасының Білім министрлігі арасындағы келісім",
  ],
  [
    "amending-protocol two",
    "Қазақстан Республикасының Үкіметі мен Аркания Республикасының Үкіметі арасындағы келісімге өзгерістер енгізу туралы\nХАТТАМА",
  ],
  [
    "additional-protocol two",
    "Қазақстан Республикасының Үкіметі мен Аркания Республикасының Үкіметі арасындағы келісімге қосымша хаттама",
  ],
  ["unknown", "Қазақстан Республикасы мен Халықаралық Қайта Құру және Даму Банкі арасындағы қарыз туралы\nКЕЛІСІМ"],
  [
    "bilateral governments",
    "Қазақстан Республикасының Үкіметі мен Аркания Республикасының Үкіметі арасындағы халықаралық ұйымдар туралы келісім",
  ],
  ["unknown", "СОГЛАШЕНИЕ\nмежду Республикой Казахстан и Международным банком реконструкции и развития о займе"],
  ["unknown", "AGREEMENT\nbetween the Republic of Kazakhstan and the European Bank for Reconstruction on a loan"],
  ["charter", "Архивтер ұйымының\nЖАРҒЫСЫ"],
  ["memorandum two", "Қазақстан мен Аркания арасындағы өзара түсіністік туралы\nМЕМОРАНДУМ"],
  ["multilateral", "Тәуелсіз Мемлекеттер Достастығына қатысушы мемлекеттердің архивтер туралы\nКЕЛІСІМІ"],
  [
    "bilateral governments",
    "СОГЛАШЕНИЕ\nмежду Правительством Республики Казахстан и Правительством Республики Аркания о сотрудничестве министерств",
  ],
  ["bilateral states", "Договор между Республикой Казахстан и Республикой Аркания о дружбе"],
  [
    "bilateral departments",
    "Соглашение между Министерством образования и науки Республики Казахстан и Министерством науки Республики Аркания",
  ],
  [
    "multilateral",
    "Соглашение между Правительством Республики Казахстан, Правительством Республики Аркания и Правительством Республики Беларусь о транзите",
  ],
  ["multilateral", "Соглашение государств – участников Содружества Независимых Государств об архивах"],
  ["multilateral", "Международная конвенция об охране архивов"],
  ["amending-protocol two", "Протокол о внесении изменений в Соглашение между Правительством А и Правительством Б"],
  ["additional-protocol two", "Дополнительный протокол к Договору между Республикой А и Республикой Б"],
  ["additional-protocol many", "Протокол № 2 к Конвенции об архивах"],
  [
    "bilateral governments",
    "AGREEMENT\nbetween the Government of Kazakhstan and the Government of Arcania on Transport",
  ],
  ["bilateral states", "Treaty between the Republic of Kazakhstan and the Republic of Arcania on Extradition"],
  [
    "bilateral departments",
    "Agreement between the Ministry of Justice of Kazakhstan and the Ministry of Justice of Arcania",
  ],
  [
    "bilateral governments",
    "Air Services Agreement between the Government of Kazakhstan and the Government of Arcania",
  ],
  ["multilateral", "European Convention on Archives"],
  ["multilateral", "Agreement among the Member States of the Organisation of Archives"],
  ["additional-protocol many", "Protocol No. 2 to the Convention on Archives"],
  ["amending-protocol many", "Protocol amending the Convention on Archives"],
  [
    "memorandum two",
    "Memorandum of Understanding between the Ministry of Culture of A and the Ministry of Culture of B",
  ],
];

for (const [kind, beginning] of KINDS) {
  test(`${kind}: ${beginning.replace(/\n/gu, " / ").slice(0, 80)}`, () => {
    const heading = /\p{Script=Cyrillic}/u.test(beginning)
      ? /[әғқңөұүһі]/u.test(beginning)
        ? (n: number) => `${n}-бап`
        : (n: number) => `Статья ${n}`
      : (n: number) => `Article ${n}`;
    assert.equal(kindIn(`${beginning}\n\n${heading(1)}\n\nA.\n\n${heading(2)}\n\nB.\n`), kind);
  });
}

test("the parties line tells what the title does not", () => {
  const rest = "\nтөмендегілер туралы келісті:\n\n1-бап\n\nМәтін.\n";
  assert.equal(
    kindIn(`КЕЛІСІМ\n\nБұдан әрі Тараптар деп аталатын Қазақстан Республикасының Үкіметі мен Аркания Үкіметі,${rest}`),
    "bilateral governments",
  );
  assert.equal(
    kindIn(
      `КЕЛІСІМ\n\nБұдан әрі Тараптар деп аталатын Қазақстан Республикасының Үкіметі, Аркания Республикасының Үкіметі және Беларусь Республикасының Үкіметі,${rest}`,
    ),
    "multilateral",
  );
  assert.equal(kindIn(`КЕЛІСІМ\n\nТараптар${rest}`), "unknown");
});
