import assert from "node:assert/strict";
import { test } from "node:test";
import { applyEdits } from "../formatting/edits.ts";
import { problemsOf } from "../testing/problems.ts";

function renumbered(text: string, rule: string): string | undefined {
  const edits = problemsOf(text).find(({ code }) => code === rule)?.finding.fixes?.[0]?.edits;
  return edits === undefined ? undefined : applyEdits(text, edits);
}

const articles = (third: string, last: string, cited: string) =>
  `1-бап\n\nБірінші.\n\n2-бап\n\nЕкінші.\n\n${third}-бап\n\nҮшінші.\n\n${last}-бап\n\nОсы Келісімнің ${cited}-бабына сәйкес.`;

test("articles are numbered from the gap on, and the references follow", () => {
  assert.equal(renumbered(articles("4", "5", "4"), "article-numbering"), articles("3", "4", "3"));
  assert.equal(renumbered(articles("4", "5", "1"), "article-numbering"), articles("3", "4", "1"));
});

test("where a reference would be in doubt nothing is offered", () => {
  assert.equal(renumbered(articles("4", "5", "3"), "article-numbering"), undefined);
  assert.equal(renumbered(articles("2", "3", "2"), "article-numbering"), undefined);
  assert.equal(renumbered(articles("4", "4-1", "1"), "article-numbering"), undefined);
});

test("paragraphs and letters, in the alphabet of the list", () => {
  const paragraphs = (last: string) => `Статья 1\n\n1. Первый.\n2. Второй.\n${last}. Третий.`;
  assert.equal(renumbered(paragraphs("5"), "paragraph-numbering"), paragraphs("3"));
  const letters = (last: string) => `Статья 1\n\nОрганы:\nа) министерство;\nб) агентство;\n${last}) комитет.`;
  assert.equal(renumbered(letters("г"), "paragraph-numbering"), letters("в"));
});
