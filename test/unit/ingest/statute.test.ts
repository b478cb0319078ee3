import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readSharedRecords } from "../../../src/cli/shared-records.js";
import { provisionLabel } from "../../../src/domain/provision.js";
import type { StatuteText, TextRange } from "../../../src/domain/statute-text.js";
import { fault as formatFault } from "../../../src/cli/messages/en-faults.js";
import { articleHead } from "../../../src/ingest/statute/article-head.js";
import { headingInText } from "../../../src/ingest/statute/heading.js";
import { instrumentKindOf } from "../../../src/ingest/statute/instrument-kind.js";
import {
  type KnownInstrument,
  matchInstrument,
} from "../../../src/ingest/statute/match-instrument.js";
import { paragraphsOf } from "../../../src/ingest/statute/paragraphs.js";
import { matchStatutes } from "../../../src/ingest/statute/prepare-statutes.js";
import { readStatutes } from "../../../src/ingest/statute/read-statutes.js";

const GOLDEN = new URL("../../golden/statutes/", import.meta.url);
const golden = (name: string): Uint8Array => readFileSync(new URL(name, GOLDEN));
const read = (text: string, file = "灯笼法.md") =>
  readStatutes(new TextEncoder().encode(text), file);
const faults = (text: string, file?: string) => read(text, file).faults.map(formatFault);

function only(bytes: Uint8Array, file: string): StatuteText {
  const result = readStatutes(bytes, file);
  expect(result.faults).toEqual([]);
  expect(result.statutes).toHaveLength(1);
  return result.statutes[0]!.statute;
}

/** Every part as one line: what it is and its words. */
function outline(statute: StatuteText): string[] {
  const words = (range: TextRange) =>
    statute.text.slice(range.start, range.end).replaceAll("\n", "/");
  const title = (index: number | undefined): string => {
    const heading = index === undefined ? undefined : statute.headings[index];
    return heading === undefined ? "" : `${title(heading.parent)}${heading.label}>`;
  };
  return [
    ...statute.headings.map(
      (each, index) => `${each.kind} ${title(index)} ${each.title}: ${words(each)}`,
    ),
    ...statute.articles.flatMap((article) => [
      `${title(article.heading)} ${provisionLabel(article.number)}: ${words(article)}`,
      ...article.paragraphs.flatMap((paragraph) => [
        `  ${paragraph.number}: ${words(paragraph)}`,
        ...paragraph.items.map((item) => `    ${item.number}: ${words(item)}`),
      ]),
    ]),
  ];
}

describe("Markdown", () => {
  test("title, dates, headings, articles, paragraphs and items with their places", () => {
    const statute = only(golden("lantern-law.md"), "lantern-law.md");
    expect(statute.title).toBe("中华人民共和国灯笼法");
    // 第四条 states the first version's commencement, which says nothing of the amendment's.
    expect(statute.dates).toEqual({
      version: "2015-06-01",
      published: [],
      effectiveFrom: undefined,
    });
    expect(outline(statute)).toEqual([
      "BOOK 第一编> 总则: 第一编 总 则",
      "CHAPTER 第一编>第一章> 灯笼与灯会: 第一章 灯笼与灯会",
      "CHAPTER 第一编>第二章> 挂灯: 第二章 挂灯",
      "SECTION 第一编>第二章>第一节> 高度: 第一节 高度",
      "BOOK 附则> 附则: 附则",
      "第一编>第一章> 第一条: 为了说明怎样挂灯笼，写下本法。",
      "  1: 为了说明怎样挂灯笼，写下本法。",
      "第一编>第一章> 第二条: 灯笼分为下列两类：/（一）纸灯笼，包括：/1.折叠的；/2.不折叠的；/（二）绢灯笼。/第一条说的灯笼不在此限。/两类之外的，按纸灯笼对待。",
      "  1: 灯笼分为下列两类：/（一）纸灯笼，包括：/1.折叠的；/2.不折叠的；/（二）绢灯笼。",
      "    1: （一）纸灯笼，包括：/1.折叠的；/2.不折叠的；",
      "    2: （二）绢灯笼。",
      "  2: 第一条说的灯笼不在此限。",
      "  3: 两类之外的，按纸灯笼对待。",
      "第一编>第一章> 第二条之一: 绢灯笼怕水。",
      "  1: 绢灯笼怕水。",
      "第一编>第二章>第一节> 第三条: 挂灯笼的高度由挂的人自己定。",
      "  1: 挂灯笼的高度由挂的人自己定。",
      "附则> 第四条: 本法自2009年5月1日起施行。",
      "  1: 本法自2009年5月1日起施行。",
    ]);
  });

  test("the whole text is the words of headings and articles in order", () => {
    const statute = only(golden("lantern-law.md"), "lantern-law.md");
    const parts = [...statute.headings, ...statute.articles].sort((a, b) => a.start - b.start);
    expect(parts.map((each) => statute.text.slice(each.start, each.end)).join("\n")).toBe(
      statute.text,
    );
  });

  test("publication and commencement under the title", () => {
    const text =
      "# 最高人民法院关于灯笼的解释\n2013年3月8日 第一次会议通过\n2013年4月2日 公布\n2013年4月4日 施行\n第一条 挂。";
    expect(only(new TextEncoder().encode(text), "a.md").dates).toEqual({
      version: "2013-03-08",
      published: ["2013-04-02"],
      effectiveFrom: "2013-04-04",
    });
  });
});

