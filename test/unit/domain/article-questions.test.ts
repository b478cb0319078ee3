import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import type { InstrumentRecord } from "../../../src/domain/reference-records.js";

const FOLDER = "seeds/instruments/statutes";
const QUESTIONS = readdirSync(FOLDER).flatMap((name) =>
  (
    parse(readFileSync(`${FOLDER}/${name}`, "utf8")) as {
      readonly instruments: readonly InstrumentRecord[];
    }
  ).instruments.flatMap(({ id, articles = [] }) =>
    articles.flatMap(({ number, questions = [] }) =>
      questions.map((text) => ({ text, place: `${id} ${number}` })),
    ),
  ),
);
/** What a question asks, however it is punctuated. */
const plain = (text: string) => text.replace(/[^\p{Letter}\p{Number}]/gu, "");

test("no question that the seeds' articles answer leads to two of them", () => {
  expect(QUESTIONS.length).toBeGreaterThan(7000);
  const first = new Map<string, string>();
  const shared = QUESTIONS.filter(({ text, place }) => {
    const held = first.get(plain(text));
    if (held === undefined) first.set(plain(text), place);
    return held !== undefined;
  });
  expect(shared).toEqual([]);
});

test("they are asked as laymen ask: short, and without the number of an article", () => {
  const wrong = QUESTIONS.filter(
    ({ text }) =>
      text.length < 6 || text.length > 60 || /第[\d一二三四五六七八九十百千]+条|《/u.test(text),
  );
  expect(wrong).toEqual([]);
});
