import { describe, expect, test } from "vitest";
import { cite } from "../../../src/citation/cite.js";
import type { CitationPosition } from "../../../src/domain/closed-lists.js";
import { CATALOGUE } from "./test-catalogue.js";

const positions = (text: string) =>
  cite(text, CATALOGUE).flatMap((each) =>
    each.kind === "PROVISION" ? [each.treatment.position] : [],
  );
const all = (count: number, position: CitationPosition) =>
  Array.from({ length: count }, () => position);
const INTERPRETATION = "《最高人民法院关于审理融资租赁合同纠纷案件适用法律问题的解释》";

describe("the operative clause is read as a list, however it is punctuated", () => {
  test.each<readonly [text: string, articles: number]>([
    // 逗号、顿号混用，几部法律，版本括注
    [
      `本院认为，拖欠属实。依照《民法典》第五百零九条第一款、第七百五十二条，${INTERPRETATION}第九条，《民事诉讼法》（2021年修正）第六十七条第一款规定，判决如下：`,
      4,
    ],
    ["依照《民法典》第十条；《民事诉讼法》第二条；第三条之规定，判决如下：", 3], // 分号
    ["根据《民法典》第十条和第十一条以及《民事诉讼法》第二条的规定，裁定如下：", 3],
    [
      "依据《民法典》第十条、第十一条，参照《民事诉讼法》第二条，经审判委员会讨论决定，判决如下：",
      3,
    ],
    [
      "依照《民法典》第十条之规定，依据《民事诉讼法》第一百四十七条之规定，对被告丙公司缺席判决如下：",
      2,
    ],
    ["按照民法典第十条、民事诉讼法第二条第一款第（三）项的规定，判决如下", 2], // 无书名号
    ["《民法典》第十条、第十一条的规定，判决如下：", 2], // 无“依照”
    ["依照《民法典》第十条、\n第十一条、《民事诉讼法》\n第二条，判决\n如下：", 3], // 换行只是排版
    ["依照《民法典》第十条关于“当事人应当依约履行”的规定、第十一条的规定，判决如下：", 2],
    ["双方自愿达成调解。依照《民事诉讼法》第九十九条、第一百条，达成如下协议：", 2],
  ])("%s", (text, articles) => expect(positions(text)).toEqual(all(articles, "OPERATIVE")));

  test.each([
    ["根据《民法典》第十条的规定，乙公司应当付款，判决如下：", "UNKNOWN"], // 说理，不是列举
    ["原告请求法院依照《民法典》第十条判决被告付款。", "PARTY"],
    // 行政机关
    ["某市场监管局依据《民法典》第十条的规定，作出处罚决定如下：罚款一万元。", "UNKNOWN"],
    ["申请不符合《民事诉讼法》第二百条规定的情形，裁定如下：", "UNKNOWN"],
  ] as const)("%s", (text, position) => expect(positions(text)).toEqual([position]));

  test("reasoning before it stays reasoning", () => {
    const text =
      "本院认为，根据《民法典》第十条，乙公司应当付款。综上，依照《民事诉讼法》第二条，判决如下：";
    expect(positions(text)).toEqual(["REASONING", "OPERATIVE"]);
  });
  test("a refused plea in the paragraph before takes nothing from it", () => {
    const text =
      "本院认为，被告所称设备有瑕疵，该抗辩不能成立。\n依照《民法典》第十条、第十一条，判决如下：";
    expect(positions(text)).toEqual(all(2, "OPERATIVE"));
    expect(cite(text, CATALOGUE).map((each) => each.treatment.by)).toEqual(["COURT", "COURT"]);
  });
});

