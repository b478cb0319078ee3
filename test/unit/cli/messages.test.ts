import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CommanderError } from "commander";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { main } from "../../../src/cli/main.js";
import { CATALOGUE } from "../../../src/cli/messages/catalogue.js";
import { languageOf, unknownLanguage } from "../../../src/cli/messages/language.js";
import type { OmissionReason } from "../../../src/ingest/laws/match-laws.js";
import type { Fault } from "../../../src/ingest/record/fault.js";
import { readRecordFile } from "../../../src/ingest/record/read-record-file.js";
import type { LawPackageFault } from "../../../src/local/law-package.js";
import type { LocalServerFault, StartFailure } from "../../../src/local/local-server-error.js";
import type { ModelFilesFault } from "../../../src/local/model-files.js";

const { en, zh } = CATALOGUE;

/** The messages that have no parameters, and the keys of those that have some. */
function leaves(
  value: unknown,
  path: string,
): readonly (readonly [path: string, text: string | undefined])[] {
  if (typeof value === "string") return [[path, value]];
  if (typeof value !== "object" || value === null) return [[path, undefined]];
  return Object.entries(value).flatMap(([key, each]) =>
    leaves(each, path === "" ? key : `${path}.${key}`),
  );
}

describe("the catalogue", () => {
  const [english, chinese] = [leaves(en, ""), leaves(zh, "")];
  test("has the same keys in both languages", () => {
    expect(chinese.map(([path]) => path)).toEqual(english.map(([path]) => path));
  });
  /** Names of variables and formats are the same in every language. */
  const HAN = /\p{Script=Han}/u;
  test.each(chinese.filter(([, text]) => text !== undefined))("%s is Chinese", (_path, text) => {
    expect(text).toMatch(HAN);
  });

  const CAUSES: readonly StartFailure[] = [
    "MEMORY_SHORT",
    "DATA_IN_USE",
    "OTHER_STORE",
    "DISK_FULL",
    "NOT_SHOWN",
  ];
  const FAULTS: readonly LocalServerFault[] = [
    { code: "FOLDER_NOT_MADE", folder: "/d", reason: "EACCES" },
    { code: "JAVA_MISSING", java: "java", minimum: 17 },
    { code: "JAVA_TOO_OLD", java: "java", version: undefined, minimum: 17 },
    { code: "MAVEN_MISSING" },
    { code: "NOT_FETCHED", neo4j: "5", reason: undefined },
    { code: "NO_JARS" },
    { code: "HEAP_NOT_A_NUMBER", value: "much" },
    { code: "MEMORY_SHORT", heap: 512, free: 100, least: 384 },
    ...CAUSES.map((cause) => ({ code: "NOT_STARTED", cause }) as const),
    { code: "NOT_STARTED_IN_TIME", seconds: 120, cause: "NOT_SHOWN" },
    { code: "OTHER_DATA", folder: "/d", written: undefined, neo4j: "5" },
  ];
  test.each(FAULTS)("$code: a sentence with what to do next", (fault) => {
    expect(en.error.localServer(fault)).toMatch(/[:;] .*\.$/u);
    expect(en.error.localServer(fault)).not.toMatch(/undefined|\p{Script=Han}/u);
    expect(zh.error.localServer(fault)).toMatch(/^.*\p{Script=Han}.*[：；].*。$/u);
    expect(zh.error.localServer(fault)).not.toContain("undefined");
  });

  const LAW_FAULTS: readonly LawPackageFault[] = [
    { code: "PYTHON_MISSING" },
    { code: "PIP_MISSING" },
    { code: "NOT_FETCHED", reason: undefined },
    { code: "DAMAGED", file: "laws.db" },
    { code: "NOT_KEPT", folder: "/c", reason: "ENOSPC" },
  ];
  test.each(LAW_FAULTS)("$code of the laws: a sentence with what to do next", (fault) => {
    expect(en.error.lawPackage(fault)).toMatch(/^.*: .*--from\.$/u);
    expect(en.error.lawPackage(fault)).not.toMatch(/undefined|\p{Script=Han}/u);
    expect(zh.error.lawPackage(fault)).toMatch(/^.*\p{Script=Han}.*：.*laws\.db。$/u);
    expect(zh.error.lawPackage(fault)).not.toContain("undefined");
  });

  const MODEL_FAULTS: readonly (readonly [ModelFilesFault, english: string, chinese: string])[] = [
    [{ code: "MAVEN_MISSING" }, "install it", "请安装"],
    [{ code: "NOT_FETCHED", reason: undefined }, "see mvn's own output", "见 mvn 的输出"],
    [{ code: "NOT_FETCHED", reason: "No space left" }, "(No space left)", "（No space left）"],
    [{ code: "DAMAGED", file: "a.onnx" }, "(a.onnx): remove it", "（a.onnx）：请从"],
  ];
  test.each(MODEL_FAULTS)(
    "$code of the model: a sentence with what to do next",
    (fault, ...words) => {
      const [english, chinese] = [en.error.modelFiles(fault), zh.error.modelFiles(fault)];
      // whatever it is, the product works with an endpoint, and without meanings
      expect(english).toMatch(/^[A-Z].*: .*, or set EMBEDDINGS_URL .*, or EMBEDDINGS=off\.$/u);
      expect(chinese).toMatch(
        /^.*\p{Script=Han}.*：请.*，也可以用 EMBEDDINGS_URL .*EMBEDDINGS=off。$/u,
      );
      for (const message of [english, chinese]) expect(message).not.toContain("undefined");
      expect(english).not.toMatch(/\p{Script=Han}/u);
      expect(english).toContain(words[0]);
      expect(chinese).toContain(words[1]);
    },
  );

  const LEFT: readonly OmissionReason[] = [
    { code: "INVALID_ROW" },
    { code: "NO_ARTICLES" },
    {
      code: "FAULT",
      at: "第三条",
      expectation: { code: "ARTICLE_BEFORE", missing: "第二条" },
    },
    { code: "ENDED" },
    { code: "UNCLEAR", dates: ["2015", "2020"] },
    { code: "ONE_TEXT", instrument: "instrument:a" },
    { code: "OTHER_TEXT", instrument: "instrument:a" },
  ];
  test.each(LEFT)("$code: why a law is left out", (reason) => {
    const law = { title: "某法", version: undefined, reason };
    expect(en.laws.leftLaw(law)).toMatch(/^ {2}《某法》: [\w ]+.*\.$/u);
    expect(zh.laws.leftLaw(law)).toMatch(/^ {2}《某法》：.*\p{Script=Han}.*。$/u);
  });

  test.each([
    [
      "commander.unknownCommand",
      "error: unknown command 'imprt'\n(Did you mean import?)",
      "没有“imprt”这个命令。（是否想用 import？）",
    ],
    ["commander.unknownOption", "error: unknown option '--fly'", "没有“--fly”这个选项。"],
    ["commander.missingArgument", "error: missing required argument 'paths'", "缺少参数“paths”。"],
    [
      "commander.excessArguments",
      "error: too many arguments for 'seed'. Expected 0 arguments but got 1.",
      "命令“seed”的参数过多。",
    ],
  ])("what commander says with %s", (code, message, words) => {
    const error = new CommanderError(1, code, message);
    expect([en.help.usage(error), zh.help.usage(error)]).toEqual([message, words]);
  });

  test("counts and lists", () => {
    const counts = { created: 1, changed: 2, unchanged: 3, removed: 4, referenceRemoved: 5 };
    expect(zh.import.loaded(10, counts)).toBe(
      "共 10 件案例：新增 1，更改 2，未变 3，删除 4，另删除共用记录 5 条。",
    );
    expect(zh.masked({ caseId: "case:a", masked: { EMAIL: 1, MOBILE_NUMBER: 2 } })).toBe(
      "case:a：已遮盖手机号 2 处、电子邮箱 1 处",
    );
  });

  const RECORD = {
    id: "case:a",
    title: "某案",
    facts: ["事实"],
    completeness: "HALF",
    colour: "红",
  };
  test("a fault of a record is worded in both languages", async () => {
    const scratch = await mkdtemp(join(tmpdir(), "leian-fault-"));
    const path = join(scratch, "a.json");
    await writeFile(path, JSON.stringify(RECORD));
    const faults: Fault[] = [];
    for await (const read of readRecordFile(path, "a.json")) faults.push(...read.faults);
    await rm(scratch, { recursive: true });
    expect(faults.map(en.fault)).toEqual([
      "a.json:1: completeness: expected one of FULL, TITLE_ONLY",
      "a.json:1: facts: expected a text, not a list",
      "a.json:1: colour: expected no such key: it is not part of the record schema",
    ]);
    expect(faults.map(zh.fault)).toEqual([
      "a.json:1: completeness：应为 FULL、TITLE_ONLY 之一",
      "a.json:1: facts：应为文本，而不是列表",
      "a.json:1: colour：记录的格式中没有这个键",
    ]);
  });
});

