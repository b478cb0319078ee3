import { copyFile, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { ERROR_CODES } from "../../src/api/errors/error-codes.js";
import { DEFAULT_LIMITS } from "../../src/api/limits/limits.js";
import type { Database } from "../../src/graph/database.js";
import { removeCases } from "../../src/graph/load/load.js";
import { createTestApi, data } from "../support/api.js";
import { suiteDatabase } from "../support/clean-database.js";
import { runLeian } from "../support/run-leian.js";

/** The README and the pages of which every query and command is run, as one reads them. */
const RUN = ["asking", "cases", "report", "connections", "operation"].map(
  (name) => `docs/${name}.md`,
);
const readme = readFileSync("README.md", "utf8");
const operation = readFileSync("docs/operation.md", "utf8");
const manual = [readme, ...RUN.map((path) => readFileSync(path, "utf8"))].join("\n");
const blocks = [...manual.matchAll(/^```(\w+)\n(.*?)^```$/gmsu)].map(
  ([, language = "", text = ""]) => ({ language, text }),
);
const packageFile = JSON.parse(readFileSync("package.json", "utf8")) as {
  scripts: Record<string, string>;
};

let database: Database;
let app: FastifyInstance;
beforeAll(async () => {
  database = suiteDatabase();
  app = await createTestApi(database);
});
afterAll(async () => {
  await app.close();
  await database.close();
});

const pairs = blocks.flatMap((block, index) => {
  const answer = blocks[index + 1];
  return block.language === "graphql" && answer?.language === "json"
    ? [{ query: block.text, answer: answer.text }]
    : [];
});

/** What is asked once the release of the chapter on documents has been imported. */
const asksRelease = ({ query }: { readonly query: string }) => query.includes("context(");

test("every query of the manual gives the answer that stands below it", async () => {
  expect(pairs.length).toBe(blocks.filter((block) => block.language === "graphql").length);
  for (const { query, answer } of pairs.filter((pair) => !asksRelease(pair)))
    expect(await data(app, query)).toEqual(JSON.parse(answer));
});

const commands = blocks
  .filter((block) => block.language === "sh")
  .flatMap((block) => block.text.trim().split(/\n| && /u));
const leian = (command: string, folder: string) => {
  const { uri, username, password } = inject("database");
  const environment = {
    NEO4J_URI: uri,
    NEO4J_USERNAME: username,
    NEO4J_PASSWORD: password,
    EMBEDDINGS: "off",
  };
  return runLeian(command.split(" ").slice(2), environment, undefined, folder);
};
const blockOf = (language: string) => blocks.find((block) => block.language === language)!.text;

test("the report that it shows is what its command writes of the seeds, and the facts are those that it asks for", async () => {
  const folder = await mkdtemp(join(tmpdir(), "leian-readme-"));
  await writeFile(join(folder, "facts.txt"), blockOf("text"));
  const command = commands.find((each) => each.startsWith("npx leian report "))!;
  expect(await leian(command.replace(".docx", ".md"), folder)).toMatchObject({
    code: 0,
    stdout: "report.md\n",
  });
  const report = await readFile(join(folder, "report.md"), "utf8");

  const parts = blockOf("markdown")
    .trim()
    .split("\n\n")
    .filter((part) => part !== "……");
  expect(parts.length).toBeGreaterThan(2);
  for (const part of parts) expect(report).toContain(part);
  for (const line of blockOf("text").trim().split("\n"))
    expect(pairs.some(({ query }) => query.includes(line))).toBe(true);
  await rm(folder, { recursive: true });
});

describe("every command of the manual", () => {
  test("that npm runs is a script; npm start is run by test/local/local-server.test.ts", () => {
    const scripts = commands
      .filter((command) => command.startsWith("npm "))
      .map((command) => command.replace(/^npm (run )?/u, ""));
    expect(scripts.filter((name) => name !== "ci" && !(name in packageFile.scripts))).toEqual([]);
  });

  test("of leian's runs on the record or the release that stands beside it", async () => {
    const folder = await mkdtemp(join(tmpdir(), "leian-readme-"));
    await writeFile(join(folder, "my-cases.yaml"), blockOf("yaml"));
    await writeFile(join(folder, "facts.txt"), blockOf("text"));
    await copyFile("test/golden/releases/qinghe.txt", join(folder, "release.txt"));
    const ours = commands
      .filter((command) => command.startsWith("npx leian "))
      // The laws would change what the suite's other tests find: test/graph/laws.test.ts runs it.
      .map((command) => (command.includes(" laws ") ? `${command} --help` : command));
    expect(ours.length).toBeGreaterThan(1);
    for (const command of ours) expect(await leian(command, folder)).toMatchObject({ code: 0 });
    const found = await data<{ case: unknown }>(
      app,
      '{ case(id: "case:example-1") { region { id } causesOfAction { id } unresolved { raw } provisions { treatment provision { id } } } }',
    );
    expect(found.case).toEqual({
      region: { id: "region:tianjin" },
      causesOfAction: [{ id: "cause:112" }],
      unresolved: [],
      provisions: [{ treatment: "REJECTED", provision: { id: "provision:civil-code/752" } }],
    });
    for (const { query, answer } of pairs.filter(asksRelease))
      expect(await data(app, query)).toEqual(JSON.parse(answer));
    const all = await data<{ cases: { nodes: { id: string; documents: unknown[] }[] } }>(
      app,
      "{ cases(first: 100) { nodes { id documents { id } } } }",
    );
    const ingested = all.cases.nodes
      .filter((each) => each.documents.length > 0)
      .map((each) => each.id);
    expect(ingested).toHaveLength(4);
    await removeCases(database, ["case:example-1", ...ingested]);
    await rm(folder, { recursive: true });
  });
});

test("the error codes and limits are those of the code", () => {
  const listed = [
    ...operation.slice(operation.indexOf("## Errors")).matchAll(/`([A-Z_]{6,})`/gu),
  ].map((found) => found[1]);
  expect(new Set(listed)).toEqual(new Set(ERROR_CODES));
  const { tokens, depth, aliases, cost, deadlineMs } = DEFAULT_LIMITS;
  for (const text of [
    `${tokens.toLocaleString("en")} tokens`,
    `depth ${depth}`,
    `${aliases} aliases`,
    `cost limit ${cost.toLocaleString("en")}`,
    `${deadlineMs / 1000} seconds`,
  ])
    expect(operation.replace(/\s+/gu, " ")).toContain(text);
});

test("the README is short", () => {
  expect(readme.split("\n").length).toBeLessThan(200);
});

test("every link of the manual leads to a file and a heading that are there", () => {
  const docs = readdirSync("docs").filter((name) => name.endsWith(".md"));
  const anchorsOf = (path: string) =>
    [...readFileSync(path, "utf8").matchAll(/^#+ (.*)$/gmu)].map(([, heading = ""]) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s-]/gu, "")
        .replaceAll(" ", "-"),
    );
  const links = ["README.md", "CONTRIBUTING.md", ...docs.map((name) => `docs/${name}`)].flatMap(
    (path) =>
      [...readFileSync(path, "utf8").matchAll(/\]\(([^)#:]*)(?:#([^)]*))?\)/gu)].map(
        ([, file = "", anchor]) => ({
          path,
          to: file === "" ? path : join(dirname(path), file),
          anchor,
        }),
      ),
  );
  expect(links.length).toBeGreaterThan(20);
  for (const { path, to, anchor } of links) {
    expect(existsSync(to), `${path}: ${to}`).toBe(true);
    if (anchor !== undefined) expect(anchorsOf(to), `${path}: ${to}`).toContain(anchor);
  }
});

test("the numbers it gives of the seeds are those of the graph", async () => {
  const { graphInfo } = await data<{ graphInfo: { labels: { name: string; count: number }[] } }>(
    app,
    "{ graphInfo { labels { name count } } }",
  );
  const count = (name: string) => graphInfo.labels.find((label) => label.name === name)!.count;
  const text = readme.replace(/\s+/gu, " ");
  for (const [name, words] of [
    ["Case", "cases"],
    ["Factor", "factors"],
    ["Court", "courts"],
    ["CauseOfAction", "causes of action"],
    ["Instrument", "instruments"],
  ] as const)
    expect(text).toMatch(new RegExp(`\\b${count(name)} ${words}\\b`, "u"));
});
