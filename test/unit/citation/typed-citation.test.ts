import { describe, expect, test } from "vitest";
import { cite } from "../../../src/citation/cite.js";
import { InstrumentCatalogue } from "../../../src/citation/catalogue.js";
import { parseTypedCitation } from "../../../src/citation/typed-citation.js";
import { expectProportional } from "../../support/proportional.js";
import { CATALOGUE as BASE } from "./test-catalogue.js";

const english: Readonly<Record<string, readonly string[]>> = {
  "instrument:civil-code": ["PRC Civil Code"],
  "instrument:contract-law": ["Contract Law"],
  "instrument:company-law-2018": ["Company Law"],
  "instrument:company-law-2023": ["Company Law"],
};
const catalogue = new InstrumentCatalogue([
  ...BASE.instruments.map((each) => ({
    ...each,
    aliases: [...each.aliases, ...(english[each.id] ?? [])],
  })),
  {
    id: "instrument:civil-procedure-interpretation",
    title: "最高人民法院关于适用《中华人民共和国民事诉讼法》的解释",
    shortTitle: "民诉法解释",
    aliases: [],
    documentNumber: "法释〔2022〕11号",
    effectiveFrom: "2022-04-10",
    work: "civil-procedure-interpretation",
  },
]);
/** The ids that a typed text means, those of one citation joined. */
const meant = (text: string) => {
  const parsed = parseTypedCitation(text, catalogue);
  if (parsed.kind !== "provisions") return parsed;
  return parsed.provisions.map((each) =>
    each.provisionIds.map((id) => id.slice("provision:".length)).join(" "),
  );
};

describe("what a lawyer types, one article or part of one", () => {
  test.each([
    // The forms of before.
    ["《中华人民共和国民法典》第七百五十二条", "civil-code/752"],
    ["民法典752条", "civil-code/752"],
    ["民法典752", "civil-code/752"],
    ["民法典第752", "civil-code/752"],
    ["民法典第七百五十二", "civil-code/752"],
    [" 民法典 第 ７５２ 条 ", "civil-code/752"],
    ["民法典第九百二十六条第二款", "civil-code/926/2"],
    ["民法典585条第2款", "civil-code/585/2"],
    ["民法典585条2款", "civil-code/585/2"],
    ["民法典第563条第1款第(四)项", "civil-code/563/1/4"],
    ["民法典563条1款4项", "civil-code/563/1/4"],
    ["民法典第一百三十三条之一", "civil-code/133-1"],
    ["刑法133条之一", "criminal-law/133-1"],
    ["provision:civil-code/926/2", "civil-code/926/2"],
    // The version: stated with and without brackets, of before, of now.
    ["《公司法》（2018年修正）第六十三条", "company-law-2018/63"],
    ["公司法（2018修正）第63条", "company-law-2018/63"],
    ["公司法（２０１８年修正）第６３条", "company-law-2018/63"],
    ["公司法2018年修正第63条", "company-law-2018/63"],
    ["2018年公司法第63条", "company-law-2018/63"],
    ["旧公司法第63条", "company-law-2018/63"],
    ["修订前的《公司法》第63条", "company-law-2018/63"],
    ["公司法第63条", "company-law-2023/63"],
    ["现行公司法第63条", "company-law-2023/63"],
    ["《民事诉讼法》（2021年修正）第二百三十四条", "civil-procedure-law-2021/234"],
    ["原合同法第248条", "contract-law/248"],
    // Books, brackets, marks around the whole, words around it.
    ["民法典合同编第752条", "civil-code/752"],
    ["《民法典》合同编第十五章第752条", "civil-code/752"],
    ["《民法典》第752条之规定", "civil-code/752"],
    ["依照《民法典》第752条的规定", "civil-code/752"],
    ["民法典第752条规定。", "civil-code/752"],
    ["《民法典第752条》", "civil-code/752"],
    ["〈民法典〉第752条", "civil-code/752"],
    ["「民法典」第七百五十二條", "civil-code/752"],
    // Interpretations: short names, numbers for names.
    ["担保解释65条", "guarantee-interpretation/65"],
    ["担保制度司法解释第65条", "guarantee-interpretation/65"],
    ["民事诉讼法解释第310条", "civil-procedure-interpretation/310"],
    ["民诉法司法解释310条", "civil-procedure-interpretation/310"],
    ["法释〔2022〕11号第310条", "civil-procedure-interpretation/310"],
    ["法释[2022]11号第三百一十条第一款", "civil-procedure-interpretation/310/1"],
    ["国务院令第776号第5条", "water-regulations/5"],
    // English.
    ["Contract Law art. 248", "contract-law/248"],
    ["Art. 752 of the Civil Code", "civil-code/752"],
    ["Article 752, Civil Code", "civil-code/752"],
    ["PRC Civil Code Art 752(2)", "civil-code/752/2"],
    ["Article 563(1)(4) of the PRC Civil Code", "civil-code/563/1/4"],
    ["article 585, paragraph 2 of the civil code", "civil-code/585/2"],
    ["Civil Code of the People's Republic of China, Article 752", "civil-code/752"],
    ["Company Law (2018) art. 63", "company-law-2018/63"],
    ["Art. 63 of the Company Law (2018 Amendment)", "company-law-2018/63"],
    ["Civil Code 752", "civil-code/752"],
    ["民法典 art. 752", "civil-code/752"],
  ])("%s", (text, id) => {
    expect(meant(text)).toEqual([id]);
  });

  test("an id of a heading is taken as it is", () => {
    expect(meant("provision:civil-code/book-1")).toEqual({
      kind: "heading",
      provisionId: "provision:civil-code/book-1",
    });
  });
});

