import type { FastifyInstance } from "fastify";
import type { Driver } from "neo4j-driver";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database } from "../../src/graph/database.js";
import { GraphStore } from "../../src/graph/store.js";
import { segment } from "../../src/similarity/segmenter.js";
import { ask, createTestApi, data } from "../support/api.js";
import { rows, suiteDatabase, suiteDriver } from "../support/clean-database.js";

let database: Database;
let driver: Driver;
let app: FastifyInstance;
beforeAll(async () => {
  database = suiteDatabase();
  driver = suiteDriver();
  app = await createTestApi(database, { now: () => new Date("2026-06-30T20:00:00Z") });
});
afterAll(async () => {
  await app.close();
  await database.close();
  await driver.close();
});

interface Suggestion {
  readonly score: number;
  readonly provision: {
    readonly id: string;
    readonly inForce: boolean | null;
    readonly notInForceSince: string | null;
  };
  readonly because: readonly { readonly quote: string; readonly section: string }[];
}
const FIELDS = "score provision { id inForce notInForceSince } because { quote section }";
const applicable = async (facts: string, more: object = {}) =>
  (
    await data<{ applicableProvisions: readonly Suggestion[] }>(
      app,
      `query($facts: String!, $asOf: PartialDate, $former: Boolean) {
        applicableProvisions(facts: $facts, first: 100, asOf: $asOf, includeFormerLaw: $former) { ${FIELDS} } }`,
      { facts, former: false, ...more },
    )
  ).applicableProvisions;
const ids = (list: readonly Suggestion[]) => list.map((each) => each.provision.id);

const GUARANTEE =
  "舅舅给外甥借钱作保证人，保证书没写保证方式，也没写保证期间，外甥到期不还，债主直接找舅舅还钱。";
const SALE = "货到以后发现质量不合格，买方要退货，并要求卖方赔偿损失、承担违约责任。";
const LIMITATION = "三年前借给同事的钱一直没有催过，现在起诉，对方说诉讼时效期间已经过了。";

