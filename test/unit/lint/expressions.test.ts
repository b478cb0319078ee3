import { ESLint } from "eslint";
import { expect, test } from "vitest";
import tseslint from "typescript-eslint";

/** The project's own lint, the one rule alone, on code that need not exist. */
const eslint = new ESLint({
  ruleFilter: ({ ruleId }) => ruleId === "no-restricted-syntax",
  overrideConfig: [tseslint.configs.disableTypeChecked],
});

async function faults(path: string, code: string): Promise<readonly string[]> {
  const [result] = await eslint.lintText(code, { filePath: path });
  return result?.messages.map((each) => each.message) ?? [];
}

test("An expression is no longer than one idea, anywhere in src", async () => {
  const expression = (length: number) => `export const A = /${"a".repeat(length)}/u;\n`;
  expect(await faults("src/api/some.ts", expression(81))).toHaveLength(1);
  expect(await faults("src/citation/some.ts", expression(81))).toHaveLength(1);
  expect(await faults("src/citation/some.ts", expression(80))).toEqual([]);
});

test("Words of courts stand in the lexicon, not in the expressions of the rooms that read", async () => {
  const words = "export const A = /^(?:法院|检察院)/u;\n";
  for (const room of ["citation", "ingest/extract", "language", "similarity", "search"])
    expect(await faults(`src/${room}/some.ts`, words)).toHaveLength(1);
  // one word alone, a class of signs that makes a list, and both where the lexicon compiles them
  const lexicon = (pattern: string) => `export const A = LEXICON.expression(${pattern});\n`;
  for (const code of ["/法院$/u", "/^[于在自从]/u"])
    expect(await faults("src/ingest/some.ts", `export const A = ${code};\n`)).toHaveLength(1);
  for (const pattern of ['"{court}法院"', "`[于在自从]{number}`", "String.raw`法院$`"])
    expect(await faults("src/ingest/some.ts", lexicon(pattern))).toHaveLength(1);
  expect(await faults("src/ingest/some.ts", lexicon('"{court-end}第{numeral}条"'))).toEqual([]);
  // the grammar of numbers, dates and places in a law, and what joins names
  for (const grammar of ["/第[一二三]{1,3}(?:条|款)/u", "/年|月|日/u", "/以及|[和与]/u"])
    expect(await faults("src/citation/some.ts", `export const A = ${grammar};\n`)).toEqual([]);
});
