/** The pages of the rules, packed with the extension: they open without a network, in the browser too. */
import { commands, Uri, window } from "vscode";

export function rulePages(extension: Uri): Uri {
  return Uri.joinPath(extension, "docs", "rules");
}

/** Shows the page of a rule, or of all rules; as its text where the editor has no preview. */
export async function openRule(extension: Uri, rule: unknown): Promise<void> {
  const name = typeof rule === "string" && /^[a-z][a-z-]*$/.test(rule) ? rule : "README";
  const page = Uri.joinPath(rulePages(extension), `${name}.md`);
  try {
    await commands.executeCommand("markdown.showPreview", page);
  } catch {
    await window.showTextDocument(page, { preview: true });
  }
}