describe("what the court reasons with", () => {
  const read = (sentence: string) => {
    const { treatment, by, position } = cite(`本院认为，合同有效。${sentence}`, CATALOGUE)[0]!
      .treatment;
    return [treatment, by, position];
  };
  test.each([
    ["石河公司依据《民法典》第十条的规定，有权要求支付全部租金。", "APPLIED", "COURT", "REASONING"],
    ["出租人按照《民法典》第十条可以请求解除合同。", "APPLIED", "COURT", "REASONING"],
    ["石河公司诉请违约金符合《民法典》第十条的规定。", "APPLIED", "COURT", "REASONING"],
    ["石河公司认为，依据《民法典》第十条其无须付款。", "MENTIONED", "PARTY", "PARTY"],
    ["石河公司还主张原审适用《民法典》第十条错误。", "MENTIONED", "PARTY", "PARTY"],
    ["石河公司依据《民法典》第十条主张减租，其理由不能成立。", "REJECTED", "COURT", "REASONING"],
    ["一审法院适用《民法典》第十条的规定并无不当。", "APPLIED", "COURT", "REASONING"],
    ["一审法院依据《民法典》第十条判决解除合同，适用法律错误。", "REJECTED", "COURT", "REASONING"],
    ["一审法院依据《民法典》第十条判决解除合同。", "MENTIONED", "COURT", "EARLIER_RULING"],
    ["石河公司的再审申请不符合《民法典》第十条的规定。", "REJECTED", "COURT", "REASONING"],
    ["该格式条款不符合《民法典》第十条的规定，应属无效。", "APPLIED", "COURT", "REASONING"],
    [
      "《民法典》第十条规定：“本条不适用于自然人，其请求不予支持。”石河公司为法人。",
      "APPLIED",
      "COURT",
      "REASONING",
    ], // 条文之言
    ["《民法典》第十条规制的是缔约过失，故本案不适用该规定。", "REJECTED", "COURT", "REASONING"],
  ])("%s", (sentence, ...expected) => expect(read(sentence)).toEqual(expected));
});

describe("the parts of a decision, with and without line breaks", () => {
  const paragraphs = [
    "江北省石河市中级人民法院民事判决书（2022）江02民终31号",
    "一审法院认为，根据《民法典》第十条，合同有效。依照《民法典》第十一条、《民事诉讼法》第二条，判决如下：一、乙公司支付租金。",
    "乙公司上诉称，一审法院适用《民法典》第十二条错误。其次，一审法院依据《民法典》第十三条认定违约，于法无据。",
    "甲公司辩称，本案应适用《民法典》第十四条。",
    "本院认为，《民法典》第十五条规定了租金。依照《民事诉讼法》第一百七十七条，判决如下：驳回上诉，维持原判。",
    "如果未按本判决指定的期间履行给付金钱义务，应当依照《民事诉讼法》第二百六十四条加倍支付迟延履行期间的债务利息。",
    "审判长王一审判员李二二〇二二年五月六日书记员张三",
    "附：本判决适用的法律条文《民法典》第二十条当事人应当遵守约定。《民法典》第二十一条依照约定。",
  ];
  const expected: readonly CitationPosition[] = [
    "EARLIER_RULING",
    "EARLIER_RULING",
    "EARLIER_RULING",
    "PARTY",
    "PARTY",
    "PARTY",
    "REASONING",
    "OPERATIVE",
    "NOTICE",
    "APPENDIX",
    "APPENDIX",
  ];
  test.each([["\n"], ["\n\n"], [""]])("joined by %j", (joiner) =>
    expect(positions(paragraphs.join(joiner))).toEqual(expected),
  );

  test("only the court's own word is an application", () => {
    const applied = cite(paragraphs.join(""), CATALOGUE).filter(
      (each) => each.treatment.treatment === "APPLIED",
    );
    expect(applied.map((each) => each.treatment.position)).toEqual(["REASONING", "OPERATIVE"]);
  });
  test("headings of a release say it too", () => {
    const text =
      "【基本案情】甲公司诉称，应适用《民法典》第十条。【裁判理由】根据《民法典》第十一条，应付租金。\n典型意义\n本案依据《民法典》第十二条定分止争。\n【相关法条】《民法典》第十三条";
    const lines = text.replaceAll("【", "\n【");
    expect(positions(lines)).toEqual(["PARTY", "REASONING", "COMMENT", "APPENDIX"]);
  });
});