test("plain text: a table of contents, numbers without white space, windows' newlines; any of the encodings", () => {
  const text =
    "灯笼规定（2018年修正）\r\n（2009年3月2日灯笼大会通过）\r\n目　录\r\n第一章　总则\r\n第二章　附则\r\n第一章　总则\r\n第一条挂灯笼。\r\n第二条　收灯笼。\r\n第二章　附则\r\n第三条\r\n点灯笼。\r\n";
  const expected = {
    title: "灯笼规定",
    text: "第一章　总则\n挂灯笼。\n收灯笼。\n第二章　附则\n点灯笼。",
  };
  expect(only(new TextEncoder().encode(text), "a.txt")).toMatchObject(expected);
  expect(
    only(new Uint8Array([0xff, 0xfe, ...Buffer.from(text, "utf16le")]), "a.txt"),
  ).toMatchObject(expected);
  // 灯笼 / 第一条 挂。 in GB18030
  const gb = Uint8Array.from(Buffer.from("b5c6c1fd0ab5dad2bbccf520b9d2a1a3", "hex"));
  expect(only(gb, "a.txt")).toMatchObject({ title: "灯笼", text: "挂。" });
});

test("JSON Lines: headings from the paths, 之一 from the suffix", () => {
  const statute = only(golden("lantern-law-2020.jsonl"), "lantern-law-2020.jsonl");
  expect(statute.dates).toEqual({
    version: "2020-02-08",
    published: [],
    effectiveFrom: "2020-07-01",
  });
  expect(outline(statute)).toEqual([
    "BOOK 第一编> 总则: 第一编 总 则",
    "CHAPTER 第一编>第一章> 灯笼与灯会: 第一章 灯笼与灯会",
    "BOOK 附则> 附则: 附则",
    "第一编>第一章> 第一条: 为了说明怎样挂灯笼，重新写下本法。",
    "  1: 为了说明怎样挂灯笼，重新写下本法。",
    "第一编>第一章> 第一条之一: 灯会由街坊举办。/街坊不办的，可以下列方式补办：/(一)改日；/(二)改地。",
    "  1: 灯会由街坊举办。",
    "  2: 街坊不办的，可以下列方式补办：/(一)改日；/(二)改地。",
    "    1: (一)改日；",
    "    2: (二)改地。",
    "附则> 第二条: 本法自2020年7月1日起施行。",
    "  1: 本法自2020年7月1日起施行。",
  ]);
});

