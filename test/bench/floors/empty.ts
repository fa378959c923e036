// A server that keeps the texts and says nothing of them: what a question over the protocol costs at the least.
import { serveFloor } from "./floor.ts";

serveFloor(() => []);
