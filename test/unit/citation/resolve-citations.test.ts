import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { InstrumentCatalogue } from "../../../src/citation/catalogue.js";
import { type Citation, cite } from "../../../src/citation/cite.js";
import { confirmCitations } from "../../../src/citation/confirm-citations.js";
import { articleOf } from "../../../src/domain/provision.js";
import { articlesOf } from "../../../src/domain/instrument-articles.js";
import { provisionId, provisionLabel } from "../../../src/domain/provision.js";
import type { InstrumentRecord } from "../../../src/domain/reference-records.js";
import { CATALOGUE } from "./test-catalogue.js";

const first = (text: string, date?: string): Citation => cite(text, CATALOGUE, { date })[0]!;

describe("the version of an instrument", () => {
  test.each<[string, string | undefined, readonly string[], string | undefined]>([
    ["《公司法》第二十条", undefined, ["provision:company-law-2023/20"], "CURRENT"],
    ["《公司法》第二十条", "2020-05-01", ["provision:company-law-2018/20"], "IN_FORCE_ON_DATE"],
    // 末日当天仍有效
    ["《公司法》第二十条", "2024-06-30", ["provision:company-law-2018/20"], "IN_FORCE_ON_DATE"],
    ["《公司法》第二十条", "2024-07-01", ["provision:company-law-2023/20"], "IN_FORCE_ON_DATE"],
    ["《公司法》第二十条", "2023", ["provision:company-law-2018/20"], "IN_FORCE_ON_DATE"],
    ["《公司法》第二十条", "2024-08", ["provision:company-law-2023/20"], "IN_FORCE_ON_DATE"],
    [
      "《公司法》第二十条",
      "2024",
      ["provision:company-law-2023/20", "provision:company-law-2018/20"],
      "IN_FORCE_ON_DATE",
    ],
    // 当时没有有效版本
    ["《公司法》第二十条", "1990-01-01", ["provision:company-law-2023/20"], "CURRENT"],
    // 明写的年份优先
    ["《公司法》（2018年修正）第二十条", "2025-01-01", ["provision:company-law-2018/20"], "STATED"],
    // 已废止的法律仍可引用
    ["《合同法》第九十四条", "2023-01-01", ["provision:contract-law/94"], "ONLY"],
  ])("%s on %s", (text, date, ids, version) => {
    const citation = first(text, date);
    expect([citation.provisionIds, citation.version]).toEqual([ids, version]);
    expect(citation.status).toBe(ids.length === 1 ? "RESOLVED" : "AMBIGUOUS");
  });
});

describe("an instrument that is known by citation only", () => {
  const name = { title: "中华人民共和国水闸法", aliases: [], work: "sluice-law" } as const;
  const cited = { ...name, id: "instrument:sluice-law", known: "CITATION_ONLY" } as const;
  const described = { ...name, id: "instrument:sluice-law-2016", effectiveFrom: "2016-07-02" };
  const meant = (instruments: ConstructorParameters<typeof InstrumentCatalogue>[0]) =>
    cite("《水闸法》第七条", new InstrumentCatalogue(instruments), { date: "2024" })[0];

  test("is what its name means, as long as nothing describes it", () => {
    expect(meant([cited])).toMatchObject({ status: "RESOLVED", instrumentIds: [cited.id] });
  });
  test("leaves its name to a version of the same work that is described", () => {
    expect(meant([cited, described])).toMatchObject({
      status: "RESOLVED",
      instrumentIds: [described.id],
    });
  });
  test("but not to another work, nor one described version to another", () => {
    const other = { ...described, work: "other" };
    expect(meant([cited, other])?.instrumentIds).toHaveLength(2);
    const twin = { ...described, id: "instrument:sluice-law-twin" };
    expect(meant([described, twin])?.instrumentIds).toHaveLength(2);
  });
});