describe("several articles in one text are several citations, a range is one", () => {
  test.each<[string, readonly string[]]>([
    ["民法典第577条、第585条", ["civil-code/577", "civil-code/585"]],
    ["民法典577、585条", ["civil-code/577", "civil-code/585"]],
    ["民法典577、585", ["civil-code/577", "civil-code/585"]],
    ["民法典第577条和第585条第2款之规定", ["civil-code/577", "civil-code/585/2"]],
    ["民法典第752条、担保解释第65条", ["civil-code/752", "guarantee-interpretation/65"]],
    ["Articles 577 and 585 of the Civil Code", ["civil-code/577", "civil-code/585"]],
    ["民法典第752条至第754条", ["civil-code/752 civil-code/753 civil-code/754"]],
    ["民法典752-754条", ["civil-code/752 civil-code/753 civil-code/754"]],
    ["民法典第577条、第752条至第753条", ["civil-code/577", "civil-code/752 civil-code/753"]],
    ["Arts. 752-754 of the PRC Civil Code", ["civil-code/752 civil-code/753 civil-code/754"]],
  ])("%s", (text, ids) => {
    expect(meant(text)).toEqual(ids);
  });

  test.each([
    ["民法典第1条至第90条", /has 90 articles: at most 50/u],
    ["民法典第1条至第9999条", /has 9999 articles: at most 50/u],
    ["民法典第754条至第752条", /ends before it begins/u],
    ["民法典第585条第3款至第1款", /ends before it begins/u],
  ])("%s is refused", (text, reason) => {
    expect(meant(text)).toMatchObject({
      kind: "unknown",
      reason: expect.stringMatching(reason) as unknown,
    });
  });
});

test("what is typed is written out in full, with the version where there are several, and how it was chosen", () => {
  expect(parseTypedCitation("公司法63条", catalogue)).toMatchObject({
    provisions: [
      {
        written: "公司法63条",
        citation: "《中华人民共和国公司法》（2023年修订）第六十三条",
        status: "RESOLVED",
        version: "CURRENT",
      },
    ],
  });
  expect(parseTypedCitation("民法典63条", catalogue)).toMatchObject({
    provisions: [{ citation: "《中华人民共和国民法典》第六十三条", version: "ONLY" }],
  });
  expect(parseTypedCitation("provision:company-law-2018/63", catalogue)).toMatchObject({
    provisions: [{ citation: "《中华人民共和国公司法》（2018年修正）第六十三条" }],
  });
});

test("a number of several instruments is ambiguous, and all of them are given", () => {
  expect(parseTypedCitation("法释〔2020〕17号第5条", catalogue)).toEqual({
    kind: "provisions",
    provisions: [
      {
        written: "法释〔2020〕17号第5条",
        citation: "法释〔2020〕17号第五条",
        status: "AMBIGUOUS",
        provisionIds: ["provision:lease-interpretation/5", "provision:lending-provisions/5"],
        reason: "2 instruments of the graph have this number",
        version: "STATED",
      },
    ],
  });
});

