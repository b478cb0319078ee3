import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Driver } from "neo4j-driver";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { importRecords } from "../../src/cli/import-records.js";
import { SILENT } from "../../src/cli/progress.js";
import type { CaseRecord } from "../../src/domain/case-record.js";
import type { PublicationRecord } from "../../src/domain/publication-record.js";
import type { Database } from "../../src/graph/database.js";
import { diagnose } from "../../src/graph/read/doctor.js";
import { inputFiles } from "../../src/ingest/import/input-file.js";
import { ask, createTestApi, data } from "../support/api.js";
import { cleanDatabase, rows, suiteDriver } from "../support/clean-database.js";
import { graphLines } from "../support/graph-content.js";

const RELEASE: PublicationRecord = {
  id: "publication:qinghe-2024",
  title: "清河市中级人民法院发布涉民生典型案例",
  publisher: "清河市中级人民法院",
  kind: "TYPICAL_CASES",
};
const TITLE = "卖方交付的旧机床谎称全新的，买方可以退货——远山机械厂诉林某某买卖合同纠纷案";
const TEXT = `前言。案例一 ${TITLE} 基本案情 远山机械厂购买机床。裁判结果 判决撤销合同。案例二 停水催费案 完。`;
const PRINTED = { ...RELEASE, id: "publication:release-0123456789" };

/** The record that people wrote. */
function edited(more: Partial<CaseRecord> = {}): CaseRecord {
  return {
    id: "case:qinghe-1",
    title: TITLE,
    facts: "机床被当作新的卖出。",
    outcome: "PLAINTIFF_WINS",
    parties: [{ name: "远山机械厂", kind: "ORGANIZATION", role: "NOT_STATED" }],
    rulings: [{ key: "first", stage: "FIRST_INSTANCE", result: "撤销合同。" }],
    ...more,
  };
}

/**
 * The record that was read from the document, with the part of the text in which the case stands.
 */
function ingested(order: 1 | 2, hash = "a", more: Partial<CaseRecord> = {}): CaseRecord {
  const split = TEXT.indexOf("案例二");
  const [start, text] = order === 1 ? [0, TEXT.slice(0, split)] : [split, TEXT.slice(split)];
  const quote = order === 1 ? "判决撤销合同" : "停水催费";
  return {
    id: `case:r0123456789-0000000${order}`,
    title:
      order === 1
        ? TITLE.replace("——", " -- ")
        : "停水催费案——何某与清溪物业公司物业服务合同纠纷案",
    facts: order === 1 ? "远山机械厂购买机床。" : "停水。",
    publication: PRINTED,
    outcome: "PLAINTIFF_WINS",
    parties:
      order === 1
        ? [
            {
              name: "远山机械厂",
              kind: "ORGANIZATION",
              role: "PLAINTIFF",
              evidence: evidence(quote),
            },
          ]
        : [],
    amounts: [
      {
        value: "3200",
        currency: "CNY",
        label: "检测费",
        text: "3200元",
        evidence: evidence(quote),
      },
    ],
    sections: [
      {
        heading: "裁判结果",
        text: quote,
        start: TEXT.indexOf(quote),
        end: TEXT.indexOf(quote) + quote.length,
      },
    ],
    document: {
      id: "document:releases-0123456789",
      name: "qinghe.txt",
      kind: "COMPILATION",
      hash: hash.repeat(64),
      length: TEXT.length,
      start,
      text,
    },
    extractor: "leian-ingest/3",
    ...more,
  };
}

const evidence = (quote: string) => ({
  quote,
  start: TEXT.indexOf(quote),
  end: TEXT.indexOf(quote) + quote.length,
});
const bundle = (...cases: CaseRecord[]) => ({
  publications: [RELEASE],
  cases: cases.map((each) => ({ publication: RELEASE.id, ...each })),
});

let folder: string;
let database: Database;
let driver: Driver;

beforeEach(async () => {
  database = await cleanDatabase();
  driver = suiteDriver();
  folder = await mkdtemp(join(tmpdir(), "leian-sources-"));
});
afterEach(async () => {
  await database.close();
  await driver.close();
  await rm(folder, { recursive: true, force: true });
});

