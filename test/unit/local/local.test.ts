import { describe, expect, test } from "vitest";
import { javaArguments, neo4jConfiguration } from "../../../src/local/configuration.js";
import { majorVersion } from "../../../src/local/java.js";
import { LocalServerError, type LocalServerFault } from "../../../src/local/local-server-error.js";
import { planMemory } from "../../../src/local/memory.js";

test.each([
  ['openjdk version "17.0.15" 2025-04-15', 17],
  ['openjdk version "21" 2023-09-19', 21],
  ['java version "1.8.0_392"', 8],
  ['Picked up JAVA_TOOL_OPTIONS: -Duser.home=/x\nopenjdk version "17.0.1"', 17],
  ["zsh: command not found", undefined],
])("%j is Java %s", (banner, version) => expect(majorVersion(banner)).toBe(version));

function faultOf(work: () => unknown): LocalServerFault | undefined {
  try {
    work();
  } catch (error) {
    return error instanceof LocalServerError ? error.fault : undefined;
  }
  return undefined;
}

describe("memory", () => {
  const GIB = 1024 ** 3;
  test("is planned from the machine", () =>
    expect(planMemory({}, 8 * GIB).heap).toBeGreaterThanOrEqual(512));
  test("is as LEIAN_HEAP_MB says", () =>
    expect(planMemory({ LEIAN_HEAP_MB: "700" }, 8 * GIB).heap).toBe(700));
  test("is short", () =>
    expect(faultOf(() => planMemory({}, 0.3 * GIB))).toMatchObject({
      code: "MEMORY_SHORT",
      free: 307,
      least: 384,
    }));
  test("is nonsense", () =>
    expect(faultOf(() => planMemory({ LEIAN_HEAP_MB: "much" }, 8 * GIB))).toEqual({
      code: "HEAP_NOT_A_NUMBER",
      value: "much",
    }));
});

test("the server listens on loopback only, without HTTP, and reports to nobody", () => {
  const text = neo4jConfiguration(7777, { heap: 512, pageCache: 256 });
  for (const line of [
    "server.bolt.listen_address=127.0.0.1:7777",
    "server.http.enabled=false",
    "dbms.usage_report.enabled=false",
    "dbms.security.auth_enabled=true",
    "dbms.security.procedures.allowlist=db.index.*",
  ])
    expect(text.split("\n")).toContain(line);
  expect(javaArguments("/h", "/l", { heap: 512, pageCache: 256 })).toContain("-Xmx512m");
});
