import { readdirSync } from "node:fs";
import { ESLint } from "eslint";
import tseslint from "typescript-eslint";
import { describe, expect, test } from "vitest";

/**
 * What each room may import of the others (CONTRIBUTING.md); the commands put all of them together.
 */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  lexicon: ["domain"],
  language: ["domain", "lexicon"],
  citation: ["domain", "lexicon", "language"],
  ingest: ["domain", "lexicon", "language", "citation"],
  similarity: ["domain", "lexicon", "language", "citation"],
  embedding: ["domain", "similarity"],
  search: ["domain", "lexicon", "language", "citation", "similarity", "embedding", "graph"],
  report: ["domain", "similarity", "search"],
  graph: ["domain"],
  export: ["domain"],
  local: [],
  mcp: ["domain", "citation", "similarity", "search", "report", "graph"],
  api: [
    "domain",
    "citation",
    "similarity",
    "search",
    "report",
    "mcp",
    "embedding",
    "graph",
    "export",
  ],
  telemetry: ["graph", "api"],
  web: [],
  cli: [
    "domain",
    "lexicon",
    "language",
    "citation",
    "ingest",
    "similarity",
    "search",
    "report",
    "embedding",
    "graph",
    "local",
    "mcp",
    "export",
    "api",
    "telemetry",
    "web",
  ],
};
const ROOMS = Object.keys(MAY_IMPORT);
const OWNERS: Readonly<Record<string, string>> = {
  "neo4j-driver": "graph",
  "type-graphql": "api",
  "@opentelemetry": "telemetry",
};
const BORDERS = ["import-x/no-restricted-paths", "@typescript-eslint/no-restricted-imports"];

/**
 * The project's own lint, the rules of the borders alone: they need no types, and the files that
 * are judged need not exist.
 */
const eslint = new ESLint({
  ruleFilter: ({ ruleId }) => BORDERS.includes(ruleId),
  overrideConfig: [tseslint.configs.disableTypeChecked],
});

async function faults(path: string, code: string): Promise<readonly (string | null)[]> {
  const [result] = await eslint.lintText(code, { filePath: path });
  return result?.messages.map((each) => each.ruleId ?? each.message) ?? [];
}

/** A file of each room that another may try to import. */
const fileOf = (room: string) =>
  readdirSync(`src/${room}`, { recursive: true, encoding: "utf8" }).find((name) =>
    /(?<!\.d)\.tsx?$/u.test(name),
  ) ?? "";
const pathTo = (room: string) => `../${room}/${fileOf(room).replace(/\.ts$/u, ".js")}`;
const imports = (room: string) => `import type {} from "${pathTo(room)}";\n`;

test("every folder of src is a room with borders", () => {
  const folders = readdirSync("src", { withFileTypes: true }).filter((each) => each.isDirectory());
  expect(folders.map((each) => each.name).sort()).toEqual([...ROOMS].sort());
});

describe("a room imports the rooms that it may, and a file that imports another one fails", () => {
  test.each(ROOMS)("%s", async (room) => {
    const others = ROOMS.filter((each) => each !== room);
    const found = await Promise.all(
      others.map(async (other) => [other, await faults(`src/${room}/border.ts`, imports(other))]),
    );
    const expected = others.map((other) => [
      other,
      MAY_IMPORT[room]?.includes(other) ? [] : [BORDERS[0]],
    ]);
    expect(Object.fromEntries(found)).toEqual(Object.fromEntries(expected));
  });
});

test("the search imports types of the graph, and nothing else of it", async () => {
  expect(
    await faults("src/search/border.ts", `import type { X } from "${pathTo("graph")}";\n`),
  ).toEqual([]);
  for (const code of [
    `import "${pathTo("graph")}";\n`,
    `import { X } from "../${pathTo("graph")}";\n`,
  ])
    expect(await faults("src/search/deep/border.ts", code)).toContain(BORDERS[1]);
  expect(await faults("src/api/border.ts", imports("graph"))).toEqual([]);
});

describe("a library that one room owns fails in every other, as a whole, in part and as a type", () => {
  test.each(Object.entries(OWNERS))("%s is known to src/%s alone", async (library, owner) => {
    for (const code of [
      `import "${library}";\n`,
      `import type {} from "${library}";\n`,
      `export * from "${library}/lib/x.js";\n`,
    ])
      for (const room of ROOMS)
        expect([room, code, await faults(`src/${room}/deep/down/border.ts`, code)]).toEqual([
          room,
          code,
          room === owner ? [] : [BORDERS[1]],
        ]);
    expect(await faults("src/web/border.tsx", `import "${library}";\n`)).toEqual([BORDERS[1]]);
    expect(await faults("src/graph/border.ts", `import "${library}-of-another-name";\n`)).toEqual(
      [],
    );
  });
});
