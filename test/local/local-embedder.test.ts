import { spawn } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { LocalEmbedder } from "../../src/embedding/local-embedder.js";
import { cacheFolder } from "../../src/local/fetched-folder.js";
import { ensureModelFiles, type ModelFiles } from "../../src/local/model-files.js";
import type { EmbeddingInput } from "../../src/similarity/embedder.js";
import { scratchHome } from "../support/scratch-home.js";

const home = scratchHome();

/** The real model, as it is fetched the first time that a machine starts. */
let files: ModelFiles;
beforeAll(async () => {
  files = await ensureModelFiles(cacheFolder(process.env), process.env);
});

const opened: LocalEmbedder[] = [];
afterEach(() => Promise.all(opened.splice(0).map((each) => each.close())));

function open(threads = 1, from: () => Promise<ModelFiles> = () => Promise.resolve(files)) {
  const embedder = new LocalEmbedder({ files: from, threads });
  opened.push(embedder);
  return embedder;
}

/** Vectors have length 1, so that this is their cosine. */
const cosine = (a: readonly number[] = [], b: readonly number[] = []) =>
  a.reduce((sum, each, at) => sum + each * (b[at] ?? 0), 0);

const fault = (of: Promise<unknown>) =>
  of.then(
    () => "an answer",
    (error: unknown) => (error as { readonly fault?: string }).fault,
  );

describe("a model that is loaded", () => {
  test("tells what means the same from what shares a word", async () => {
    const embedder = open();
    await embedder.start();
    const [clause, alias, other] = await embedder.embed(
      ["没打招呼就远程把车锁了", "车被锁了", "如实告知义务"],
      "clause",
    );
    expect(clause).toHaveLength(512);
    for (const each of [clause, alias, other]) expect(cosine(each, each)).toBeCloseTo(1, 5);
    expect(cosine(clause, alias)).toBeCloseTo(0.79, 1);
    expect(cosine(clause, alias)).toBeGreaterThan(0.75);
    expect(cosine(clause, other)).toBeCloseTo(0.43, 1);
  });

  test("gives a text the same vector whatever is beside it, in whatever thread", async () => {
    const embedder = open(2);
    await embedder.start();
    const [alone] = await embedder.embed(["车被锁了"], "clause");
    const texts = ["租金没付", "车被锁了", "长".repeat(300), "", "车被锁了"];
    const beside = await embedder.embed(texts, "clause");
    expect([beside[1], beside[4]]).toEqual([alone, alone]);
    expect(beside[3]).toHaveLength(512);
  });

  test("marks a short question as one, and neither a long one nor a clause", async () => {
    const embedder = open();
    await embedder.start();
    const both = async (text: string) => {
      const [[asked], [stated]] = await Promise.all([
        embedder.embed([text], "query"),
        embedder.embed([text], "clause"),
      ]);
      return cosine(asked, stated);
    };
    expect(await both("车被锁了")).toBeLessThan(0.98);
    expect(await both("车被锁了，".repeat(21))).toBeCloseTo(1, 6);
    const [[passage], [clause]] = await Promise.all([
      embedder.embed(["车被锁了"], "passage"),
      embedder.embed(["车被锁了"], "clause"),
    ]);
    expect(passage).toEqual(clause);
  });

  test("reads 512 tokens of a long text", async () => {
    const embedder = open();
    await embedder.start();
    const start = "甲".repeat(510);
    const [a, b, c] = await embedder.embed(
      [start, `${start}车被锁了租金没付`, `${"甲".repeat(500)}车被锁了租金没付`],
      "clause",
    );
    expect(b).toEqual(a);
    expect(c).not.toEqual(a);
  });

  test("answers questions before the passages that wait", async () => {
    const embedder = open();
    await embedder.start();
    const done: string[] = [];
    const embed = (text: string, input: EmbeddingInput) =>
      embedder.embed([text], input).then(() => done.push(`${input} ${text.charAt(0)}`));
    const passages = ["一", "二", "三"].map((each) => embed(each.repeat(400), "passage"));
    await new Promise((resolve) => setImmediate(resolve)); // they are in the queue, the first in work
    await Promise.all([...passages, embed("问", "query"), embed("句", "clause")]);
    expect(done).toEqual(["passage 一", "query 问", "clause 句", "passage 二", "passage 三"]);
  });

  test("forgets a request that is given up while it waits", async () => {
    const embedder = open();
    await embedder.start();
    const began = performance.now();
    const long = "车".repeat(400);
    const first = embedder.embed([long], "clause").then(() => performance.now() - began);
    const givenUp = new AbortController();
    const rest = Array(40).fill(long) as string[];
    const second = fault(embedder.embed(rest, "clause", givenUp.signal));
    givenUp.abort();
    expect(await second).toBe("UNREACHABLE");
    expect(await fault(embedder.embed(["车被锁了"], "clause", givenUp.signal))).toBe("UNREACHABLE");
    // the next is not kept waiting by what nobody wants any more
    const alone = await first;
    expect((await embedder.embed(["车被锁了"], "clause"))[0]).toHaveLength(512);
    expect(performance.now() - began).toBeLessThan(15 * alone);
  });

  test("leaves nothing behind at its thread for a text that is done", async () => {
    const warnings: string[] = [];
    const note = (warning: Error) => warnings.push(warning.name);
    process.on("warning", note);
    const embedder = open();
    await embedder.start();
    await embedder.embed(Array(30).fill("车被锁了") as string[], "clause");
    await new Promise((resolve) => setImmediate(resolve));
    process.off("warning", note);
    expect(warnings).not.toContain("MaxListenersExceededWarning");
  });

  test("refuses what waits when it is closed, and all afterwards", async () => {
    const embedder = open();
    await embedder.start();
    const waiting = ["passage", "query", "clause"] as const;
    const faults = waiting.map((input) =>
      fault(embedder.embed(Array(20).fill("车被锁了") as string[], input)),
    );
    await new Promise((resolve) => setImmediate(resolve));
    await embedder.close();
    expect(await Promise.all(faults)).toEqual(waiting.map(() => "UNREACHABLE"));
    expect(await fault(embedder.embed(["车被锁了"], "clause"))).toBe("UNREACHABLE");
  });

  test("is closed in the middle of a text and the process lives on", async () => {
    for (let pause = 0; pause < 20; pause++) {
      const embedder = open();
      await embedder.start();
      const texts = Array(20).fill("车被锁了".repeat(30)) as string[];
      const given = fault(embedder.embed(texts, "clause"));
      await new Promise((resolve) => setTimeout(resolve, pause));
      await embedder.close();
      expect(await given).toBe("UNREACHABLE");
    }
  });
});