async function load(value: unknown): Promise<void> {
  const path = join(folder, "input.json");
  await writeFile(path, JSON.stringify(value));
  const options = { source: "test", dryRun: false, prunesReference: false, progress: SILENT };
  const result = await importRecords(database, await inputFiles([path]), options);
  if (result.kind !== "loaded") throw new Error(JSON.stringify(result));
}

const loadEdited = (more?: Partial<CaseRecord>) => load(bundle(edited(more)));
const loadIngested = (hash?: string, more?: Partial<CaseRecord>) =>
  load([ingested(1, hash, more), ingested(2, hash)]);
/** What loads leave, but for publications, which stay when their cases go. */
const content = async () =>
  (await graphLines(driver)).lines.filter((line) => !line.includes("labels:[Publication]"));

describe("an edited record and a document's of the same publication and title are one case", () => {
  test("in either order of arrival, and twice", async () => {
    await loadEdited();
    await loadIngested();
    const first = await content();
    await loadEdited();
    await loadIngested();
    expect(await content()).toEqual(first);
    await database.close();
    database = await cleanDatabase();
    await loadIngested();
    await loadEdited();
    expect(await content()).toEqual(first);
    expect(
      await rows(driver, "MATCH (c:Case) RETURN c.id AS id, c.facts AS facts ORDER BY id"),
    ).toEqual([
      { id: "case:qinghe-1", facts: "机床被当作新的卖出。" },
      { id: "case:r0123456789-00000002", facts: "停水。" },
    ]);
    expect(
      await rows(
        driver,
        "MATCH (:Case {id: 'case:qinghe-1'})-[l:HAS_PARTY]->(p) RETURN p.name AS name, l.role AS role, l.source AS source",
      ),
    ).toEqual([{ name: "远山机械厂", role: "PLAINTIFF", source: null }]);
  });

  test("when the edited record goes, the document's stays as if it had come alone", async () => {
    await loadIngested();
    const alone = await content();
    await loadEdited();
    await load(bundle());
    expect(await content()).toEqual(alone);
  });

  test("when the document no longer has it, the edited record stays as if it had come alone", async () => {
    await loadEdited();
    const alone = await content();
    await loadIngested();
    const rest = ingested(2, "b");
    await load([{ ...rest, document: { ...rest.document, start: 0, text: TEXT } }]);
    const left = (await content()).filter(
      (line) => !/停水|releases-0123456789|00000002/u.test(line),
    );
    expect(left).toEqual(alone.filter((line) => !/停水/u.test(line)));
  });

  test("masked or common titles alone are no sign of one case", async () => {
    await load(bundle(edited({ title: "买卖合同纠纷案" })));
    await load([ingested(1, "a", { title: "买卖合同纠纷案" }), ingested(2)]);
    expect(await rows(driver, "MATCH (c:Case) RETURN count(c) AS cases")).toEqual([{ cases: 3 }]);
  });
});

describe("documents", () => {
  test("keep their whole text, offsets as they were", async () => {
    await loadIngested();
    const chunks = await rows(
      driver,
      "MATCH (c:DocumentChunk) RETURN c.start AS start, c.text AS text ORDER BY start",
    );
    expect(chunks.map((chunk) => chunk["text"]).join("")).toBe(TEXT);
    expect(
      await rows(driver, "MATCH (d:Document) RETURN d.complete AS complete, d.length AS length"),
    ).toEqual([{ complete: true, length: TEXT.length }]);
  });

  test("of which only some cases are imported are not complete, and the doctor says so", async () => {
    await load([ingested(2)]);
    expect((await diagnose(database)).incompleteDocuments).toEqual([
      { id: "document:releases-0123456789", name: "qinghe.txt" },
    ]);
  });

  test("a corrected file replaces what came from its older version", async () => {
    await loadIngested("a");
    await loadIngested("b", { facts: "更正后的案情。" });
    expect(await rows(driver, "MATCH (d:Document) RETURN d.hash AS hash")).toEqual([
      { hash: "b".repeat(64) },
    ]);
    expect(
      await rows(
        driver,
        "MATCH (c:Case {id: 'case:r0123456789-00000001'}) RETURN c.facts AS facts",
      ),
    ).toEqual([{ facts: "更正后的案情。" }]);
    expect(await rows(driver, "MATCH (c:DocumentChunk) RETURN count(c) AS chunks")).toEqual([
      { chunks: 2 },
    ]);
  });
});

