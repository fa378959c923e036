// Entry point of the server in Node: over IPC for the editor, over stdio for others (`--stdio`).
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { serve } from "./server.ts";

serve(createConnection(ProposedFeatures.all));