test("a program that cannot wait ends at once in the middle of a text, and does not abort", async () => {
  const built = (file: string) => JSON.stringify(new URL(`../../dist/${file}`, import.meta.url));
  const program = `
    const { LocalEmbedder } = await import(${built("embedding/local-embedder.js")});
    const { endAtOnce } = await import(${built("cli/drain.js")});
    const files = ${JSON.stringify(files)};
    const embedder = new LocalEmbedder({ files: () => Promise.resolve(files), threads: 1 });
    await embedder.start();
    embedder.embed(Array(20).fill("车被锁了".repeat(100)), "clause").catch(() => {});
    setTimeout(endAtOnce, 30);
  `;
  const path = join(home(), "program.mjs");
  await writeFile(path, program);
  const child = spawn(process.execPath, [path], { stdio: "inherit" });
  const ended = await new Promise((done) => child.on("close", (_code, signal) => done(signal)));
  expect(ended).toBe("SIGKILL");
});

describe("a model that is not loaded yet", () => {
  test("refuses who cannot wait, and embeds what can when it is there", async () => {
    let arrive: (files: ModelFiles) => void = () => {};
    let asked = 0;
    const embedder = open(1, () => {
      asked++;
      return new Promise((resolve) => (arrive = resolve));
    });
    const started = embedder.start();
    expect(await fault(embedder.embed(["车被锁了"], "query"))).toBe("NOT_READY");
    expect(await fault(embedder.embed(["车被锁了"], "clause"))).toBe("NOT_READY");
    const passages = embedder.embed(["车被锁了"], "passage");
    arrive(files);
    expect((await passages)[0]).toHaveLength(512);
    await started;
    await embedder.start();
    expect(asked).toBe(1);
    expect((await embedder.embed(["车被锁了"], "query"))[0]).toHaveLength(512);
  });

  test("says why it does not come", async () => {
    const embedder = open(1, () => Promise.reject(new Error("no Maven")));
    await expect(embedder.start()).rejects.toThrow("no Maven");
    await expect(embedder.embed(["车被锁了"], "passage")).rejects.toThrow("no Maven");
    expect(await fault(embedder.embed(["车被锁了"], "clause"))).toBe("NOT_READY");
  });

  test("cannot be where one of its files is none", async () => {
    const network = join(home(), "network.onnx");
    await writeFile(network, "no network");
    expect(await fault(open(1, () => Promise.resolve({ ...files, network })).start())).toBe(
      "NO_MODEL",
    );
    const tokenizer = join(home(), "nowhere.json");
    expect(await fault(open(2, () => Promise.resolve({ ...files, tokenizer })).start())).toBe(
      "NO_MODEL",
    );
  });

  test("is not loaded any more once it is closed", async () => {
    let arrive: (files: ModelFiles) => void = () => {};
    const embedder = open(1, () => new Promise((resolve) => (arrive = resolve)));
    const passages = fault(embedder.embed(["车被锁了"], "passage"));
    await embedder.close();
    arrive(files);
    expect(await passages).toBe("UNREACHABLE");
  });
});
