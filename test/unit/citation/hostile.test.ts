import { describe, test } from "vitest";
import { cite } from "../../../src/citation/cite.js";
import { expectProportional, over } from "../../support/proportional.js";
import { CATALOGUE } from "./test-catalogue.js";

const MEGABYTE = 1024 * 1024;
const read = (text: string) => cite(text, CATALOGUE);

const PARAGRAPH =
  "原告某租赁公司依据《中华人民共和国民法典》第七百五十二条请求支付全部租金。被告辩称，双方所签《融资租赁合同》第五条约定了宽限期，其已付款148549.18元。" +
  "法院经审理认为，承租人未按约支付租金，经催告后在合理期限内仍不支付，构成违约。依照民法典第五百七十七条、第五百八十五条第二款及该法第七百五十二条之规定，" +
  "判决被告于本判决生效之日起十日内支付租金及违约金，案号为（2023）沪0115民初1234号。宣判后，双方当事人均未提起上诉，判决已经发生法律效力。\n";

test("a decision takes time in proportion to its length", () =>
  expectProportional(over(PARAGRAPH), read, MEGABYTE / 3));

describe("hostile texts take time in proportion to their length", () => {
  test.each([
    ...Array.from("《》第一（〔号法"),
    ...[
      "第一、",
      "第一条",
      "第一百",
      "一、",
      "《《》",
      "（（）",
      "(2020)",
      "〔2020〕1号",
      "令第1号",
      "最高人民法院关于",
      "以下简称《",
    ],
    ...[
      "《某某法》",
      "该法",
      "该法第一条",
      "前款规定",
      "解释第一条",
      "合同第一条",
      "民法典",
      "《民法典》（",
      "指导案例1号、",
    ],
    ...[
      "《民法典》第一条、",
      "《民法典》（以下简称《民》）",
      "（2023）沪0115民初1号、",
      "本院认为",
      "原告",
      "2023沪01民",
      "\n",
      " ",
    ],
    ...[
      "《民法典》其第一条",
      "德国",
      "德国民法典第一条",
      "美国的",
      "九民纪要第1点、",
      "“民法典”",
      "2024年7月1日起施行的《公司法》",
    ],
    ...[
      "《民法典》第一条规定：“一”第二条规定：“",
      "《租赁合同》第一条，其第一条",
      "中华人民共和国",
      "最高人民法院《",
      "2025-02-1-182-",
    ],
  ])("%s over and over", (unit) => expectProportional(over(unit), read, 200_000));

  test.each([
    ["《民法典》", "第一、"],
    ["民法典第", "一"],
  ])("a list that never comes to its 条: %s%s…", (head, piece) =>
    expectProportional((length) => head + piece.repeat(length / piece.length), read, 300_000),
  );
});
