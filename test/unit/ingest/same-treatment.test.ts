import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type Citation, cite } from "../../../src/citation/cite.js";
import { citationReader } from "../../../src/cli/citation-reader.js";
import { readSharedRecords } from "../../../src/cli/shared-records.js";
import type { CaseText } from "../../../src/ingest/extract/case-text.js";
import { splitCases } from "../../../src/ingest/structure/split-cases.js";
import { splitJudgment } from "../../../src/ingest/structure/split-judgment.js";

const GOLDEN = join(import.meta.dirname, "../../golden");
const shared = await readSharedRecords();
const reader = citationReader(shared);

const casesOf = (document: string): readonly CaseText[] => {
  const judgment = splitJudgment(document);
  return judgment === undefined
    ? splitCases(document).flatMap((release) => release.cases)
    : [judgment];
};

/** What `leian ingest` reads of each citation, by its place in the document. */
function ingested(document: string): ReadonlyMap<number, string> {
  const read = casesOf(document).flatMap(({ sections }) =>
    reader.read(sections, undefined).map((each): readonly [number, string] => {
      const place = sections[each.section]!.spanAt(each.start, each.end).start;
      return [
        place,
        [each.raw.replace(/\s/gu, ""), each.treatment, each.by, each.position, each.rule].join(" "),
      ];
    }),
  );
  return new Map(read);
}

const cited = (citation: Citation): string => {
  const { treatment, by, position, rule } = citation.treatment;
  return [citation.raw.replace(/\s/gu, ""), treatment, by, position, rule].join(" ");
};

const FIRST = `江北省石河市人民法院
民事判决书
（2023）江0201民初31号
原告：甲租赁有限公司。
被告：乙实业有限公司。
原告甲租赁有限公司与被告乙实业有限公司融资租赁合同纠纷一案，本院受理后依法审理，现已审理终结。
甲租赁有限公司向本院提出诉讼请求：依据《民法典》第七百五十二条判令被告支付全部租金。
乙实业有限公司辩称，本案应适用《民法典》第七百五十一条。
经审理查明，双方于2021年3月签订合同。
本院认为，甲租赁有限公司依据《民法典》第七百五十二条的规定，有权请求支付全部租金。被告抗辩不能成立。
依照《民法典》第五百零九条第一款、第七百五十二条，《民事诉讼法》（2021年修正）第六十七条第一款规定，判决如下：
一、被告支付租金。
如果未按本判决指定的期间履行给付金钱义务，应当依照《民事诉讼法》第二百六十条规定，加倍支付迟延履行期间的债务利息。
审判员 王一
书记员 李二
附：本判决适用的法律条文
《民法典》第五百零九条 当事人应当按照约定履行义务。
`;
const RELEASE = `案例一
甲公司与乙公司融资租赁合同纠纷案
【基本案情】
甲公司购买设备出租给乙公司，乙公司拖欠租金。甲公司起诉，依据《民法典》第七百五十二条请求乙公司支付全部租金。
【裁判结果】
法院经审理认为，根据《民法典》第七百五十二条，乙公司应当支付全部租金，遂判决支持甲公司的请求。
【典型意义】
本案依照《民法典》第七百五十二条保护出租人，也依法适用《民法典》第五百零九条。
【相关法条】
《民法典》第七百五十二条
`;
const golden = readdirSync(join(GOLDEN, "judgments"))
  .filter((name) => name.endsWith(".txt"))
  .map((name): readonly [string, string] => [
    name,
    readFileSync(join(GOLDEN, "judgments", name), "utf8"),
  ]);

test.each([["a first instance", FIRST], ["a release", RELEASE], ...golden] as const)(
  "cite and ingest say the same of the citations of %s",
  (_name, document) => {
    const read = ingested(document);
    const found = cite(document, shared.catalogue).filter((each) => read.has(each.start));
    expect(found.map(cited)).toEqual(found.map((each) => read.get(each.start)));
    expect(found.length).toBe(read.size);
  },
);
test("both know the basis of the decision", () => {
  const basis = [...ingested(FIRST).values()].filter((each) => each.includes(" OPERATIVE "));
  expect(basis.map((each) => each.split(" ")[0])).toEqual([
    "《民法典》第五百零九条第一款",
    "第七百五十二条",
    "《民事诉讼法》（2021年修正）第六十七条第一款",
  ]);
});
