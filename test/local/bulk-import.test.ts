import { cp, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Driver } from "neo4j-driver";
import neo4j from "neo4j-driver";
import { expect, test } from "vitest";
import { collectionRows, csvLine, HEADER } from "../bench/judgment-collection.js";
import { openLocalServer } from "../../src/local/server.js";
import { rows } from "../support/clean-database.js";
import { graphLines } from "../support/graph-content.js";
import { SHARED } from "../support/judgment-files.js";
import { runLeian } from "../support/run-leian.js";
import { scratchHome } from "../support/scratch-home.js";

const ROWS = 200;
const LONG_MS = 3_600_000;
/** A busy machine starts a server slowly. */
const SECONDS = { LEIAN_START_SECONDS: process.env["LEIAN_START_SECONDS"] ?? "300" };

const home = scratchHome();

/**
 * Rows of which some meet: the fifth stands twice, the seventh has a second text, every twentieth
 * cites the first one, the ninth a case that nobody has, every thirtieth a paragraph.
 */
function meetingRows(): readonly (readonly string[])[] {
  const all = [...collectionRows(ROWS, 7)].map((fields) => [...fields]);
  const first = all[0]?.[1] ?? "";
  const cites = (number: string) => (text: string) =>
    text.replace("本院认为，", `本院认为，参照${number}民事判决书的认定，`);
  return all.flatMap((fields, index) => {
    const change = (how: (text: string) => string) =>
      fields.map((each, column) => (column === 14 ? how(each) : each));
    if (index === 5) return [fields, fields];
    if (index === 7)
      return [fields, change((text) => text.replace("本院认为，", "本院认为，经查，"))];
    if (index === 9) return [change(cites("（2019）京0105民初99号"))];
    if (index % 20 === 10) return [change(cites(first))];
    if (index % 30 === 11)
      return [change((text) => text.replaceAll("第一百四十四条", "第一百四十四条第一款"))];
    return [fields];
  });
}

/** What a running server of the home holds, and some pages as they are asked for. */
async function contentOf(folder: string): Promise<{
  readonly lines: readonly string[];
  readonly pages: readonly (readonly Record<string, unknown>[])[];
  readonly indexes: readonly string[];
}> {
  const server = await openLocalServer({
    home: folder,
    environment: { ...process.env, ...SECONDS },
  });
  const driver: Driver = neo4j.driver(
    server.uri,
    neo4j.auth.basic(server.username, server.password),
  );
  try {
    const { lines } = await graphLines(driver);
    const statement = async (name: string) =>
      readFile(new URL(`../../cypher/read/${name}.cypher`, import.meta.url), "utf8");
    const asked = [
      "MATCH (p:Provision) WHERE p.precedentCount > 0 RETURN p.id AS id, p.precedentCount AS count ORDER BY id",
      "MATCH ()-[link:APPLIES]->() USING INDEX link:APPLIES(provisionId, newestKey) WHERE link.provisionId = 'provision:civil-code/675' AND link.newestKey > 0 RETURN link.caseId AS id ORDER BY link.newestKey DESC LIMIT 20",
      "MATCH (a:Case)-[:CITES_CASE]->(b:Case) RETURN a.id AS citing, b.id AS cited ORDER BY citing",
      "CALL db.index.fulltext.queryNodes('similar_cases', 'searchFacts:原告') YIELD node, score RETURN node.id AS id ORDER BY score DESC, id LIMIT 20",
      "MATCH (f:JudgmentFile) RETURN f.status AS status, f.items AS items",
      await statement("count-judgment-files"),
    ];
    const pages = [];
    for (const text of asked) pages.push(await rows(driver, text));
    const indexes = await rows(driver, "SHOW INDEXES YIELD name, state RETURN name, state");
    return {
      lines,
      pages,
      indexes: indexes.map((each) => `${String(each["name"])} ${String(each["state"])}`).sort(),
    };
  } finally {
    await driver.close();
    await server.stop();
  }
}

test(
  "a collection comes to the same graph by both routes",
  async () => {
    const [ours, bulk] = [join(home(), "ours"), join(home(), "bulk")];
    await writeFile(join(home(), "shared.yaml"), SHARED);
    const text = [HEADER, ...meetingRows().map(csvLine)].join("\n");
    await writeFile(join(home(), "a.csv"), `${text}\n`);
    const leian = (folder: string, ...args: readonly string[]) =>
      runLeian(args, { LEIAN_HOME: folder, ...SECONDS }, undefined, home());

    const shared = await leian(ours, "import", "shared.yaml");
    expect([shared.code, shared.stderr]).toEqual([0, expect.any(String)]);
    await cp(ours, bulk, { recursive: true });

    const one = await leian(ours, "import-judgments", "a.csv", "--json");
    expect([one.code, one.stderr]).toEqual([0, ""]);
    const other = await leian(bulk, "import-judgments", "a.csv", "--bulk", "--json");
    expect([other.code, other.stderr]).toEqual([0, ""]);
    const read = (stdout: string) => JSON.parse(stdout) as { tally: Record<string, unknown> };
    const { rows: count, created, masked, unresolved, unread } = read(one.stdout).tally;
    const same = { rows: count, created, masked, unresolved, unread };
    expect(read(other.stdout).tally).toMatchObject(same);
    expect(created).toBeGreaterThan(ROWS - 10); // the generator has some rows twice

    const [expected, found] = [await contentOf(ours), await contentOf(bulk)];
    const missing = new Set(found.lines);
    expect(expected.lines.filter((line) => !missing.has(line))).toEqual([]);
    expect(found.lines).toEqual(expected.lines);
    expect(found.pages.slice(0, 4)).toEqual(expected.pages.slice(0, 4));
    expect(found.pages.every((page) => page.length > 0)).toBe(true);
    expect(found.indexes).toEqual(expected.indexes);
    // the files and the former data are gone
    expect(await readdir(bulk)).not.toContain("bulk");
    expect((await readdir(join(bulk, "neo4j"))).filter((name) => name.startsWith("data"))).toEqual([
      "data",
    ]);

    // once only, and only where the data is the managed server's
    const again = await leian(bulk, "import-judgments", "a.csv", "--bulk");
    expect([again.code, again.stderr]).toEqual([1, expect.stringContaining("leave --bulk out")]);
    const elsewhere = await runLeian(
      ["import-judgments", "a.csv", "--bulk"],
      { NEO4J_URI: "bolt://127.0.0.1:1" },
      undefined,
      home(),
    );
    expect(elsewhere).toMatchObject({
      code: 1,
      stderr: expect.stringContaining("neo4j-admin database load") as string,
    });
  },
  LONG_MS,
);
