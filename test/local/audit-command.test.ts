import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { AuditLog } from "../../src/cli/audit/audit-log.js";
import { runLeian } from "../support/run-leian.js";
import { scratchHome } from "../support/scratch-home.js";

const home = scratchHome();

test("leian audit verify follows the chain, of the file that is given or set", async () => {
  const file = join(home(), "audit.jsonl");
  const log = await AuditLog.open(file);
  for (const caller of ["oidc:u-1", null])
    await log.record({ caller, operation: "a".repeat(64), codes: [], cases: ["case:tj-01"] });
  await log.close();
  const text = await readFile(file, "utf8");
  const last = (JSON.parse(text.trimEnd().split("\n")[1] ?? "") as { hash: string }).hash;
  const verify = (...args: string[]) =>
    runLeian(["audit", "verify", ...args], args.length === 0 ? { LEIAN_AUDIT: file } : {});
  const whole = await verify();
  expect([whole.code, whole.stdout]).toEqual([
    0,
    `2 entries, the chain is whole; the last one is ${last} (keep it elsewhere to see when entries are missing at the end).\n`,
  ]);
  await writeFile(file, text.replace("oidc:u-1", "oidc:u-2"));
  const changed = await verify(file);
  expect([changed.code, changed.stdout]).toEqual([1, ""]);
  expect(changed.stderr).toContain("is broken at line 1");
  const absent = await verify(join(home(), "nowhere.jsonl"));
  expect([absent.code, absent.stderr]).toEqual([1, expect.stringContaining("cannot be read")]);
});