describe("contradictions", () => {
  test("are kept side by side with their sources, and the doctor lists them", async () => {
    await loadEdited({ outcome: "PARTIAL" });
    await loadIngested();
    expect((await diagnose(database)).contradictions).toEqual([
      {
        caseId: "case:qinghe-1",
        title: TITLE,
        contradiction: {
          field: "outcome",
          values: [
            { value: "PARTIAL", source: "records" },
            { value: "PLAINTIFF_WINS", source: "document:releases-0123456789" },
          ],
        },
      },
    ]);
    expect(
      await rows(driver, "MATCH (c:Case {id: 'case:qinghe-1'}) RETURN c.outcome AS outcome"),
    ).toEqual([{ outcome: "PARTIAL" }]);
  });

  test("what one source leaves open contradicts nothing", async () => {
    await loadEdited({ outcome: "NOT_STATED" });
    await loadIngested();
    expect((await diagnose(database)).contradictions).toEqual([]);
    expect(
      await rows(driver, "MATCH (c:Case {id: 'case:qinghe-1'}) RETURN c.outcome AS outcome"),
    ).toEqual([{ outcome: "PLAINTIFF_WINS" }]);
  });
});

describe("the API shows words in their place", () => {
  test("documents, sections, contradictions, and a quote with what stands around it", async () => {
    await loadEdited({ outcome: "PARTIAL" });
    await loadIngested();
    const app = await createTestApi(database);
    const found = await data<{ case: unknown; node: unknown }>(
      app,
      `{
        case(id: "case:qinghe-1") {
          documents { id name kind complete length cases { id } text(start: 0, length: 3) }
          sections { heading start end text document { id } }
          contradictions { field values { value source } }
          amounts { text evidence { quote source context(around: 5) } }
          parties { evidence { context } }
        }
        node(id: "document:releases-0123456789") { id __typename }
      }`,
    );
    const at = TEXT.indexOf("判决撤销合同");
    expect(found.node).toEqual({ id: "document:releases-0123456789", __typename: "Document" });
    expect(found.case).toEqual({
      documents: [
        {
          id: "document:releases-0123456789",
          name: "qinghe.txt",
          kind: "COMPILATION",
          complete: true,
          length: TEXT.length,
          cases: [{ id: "case:qinghe-1" }, { id: "case:r0123456789-00000002" }],
          text: "前言。",
        },
      ],
      sections: [
        {
          heading: "裁判结果",
          start: at,
          end: at + 6,
          text: "判决撤销合同",
          document: { id: "document:releases-0123456789" },
        },
      ],
      contradictions: [
        {
          field: "outcome",
          values: [
            { value: "PARTIAL", source: "records" },
            { value: "PLAINTIFF_WINS", source: "document:releases-0123456789" },
          ],
        },
      ],
      amounts: [
        {
          text: "3200元",
          evidence: {
            quote: "判决撤销合同",
            source: "document:releases-0123456789",
            context: TEXT.slice(at - 5, at + 11),
          },
        },
      ],
      parties: [{ evidence: null }],
    });
    await app.close();
  });

  test.each([
    ["text(length: 100000)", "length must be from 0 to 20000."],
    ["text(start: -1)", "start must be 0 or more."],
  ])("%s has a limit", async (field, message) => {
    await loadIngested();
    const app = await createTestApi(database);
    const answer = await ask(
      app,
      `{ node(id: "document:releases-0123456789") { ... on Document { ${field} } } }`,
    );
    expect(answer.errors?.[0]).toMatchObject({ message, extensions: { code: "BAD_USER_INPUT" } });
    await app.close();
  });
});
