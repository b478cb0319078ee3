import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Command } from "commander";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { addCiteCommand } from "../../../src/cli/cite.command.js";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "leian-cite-"));
  await writeFile(
    join(folder, "decision.txt"),
    "原告依据《民法典》第577条主张。本院认为，依照公司法第二十条、《民法典》第二千条，判决如下。（2023）沪0115民初1234号",
  );
  await writeFile(join(folder, "contract.txt"), "《融资租赁合同》第五条");
});
afterAll(() => rm(folder, { recursive: true }));
afterEach(() => vi.restoreAllMocks());

async function leian(...args: readonly string[]): Promise<string> {
  const written: string[] = [];
  vi.spyOn(process.stdout, "write").mockImplementation((text) => written.push(String(text)) > 0);
  const program = new Command("leian").exitOverride().configureOutput({ writeErr: () => {} });
  addCiteCommand(program);
  await program.parseAsync(["node", "leian", "cite", ...args]);
  return written.join("");
}

describe("leian cite", () => {
  test("prints a table with columns under each other", async () => {
    const lines = (await leian(join(folder, "decision.txt"))).split("\n");
    expect(lines[0]).toMatch(
      /^place {2}status {6}as written {2,}normal form {2,}treatment {2,}note$/u,
    );
    expect(lines[1]).toMatch(
      /^4 {6}RESOLVED {4}《民法典》第577条 {2,}《中华人民共和国民法典》第五百七十七条 {2,}MENTIONED \(PARTY\)$/u,
    );
    expect(lines[3]).toMatch(
      /UNRESOLVED.*APPLIED \(COURT\).*the graph does not hold this article$/u,
    );
    expect(lines.at(-2)).toBe("4 citations, 2 resolved, 0 ambiguous, 2 unresolved.");
  });

  test("--json prints what programs need", async () => {
    const citations = JSON.parse(
      await leian(join(folder, "decision.txt"), "--json", "--date", "2020"),
    ) as Record<string, unknown>[];
    expect(citations[1]).toMatchObject({
      raw: "公司法第二十条",
      start: 24,
      end: 31,
      status: "RESOLVED",
      provisions: ["provision:company-law-2018/20"],
      version: "IN_FORCE_ON_DATE",
      treatment: "APPLIED",
      by: "COURT",
      rule: "court-decides-under",
    });
    expect(citations[3]).toMatchObject({
      kind: "CASE_NUMBER",
      caseNumber: { code: "沪0115", kind: "民初", year: 2023 },
    });
  });

  test("says so where there is nothing", async () => {
    expect(await leian(join(folder, "contract.txt"))).toBe("No citation was found.\n");
    expect(await leian(join(folder, "contract.txt"), "--json")).toBe("[]\n");
  });

  test("a missing file and a date that is none are explained in a sentence", async () => {
    await expect(leian(join(folder, "nowhere.txt"))).rejects.toThrow(
      /nowhere\.txt is not there or cannot be read/u,
    );
    await expect(leian(join(folder, "decision.txt"), "--date", "yesterday")).rejects.toThrow(
      /expected a date such as 2024/u,
    );
  });
});
