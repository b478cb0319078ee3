import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, inject, test } from "vitest";
import { parse } from "yaml";
import type { CaseRecord } from "../../src/domain/case-record.js";
import { caseRecordSchema } from "../../src/ingest/record/case-record.schema.js";
import { cleanDatabase, rows, suiteDriver } from "../support/clean-database.js";
import { graphContent } from "../support/graph-content.js";
import { runLeian } from "../support/run-leian.js";
import { OWN_CASES } from "../golden/releases/own-cases.js";

const GOLDEN = join(import.meta.dirname, "../golden");
const RELEASE = join(GOLDEN, "releases/qinghe.txt");
const JUDGMENT = join(GOLDEN, "judgments/first-instance.txt");

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "leian-ingest-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const records = (stdout: string) =>
  stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as CaseRecord);

describe("leian ingest", () => {
  test("prints one valid record a case, in order, and nothing else on standard output", async () => {
    const { code, stdout, stderr } = await runLeian(["ingest", RELEASE]);
    expect(code).toBe(0);
    const cases = records(stdout);
    expect(cases.map((each) => each.name)).toEqual(OWN_CASES.map((own) => own.name));
    for (const each of cases) {
      expect(caseRecordSchema.safeParse(each).error).toBeUndefined();
      expect(each.extractor).toMatch(/^leian-ingest\/\d+$/u);
      expect(each.sections?.map((section) => section.heading)).toEqual([
        "基本案情",
        "裁判结果",
        "典型意义",
      ]);
    }
    expect(cases.map((each) => each.document?.text).join("")).toBe(await readFile(RELEASE, "utf8"));
    expect(stderr).toContain("4 cases from 1 documents");
  });

  test("every quote stands where the record says", async () => {
    const text = await readFile(RELEASE, "utf8");
    const { stdout } = await runLeian(["ingest", RELEASE]);
    const quotes = [...stdout.matchAll(/"quote":"([^"]*)"[^}]*?"start":(\d+),"end":(\d+)/gu)];
    expect(quotes.length).toBeGreaterThan(10);
    for (const [, quote = "", start, end] of quotes)
      expect(text.slice(Number(start), Number(end)).replace(/\s/gu, "")).toBe(
        quote.replace(/\s/gu, ""),
      );
  });

  test("reads parties, amounts, dates, citations and outcomes with their evidence", async () => {
    const [machine, water] = records((await runLeian(["ingest", RELEASE])).stdout);
    expect(machine?.amounts?.map((each) => each.value)).toEqual(
      expect.arrayContaining(["148549.18", "3200"]),
    );
    expect(machine?.parties?.map((each) => each.name)).toEqual(
      expect.arrayContaining(["远山机械厂", "林某某"]),
    );
    expect(machine?.events?.map((each) => each.date)).toContain("2022-04-03");
    expect(machine?.provisions?.find((each) => each.basis === "CITED")).toMatchObject({
      provision: "provision:civil-code/148",
      treatment: "APPLIED",
      evidence: { section: "裁判结果" },
    });
    expect(water?.rulings?.map((each) => each.stage)).toEqual([
      "FIRST_INSTANCE",
      "SECOND_INSTANCE",
    ]);
    expect(water?.rulings?.at(-1)?.disposition).toBe("AFFIRMED");
  });

  test("a judgment is one case, by its number", async () => {
    const [record, ...others] = records((await runLeian(["ingest", JUDGMENT])).stdout);
    expect(others).toEqual([]);
    expect(record).toMatchObject({
      id: "case:(2023)清0102民初3456号",
      document: { kind: "JUDGMENT" },
      date: "2023-05-06",
    });
    expect(record?.parties?.map((each) => [each.name, each.role])).toEqual([
      ["远山机械厂", "PLAINTIFF"],
      ["林某某", "DEFENDANT"],
    ]);
  });

  test.each<[court: string, number: string, region: string | undefined]>([
    ["天津市东丽区人民法院", "（2022）津0110民初77号", "region:tianjin"],
    // the court tree lacks it
    ["广东省深圳市盐田区人民法院", "（2022）粤0308民初77号", "region:shenzhen"],
    ["清河市白石区人民法院", "（2022）清0102民初77号", undefined],
  ])("a judgment's region follows from its court: %s", async (court, number, region) => {
    const golden = await readFile(JUDGMENT, "utf8");
    const file = join(folder, "judgment.txt");
    await writeFile(
      file,
      golden.replace("清河市白石区人民法院", court).replace(/（2023）清0102民初3456号/gu, number),
    );
    const [record] = records((await runLeian(["ingest", file])).stdout);
    expect(record?.id).toBe(`case:${number.replace("（", "(").replace("）", ")")}`);
    expect(record?.region).toBe(region);
  });

  test("--out writes a YAML file a case, --report what is uncertain", async () => {
    const report = join(folder, "review.md");
    const { code, stdout } = await runLeian([
      "ingest",
      RELEASE,
      "--out",
      join(folder, "cases"),
      "--report",
      report,
    ]);
    expect([code, stdout]).toEqual([0, ""]);
    const files = await readdir(join(folder, "cases"));
    expect(files).toHaveLength(4);
    for (const file of files)
      expect(
        caseRecordSchema.safeParse(parse(await readFile(join(folder, "cases", file), "utf8")))
          .error,
      ).toBeUndefined();
    expect(await readFile(report, "utf8")).toMatch(/^# Review 待核对\n\n## qinghe\.txt\n/u);
  });

  test("masks personal data before it prints anything, and says so", async () => {
    const path = join(folder, "release.txt");
    const text = await readFile(RELEASE, "utf8");
    await writeFile(
      path,
      text.replace("林某某没有上诉。", "林某某没有上诉。其手机号码为13812345678。"),
    );
    const { stdout, stderr } = await runLeian(["ingest", path]);
    expect(stdout).not.toContain("13812345678");
    expect(stderr).toMatch(/: \d+ mobile numbers? masked/u);
  });

  test("personal data stands nowhere: not in records, stored document, review, file names or messages", async () => {
    const secrets = [
      "310115199002287770",
      "6222021001123456780",
      "E12345678",
      "沪A12345",
      "1985年3月2日",
      "13812345678",
    ];
    const judgment = await readFile(JUDGMENT, "utf8");
    const particulars =
      "林某某，男，1985年3月2日出生，公民身份号码310115199002287770，护照号码E12345678，电话13812345678，车牌号为沪A12345，账号：6222021001123456780。";
    const path = join(folder, "林某某13812345678.txt");
    // In the orders too, which notes quote, and there without a label.
    const order = "二、被告林某某（310115199002287770）于";
    await writeFile(
      path,
      judgment
        .replace("本院认为，", `${particulars}\n本院认为，`)
        .replace("二、被告林某某于", order),
    );
    const report = join(folder, "review.md");
    const printed = await runLeian(["ingest", path]);
    const written = await runLeian([
      "ingest",
      path,
      "--out",
      join(folder, "cases"),
      "--report",
      report,
    ]);
    const files = await readdir(join(folder, "cases"));
    const contents = await Promise.all(
      files.map(async (file) => readFile(join(folder, "cases", file), "utf8")),
    );
    const all = [
      printed.stdout,
      printed.stderr,
      written.stderr,
      await readFile(report, "utf8"),
      ...files,
      ...contents,
    ].join("\n");
    expect(records(printed.stdout)).toHaveLength(1);
    for (const secret of secrets) expect(all).not.toContain(secret);
    expect(printed.stderr).toMatch(
      /2 identity numbers.*1 bank card number.*1 passport number, 1 licence plate, 2 birth dates masked/u,
    );
    const [record] = records(printed.stdout);
    const stored = record!.document!;
    expect(stored.text).toHaveLength((await readFile(path, "utf8")).length);
    for (const [, quote = "", start, end] of printed.stdout.matchAll(
      /"quote":"([^"]*)"[^}]*?"start":(\d+),"end":(\d+)/gu,
    ))
      expect(stored.text.slice(Number(start), Number(end)).replace(/\s/gu, "")).toBe(
        quote.replace(/\s/gu, ""),
      );
  });

  test("what cannot be read is reported, the rest is printed, and the exit code is 1", async () => {
    const { code, stdout, stderr } = await runLeian([
      "ingest",
      join(folder, "nowhere.txt"),
      RELEASE,
    ]);
    expect(code).toBe(1);
    expect(records(stdout)).toHaveLength(4);
    expect(stderr).toContain("nowhere.txt is not there or cannot be read: give a file.");
  });
});

