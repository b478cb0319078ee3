import { describe, expect, test } from "vitest";
import { cite } from "../../../src/citation/cite.js";
import type { TreatmentRule } from "../../../src/citation/treatment.js";
import { CATALOGUE } from "./test-catalogue.js";

type By = "COURT" | "PARTY" | "UNKNOWN";
type Row = readonly [
  text: string,
  treatment: "APPLIED" | "MENTIONED" | "REJECTED",
  by: By,
  rule: TreatmentRule,
];

const treatment = (text: string, heading?: string) => {
  const sections = heading === undefined ? [] : [{ heading, start: 0, end: text.length }];
  return cite(text, CATALOGUE, { sections })[0]?.treatment;
};

describe("by the words of the sentence", () => {
  test.each<Row>([
    ["本院认为，依照《民法典》第十条，判决如下：", "APPLIED", "COURT", "court-decides-under"],
    // 列举中的第一条
    ["依照《民法典》第十条、第十一条之规定，判决如下：", "APPLIED", "COURT", "court-decides-under"],
    [
      "据此，依照《民法典》第十条；《民诉法》第二条，裁定驳回起诉。",
      "APPLIED",
      "COURT",
      "court-decides-under",
    ],
    [
      "法院经审理认为，根据《民法典》第十条的规定，承租人应当支付租金。",
      "APPLIED",
      "COURT",
      "court-reasons-with",
    ],
    ["二审法院认为，《民法典》第十条规定了这种情形。", "APPLIED", "COURT", "court-reasons-with"],
    ["本院认为，被告的行为违反《民法典》第十条。", "APPLIED", "COURT", "court-reasons-with"],
    [
      "本院认为，该约定不符合《民法典》第十条的规定，应属无效。",
      "APPLIED",
      "COURT",
      "court-reasons-with",
    ], // 不合法即适用
    ["本院认为，本案不适用《民法典》第十条。", "REJECTED", "COURT", "court-declines-to-apply"],
    [
      "本院认为，《民法典》第十条的规定不适用于本案。",
      "REJECTED",
      "COURT",
      "court-declines-to-apply",
    ],
    ["法院认为，不应依据《民法典》第十条处理。", "REJECTED", "COURT", "court-declines-to-apply"],
    [
      "本院认为，《民法典》第十条在本案中没有适用余地。",
      "REJECTED",
      "COURT",
      "court-declines-to-apply",
    ],
    [
      "二审法院认为，一审适用《民法典》第十条错误，应予纠正。",
      "REJECTED",
      "COURT",
      "found-misapplied",
    ],
    ["上诉人上诉称，一审适用《民法典》第十条错误。", "MENTIONED", "PARTY", "party-disputes"],
    [
      "本院认为，被告的情况不符合《民法典》第十条规定的情形。",
      "REJECTED",
      "COURT",
      "facts-outside-provision",
    ],
    [
      "法院认为，上述事实不属于《民法典》第十条规定的范围。",
      "REJECTED",
      "COURT",
      "facts-outside-provision",
    ],
    ["原告依据《民法典》第十条请求解除合同。", "MENTIONED", "PARTY", "party-relies"],
    ["被告辩称，根据《民法典》第十条，其不承担责任。", "MENTIONED", "PARTY", "party-relies"],
    ["被告辩称，本案不适用《民法典》第十条。", "MENTIONED", "PARTY", "party-disputes"],
    ["上诉人主张《民法典》第十条与本案有关。", "MENTIONED", "PARTY", "party-mentions"],
    [
      "原告主张依据《民法典》第十条减少租金，本院不予支持。",
      "REJECTED",
      "COURT",
      "court-refuses-party-reliance",
    ],
    [
      "某公司主张适用《民法典》第十条的理由不能成立。",
      "REJECTED",
      "COURT",
      "court-refuses-party-reliance",
    ],
    ["《民法典》第十条于当年施行。", "MENTIONED", "UNKNOWN", "mentioned-only"],
    [
      "本院认为，原告主张违约金，依照《民法典》第十条，应予支持。",
      "APPLIED",
      "COURT",
      "court-reasons-with",
    ], // 复述之后的法院之言
    [
      "向本院提出诉讼请求：依据《民法典》第十条判令被告付租金。",
      "MENTIONED",
      "PARTY",
      "party-relies",
    ],
    [
      "被告辩称，原告依据《民法典》第十条主张加速到期没有事实依据。",
      "MENTIONED",
      "PARTY",
      "party-relies",
    ], // 当事人之言，不是法院驳回
    [
      "本院认为，被告主张依据《民法典》第十条调减违约金，本院予以支持。",
      "APPLIED",
      "COURT",
      "court-accepts-party-reliance",
    ],
    // 请求，不是支持
    ["原告依据《民法典》第十条起诉，请求本院予以支持。", "MENTIONED", "PARTY", "party-relies"],
    // “一审判决”是所评之物
    ["上诉人认为一审判决适用《民法典》第十条错误。", "MENTIONED", "PARTY", "party-disputes"],
    [
      "检察机关抗诉认为，原审判决适用《民法典》第十条错误。",
      "MENTIONED",
      "PARTY",
      "party-disputes",
    ],
    [
      "本院再审认为，原审判决适用《民法典》第十条不当，应予纠正。",
      "REJECTED",
      "COURT",
      "found-misapplied",
    ],
    [
      "本院认为，应适用当时的《合同法》第九十四条，而不适用《民法典》第十条。",
      "APPLIED",
      "COURT",
      "court-reasons-with",
    ], // 不适用的是后一部
    [
      "本院认为，《民法典》第十条不能溯及适用于本案。",
      "REJECTED",
      "COURT",
      "court-declines-to-apply",
    ],
    [
      "本院认为，原告关于适用《民法典》第十条的主张于法无据。",
      "REJECTED",
      "COURT",
      "court-refuses-party-reliance",
    ],
    ["公诉机关认为，被告人的行为触犯《刑法》第十条。", "MENTIONED", "PARTY", "party-relies"],
  ])("%s", (text, treated, by, rule) =>
    expect(treatment(text)).toMatchObject({ treatment: treated, by, rule }),
  );
});

