import { describe, expect, test } from "vitest";
import { InstrumentCatalogue, type CataloguedInstrument } from "../../../src/citation/catalogue.js";
import { parseTypedCitation } from "../../../src/citation/typed-citation.js";
import { cpuSeconds } from "../../support/cpu-seconds.js";

const instrument = (slug: string, title: string, more: Partial<CataloguedInstrument> = {}): CataloguedInstrument => ({
  id: `instrument:${slug}`,
  title,
  aliases: [],
  work: slug,
  ...more,
});
const catalogue = new InstrumentCatalogue([
  instrument("civil-code", "中华人民共和国民法典", {
    shortTitle: "民法典",
    aliases: ["Civil Code"],
    effectiveFrom: "2021-01-01",
  }),
  instrument("contract-law", "中华人民共和国合同法", { shortTitle: "合同法", effectiveTo: "2020-12-31" }),
  instrument("civil-procedure-law-2021", "中华人民共和国民事诉讼法", { effectiveFrom: "2022-01-01", effectiveTo: "2023-12-31" }),
  instrument("civil-procedure-law-2023", "中华人民共和国民事诉讼法", { effectiveFrom: "2024-01-01", aliases: ["民诉法"] }),
  instrument("financing-lease-interpretation", "最高人民法院关于审理融资租赁合同纠纷案件适用法律问题的解释", {
    aliases: ["融资租赁合同解释"],
  }),
]);

describe("what a lawyer types", () => {
  test.each([
    ["《中华人民共和国民法典》第七百五十二条", "provision:civil-code/752"],
    ["民法典第752条", "provision:civil-code/752"],
    ["民法典752条", "provision:civil-code/752"],
    ["民法典752", "provision:civil-code/752"],
    [" 民法典 第 ７５２ 条 ", "provision:civil-code/752"],
    ["民法典第九百二十六条第二款", "provision:civil-code/926/2"],
    ["民法典第563条第1款第(四)项", "provision:civil-code/563/1/4"],
    ["民法典第563条第1款第4项", "provision:civil-code/563/1/4"],
    ["民法典第一百三十三条之一", "provision:civil-code/133-1"],
    ["Civil Code art. 752", "provision:civil-code/752"],
    ["civil code article 752", "provision:civil-code/752"],
    ["合同法第九十四条", "provision:contract-law/94"],
    ["民事诉讼法第二百三十八条", "provision:civil-procedure-law-2023/238"], // 现行有效的版本
    ["民诉法238条", "provision:civil-procedure-law-2023/238"],
    ["《融资租赁合同解释》第九条", "provision:financing-lease-interpretation/9"],
    ["provision:civil-code/926/2", "provision:civil-code/926/2"],
  ])("%s", (text, id) => expect(parseTypedCitation(text, catalogue)).toMatchObject({ kind: "provision", provisionId: id }));

  test("a heading is known by its id alone", () => {
    expect(parseTypedCitation("provision:civil-code/book-1", catalogue)).toEqual({
      kind: "heading",
      provisionId: "provision:civil-code/book-1",
    });
  });
});

describe("what is no citation, with the reason and what is near", () => {
  test.each<[string, string, readonly string[]]>([
    ["民法点第926条", "no instrument of the graph is called 民法点", ["民法典"]],
    ["民法典", "it names an instrument without an article", ["民法典第一条"]],
    ["第五条", "it has no instrument and article that could be read", []],
    ["", "it has no instrument and article that could be read", []],
    ["民法典第零条", "it has no instrument and article that could be read", ["民法典第…条"]],
    ["provision:unknown/1", "the graph has no instrument:unknown", []],
  ])("%s", (text, reason, near) => {
    expect(parseTypedCitation(text, catalogue)).toMatchObject({
      kind: "unknown",
      reason,
      near: expect.arrayContaining([...near]) as unknown,
    });
  });

  test("hostile texts take no time", () => {
    const texts = ["第".repeat(200), "一".repeat(200), `民法典第${"一百".repeat(90)}条`, "((((((((".repeat(20)];
    expect(texts.map((text) => parseTypedCitation(text, catalogue).kind)).toEqual(texts.map(() => "unknown"));
    expect(cpuSeconds(() => texts.map((text) => parseTypedCitation(text, catalogue)))).toBeLessThan(0.2);
  });
});
