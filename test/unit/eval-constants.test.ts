import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const page = readFileSync(new URL("../eval/constants.md", import.meta.url), "utf8");
const rows = [...page.matchAll(/^\| (\S+\.ts) \| ([A-Z_]+) \| (\S+) \|/gmu)];

describe("What constants are worth is recorded of those that are there", () => {
  test("the page has rows", () => {
    expect(rows.length).toBeGreaterThan(80);
  });

  test.each(rows.map(([, file = "", name = "", value = ""]) => ({ file, name, value })))(
    "$file: $name is $value",
    ({ file, name, value }) => {
      const code = readFileSync(new URL(`../../src/${file}`, import.meta.url), "utf8");
      expect(code).toMatch(new RegExp(`const ${name}(?:: number)? = ${value};`, "u"));
    },
  );
});