describe("the same words in different sections", () => {
  const words = "根据《民法典》第十条的规定，承租人应当支付租金。";
  test.each<Row>([
    ["裁判结果", "APPLIED", "COURT", "court-reasons-with"],
    ["裁判理由", "APPLIED", "COURT", "court-reasons-with"],
    ["本院认为", "APPLIED", "COURT", "court-reasons-with"],
    ["原告诉称", "MENTIONED", "PARTY", "party-relies"],
    ["答辩意见", "MENTIONED", "PARTY", "party-relies"],
    ["典型意义", "MENTIONED", "UNKNOWN", "comment-reports-application"],
    ["基本案情", "MENTIONED", "UNKNOWN", "mentioned-only"],
  ])("%s", (heading, treated, by, rule) =>
    expect(treatment(words, heading)).toMatchObject({ treatment: treated, by, rule }),
  );

  test("who takes the word in the sentence goes before the heading", () => {
    expect(treatment("法院认为，根据《民法典》第十条的规定，租金应付。", "基本案情")?.by).toBe(
      "COURT",
    );
    expect(treatment("原告认为，根据《民法典》第十条的规定，租金应付。", "裁判结果")?.by).toBe(
      "PARTY",
    );
  });
  test("without headings, a pleading goes on until another part opens", () => {
    const long = "事实如此。".repeat(500);
    expect(treatment(`原告诉称：租金未付。${long}${words}`)?.by).toBe("PARTY");
    expect(treatment(`原告诉称：租金未付。${long}经审理查明，设备已交付。${words}`)?.by).toBe(
      "UNKNOWN",
    );
    expect(treatment(`原告诉称：租金未付。${long}本院认为，设备已交付。${words}`)?.by).toBe(
      "COURT",
    );
  });
  test("line breaks within a sentence change nothing", () => {
    expect(treatment("法院认\n\n为，不\n适用《民法典》第十条。")?.treatment).toBe("REJECTED");
  });
});