describe("what is no citation, with the reason and what is near", () => {
  test.each<[string, string, readonly string[]]>([
    ["民法点第926条", "no instrument of the graph is called 民法点", ["民法典"]],
    ["民发典第926条", "no instrument of the graph is called 民发典", ["民法典"]],
    // both versions bear the name: it is listed once
    ["公思法63条", "no instrument of the graph is called 公思法", ["公司法"]],
    ["民法典", "it names an instrument without an article", ["民法典"]],
    ["担保解释", "it names an instrument without an article", ["担保制度解释"]],
    ["民法典第零条", "no article could be read behind 民法典", ["民法典"]],

    [
      "《公司法》（2005年修订）第20条",
      "the graph holds this instrument, but not its version of 2005",
      ["公司法（2023年修订）", "公司法（2018年修正）"],
    ],
    ["九民纪要第45条", "the graph does not hold 九民纪要 (《全国法院民商事审判工作会议纪要》)", []],
    ["消法55条", "the graph does not hold 消法 (《消费者权益保护法》)", []],
    ["第五条", "it has no instrument and article that could be read", []],
    ["", "it has no instrument and article that could be read", []],
    ["租赁合同第5条", "no instrument of the graph is called 租赁合同", []],
    ["德国民法典第812条", "no instrument of the graph is called 德国民法典", []],
    [
      "Labor Contract Law art. 39",
      "no instrument of the graph is called Labor Contract Law",
      ["合同法"],
    ],
    ["Civl Code art. 752", "no instrument of the graph is called Civl Code", ["民法典"]],
    ["民法典第752条 DROP", "“DROP” is no part of a citation", []],
    ["民法典第752条，但书除外", "“但书除外” is no part of a citation", []],
    [
      "（2023）沪0115民初1号",
      "it names a case, not an article: caseByNumber and search find cases",
      [],
    ],
    ["provision:unknown/1", "the graph has no instrument:unknown", []],
    ["provision:civil-code/0", "there is no provision:civil-code/0", []],
    ["provision:civil-code/99999", "there is no provision:civil-code/99999", []],
    ["Civil Code art. 0", "it has no instrument and article that could be read", []],
    ["x".repeat(201), "a citation has at most 200 characters", []],
  ])("%s", (text, reason, near) => {
    const parsed = parseTypedCitation(text, catalogue);
    expect(parsed).toMatchObject({ kind: "unknown", reason });
    const named = parsed.kind === "unknown" ? parsed.near : [];
    expect(named).toEqual(expect.arrayContaining([...near]));
    expect(new Set(named).size).toBe(named.length);
  });

  test.each([
    ...[
      "第".repeat(200),
      "一".repeat(200),
      `民法典第${"一百".repeat(90)}条`,
      "((((((((".repeat(20),
      "之规定".repeat(66),
    ],
    ...[
      "《".repeat(200),
      "art. ".repeat(40),
      "art. 1, ".repeat(25),
      "第1条至".repeat(40),
      "a ".repeat(100),
      "民法典".repeat(60),
    ],
    ...[
      `${"1、".repeat(90)}条`,
      `Civil Code art. ${"1(1)".repeat(40)}`,
      "\u0000\ud800条",
      `民法典第1条${"的".repeat(190)}x`,
    ],
  ])("hostile: %s", (text) => {
    const hostile = text.slice(0, 200);
    expect(["unknown", "provisions"]).toContain(parseTypedCitation(hostile, catalogue).kind);
    expectProportional(
      (length) => text.slice(0, length),
      (part) => parseTypedCitation(part, catalogue),
      200,
    );
  });
});

describe("running text is read by the same rules", () => {
  test.each<[string, readonly string[]]>([
    ["本院认为，依照担保解释65条，保证合同无效。", ["guarantee-interpretation/65"]],
    ["依照法释〔2022〕11号第310条的规定处理。", ["civil-procedure-interpretation/310"]],
    ["《某决定》（法释〔2099〕3号）第5条", [""]], // the number is the title's
    [
      "The lessor relied on Article 752 of the Civil Code and on Contract Law art. 248.",
      ["civil-code/752", "contract-law/248"],
    ],
    ["Under the Labor Contract Law art. 39 the employer may terminate.", []],
    ["Article 5 of the Civil Code Interpretation says nothing.", []],
    ["The part 752 of the civil code", []],
  ])("%s", (text, ids) => {
    const found = cite(text, catalogue);
    expect(
      found.map((each) => each.provisionIds.map((id) => id.slice("provision:".length)).join(" ")),
    ).toEqual(ids);
    for (const each of found) expect(text.slice(each.start, each.end)).toBe(each.raw);
  });
});
