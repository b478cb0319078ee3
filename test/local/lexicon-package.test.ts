import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { execa } from "execa";
import { afterAll, beforeAll, expect, test } from "vitest";

const LEIAN = fileURLToPath(new URL("../..", import.meta.url));

let project: string;
beforeAll(async () => {
  project = await mkdtemp(join(tmpdir(), "leian-consumer-"));
  await mkdir(join(project, "node_modules"));
  await symlink(LEIAN, join(project, "node_modules", "leian"));
  await mkdir(join(project, "tables"));
  await writeFile(
    join(project, "tables", "courts.yaml"),
    "table: courts\nabout: { en: courts, zh: 法院 }\nrows:\n  - { id: court, means: COURT, words: [法院], example: [本法院] }\n",
  );
});
afterAll(() => rm(project, { recursive: true, force: true }));

/** Runs a module in the other project's folder; what it prints, as JSON. */
async function run(lines: readonly string[]): Promise<unknown> {
  const path = join(project, "main.mjs");
  await writeFile(path, lines.join("\n"));
  return JSON.parse((await execa("node", [path], { cwd: project })).stdout) as unknown;
}

test("another project reads a text with the lexicon", async () => {
  const printed = await run([
    'import { LEXICON } from "leian/lexicon";',
    'const found = LEXICON.table("party-roles").find("上诉人（原审被告）某公司与被上诉人李某");',
    "console.log(JSON.stringify([LEXICON.hash.length, found.map((each) => each.means)]));",
  ]);
  expect(printed).toEqual([64, ["APPELLANT", "DEFENDANT", "APPELLEE"]]);
});

test("another project reads a text with tables of its own, and finds the schemas", async () => {
  const printed = await run([
    'import { readFileSync } from "node:fs";',
    'import { fileURLToPath } from "node:url";',
    'import { Lexicon } from "leian/lexicon";',
    'import { readLexicon } from "leian/lexicon/read-lexicon";',
    'const found = new Lexicon(readLexicon("tables")).table("courts").find("基层法院");',
    'const schema = JSON.parse(readFileSync(fileURLToPath(import.meta.resolve("leian/schema/lexicon-table.schema.json")), "utf8"));',
    "console.log(JSON.stringify([found, schema.title]));",
  ]);
  expect(printed).toEqual([
    [{ from: 2, to: 4, means: "COURT", row: "court" }],
    "Leian lexicon table",
  ]);
});
