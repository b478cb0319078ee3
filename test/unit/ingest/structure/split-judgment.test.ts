import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { splitJudgment } from "../../../../src/ingest/structure/split-judgment.js";

const GOLDEN = join(import.meta.dirname, "../../../golden/judgments");
const read = (name: string) => readFileSync(join(GOLDEN, name), "utf8");
const outline = (text: string) =>
  splitJudgment(text)?.sections.map((section) => [
    section.heading,
    section.kind,
    section.text.slice(0, 6),
  ]);

test("a judgment of the first instance in its parts", () => {
  const text = read("first-instance.txt");
  expect(splitJudgment(text)?.title).toBe("清河市白石区人民法院民事判决书（2023）清0102民初3456号");
  expect(outline(text)).toEqual([
    ["首部", "HEAD", "清河市白石区"],
    ["审理经过", "OTHER", "原告远山机械"],
    ["诉称", "CLAIM", "原告远山机械"],
    ["辩称", "DEFENCE", "被告林某某辩"],
    ["经审理查明", "FINDINGS", "本院经审理认"],
    ["本院认为", "REASONING", "本院认为，林"],
    ["判决如下", "RESULT", "一、撤销原告"],
    ["落款", "TAIL", "审 判 长 "],
  ]);
});

test("a judgment of the second instance keeps the first court's words apart from its own", () => {
  expect(outline(read("second-instance.txt"))).toEqual([
    ["首部", "HEAD", "清河市中级人"],
    ["审理经过", "OTHER", "上诉人林某某"],
    ["诉称", "CLAIM", "林某某上诉请"],
    ["辩称", "DEFENCE", "远山机械厂辩"],
    ["一审查明", "OTHER", "一审法院认定"],
    ["一审认为", "OTHER", "一审法院认为"],
    ["一审判决", "OTHER", "一审法院判决"],
    ["经审理查明", "FINDINGS", "本院二审期间"],
    ["本院认为", "REASONING", "本院认为，机"],
    ["判决如下", "RESULT", "驳回上诉，维"],
    ["落款", "TAIL", "审判长 周某"],
  ]);
});

const HEAD =
  "清河市中级人民法院\n民事判决书\n（2023）清01民终789号\n上诉人（原审被告）：林某某，男。\n";

test.each<[string, string, string]>([
  ["案外人林某某称，其已付清房款，请求中止执行。", "诉称", "CLAIM"],
  ["申请执行人称，该房屋登记在被执行人名下。", "辩称", "DEFENCE"],
  ["远山机械厂答辩称：一审认定事实清楚，请求维持。", "辩称", "DEFENCE"],
  ["远山机械厂提交意见称，原判正确。", "辩称", "DEFENCE"],
  ["林某某申请再审称，二审判决认定事实有误。", "诉称", "CLAIM"],
  ["远山机械厂向一审法院起诉请求：林某某付款。", "诉称", "CLAIM"],
  ["某某煤业有限公司复议称，执行标的额计算错误。", "诉称", "CLAIM"],
  ["某某信托有限公司称，异议裁定正确。", "辩称", "DEFENCE"],
  ["原告某某公司称，双方订立合同。", "诉称", "CLAIM"],
  ["申请人某某公司于2022年2月14日向本院申请诉前财产保全。", "诉称", "CLAIM"],
  [
    "复议申请人某某公司不服清河市白石区人民法院（2023）清0102执异3号执行裁定，向本院申请复议。",
    "审理经过",
    "OTHER",
  ],
  ["公诉机关指控，2016年3月，林某某骗取货款。", "诉称", "CLAIM"],
  ["远山机械厂以林某某不能清偿到期债务为由，向本院申请对其进行清算。", "诉称", "CLAIM"],
  ["本院在执行远山机械厂与林某某一案中，查封了机床。", "审理经过", "OTHER"],
  ["清河市白石区人民法院经审理查明：双方订立合同。", "一审查明", "OTHER"],
  [
    "清河市白石区人民法院于2022年2月9日作出（2021）清0102民初12号民事判决：林某某付款。",
    "一审判决",
    "OTHER",
  ],
  ["本院二审查明的事实与一审法院认定的事实一致。", "经审理查明", "FINDINGS"],
])("%s opens %s", (words, heading, kind) => {
  const text = `${HEAD}${words}\n本院认为，上诉无理。依法判决如下：\n驳回上诉，维持原判。\n审判长 周某`;
  expect(splitJudgment(text)?.sections[1]).toMatchObject({ heading, kind, text: words });
});

test("a mediation: what was agreed is its result, though no reasons stand before", () => {
  const text =
    "清河市白石区人民法院\n民 事 调 解 书\n（2023）清0102民初9号之一\n原告：林某某，男。\n原告林某某诉称：被告未还款。\n经本院主持调解，当事人自愿达成如下协议：\n一、被告归还80万元；\n二、原告放弃其他请求。\n审判员 周某";
  expect(splitJudgment(text)?.title).toBe(
    "清河市白石区人民法院民事调解书（2023）清0102民初9号之一",
  );
  expect(outline(text)?.at(-2)).toEqual(["判决如下", "RESULT", "一、被告归还"]);
});