test("leian ingest … | leian import -: the graph grows from a document, twice the same", async () => {
  const database = await cleanDatabase();
  const driver = suiteDriver();
  const { uri, username, password } = inject("database");
  const environment = {
    NEO4J_URI: uri,
    ...(username && { NEO4J_USERNAME: username }),
    ...(password && { NEO4J_PASSWORD: password }),
  };
  await runLeian(["seed"], environment);
  const { stdout } = await runLeian(["ingest", RELEASE]);
  const first = await runLeian(["import", "-"], environment, stdout);
  expect(first.stdout).toContain("4 cases: 4 new");
  const content = await graphContent(driver);
  const second = await runLeian(["import", "-"], environment, stdout);
  expect(second.stdout).toContain("4 cases: 0 new, 0 changed, 4 unchanged, 0 removed");
  expect(await graphContent(driver)).toEqual(content);
  expect(
    await rows(
      driver,
      "MATCH (c:Case)-[:HAS_RULING]->()-[a:APPLIES]->(p {id: 'provision:civil-code/148'}) WHERE c.name STARTS WITH '远山' RETURN a.basis AS basis, a.position AS position",
    ),
  ).toEqual([{ basis: "CITED", position: "OPERATIVE" }]);
  await database.close();
  await driver.close();
}, 120_000);

