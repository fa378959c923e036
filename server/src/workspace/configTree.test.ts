import assert from "node:assert/strict";
import { test } from "node:test";
import { ConfigTree } from "./configTree.ts";
import { isIgnored, layersOf, originOf, settle, silencesOf } from "./fileSettings.ts";

/** A tree over files that exist in memory only; `reads` tells what was looked for. */
function treeOf(files: Readonly<Record<string, string>>) {
  const reads: string[] = [];
  const complained: string[] = [];
  const readText = async (uri: string) => {
    reads.push(uri);
    return files[uri];
  };
  const tree = new ConfigTree(readText, (uri, complaints) => complained.push(`${uri} ${complaints.length}`));
  return { tree, reads, complained };
}

const FILES = {
  "file:///kelisim.json": '{ "language": "en", "rules": { "double-space": "off" } }',
  "file:///w/kelisim.json": `{
    "rules": { "double-space": { "severity": "error", "columnGap": 3 }, "homoglyph": "hint" },
    "ignore": ["old/"],
    "overrides": [{ "files": ["*.kk.treaty"], "rules": { "homoglyph": "off" } }],
    "silenced": [{ "file": "a b/x.kk.treaty", "rule": "homoglyph", "text": "x" }]
  }`,
  "file:///w/a%20b/kelisim.json": '{ "language": "ru", "rules": { "double-space": "warning" }, "ignore": ["!old/**"] }',
};

test("the folders from the workspace's down to the file's own, the outermost first", async () => {
  const { tree } = treeOf(FILES);
  const found = await tree.configsFor("file:///w/a%20b/x.kk.treaty", "file:///w");
  assert.deepEqual(
    found.map(({ uri, path }) => [uri, path]),
    [
      ["file:///w/kelisim.json", "a b/x.kk.treaty"],
      ["file:///w/a%20b/kelisim.json", "x.kk.treaty"],
    ],
  );
  assert.equal((await tree.configsFor("file:///w/a%20b/x.kk.treaty")).length, 3);
});

test("a folder that is the root ends the search, and an unsaved draft has none", async () => {
  const { tree, reads } = treeOf({ ...FILES, "file:///w/a%20b/kelisim.json": '{ "root": true }' });
  assert.equal((await tree.configsFor("file:///w/a%20b/x.treaty")).length, 1);
  assert.deepEqual(await tree.configsFor("untitled:Untitled-1"), []);
  assert.deepEqual(reads, ["file:///w/a%20b/kelisim.json"]);
});

test("each value comes from the nearest that names it, overrides after the rules beside them", async () => {
  const configs = await treeOf(FILES).tree.configsFor("file:///w/a%20b/x.kk.treaty", "file:///w/");
  const layers = layersOf(configs);
  assert.deepEqual(settle(layers), {
    rules: { "double-space": { severity: "warning", columnGap: 3 }, homoglyph: "off" },
    language: "ru",
  });
  assert.equal(originOf(layers, "double-space", "severity"), "file:///w/a%20b/kelisim.json");
  assert.equal(originOf(layers, "double-space", "columnGap"), "file:///w/kelisim.json");
  assert.equal(originOf(layers, "numero-sign", "severity"), undefined);
  assert.deepEqual(
    silencesOf(configs).map(({ uri, rule }) => [uri, rule]),
    [["file:///w/kelisim.json", "homoglyph"]],
  );
});

test("a folder may leave files alone, and a nearer one take them back", async () => {
  const { tree } = treeOf(FILES);
  const ignored = async (uri: string) => isIgnored(await tree.configsFor(uri, "file:///w"));
  assert.equal(await ignored("file:///w/old/x.treaty"), true);
  assert.equal(await ignored("file:///w/a%20b/x.treaty"), false);
  assert.equal(await ignored("file:///w/a%20b/old/x.treaty"), false);
});

test("each kelisim.json is read once, and anew when it has changed", async () => {
  const { tree, reads, complained } = treeOf({ "file:///w/kelisim.json": '{ "languge": "ru" }' });
  await Promise.all(["a", "b"].map((name) => tree.configsFor(`file:///w/${name}.treaty`, "file:///w")));
  assert.deepEqual(reads, ["file:///w/kelisim.json"]);
  tree.forget();
  await tree.configsFor("file:///w/a.treaty", "file:///w");
  assert.equal(reads.length, 2);
  assert.deepEqual(complained, ["file:///w/kelisim.json 1", "file:///w/kelisim.json 1"]);
});
