import assert from "node:assert/strict";
import { test } from "node:test";
import { languageOf } from "./index.ts";

test("languages by their letters", () => {
  assert.equal(languageOf("Тараптар осы Келісімнің ережелерін сақтайды.", undefined), "kk");
  assert.equal(languageOf("Стороны соблюдают положения настоящего Соглашения.", undefined), "ru");
  assert.equal(languageOf("The Parties shall observe this Agreement.", undefined), "en");
});

test("a few words take the language of what surrounds them", () => {
  assert.equal(languageOf("1. Тарап", "kk"), "kk");
  assert.equal(languageOf("1. Тарап", "ru"), "ru");
  assert.equal(languageOf("1.", undefined), undefined);
});

test("Kazakh names and stray letters leave a Russian text Russian", () => {
  const sentence = "Акционерное общество «Қазақстан темір жолы» осуществляет перевозки грузов согласно статье 5.";
  assert.equal(languageOf(sentence, "ru"), "ru");
  const text =
    "Стороны соблюдают положения настоящего Соглашения, заключенного в городе Астанаі, и уведомляют об этом.";
  assert.equal(languageOf(text, undefined), "ru");
});