describe("what the graph holds", () => {
  const held = new Set([
    "provision:civil-code/10",
    "provision:civil-code/11",
    "provision:civil-code/11/2",
  ]);
  const confirmed = (text: string) =>
    confirmCitations(cite(text, CATALOGUE), {
      provisions: async (ids) => new Set(ids.filter((id) => held.has(id))),
    });

  test("a missing article is unresolved, with the reason", async () => {
    const [citation] = await confirmed("《民法典》第二千条");
    expect(citation).toMatchObject({
      status: "UNRESOLVED",
      reason: "the graph does not hold this article",
      provisionIds: [],
      normalized: "《中华人民共和国民法典》第二千条",
      instrumentIds: ["instrument:civil-code"],
    });
  });
  test("a paragraph stands on its article", async () => {
    const [missing, present] = await confirmed("《民法典》第十条第三款、第十一条第二款");
    expect(missing).toMatchObject({
      status: "RESOLVED",
      provisionIds: ["provision:civil-code/10/3"],
    });
    expect(missing?.reason).toBe("the graph holds the article, but not this part of it");
    expect(present).toMatchObject({ status: "RESOLVED", reason: undefined });
  });
  test("a range with a missing end is unresolved", async () => {
    expect((await confirmed("《民法典》第十条至第十一条"))[0]?.status).toBe("RESOLVED");
    expect((await confirmed("《民法典》第十条至第十二条"))[0]?.status).toBe("UNRESOLVED");
  });
  test("all provisions are asked for at once, and all numbers", async () => {
    let asked = 0;
    const text =
      "《民法典》第十条、第十一条，（2023）沪0115民初1号，指导案例24号，（2023）沪0115民初2号";
    const citations = await confirmCitations(cite(text, CATALOGUE), {
      provisions: async (ids) => (asked++, new Set(ids)),
      cases: async (numbers) => (
        asked++,
        new Map([
          ["(2023)沪0115民初1号", ["case:a"]],
          [numbers.at(-1)!, ["case:b", "case:c"]],
        ])
      ),
    });
    expect(asked).toBe(2);
    expect(citations.map((each) => [each.status, each.caseIds])).toEqual([
      ["RESOLVED", []],
      ["RESOLVED", []],
      ["RESOLVED", ["case:a"]],
      ["UNRESOLVED", []],
      ["AMBIGUOUS", ["case:b", "case:c"]],
    ]);
  });
  test("nothing is asked for a text without citations", async () => {
    const never = () => Promise.reject(new Error("asked"));
    await expect(
      confirmCitations(cite("双方签订租赁合同。", CATALOGUE), { provisions: never, cases: never }),
    ).resolves.toEqual([]);
  });
});

test("本法 and 前款 within a statute mean the statute itself", () => {
  const inside = { title: "中华人民共和国民法典", number: { article: 926, paragraph: 2 } };
  const ids = cite("前款规定的除外，适用本法第十条。", CATALOGUE, { inside }).flatMap(
    (each) => each.provisionIds,
  );
  expect(ids).toEqual(["provision:civil-code/926/1", "provision:civil-code/10"]);
});

const SEEDS = new URL("../../../seeds/instruments/statutes/", import.meta.url);
const records = readdirSync(SEEDS).flatMap(
  (file) =>
    (parse(readFileSync(new URL(file, SEEDS), "utf8")) as { instruments: InstrumentRecord[] })
      .instruments,
);
const seeds = new InstrumentCatalogue(
  records.map((each) => ({
    ...each,
    aliases: each.aliases ?? [],
    work: each.work ?? each.id.slice("instrument:".length),
  })),
);

test("every article of the Civil Code of the seeds is found and resolved, written either way", () => {
  const record = records.find((each) => each.id === "instrument:civil-code")!;
  const articles = articlesOf(record);
  expect(articles.length).toBe(1260);
  for (const number of articles) {
    const text = `依照《中华人民共和国民法典》${provisionLabel(number)}和民法典第${number.article}条处理`;
    expect(cite(text, seeds).map((each) => each.provisionIds)).toEqual([
      [provisionId(record.id, number)],
      [provisionId(record.id, number)],
    ]);
  }
});

test("every instrument of the seeds resolves by its title, and by its title among its versions", () => {
  for (const record of records) {
    const [citation] = cite(`依照《${record.title}》第一条`, seeds, { date: record.effectiveFrom });
    expect(citation?.instrumentIds, record.title).toEqual([record.id]);
  }
});

test("the article of a provision", () => {
  expect(articleOf("provision:civil-code/926/2")).toBe("provision:civil-code/926");
  expect(articleOf("provision:criminal-law/133-1/1/2")).toBe("provision:criminal-law/133-1");
  expect(articleOf("provision:civil-code/book-1")).toBe("provision:civil-code/book-1");
});
