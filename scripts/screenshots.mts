// Takes the pictures of the documentation anew, into docs/images: `npm run screenshots`.
import { run } from "./lib/processes.mts";
import { root } from "./lib/project.mts";

process.env.KELISIM_SCREENSHOTS ??= "docs/images";
await run(process.execPath, ["scripts/package.mts"], root);
await run(process.execPath, ["--test", "test/host/person.test.ts"], root);