test("articles printed behind the tail are no part of it", () => {
  const text = `${HEAD}本院认为，上诉无理。依法判决如下：\n驳回上诉。\n审判长 周某\n二〇二三年九月十一日\n附：本案适用的法律条文\n《某法》第一条……`;
  expect(outline(text)?.at(-1)).toEqual(["附录法条", "PROVISIONS", "附：本案适用"]);
});

test("every part can be shown in its place", () => {
  const text = read("first-instance.txt");
  for (const section of splitJudgment(text)?.sections ?? []) {
    const { start, end } = section.spanAt(0, section.text.length);
    expect(text.slice(start, end).replace(/\s/gu, "")).toBe(section.text.replace(/\s/gu, ""));
  }
});

test.each([
  [
    "a release that mentions a judgment",
    "清河市法院发布典型案例\n案例一 甲诉乙买卖合同纠纷案\n基本案情\n甲持判决书申请执行。本院认为，应予支持。",
  ],
  ["a form without a decision", "清河市人民法院\n民事判决书\n（2023）清0102民初1号\n（此处空白）"],
])("%s is no judgment", (_, text) => {
  expect(splitJudgment(text)).toBeUndefined();
});

const unbroken = (text: string, mark: string) => text.trim().replace(/\s*\n\s*/gu, mark);

test.each([
  ["first-instance.txt", ""],
  ["first-instance.txt", "、"],
  ["second-instance.txt", ""],
  ["second-instance.txt", "、"],
])("%s has the same parts without its line breaks, with %j in their place", (name, mark) => {
  const text = read(name);
  expect(outline(unbroken(text, mark))).toEqual(outline(text));
  expect(splitJudgment(unbroken(text, mark))?.title).toBe(splitJudgment(text)?.title);
});

test("a text without line breaks shows every part in its place", () => {
  const text = unbroken(read("second-instance.txt"), "");
  for (const section of splitJudgment(text)?.sections ?? []) {
    const { start, end } = section.spanAt(0, section.text.length);
    expect(text.slice(start, end).replace(/\s/gu, "")).toBe(section.text.replace(/\s/gu, ""));
  }
});

test("a body without its head: its orders are known by their own words", () => {
  const text =
    "原告林某某诉称，被告欠租。\n被告某公司未作答辩。\n经审理查明，双方订有租约。\n本院认为，被告应当付租。\n被告某公司于本判决生效之日起十日内支付租金3200元。";
  expect(outline(text)).toEqual([
    ["诉称", "CLAIM", "原告林某某诉"],
    ["辩称", "DEFENCE", "被告某公司未"],
    ["经审理查明", "FINDINGS", "经审理查明，"],
    ["本院认为", "REASONING", "本院认为，被"],
    ["判决如下", "RESULT", "被告某公司于"],
  ]);
});

test("an order for payment, and the fields that a data set wrote above it", () => {
  const text =
    "category:民事\ntitle:远山机械厂与林某某申请支付令一案支付令\ncontent:清河市白石区人民法院\n支 付 令\n（2021）清0102民督7号\n申请人：远山机械厂。\n被申请人：林某某，男。\n申请人远山机械厂于2021年3月2日向本院申请支付令。本院受理后，经审查，申请符合法律规定。\n依照《中华人民共和国民事诉讼法》第二百一十六条的规定，特发出如下支付令：\n被申请人林某某应当自收到本支付令之日起十五日内，给付申请人货款9000元。\n审判员 周某\n二〇二一年三月八日";
  expect(splitJudgment(text)?.title).toBe("远山机械厂与林某某申请支付令一案支付令");
  expect(outline(text)?.at(-2)).toEqual(["判决如下", "RESULT", "被申请人林某"]);
});

test("a ruling that gives no opinion has its basis and its orders", () => {
  const text = `${HEAD.replace("判决", "裁定")}原裁定案号存在笔误，应予补正，现裁定如下：\n案号更正为（2023）清01民终788号。\n审判长 周某`;
  expect(outline(text)?.slice(1)).toEqual([
    ["裁判依据", "REASONING", "原裁定案号存"],
    ["判决如下", "RESULT", "案号更正为（"],
    ["落款", "TAIL", "审判长 周某"],
  ]);
});

test.each([
  [
    "who heard the case",
    "本院依法组成由审判员周某担任审判长，审判员吴某、郑某参加的合议庭审理了本案，书记员王某担任记录。",
  ],
  [
    "what the courts below held, in one paragraph",
    "一审法院认为，合同有效。依照《某法》第一条，判决如下：林某某付款。林某某不服，提起上诉。",
  ],
])("%s divides no paragraph", (_, words) => {
  const text = `${HEAD}${words}\n本院认为，上诉无理。依法判决如下：\n驳回上诉。\n审判长 周某`;
  expect(splitJudgment(text)?.sections.map((each) => each.text)).toContain(
    splitJudgment(text)?.sections[0]?.text.includes(words) === true
      ? splitJudgment(text)?.sections[0]?.text
      : words,
  );
});

test.each([
  ["an essay", "本院认为这一问题值得研究。\n基本案情\n原告诉称，被告欠租。\n本院认为，应当付租。"],
  ["a complaint", "原告林某某诉称，被告欠租。\n请求判令被告付租。"],
])("%s is no body of a judgment", (_, text) => {
  expect(splitJudgment(text)).toBeUndefined();
});
