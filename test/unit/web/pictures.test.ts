import { readFileSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const ROOT = new URL("../../../", import.meta.url);
const readme = readFileSync(new URL("README.md", ROOT), "utf8");

test("the README opens with a picture of an article and one of a matter, both small", () => {
  const opening = readme.slice(0, readme.indexOf("\n## "));
  const pictures = [...opening.matchAll(/!\[[^\]]+\]\(([^)]+)\)/gu)].map(([, path]) => path);
  expect(pictures).toEqual(["docs/pictures/law.webp", "docs/pictures/matter.webp"]);
  for (const path of pictures) {
    const place = fileURLToPath(new URL(path!, ROOT));
    expect(statSync(place).size).toBeLessThanOrEqual(200_000);
    expect(readFileSync(place).subarray(8, 12).toString("latin1")).toBe("WEBP");
  }
});
