/**
 * Reads the treaties of the workspace for the server, through the editor: so a folder on a remote machine, in a
 * repository or in the browser is as good as one on the disk.
 */
import { type Disposable, FileType, RelativePattern, Uri, workspace } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";

interface FindFiles {
  /** What the names of the files end in. */
  readonly endings: readonly string[];
  readonly most: number;
}

interface ReadFile {
  readonly uri: string;
  /** Longer files are not read (bytes). */
  readonly longest: number;
}

interface FileAnswer {
  readonly size: number;
  readonly text?: string;
  readonly open?: boolean;
}

const CHANGED = 2;

/** Also tells of each change to a kelisim.json that is open: it counts before it is saved. */
export function answerForFiles(client: BaseLanguageClient): Disposable {
  client.onRequest("kelisim/findFiles", findFiles);
  client.onRequest("kelisim/readFile", readFile);
  return workspace.onDidChangeTextDocument(({ document: { uri }, contentChanges }) => {
    if (uri.path.endsWith("/kelisim.json") && contentChanges.length > 0 && client.isRunning()) {
      const changes = [{ uri: client.code2ProtocolConverter.asUri(uri), type: CHANGED }];
      client.sendNotification("workspace/didChangeWatchedFiles", { changes }).catch(() => undefined);
    }
  });
}

async function findFiles({ endings, most }: FindFiles): Promise<string[]> {
  const found: Uri[] = [];
  for (const folder of workspace.workspaceFolders ?? []) {
    const pattern = new RelativePattern(folder, `**/*.{${endings.join(",")}}`);
    found.push(...(await workspace.findFiles(pattern, "**/node_modules/**", most - found.length)));
    if (found.length >= most) {
      break;
    }
  }
  return found.map(String);
}

/** Null where the file is gone or lies outside the workspace, be it by a link on the way to it. */
async function readFile({ uri, longest }: ReadFile): Promise<FileAnswer | null> {
  const file = Uri.parse(uri);
  const folder = workspace.getWorkspaceFolder(file)?.uri;
  if (folder === undefined) {
    return null;
  }
  // What is typed and not saved yet counts: edits are made to it.
  const open = workspace.textDocuments.find((document) => document.uri.toString() === file.toString());
  if (open !== undefined && !open.isClosed) {
    const text = open.getText();
    return { size: text.length, text, open: true };
  }
  try {
    const [found, ...above] = await Promise.all(
      [file, ...foldersBetween(folder, file)].map((each) => workspace.fs.stat(each)),
    );
    if (found?.type !== FileType.File || above.some(({ type }) => type !== FileType.Directory)) {
      return null;
    }
    const { size } = found;
    return size > longest ? { size } : { size, text: new TextDecoder().decode(await workspace.fs.readFile(file)) };
  } catch {
    return null;
  }
}

/** The folders on the way from a folder to a file in it. */
function foldersBetween(folder: Uri, file: Uri): Uri[] {
  const found: Uri[] = [];
  for (
    let above = Uri.joinPath(file, "..");
    above.path.length > folder.path.length;
    above = Uri.joinPath(above, "..")
  ) {
    found.push(above);
  }
  return found;
}
