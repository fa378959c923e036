// What the package remark-language-server is: a language server of unified for remark, which brings its own processor.
import { remark } from "remark";
import { createUnifiedLanguageServer } from "unified-language-server";

createUnifiedLanguageServer({
  configurationSection: "remark",
  ignoreName: ".remarkignore",
  packageField: "remarkConfig",
  pluginPrefix: "remark",
  rcName: ".remarkrc",
  processorName: "remark",
  processorSpecifier: "remark",
  defaultProcessor: remark,
});
