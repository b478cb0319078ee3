import { describe, expect, test } from "vitest";
import { FactorVocabulary } from "../../../src/similarity/factor-vocabulary.js";
import { segment } from "../../../src/similarity/segmenter.js";
import { expectProportional, over } from "../../support/proportional.js";

const vocabulary = new FactorVocabulary(
  [
    {
      id: "factor:nominal-purchase",
      label: "顶名购车",
      aliases: ["背户", "替别人贷款买车", "借名买车"],
    },
    { id: "factor:remote-locking", label: "远程锁机", aliases: ["锁机", "车被锁了", "GPS锁车"] },
    {
      id: "factor:no-contract",
      label: "未签书面劳动合同",
      aliases: ["没…签劳动合同", "从…没…签合同"],
    },
    { id: "factor:enforcement", label: "执行", aliases: ["强制执行"] },
    {
      id: "factor:listed-as-dishonest-debtor",
      label: "被列为失信被执行人",
      aliases: ["失信被执行人", "上了老赖名单"],
    },
  ],
  segment,
);
const found = (text: string) =>
  vocabulary
    .find(text)
    .map(({ factorId, start, end }) => [factorId.slice(7), text.slice(start, end)]);

describe("names of factors in a text", () => {
  test.each([
    ["他是背户买的车", [["nominal-purchase", "背户"]]],
    ["车被锁了，还要付租金吗", [["remote-locking", "车被锁了"]]],
    [
      "已被列为失信被执行人，法院强制执行",
      [
        ["listed-as-dishonest-debtor", "被列为失信被执行人"],
        ["enforcement", "强制执行"],
      ],
    ], // 长的优先，“执行”不算
    [
      "ｇｐｓ锁车和GPS锁车",
      [
        ["remote-locking", "ｇｐｓ锁车"],
        ["remote-locking", "GPS锁车"],
      ],
    ],
    ["公司没跟我签劳动合同", [["no-contract", "没跟我签劳动合同"]]],
    ["公司没签劳动合同", [["no-contract", "没签劳动合同"]]],
    ["从来就没和我签合同", [["no-contract", "从来就没和我签合同"]]],
    ["他没来，公司签劳动合同", []], // another clause
    ["没有人知道公司什么时候会签劳动合同", []], // too far apart
    ["与此无关", []],
  ])("%s", (text, expected) => expect(found(text)).toEqual(expected));

  test("offsets are UTF-16 units of the text as it came", () => {
    const text = "🏛️锁机ＧＰＳ锁车";
    expect(vocabulary.find(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      "锁机",
      "ＧＰＳ锁车",
    ]);
  });

  test.each(["车被锁锁锁锁机", "没", "从没", "没签劳动合"])(
    "is linear in the text: %s over and over",
    (words) => expectProportional(over(words), (text) => vocabulary.find(text), 140_000),
  );
});

test("most of an alias, not side by side, is a guess", () => {
  expect(vocabulary.guess("我替别人买车，他不还钱").map((guess) => guess.factorId)).toContain(
    "factor:nominal-purchase",
  );
  expect(vocabulary.guess("今天天气很好")).toEqual([]);
  // its words stand in two sentences
  expect(vocabulary.guess("车是替别人保管的。后来又去买车。")).toEqual([]);
});
