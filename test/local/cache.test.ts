import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { startLeian } from "../support/run-leian.js";
import { scratchHome } from "../support/scratch-home.js";

const home = scratchHome();

test("two processes that fill the cache at once share what they fetched", async () => {
  const cache = join(home(), "cache");
  const open = (name: string) => {
    const child = startLeian(["import", "--dry-run", "-"], {
      LEIAN_HOME: join(home(), name),
      LEIAN_CACHE: cache,
    });
    child.stdin!.end(JSON.stringify({ id: "case:x", title: "某案", facts: "事实" }));
    return new Promise((resolve) => child.on("close", resolve));
  };
  expect(await Promise.all([open("a"), open("b")])).toEqual([0, 0]);
  expect(await readdir(cache)).toEqual(["neo4j-5.26.29"]);
  expect(await readFile(join(home(), "a", "data-version.json"), "utf8")).toContain("5.26.29");
}, 180_000);