describe("applicable law", () => {
  test.each([
    ["a guarantee", GUARANTEE],
    ["a sale", SALE],
    ["limitation", LIMITATION],
  ])("of %s is in force today where no date is given", async (_, facts) => {
    const found = await applicable(facts);
    expect(found.length).toBeGreaterThan(10);
    expect(found.filter((each) => each.provision.inForce === false)).toEqual([]);
    const articles = ids(found).filter((id) =>
      /^provision:(civil-code|contract-law|guarantee-law|general-p)/u.test(id),
    );
    expect(new Set(articles.map((id) => id.split("/")[0]))).toEqual(
      new Set(["provision:civil-code"]),
    );
  });

  test("is found by the questions that laymen ask, where the law has other words, and says which", async () => {
    const asked = "楼上哪一户往下丢酒瓶没人承认，砸破了我的头，找谁";
    const found = (await applicable(asked)).slice(0, 3);
    const thrown = found.find((each) => each.provision.id === "provision:civil-code/1254");
    expect(
      thrown?.because.filter((each) => each.section === "用语" && each.quote === "酒瓶"),
    ).toEqual([]);
    const [question] = thrown?.because.filter((each) => each.section === "问题") ?? [];
    expect(question?.quote).toContain("酒瓶");
    const { provision } = await data<{ provision: { questions: readonly string[] } }>(
      app,
      '{ provision(citation: "民法典第1254条") { questions } }',
    );
    expect(provision.questions).toContain(question?.quote);
  });

  test("is never a draft for comment, nor a document issued later", async () => {
    const facts = "银行把客户数据的处理委托给外包公司，数据安全事件没有及时报告，个人信息泄露。";
    const drafts = async (more: object) =>
      ids(await applicable(facts, more)).filter((id) => id.includes("-draft/"));
    expect([await drafts({}), await drafts({ former: true })]).toEqual([[], []]);
    const draft = `{ provision(citation: "provision:bank-insurance-data-security-draft/30") { inForce } }`;
    expect(await data(app, draft)).toEqual({ provision: { inForce: false } });
    const issued = (await applicable(facts, { asOf: "2019-05-01" })).filter(
      (each) => each.provision.inForce === false,
    );
    expect(issued).toEqual([]);
  });

  test("of a guarantee is the Civil Code's, by its own rules on the kind and the period", async () => {
    const found = ids(await applicable(GUARANTEE));
    expect(found[0]).toMatch(/^provision:(civil-code|guarantee-interpretation)\//u);
    expect(found).toEqual(
      expect.arrayContaining(["provision:civil-code/686", "provision:civil-code/692"]),
    );
  });

  test.each([
    ["a guarantee", GUARANTEE, "provision:guarantee-law/26"],
    ["a sale", SALE, "provision:contract-law/107"],
    ["limitation", LIMITATION, "provision:general-provisions-of-civil-law/188"],
  ])("of %s in 2019 is that of the time (法释〔2020〕15号第一条第二款)", async (_, facts, old) => {
    const found = await applicable(facts, { asOf: "2019-05-01" });
    expect(ids(found)).toContain(old);
    expect(ids(found).filter((id) => id.startsWith("provision:civil-code/"))).toEqual([]);
    expect(found.filter((each) => each.provision.inForce === false)).toEqual([]);
  });

  test("that stands no longer is offered on request, each with a mark and the day", async () => {
    const found = await applicable(GUARANTEE, { former: true });
    const old = found.filter((each) => each.provision.id.startsWith("provision:guarantee-law/"));
    expect(old.length).toBeGreaterThan(0);
    for (const { provision } of old)
      expect(provision).toMatchObject({ inForce: false, notInForceSince: "2021-01-01" });
    expect(ids(found)).toContain("provision:civil-code/686");
  });

  test("for facts that cite law that stands no longer is what took its place, with the citation, also where the rule is the opposite", async () => {
    const cited = await applicable(`依照担保法第十九条和合同法第一百一十四条，${GUARANTEE}`);
    expect(cited.filter((each) => each.score === 1).map((each) => each.provision.id)).toEqual(
      expect.arrayContaining(["provision:civil-code/585", "provision:civil-code/686"]),
    );
    expect(
      cited.find((each) => each.provision.id === "provision:civil-code/686")?.because[0],
    ).toMatchObject({
      section: "引用（前身）",
      quote: expect.stringContaining("担保法第十九条") as string,
    });
    const then = await applicable(`依照担保法第十九条，${GUARANTEE}`, { asOf: "2018" });
    expect(then[0]).toMatchObject({ score: 1, provision: { id: "provision:guarantee-law/19" } });
    expect(then[0]?.because[0]?.section).toBe("引用");
  });
});

describe("suggestions in pages", () => {
  const PAGE = `query($facts: String!, $after: String, $asOf: PartialDate, $first: Int!) {
    provisionSuggestions(facts: $facts, first: $first, after: $after, asOf: $asOf) {
      totalCount pageInfo { hasNextPage endCursor } edges { cursor node { ${FIELDS} } } } }`;
  interface Page {
    readonly totalCount: number;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly edges: readonly { readonly cursor: string; readonly node: Suggestion }[];
  }
  const page = async (variables: object) =>
    (await data<{ provisionSuggestions: Page }>(app, PAGE, { facts: SALE, first: 7, ...variables }))
      .provisionSuggestions;

  test("of seven make the whole list, in its order", async () => {
    const read: Suggestion[] = [];
    let after: string | null = null;
    for (;;) {
      const { edges, pageInfo, totalCount }: Page = await page({ after });
      expect(edges.length).toBeGreaterThan(0);
      read.push(...edges.map((each) => each.node));
      if (!pageInfo.hasNextPage) {
        expect(read).toHaveLength(totalCount);
        break;
      }
      after = pageInfo.endCursor;
    }
    expect(new Set(ids(read)).size).toBe(read.length);
    const whole = await applicable(SALE);
    expect(read.slice(0, whole.length)).toEqual(whole);
  });

  test("belong to their facts and their date", async () => {
    const { pageInfo } = await page({});
    const refusal = async (variables: object) =>
      (await ask(app, PAGE, { facts: SALE, first: 7, after: pageInfo.endCursor, ...variables }))
        .errors?.[0]?.extensions.code;
    expect(await refusal({})).toBeUndefined();
    expect(await refusal({ facts: GUARANTEE })).toBe("BAD_USER_INPUT");
    expect(await refusal({ asOf: "2019" })).toBe("BAD_USER_INPUT");
    expect(await refusal({ first: 0 })).toBe("BAD_USER_INPUT");
  });
});

describe("a citation as of a date", () => {
  test.each([
    ["公司法第63条", "2019-03-01", "provision:company-law-2018/63"],
    ["公司法第63条", undefined, "provision:company-law-2023/63"],
    ["民事诉讼法第170条", "2018", "provision:civil-procedure-law-2017/170"],
    ["证券法第69条", "2016-02", "provision:securities-law-2014/69"],
    ["合同法第248条", "2022", "provision:contract-law/248"], // the graph holds one version of it
  ])("%s, %s", async (citation, asOf, id) => {
    const query =
      "query($c: String!, $asOf: PartialDate) { provision(citation: $c, asOf: $asOf) { id } }";
    expect(await data(app, query, { c: citation, asOf })).toEqual({ provision: { id } });
  });

  test("that stands no longer says since when and what followed", async () => {
    const query = `{ provision(citation: "担保法第十九条") { inForce notInForceSince followedBy { change note provision { citation } } } }`;
    expect(await data(app, query)).toEqual({
      provision: {
        inForce: false,
        notInForceSince: "2021-01-01",
        followedBy: [
          {
            change: "REVERSED",
            note: expect.stringContaining("一般保证") as string,
            provision: { citation: "《中华人民共和国民法典》第六百八十六条" },
          },
        ],
      },
    });
  });
});

describe("the seeds' law", () => {
  test("whose place another has taken ends before that one begins", async () => {
    const found = await rows(
      driver,
      `MATCH (later)-[:SUCCEEDS]->(earlier)
       WITH coalesce(earlier.validTo, earlier.effectiveTo) AS last, coalesce(later.validFrom, later.effectiveFrom) AS begins, earlier, later
       WHERE last IS NULL OR begins IS NULL OR last >= begins
       RETURN DISTINCT earlier.id AS earlier, later.id AS later`,
    );
    // 民法通则 stayed in force beside 民法总则 until the Civil Code ended both
    // (民法典第一千二百六十条).
    expect(
      found.filter(
        (row) => !String(row["later"]).startsWith("provision:general-provisions-of-civil-law/"),
      ),
    ).toEqual([]);
  });

  test("says of every rule that was changed or reversed what is different, and of most what became of it", async () => {
    const [counted] = await rows(
      driver,
      `MATCH (:Provision)-[s:SUCCEEDS]->(:Provision)
       RETURN count(s) AS links, count(s.change) AS compared, sum(CASE WHEN s.change <> 'SAME' AND s.note IS NULL THEN 1 ELSE 0 END) AS wordless`,
    );
    expect(counted?.["wordless"]).toBe(0);
    expect(Number(counted?.["compared"])).toBeGreaterThan(0.95 * Number(counted?.["links"]));
  });

  test.each([
    ["保证方式约定不明", "civil-code/686", "guarantee-law/19"],
    ["抵押物的转让", "civil-code/406", "property-law/191"],
    ["无权处分的合同", "civil-code/597", "contract-law/51"],
    ["抵押合同的生效", "civil-code/402", "guarantee-law/41"],
  ])("knows that the rule on %s was reversed", async (_, later, earlier) => {
    const parameters = { later: `provision:${later}`, earlier: `provision:${earlier}` };
    const query =
      "MATCH (:Provision {id: $later})-[s:SUCCEEDS]->(:Provision {id: $earlier}) RETURN s.change AS change";
    expect(await rows(driver, query, parameters)).toEqual([{ change: "REVERSED" }]);
  });
});

test("the rule of the Civil Code on an unclear guarantee is not answered for by the opposite one, unless it is asked for", async () => {
  const id = "provision:civil-code/686";
  const store = new GraphStore(database, segment, () => ({}));
  const scope = async (which: "NOT_REVERSED" | "ALL") =>
    new Map(
      (await store.provisionScopes([id], which))
        .get(id)
        ?.provisions.map((each) => [each.id, each.via]),
    );
  const standing = await scope("NOT_REVERSED");
  expect(standing.has("provision:guarantee-law/19")).toBe(false);
  expect(standing.get("provision:guarantee-law/16")?.change).toBe("SAME");
  expect((await scope("ALL")).get("provision:guarantee-law/19")?.change).toBe("REVERSED");
});
