import { expect, test } from "vitest";
import { InstrumentCatalogue } from "../../../../src/citation/catalogue.js";
import { cite } from "../../../../src/citation/cite.js";
import { basisOfPosition, provisionBases } from "../../../../src/ingest/extract/citation-basis.js";

const CATALOGUE = new InstrumentCatalogue([]);
/** The articles that a text cites, each with its basis. */
const bases = (text: string) => {
  const read = provisionBases(
    cite(text, CATALOGUE).map(({ found, normalized, treatment }) => ({
      target:
        found.kind === "PROVISION"
          ? { kind: "PROVISION" as const, id: normalized }
          : { kind: "INSTRUMENT" as const, id: normalized },
      position: treatment.position,
    })),
  );
  return [...read].map(([id, basis]) => `${/第(.+)条/u.exec(id)?.[1] ?? id} ${basis}`);
};

test.each<[kind: string, text: string, bases: readonly string[]]>([
  [
    "a judgment",
    "原告汤某诉称，依据《清河合同法》第三条，被告应当付款。\n本院认为，根据《清河合同法》第五条的规定，合同有效。依照《清河合同法》第八条、第九条之规定，判决如下：\n一、被告支付货款。\n如果未按本判决指定的期间履行给付金钱义务，应当依照《清河诉讼法》第二十条之规定，加倍支付迟延履行期间的债务利息。\n审判员 邹某\n附：本判决适用的法律条文\n《清河合同法》\n第四十条 当事人应当履行义务。",
    ["三 PARTY", "五 REASONING", "八 OPERATIVE", "九 OPERATIVE"],
  ],
  [
    "an enforcement ruling",
    "申请执行人某局向本院申请强制执行。本院认为，该决定合法。依照《清河行政法》第七条的规定，裁定如下：\n准予强制执行。",
    ["七 OPERATIVE"],
  ],
  [
    "an article that a party and the court rely on",
    "被告辩称，依照《清河合同法》第八条，其有权拒付。\n本院认为，根据《清河合同法》第八条的规定，被告有权拒付。依照《清河诉讼法》第二条，判决如下：\n驳回原告的诉讼请求。",
    ["八 REASONING", "二 OPERATIVE"],
  ],
  [
    "an appeal, whose first instance decided under another article",
    "一审法院认为，合同有效。依照《清河合同法》第八条，判决：被告付款。\n上诉人汤某上诉称，一审适用法律错误。\n本院认为，一审判决正确。依照《清河诉讼法》第二条之规定，判决如下：\n驳回上诉，维持原判。",
    ["二 OPERATIVE"],
  ],
])("bases in %s", (_kind, text, expected) => expect(bases(text)).toEqual(expected));

test("where nobody decides, reasons or relies there is no basis", () => {
  for (const position of ["NOTICE", "APPENDIX", "EARLIER_RULING", "COMMENT", "FACTS"] as const)
    expect(basisOfPosition(position)).toBeUndefined();
  expect(basisOfPosition("OPERATIVE")).toBe("OPERATIVE");
});
