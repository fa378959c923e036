// Prints how well the rules do on real treaties: see test/corpus/precision.ts.
import { skipWithoutDefects } from "../test/corpus/defects.ts";
import { report, scores } from "../test/corpus/precision.ts";

if (skipWithoutDefects !== false) {
  console.log(skipWithoutDefects);
} else {
  const all = [...scores().values()];
  const certain = all.reduce((sum, score) => sum + score.certain, 0);
  const found = all.reduce((sum, score) => sum + score.certainFound, 0);
  const beside = all.reduce((sum, score) => sum + score.beside, 0);
  console.log(report().join("\n"));
  console.log(
    `# certain defects found: ${found} of ${certain} (${((found / certain) * 100).toFixed(1)} %), beside them ${beside}`,
  );
}
