import { expect, test } from "vitest";
import type { CaseSection } from "../../../../src/ingest/extract/case-text.js";
import { captionOf, readHeading, readOpening } from "../../../../src/ingest/extract/opening.js";

const CAUSES = new Map(
  ["买卖合同纠纷", "民间借贷纠纷", "公司盈余分配纠纷", "案外人执行异议之诉", "合同纠纷"].map(
    (name) => [name, `cause:${name}`],
  ),
);
const causes = { idOf: (name: string) => CAUSES.get(name) };
const story = (text: string): CaseSection => ({
  heading: "审理经过",
  supplied: true,
  kind: "OTHER",
  text,
  spanAt: (start, end) => ({ start, end }),
});
const captionIn = (text: string, known: readonly string[] = []) => {
  const opening = readOpening([story(text)], causes, known);
  return opening && captionOf(opening, known);
};

test.each([
  [
    "原告远山机械有限公司（以下简称远山公司）与被告林小明买卖合同纠纷一案，本院立案后，依法审理。",
    "远山机械有限公司与林小明买卖合同纠纷案",
  ],
  [
    "再审申请人清河物流有限公司因与被申请人远山机械有限公司、一审被告、二审被上诉人林小明案外人执行异议之诉一案，不服清河市中级人民法院民事判决，向本院申请再审。",
    "清河物流有限公司与远山机械有限公司、林小明案外人执行异议之诉案",
  ],
  [
    "上诉人周明因诉被上诉人清河市公安局交通警察大队行政处罚一案，不服一审判决。",
    "周明与清河市公安局交通警察大队行政处罚案",
  ],
  [
    "原告吴立、郑华不服被告清河市自然资源和规划局房屋登记，于2020年3月1日向本院提起行政诉讼。",
    "吴立、郑华与清河市自然资源和规划局房屋登记案",
  ],
  [
    "上诉人清河物流有限公司与被上诉人远山机械有限公司公司盈余分配纠纷一案，不服一审判决。",
    "清河物流有限公司与远山机械有限公司公司盈余分配纠纷案",
  ],
  [
    "上诉人清河物流有限公司因与被上诉人周明民间借贷纠纷管辖权异议一案，不服一审裁定。",
    "清河物流有限公司与周明民间借贷纠纷案",
  ],
])("%s is called %s", (text, name) => {
  expect(captionIn(text)).toBe(name);
});

test("one party in the sentence: the others are those of the head", () => {
  expect(
    captionIn("上诉人周明因强制拆除一案，不服一审判决。", ["周明", "清河市白石区人民政府"]),
  ).toBe("周明与清河市白石区人民政府强制拆除案");
});

test.each([
  "本院在审理中查明，双方另有诉讼一案。",
  "原告称，对被执行人欠缴住房公积金一案，应予执行。",
  "双方订立买卖合同，约定货款。",
])("%s opens no case", (text) => {
  expect(captionIn(text)).toBeUndefined();
});

test("the heading of a file has the parties and the matter, not the kind of document", () => {
  const read = (title: string) => readHeading(title, causes, []);
  expect(read("远山机械有限公司与林小明买卖合同纠纷二审民事判决书")).toMatchObject({
    first: ["远山机械有限公司"],
    second: ["林小明"],
    matter: "买卖合同纠纷",
  });
  expect(read("远山机械有限公司与林小明买卖合同纠纷")).toBeUndefined();
});