const SHARED = join(import.meta.dirname, "../../../shared");
const SOURCE = join(SHARED, "seeds/002_95f9d46ddfe2cfe5.txt");
const COMPILATIONS = join(SHARED, "data/compilations-dev");

describe.skipIf(!existsSync(SOURCE))(
  "the source of the seeds (skipped where ../shared is absent)",
  () => {
    test("gives exactly the 36 cases, 29 in full, with titles as the seeds have them", async () => {
      const cases = records((await runLeian(["ingest", SOURCE])).stdout);
      const seeds = await seedRecords();
      expect(cases.map((each) => each.title)).toEqual(seeds.map((each) => each.title));
      expect(cases.filter((each) => each.completeness === "FULL")).toHaveLength(29);
      const cited = (list: readonly CaseRecord[]) =>
        list.map((each) =>
          (each.provisions ?? [])
            .filter((one) => one.basis === "CITED")
            .map((one) => one.provision),
        );
      expect(cited(cases)).toEqual(cited(seeds));
    });

    test.each([
      ["02.txt", 10],
      ["03.txt", 10],
      ["06.txt", 5],
    ])("%s gives %i cases", async (file, count) => {
      expect(records((await runLeian(["ingest", join(COMPILATIONS, file)])).stdout)).toHaveLength(
        count,
      );
    });
  },
);

async function seedRecords(): Promise<readonly CaseRecord[]> {
  const root = join(import.meta.dirname, "../../seeds/cases");
  const found: CaseRecord[] = [];
  for (const city of ["tianjin", "beijing", "guangzhou", "shanghai"])
    for (const file of (await readdir(join(root, city))).sort())
      found.push(parse(await readFile(join(root, city, file), "utf8")) as CaseRecord);
  return found;
}