test.each([
  [{}, "en"],
  [{ LANG: "zh_CN.UTF-8" }, "zh"],
  [{ LANG: "zh_CN.UTF-8", LC_MESSAGES: "de_DE" }, "en"],
  [{ LANG: "en_US.UTF-8", LC_ALL: "zh_TW" }, "zh"],
  [{ LANG: "zh_CN", LC_ALL: "" }, "zh"],
  [{ LANG: "zh_CN", LEIAN_LANG: "en" }, "en"],
  [{ LANG: "C.UTF-8", LEIAN_LANG: "zh-CN" }, "zh"],
  [{ LANG: "zh_CN", LEIAN_LANG: "fr" }, "zh"],
])("%j speaks %s", (environment, language) => expect(languageOf(environment)).toBe(language));

test("a language that is not known is reported, a locale that is not known is passed over", () => {
  expect(unknownLanguage({ LEIAN_LANG: "fr" })).toBe("fr");
  expect(unknownLanguage({ LANG: "fr_FR", LEIAN_LANG: "" })).toBeUndefined();
});

describe("the command line", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "leian-messages-"));
    await writeFile(join(folder, "contract.txt"), "《融资租赁合同》第五条");
  });
  afterAll(() => rm(folder, { recursive: true }));
  afterEach(() => {
    vi.restoreAllMocks();
    vi.unstubAllEnvs();
  });

  async function leian(
    language: string,
    ...args: readonly string[]
  ): Promise<readonly [code: number, text: string]> {
    vi.stubEnv("LEIAN_LANG", language);
    const written: string[] = [];
    for (const stream of [process.stdout, process.stderr])
      vi.spyOn(stream, "write").mockImplementation((text) => written.push(String(text)) > 0);
    const code = await main(["node", "leian", ...args]);
    return [code, written.join("")];
  }

  test("speaks Chinese where it is asked to", async () => {
    expect(await leian("zh", "cite", join(folder, "contract.txt"))).toEqual([0, "未找到引用。\n"]);
    expect(await leian("zh", "cite", join(folder, "nowhere.txt"))).toEqual([
      1,
      `${join(folder, "nowhere.txt")} 不存在或者无法读取：请给出一个文件。\n`,
    ]);
    expect(await leian("zh", "ingest", join(folder, "contract.txt"), "--date", "昨天")).toEqual([
      1,
      "--date 为“昨天”：应为日期，例如 2024、2024-05 或 2024-05-06。\n",
    ]);
    expect(await leian("zh", "start", "--port", "many")).toEqual([
      1,
      "“many”不是端口：应为 0 至 65535 的数字。\n",
    ]);
  });

  test("explains itself in both languages", async () => {
    const [code, chinese] = await leian("zh", "--help");
    expect(code).toBe(0);
    expect(chinese).toMatch(/^用法： leian/u);
    for (const words of ["选项：", "命令：", "启动数据库", "显示命令的帮助"])
      expect(chinese).toContain(words);
    expect(chinese).not.toMatch(/Usage|Commands|display/u);
    expect((await leian("en", "--help"))[1]).toMatch(/^Usage: leian/u);
    expect((await leian("zh", "import", "--help"))[1]).toContain(
      "（可用：mask、refuse；默认：mask）",
    );
    expect((await leian("en", "report", "--help"))[1]).toContain(
      "how many cases, 1 to 50 (default: 10)",
    );
    expect(await leian("zh", "fly")).toEqual([
      1,
      "没有“fly”这个命令。\n\n（leian --help 列出全部命令）\n",
    ]);
  });

  test("goes on in the locale's language where LEIAN_LANG names one that it does not speak, and says so once", async () => {
    vi.stubEnv("LC_ALL", "en_US.UTF-8");
    expect(await leian("fr", "cite", join(folder, "contract.txt"))).toEqual([
      0,
      'LEIAN_LANG is "fr": expected zh or en; what follows is in English.\nNo citation was found.\n',
    ]);
  });
});