describe("faults", () => {
  test.each([
    [
      "# 灯笼法\n第一条 甲。\n第三条 丙。",
      "灯笼法.md:3: 第三条: expected 第二条 before it; the text lacks it",
    ],
    [
      "# 灯笼法\n第一条 甲。\n第五条 戊。",
      "灯笼法.md:3: 第五条: expected 第二条至第四条 before it; the text lacks it",
    ],
    ["# 灯笼法\n第二条 乙。", "灯笼法.md:2: 第二条: expected 第一条 before it; the text lacks it"],
    [
      "# 灯笼法\n第一条 甲。\n第一条之二 乙。",
      "灯笼法.md:3: 第一条之二: expected 第一条之一 before it; the text lacks it",
    ],
    [
      "# 灯笼法\n第一条 甲。\n第二条 乙。\n第一条 甲。",
      "灯笼法.md:4: 第一条: expected every article once; it stands in line 2 already",
    ],
    ["# 灯笼法\n第一条 甲。\n第二条\n", "灯笼法.md:3: 第二条: expected the words of the article"],
    [
      "# 灯笼法\n第一条 甲：\n（二）乙；\n（一）丙。",
      "灯笼法.md:2: 第一条第一款第（一）项: expected the items of a paragraph in order, each number once; it follows （2）",
    ],
    [
      "# 灯笼法\n没有条文。",
      "灯笼法.md:1: expected articles: lines that begin with 第一条, 第二条 …",
    ],
    ["", "灯笼法.md:1: title: expected the statute's title in the first line"],
  ])("%j", (text, expected) => {
    expect(faults(text)).toEqual([expected]);
  });

  test("of JSON Lines", () => {
    expect(faults('{"statute":"灯笼法","article":0,"text":"甲"}\nno json', "a.jsonl")).toEqual([
      "a.jsonl:1: article: expected at least 1",
      "a.jsonl:2: expected JSON that can be read",
    ]);
    expect(faults("", "a.jsonl")).toEqual(["a.jsonl:1: expected a line of JSON for every article"]);
  });

  test("of other files", () => {
    expect(faults("x", "a.doc")).toEqual([
      "a.doc:1: expected a file that ends in .md, .txt or .jsonl",
    ]);
    expect(readStatutes(new Uint8Array([0xff, 0xff, 0xff]), "a.txt").faults).toHaveLength(1);
  });
});

test.each([
  ["第十七条之一　已满", 1, { article: 17, suffix: 1, words: "已满" }],
  ["第三条法律没有", 3, { article: 3, suffix: 0, words: "法律没有" }],
  ["第三条法律没有", 9, undefined], // a sentence, because another article would be next
  ["第三条第二款中的灯笼", 3, undefined],
  ["第三条、第四条中的灯笼", 3, undefined],
  ["第三条规定的灯笼", 3, undefined],
  ["第三条之规定", 3, undefined],
])("the head of an article: %s", (line, next, expected) => {
  expect(articleHead(line, next)).toEqual(expected);
});

test.each([
  ["第一分编　通则", { label: "第一分编", title: "通则", level: 1 }],
  ["第二节 管 辖", { label: "第二节", title: "管辖", level: 3 }],
  ["十二、附则", { label: "十二", title: "附则", level: 2 }],
  // A book without a number, as the Civil Code's are in some editions; not a sentence that ends on
  // the same character.
  ["灯笼编", { label: "灯笼编", title: "灯笼编", level: 0 }],
  ["本条所说的灯笼见灯会编。", undefined],
  ["第二章的灯笼，适用前款。", undefined],
  ["一、挂灯笼的，应当下列各项；", undefined],
])("a heading in running text: %s", (line, expected) => {
  if (expected === undefined) expect(headingInText(line)).toBeUndefined();
  else expect(headingInText(line)).toMatchObject(expected);
});

test("paragraphs that begin with items, and what follows items", () => {
  expect(paragraphsOf(["（一）甲", "（二）乙", "丙"], 10)).toEqual([
    {
      number: 1,
      start: 10,
      end: 19,
      items: [
        { number: 1, start: 10, end: 14 },
        { number: 2, start: 15, end: 19 },
      ],
    },
    { number: 2, start: 20, end: 21, items: [] },
  ]);
});

