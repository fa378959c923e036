import assert from "node:assert/strict";
import { test } from "node:test";
import { conditionsOf } from "./literals.ts";

const CASES: readonly (readonly [pattern: RegExp, conditions: readonly string[] | undefined])[] = [
  [/тірке/u, ["тірке"]],
  [/тірке|депозит/u, ["тірке", "депозит"]],
  [/ТІРКЕ/iu, ["тірке"]],
  [/қол\sқою/u, ["қол қою"]],
  [/колебания(?:ми)?/u, ["колебани"]],
  [/күші\s?(?:бірдей|тең)/u, ["күші бір/күші тең/күшібірд/күшітең"]],
  [/прекра[тщ]/u, ["прекрат/прекращ"]],
  [/[а-я]рок/u, ["рок"]],
  [/срок\p{L}{0,2}\sдействия/u, [" действи+срок"]],
  [/(?:договор|устав)\s(?=.{0,40}прекращ)/u, ["прекращ+договор /устав "]],
  [/(?<!временно\s)применяется(?!\sс)/u, ["применяе"]],
  [/(?<=настоящ\p{L}{2}\s)протокол/u, ["протокол+настоящ"]],
  [/^(?<noun>пункт){1,3}$/u, ["пункт"]],
  [/(?:да){2}нет/u, ["нет+да"]],
  [/\(\s?«/u, ["( «/(«"]],
  [/а|тірке/u, undefined],
  [/\p{L}{2,}/u, undefined],
  [/(?:тірке)?/u, undefined],
  [/(?:тірке)*\d/u, undefined],
  [/тірке{0,3}/u, ["тірк"]],
];

for (const [pattern, conditions] of CASES) {
  test(`${pattern} needs ${conditions?.join(" or ") ?? "nothing"}`, () => {
    const found = conditionsOf(pattern)?.map((groups) => groups.map((words) => words.join("/")).join("+"));
    assert.deepEqual(found, conditions);
  });
}
