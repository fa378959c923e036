// Texts put together from what treaties are made of, for laws that hold for every text.
import fc from "fast-check";

/** What treaties are made of, and what nobody expects in them. */
export const FRAGMENTS = [
  ..."КЕЛІСІМ,СОГЛАШЕНИЕ,AGREEMENT ON TRADE,туралы,арасындағы,ХАТТАМА,Қосымша,1-қосымша,Annex A".split(","),
  ..."1-бап,2-бап.,27-1-бап. Атауы,4-бапЖол,5.2-бап,IV бап,Статья 3,Article 2,1-тарау,РАЗДЕЛ I,ЖАЛПЫ ЕРЕЖЕЛЕР".split(
    ",",
  ),
  ..."1.,2. Мәтін,2-1.,(1),1),а),a),(iii),–,1/".split(","),
  "Бұдан әрі Тараптар деп аталатын",
  "төмендегілер туралы келісті:",
  "согласились о нижеследующем:",
  "have agreed as follows:",
  "мынадай редакцияда жазылсын:",
  "осы Келісімнің 2-бабының 1-тармағының а) тармақшасында",
  "Шарттың 4-бабы",
  "3-",
  "бабына",
  "пункт 2 статьи 3 настоящего Соглашения",
  "Article 2(1)(b)",
  "1, 2 және 3-баптарда",
  "2030 жылғы 1 қаңтарда Астана қаласында екі данада қазақ тілінде жасалды",
  "Совершено в городе Астане",
  "Үкіметі үшін",
  "О ратификации Соглашения",
  "О с ы  К е л і с і м",
  "Yкiметi",
  ...["«", "»", '"', "“", "”", "(", ")", "; ", ". ", ":", ",", " ", "  ", "\t", "\u00a0", "\u00ad", "\u200b"],
  ...[
    "\n",
    "\n",
    "\n",
    "\r\n",
    "\r",
    "\n\n",
    "\n\n\n\n",
    "\n      ",
    "\u2028",
    "\ufeff",
    "\0",
    "\ud800",
    "\udc00",
    "😀",
  ],
];

/** How many of them a law is tried on: `KELISIM_RUNS=50000` looks longer. */
export const RUNS = { numRuns: Number(process.env.KELISIM_RUNS ?? 400) };

export const documents = fc.oneof(
  fc.string({ unit: "binary", maxLength: 200, size: "max" }),
  fc.array(fc.constantFrom(...FRAGMENTS), { maxLength: 80, size: "max" }).map((parts) => parts.join("")),
  fc.array(fc.constantFrom(...FRAGMENTS), { maxLength: 40, size: "max" }).map((parts) => parts.join("\n")),
);