test.each([
  ["中华人民共和国海商法", "STATUTE"],
  ["最高人民法院关于审理灯笼案件的解释（三）", "JUDICIAL_INTERPRETATION"],
  ["人民法院在线诉讼规则", "JUDICIAL_INTERPRETATION"],
  ["最高人民法院关于灯笼的通知", "JUDICIAL_DOCUMENT"],
  ["不动产登记暂行条例", "ADMINISTRATIVE_REGULATION"],
  ["上海市公路管理条例", "LOCAL_NORMATIVE_DOCUMENT"],
  ["灯笼办法", "OTHER"],
])("the kind of %s is %s", (title, kind) => {
  expect(instrumentKindOf(title)).toBe(kind);
});

describe("the instrument of a text", () => {
  const version = (id: string, date: string, effectiveFrom: string): KnownInstrument => ({
    id,
    title: "中华人民共和国灯笼法",
    date,
    effectiveFrom,
    effectiveTo: undefined,
    work: "lantern-law",
  });
  const both = [
    version("instrument:a", "2009-03-02", "2009-05-01"),
    version("instrument:b", "2020-02-08", "2020-07-01"),
  ];
  const dated = (date: string | undefined, published: string[] = []): StatuteText => ({
    title: "灯笼法",
    dates: { version: date, published },
    text: "",
    headings: [],
    articles: [],
  });

  test.each([
    ["the same date", dated("2020-02-08"), both, "known instrument:b"],
    [
      "published after the adoption",
      dated("2020-02-01", ["2020-02-08"]),
      both,
      "known instrument:b",
    ],
    ["between adoption and commencement", dated("2020-03-01"), both, "known instrument:b"],
    ["no date and one version", dated(undefined), both.slice(0, 1), "known instrument:a"],
    ["no date and two versions", dated(undefined), both, "unclear 2009-03-02,2020-02-08"],
    ["another version", dated("2015-06-01"), both, "new instrument:lantern-law-2015"],
    ["an unknown title", dated("2015-06-01"), [], "new instrument:灯笼法-2015"],
    ["an unknown title without a date", dated(undefined), [], "new instrument:灯笼法"],
  ])("%s", (_name, statute, known, expected) => {
    const match = matchInstrument(statute, known);
    expect(
      `${match.kind} ${match.kind === "unclear" ? match.dates.join() : match.instrument.id}`,
    ).toBe(expected);
  });

  test("two versions of an unknown title are one work; the same one twice is a fault", () => {
    const place = (statute: StatuteText, file: string) => ({ statute, file, line: 1 });
    const texts = [
      place(dated("2015-06-01"), "a"),
      place(dated("2015-09-01"), "b"),
      place(dated("2015-06-01"), "c"),
    ];
    const { matched, faults: found } = matchStatutes(texts, []);
    expect(matched.map((each) => [each.instrument.id, each.instrument.work])).toEqual([
      ["instrument:灯笼法-2015", "灯笼法"],
      ["instrument:灯笼法-2015-09-01", "灯笼法"],
    ]);
    expect(found.map(formatFault)).toEqual([
      "c:1: 灯笼法: expected one text for instrument:灯笼法-2015; a:1 has another",
    ]);
  });
});

const SHARED = new URL("../../../../shared/data/statutes/", import.meta.url);

describe.skipIf(!existsSync(SHARED))(
  "the statutes of ../shared (left out where that folder is absent)",
  async () => {
    const { instruments } = await readSharedRecords();
    const known = instruments.map((each): KnownInstrument => ({
      id: each.id,
      title: each.title,
      date: each.date,
      effectiveFrom: each.effectiveFrom,
      effectiveTo: each.effectiveTo,
      work: each.work ?? each.id,
    }));
    const files = existsSync(SHARED)
      ? readdirSync(SHARED).filter((name) => name.endsWith(".jsonl"))
      : [];

    test.each(files)("%s is the text of an instrument of the seeds", (name) => {
      const bytes = readFileSync(new URL(name, SHARED));
      const statute = only(bytes, name);
      expect(statute.articles).toHaveLength(
        new TextDecoder().decode(bytes).trim().split("\n").length,
      );
      expect(matchInstrument(statute, known).kind).toBe("known");
    });
  },
);
