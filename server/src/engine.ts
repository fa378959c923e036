// How the engine below Node compiles regular expressions.
import { setFlagsFromString } from "node:v8";

// V8 makes two codes of a pattern: one to interpret at its first use, one for the processor at its second. Nearly all patterns
// here are used again, and the first code takes longer to make than the second: without it a process is ready in four fifths
// of the time. An editor's own flags are left alone.
if (process.versions.electron === undefined) {
  setFlagsFromString("--no-regexp-tier-up");
}
