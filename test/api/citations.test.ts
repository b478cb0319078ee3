import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database } from "../../src/graph/database.js";
import { ask, createTestApi, data } from "../support/api.js";
import { suiteDatabase } from "../support/clean-database.js";

let database: Database;
let app: FastifyInstance;
beforeAll(async () => {
  database = suiteDatabase();
  app = await createTestApi(database);
  await resolve("民法典第752条"); // the names of the instruments are read now
});
afterAll(async () => {
  await app.close();
  await database.close();
});

interface Resolution {
  readonly raw: string;
  readonly start: number;
  readonly end: number;
  readonly kind: string;
  readonly status: string;
  readonly normalized: string;
  readonly provisions: readonly { readonly id: string; readonly citation: string }[];
  readonly instrument: { readonly id: string } | null;
  readonly instruments: readonly { readonly id: string }[];
  readonly case: { readonly id: string } | null;
  readonly reason: string | null;
  readonly dependsOn: { readonly start: number; readonly end: number } | null;
  readonly version: string | null;
  readonly treatment: string;
  readonly citedBy: string;
  readonly position: string;
  readonly treatmentRule: string;
}

const QUERY = `query ($text: String!, $date: PartialDate) {
  resolveCitations(text: $text, date: $date) {
    raw start end kind status normalized reason version treatment position citedBy treatmentRule
    provisions { id citation } instrument { id } instruments { id } case { id } dependsOn { start end }
  }
}`;

async function resolve(text: string, date?: string): Promise<readonly Resolution[]> {
  return (await data<{ resolveCitations: Resolution[] }>(app, QUERY, { text, date }))
    .resolveCitations;
}

describe("resolveCitations", () => {
  test("gives words, place, normal form and what the graph holds", async () => {
    const text =
      "原告依据《民法典》第577条主张违约责任。本院认为，依照《中华人民共和国民法典》第七百五十二条、第九百二十六条第二款，判决如下：";
    const [party, court, list] = await resolve(text);
    expect(party).toMatchObject({
      raw: "《民法典》第577条",
      kind: "PROVISION",
      status: "RESOLVED",
      normalized: "《中华人民共和国民法典》第五百七十七条",
      provisions: [
        { id: "provision:civil-code/577", citation: "《中华人民共和国民法典》第五百七十七条" },
      ],
      instrument: { id: "instrument:civil-code" },
      treatment: "MENTIONED",
      citedBy: "PARTY",
      position: "PARTY",
      treatmentRule: "party-relies",
    });
    expect(court).toMatchObject({
      treatment: "APPLIED",
      citedBy: "COURT",
      position: "OPERATIVE",
      treatmentRule: "court-decides-under",
    });
    expect(list?.dependsOn).toEqual({ start: court?.start, end: court?.end });
    for (const each of [party, court, list])
      expect(text.slice(each?.start, each?.end)).toBe(each?.raw);
  });

  test("gives the version in force on the date, else the current one, and says so", async () => {
    const text = "《中华人民共和国公司法》第二十条";
    const instrument = { id: "instrument:company-law-2018" };
    expect((await resolve(text, "2020-05"))[0]).toMatchObject({
      instrument,
      version: "IN_FORCE_ON_DATE",
    });
    expect((await resolve(text))[0]).toMatchObject({
      instrument: { id: "instrument:company-law-2023" },
      version: "CURRENT",
    });
  });

  test("lists all candidates of an ambiguous one", async () => {
    const [citation] = await resolve("法释〔2020〕17号");
    expect(citation).toMatchObject({ status: "AMBIGUOUS", kind: "INSTRUMENT", instrument: null });
    expect(citation!.instruments.length).toBeGreaterThan(1);
    expect(citation!.reason).toMatch(/instruments of the graph have this number/u);
  });

  test.each([
    ["《民法典》第二千条", "the graph does not hold this article"],
    ["《某某条例》第一条", "no instrument of the graph is called 某某条例"],
    ["（1999）沪0115民初99999号", "the graph holds no case with this number"],
    ["指导案例9999号", "the graph holds no case with this number"],
  ])("%s is unresolved: %s", async (text, reason) => {
    expect(await resolve(text)).toMatchObject([
      { status: "UNRESOLVED", reason, provisions: [], case: null },
    ]);
  });

  test("finds the case of a number of the graph, in any brackets", async () => {
    const [row] = await database.read("read/case-ids-by-numbers", { caseNumbers: [] });
    expect(row).toBeUndefined();
    const { cases } = await data<{ cases: { nodes: { id: string; caseNumbers: string[] }[] } }>(
      app,
      "{ cases(first: 100) { nodes { id caseNumbers } } }",
    );
    for (const { id, caseNumbers } of cases.nodes)
      for (const number of caseNumbers)
        expect(await resolve(`参见${number.replace("(", "【").replace(")", "】")}`)).toMatchObject([
          { kind: "CASE_NUMBER", normalized: number, case: { id } },
        ]);
  });

  test("finds nothing in contracts", async () => {
    expect(await resolve("《融资租赁合同》第五条约定，合同第六条亦同。")).toEqual([]);
  });

  test("a text that is too long is refused, with what was expected", async () => {
    const answer = await ask(app, QUERY, { text: "一".repeat(20_001) });
    expect(answer.errors?.[0]?.extensions.code).toBe("BAD_USER_INPUT");
    expect(answer.errors?.[0]?.message).toMatch(
      /text has 20001 characters: expected at most 20000/u,
    );
    expect(await resolve("一".repeat(20_000))).toEqual([]);
  });

  test("a text that names too many provisions is refused", async () => {
    const answer = await ask(app, QUERY, { text: "《民法典》第1-200条。".repeat(200) });
    expect(answer.errors?.[0]?.extensions.code).toBe("BAD_USER_INPUT");
    expect(answer.errors?.[0]?.message).toMatch(/names 40000 provisions: expected at most 5000/u);
  });

  test("asks once for all provisions, however many there are", async () => {
    const once = async (count: number) => {
      const before = database.statements;
      await resolve(
        Array.from({ length: count }, (_, at) => `《民法典》第${at + 1}条。`).join("") +
          "（2023）沪0115民初1号",
      );
      return database.statements - before;
    };
    // The names of the instruments are read again every few seconds: the least of some runs is
    // without that.
    const cost = async (count: number) =>
      Math.min(await once(count), await once(count), await once(count));
    const few = await cost(2);
    expect(few).toBeLessThanOrEqual(3); // provisions, cases by number, instruments
    expect(await cost(300)).toBe(few);
  });
});
