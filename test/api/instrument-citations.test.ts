import { describe, expect, test } from "vitest";
import { ask, data } from "../support/api.js";
import { apiSuite } from "../support/api-suite.js";

const suite = apiSuite();

interface Cited {
  readonly raw: string;
  readonly articles: readonly string[];
  readonly provisions: readonly { readonly id: string }[];
  readonly instrument: { readonly id: string } | null;
  readonly evidence: { readonly quote: string; readonly source: string };
}
interface Found {
  readonly instrument: {
    readonly id: string;
    readonly known: string;
    readonly kind: string;
    readonly documentNumber: string | null;
    readonly cites: readonly { readonly id: string }[];
    readonly citedBy: readonly { readonly id: string }[];
    readonly citations: readonly Cited[];
    readonly citers: {
      readonly totalCount: number;
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
      readonly edges: readonly {
        readonly node: { readonly id: string };
        readonly citations: readonly Cited[];
      }[];
    };
  };
}
const CITED = "{ raw articles provisions { id } instrument { id } evidence { quote source } }";
const ALL = `query($name: ID!, $first: Int! = 20, $after: String) { instrument(id: $name) {
  id known kind documentNumber cites { id } citedBy { id } citations ${CITED}
  citers(first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor } edges { node { id } citations ${CITED} }
  }
} }`;
const named = async (name: string, page: object = {}) =>
  (await data<Found>(suite.app, ALL, { name, ...page })).instrument;

describe("an instrument that others cite is found by its printed title, with who cites it", () => {
  test.each<[string, string, readonly string[], string | null]>([
    [
      "广州南沙深化面向世界的粤港澳全面合作总体方案",
      "instrument:nansha-cooperation-plan",
      ["guangzhou-leasing-work-points-2024"],
      null,
    ],
    [
      "《“十四五”智能制造发展规划》",
      "instrument:intelligent-manufacturing-plan-2021",
      ["lingang-digital-action-plan-2024-2026"],
      "工信部联规〔2021〕207号",
    ],
    [
      "十四五智能制造发展规划",
      "instrument:intelligent-manufacturing-plan-2021",
      ["lingang-digital-action-plan-2024-2026"],
      "工信部联规〔2021〕207号",
    ],
    [
      "防范和处置非法集资条例",
      "instrument:illegal-fundraising-regulations",
      ["yunnan-inclusive-finance-plan"],
      null,
    ],
    [
      "证券公司及基金管理公司子公司资产证券化业务管理规定",
      "instrument:asset-securitisation-provisions",
      ["abs-negative-list-guidelines"],
      null,
    ],
    [
      "国发〔2023〕15号",
      "instrument:inclusive-finance-implementation-opinions",
      ["yunnan-inclusive-finance-plan", "inclusive-credit-2024-notice"],
      "国发〔2023〕15号",
    ],
  ])("%s", async (name, id, citers, documentNumber) => {
    const found = await named(name);
    expect(found).toMatchObject({ id, known: "CITATION_ONLY", documentNumber });
    const ids = citers.map((each) => `instrument:${each}`);
    expect(found.citedBy.map((each) => each.id)).toEqual(ids); // newest first
    expect(found.citers.edges.map((each) => each.node.id)).toEqual(ids);
    expect(found.citers.totalCount).toBe(ids.length);
    for (const { node, citations } of found.citers.edges) {
      expect(citations.length).toBeGreaterThan(0);
      for (const { instrument, evidence, raw } of citations) {
        expect(instrument?.id).toBe(id);
        expect(evidence.source).toBe(node.id);
        expect(evidence.quote).toContain(raw.replace(/^《|》.*$/gu, ""));
      }
    }
  });

  test.each([
    [
      "关于《银行保险机构数据安全管理办法》公开征求意见的公告",
      "instrument:bank-insurance-data-security-draft",
    ],
    ["关于做好2024年普惠信贷工作的通知", "instrument:inclusive-credit-2024-notice"],
    ["关于规范和加强办理诉前保全案件工作的意见", "instrument:pre-litigation-preservation-opinions"],
    [
      "《推动大规模设备更新和消费品以旧换新行动方案》",
      "instrument:large-scale-equipment-renewal-action-plan-2024",
    ],
  ])("one that is described, too: %s", async (name, id) => {
    expect(await named(name)).toMatchObject({ id, known: "DESCRIBED" });
  });

  test.each(["关于做好2024年普惠信贷工作的决定", "粤港澳全面合作总体方案"])(
    "what is nobody's title is not found: %s",
    async (name) => {
      const { errors } = await ask(suite.app, ALL, { name });
      expect(errors?.[0]?.extensions.code).toBe("BAD_USER_INPUT");
    },
  );
});

describe("what an instrument cites", () => {
  test("every place that cites, in the order of the text; the instrument once", async () => {
    const { citations, cites } = await named("节约用水条例");
    expect(citations.map((each) => each.evidence.quote)).toEqual([
      "根据《中华人民共和国水法》等有关法律，制定本条例",
      "依照《中华人民共和国水法》有关规定给予处罚",
    ]);
    expect(cites.map((each) => each.id)).toEqual(["instrument:water-law"]);
    const { citers } = await named("水法");
    expect(citers.totalCount).toBe(1);
    expect(citers.edges[0]?.citations).toHaveLength(2);
  });

  test("with the articles that it names, in the version then in force", async () => {
    const { citations } = await named("法〔2024〕42号");
    expect(citations.map((each) => each.articles)).toEqual([
      [],
      ["84", "104"],
      ["84", "104"],
      ["114", "115"],
    ]);
    expect(citations.at(-1)?.provisions.map((each) => each.id)).toEqual([
      "provision:civil-procedure-law-2023/114",
      "provision:civil-procedure-law-2023/115",
    ]);
    expect(citations[0]?.provisions).toEqual([]);
  });

  test("what it replaces is its predecessor", async () => {
    const query =
      '{ instrument(id: "全额保障性收购可再生能源电量监管办法") { predecessors { documentNumber known } } }';
    expect(await data(suite.app, query)).toEqual({
      instrument: {
        predecessors: [{ documentNumber: "国家电力监管委员会令第25号", known: "CITATION_ONLY" }],
      },
    });
  });
});

test("the citers of an instrument in pages: none twice, none left out, the cursor of no other", async () => {
  const all = await named("推动大规模设备更新和消费品以旧换新行动方案");
  expect(all.citers.totalCount).toBe(2);
  const name = all.id;
  const first = await named(name, { first: 1 });
  const second = await named(name, { first: 1, after: first.citers.pageInfo.endCursor });
  expect([first, second].map((each) => each.citers.pageInfo.hasNextPage)).toEqual([true, false]);
  expect([...first.citers.edges, ...second.citers.edges]).toEqual(all.citers.edges);
  const { errors } = await ask(suite.app, ALL, {
    name: "水法",
    after: first.citers.pageInfo.endCursor,
  });
  expect(errors?.[0]?.extensions.code).toBe("BAD_USER_INPUT");
});
