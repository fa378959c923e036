// How does the cost grow with the text? Drawn into the file that `--plot` names.
import { writeFileSync } from "node:fs";
import { medianTime, onePass } from "../measure.ts";
import { options } from "../options.ts";
import { plot } from "../plot.ts";
import { syntheticTreaty } from "../treaty.ts";
import { Typing, understandAnew } from "../work.ts";

const SIZES = [
  { name: "20 KB", bytes: 20_000 },
  { name: "100 KB", bytes: 100_000 },
  { name: "1 MB", bytes: 1_000_000 },
  { name: "10 MB", bytes: 10_000_000 },
];

const points = [];
for (const { name, bytes } of SIZES) {
  const text = syntheticTreaty(bytes);
  const typing = new Typing(text);
  const start = text.indexOf("Тараптар", text.length / 2) + 3;
  const times = {
    "everything anew": await medianTime(() => understandAnew(text)),
    "a keystroke": await medianTime(() => typing.apply({ start, end: start, text: "а" })),
    "one pass over the characters": await medianTime(() => onePass(text)),
  };
  points.push({ name, bytes, times });
}
if (options.plot !== undefined) {
  writeFileSync(options.plot, plot(points));
}
