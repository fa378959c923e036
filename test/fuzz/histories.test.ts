// Histories of texts that once broke a law, each as short as it could be made. `npm run fuzz` prints them in this form.
import { test } from "node:test";
import { expectSound, type QuestionName } from "./history.ts";

type Steps = readonly (readonly [asked: QuestionName, text: string])[];

const HISTORIES: Readonly<Record<string, Steps>> = {
  "an article that moves before another": [
    ["problems", "Көлік туралы\nКЕЛІСІМ\n1-бап\nОсы Келісімнің 2-бабына сәйкес.\n2-бап\nМәтін.\n"],
    ["problems", "Көлік туралы\nКЕЛІСІМ\n2-бап\nМәтін.\n1-бап\nОсы Келісімнің 2-бабына сәйкес.\n"],
  ],
  "the paragraph after a chapter's heading becomes an item": [
    ["citations", "4бап\nIБӨЛIМҚы\n.\n2."],
    ["nothing", "4бап\nIБӨЛIМҚы\n.\n1)"],
  ],
  "the number of an item becomes a letter": [
    ["ignored", "келісті:\n1)\n2)"],
    ["tree", "келісті:\n1)\ni)"],
  ],
};

for (const [name, steps] of Object.entries(HISTORIES)) {
  test(name, () => expectSound(steps.map(([asked, text]) => ({ asked, text }))));
}
