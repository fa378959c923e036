// Texts to read: a treaty of any length, made up, and real ones put one behind the other.
import { realTexts } from "../grammar/corpus.ts";

const HEAD = `Қазақстан Республикасының Үкіметі мен Аркания Республикасының Үкіметі арасындағы ынтымақтастық туралы
КЕЛІСІМ

Бұдан әрі Тараптар деп аталатын Қазақстан Республикасының Үкіметі мен Аркания Республикасының Үкіметі,
төмендегілер туралы келісті:
`;

const TAIL = `
2030 жылғы 14 мамырда Астана қаласында әрқайсысы қазақ және орыс тілдерінде екі данада жасалды әрі барлық мәтіннің күші бірдей.

Қазақстан Республикасының
Үкіметі үшін

Аркания Республикасының
Үкіметі үшін
`;

/** A treaty of at least so many bytes of UTF-8; its length hardly exceeds them. */
export function syntheticTreaty(bytes: number): string {
  const parts = [HEAD];
  let size = Buffer.byteLength(HEAD) + Buffer.byteLength(TAIL);
  for (let number = 1; size < bytes; number++) {
    const part = article(number);
    parts.push(part);
    size += Buffer.byteLength(part);
  }
  return flat([...parts, TAIL].join(""));
}

/** Articles with numbered paragraphs, lists and references, now and then a defect. */
export function article(number: number): string {
  const before = Math.max(1, number - 1);
  const space = number % 10 === 0 ? "  " : " ";
  return `
${number}-бап. Ынтымақтастық нысандары

1. Тараптар осы Келісімнің ${before}-бабының 1-тармағына сәйкес мынадай нысандарда ынтымақтасады:
1) тәжірибе және ақпарат алмасу;
2) кадрлар даярлау және олардың біліктілігін арттыру;
3) бірлескен көрмелер мен жәрмеңкелер өткізу.
2. Осы баптың 1-тармағының 2) және 3) тармақшаларында көзделген іс-шаралар${space}жоспарлар негізінде өткізіледі.
3. Уәкілетті органдар Қазақстан Республикасы Заңының 8-бабының 1) тармақшасында көзделген мәліметтерді береді.
`;
}

/** The real treaties of the folder that the tests read, over and over, each a document of its own in one text. */
export function joinedTreaties(bytes: number): string | undefined {
  if (realTexts.length === 0) {
    return undefined;
  }
  const parts: string[] = [];
  for (let size = 0, index = 0; size < bytes; index++) {
    const text = realTexts[index % realTexts.length]?.text ?? "";
    parts.push(text, "\n\n");
    size += Buffer.byteLength(text) + 2;
  }
  return flat(parts.join(""));
}

/** Joined strings are put together when they are first read: that is not to be measured. */
export function flat(text: string): string {
  text.charCodeAt(0);
  return text;
}
