import { appendFile, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { AuditLog, checkAudit } from "../../../src/cli/audit/audit-log.js";
import { scratchHome } from "../../support/scratch-home.js";

const home = scratchHome();
const file = () => join(home(), "audit.jsonl");
const entry = (name: string) => ({
  caller: name,
  operation: "a".repeat(64),
  codes: [],
  cases: [`case:${name}`],
});
const lines = async () => (await readFile(file(), "utf8")).trimEnd().split("\n");

async function fill(...names: string[]): Promise<void> {
  const log = await AuditLog.open(file(), () => new Date("2026-11-26T08:00:00Z"));
  await Promise.all(names.map((name) => log.record(entry(name))));
  await log.close();
}

describe("the audit log", () => {
  test("has a line an operation in its order, goes on after a restart, and is its owner's alone", async () => {
    await fill("a", "b");
    await fill("王律师", "d");
    const read = (await lines()).map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(read.map((each) => each["caller"])).toEqual(["a", "b", "王律师", "d"]);
    expect(read[0]).toMatchObject({ time: "2026-11-26T08:00:00.000Z", cases: ["case:a"] });
    const last = read[3]?.["hash"];
    expect(await checkAudit(file())).toEqual({ entries: 4, last, broken: undefined });
    expect((await stat(file())).mode & 0o077).toBe(0);
  });

  test.each<[string, (all: string[]) => string[], number]>([
    ["a value that was changed", (all) => all.map((line) => line.replace("case:b", "case:x")), 2],
    ["an entry that was taken out", (all) => all.filter((_line, index) => index !== 1), 2],
    ["the first one taken out", (all) => all.slice(1), 1],
    ["two that changed places", ([a = "", b = "", c = ""]) => [a, c, b], 2],
    ["one that was put in twice", ([a = "", b = "", c = ""]) => [a, b, b, c], 3],
    ["a line that is none", (all) => [...all, "{}"], 4],
    ["a write that broke off", (all) => [...all, '{"time":"2026'], 4],
  ])("shows %s, and is not gone on with", async (_name, change, broken) => {
    await fill("a", "b", "c");
    await writeFile(file(), `${change(await lines()).join("\n")}\n`);
    expect((await checkAudit(file())).broken).toBe(broken);
    await expect(AuditLog.open(file())).rejects.toThrow(`is broken at line ${broken}`);
  });

  test("entries that are missing at the end show by the hash that was kept", async () => {
    await fill("a", "b", "c");
    const { last } = await checkAudit(file());
    await writeFile(file(), `${(await lines()).slice(0, 2).join("\n")}\n`);
    const check = await checkAudit(file());
    expect([check.broken, check.last === last]).toEqual([undefined, false]);
  });

  test("cannot be opened where there is no folder", async () => {
    await expect(AuditLog.open(join(home(), "none", "x"))).rejects.toThrow("cannot be written");
    await expect(checkAudit(join(home(), "none"))).rejects.toThrow("cannot be read");
    await appendFile(file(), "");
    expect(await checkAudit(file())).toMatchObject({ entries: 0, broken: undefined });
  });
});
