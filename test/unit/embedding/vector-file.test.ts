import { mkdir, readdir, readFile, truncate, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { VectorFile } from "../../../src/embedding/vector-file.js";
import { scratchHome } from "../../support/scratch-home.js";

const home = scratchHome();
const path = () => join(home(), "kept", "vectors.bin");
const VECTORS = [
  [0.5, -1, 3],
  [1e-7, 0, 2],
].map((each) => Float32Array.from(each));

/** The file as it is written whole. */
async function written(): Promise<Buffer> {
  await new VectorFile(path()).write("key", VECTORS);
  return readFile(path());
}

test("vectors are kept from one start to the next", async () => {
  await new VectorFile(path()).write("key", VECTORS);
  expect(await new VectorFile(path()).read("key")).toEqual(VECTORS);
  // and nothing beside them
  expect(await readdir(dirname(path()))).toEqual(["vectors.bin"]);
});

test("vectors that are a part of a larger buffer are written as they are", async () => {
  const buffer = Float32Array.from([9, 0.5, -1, 3, 9]);
  await new VectorFile(path()).write("key", [buffer.subarray(1, 4)]);
  expect(await new VectorFile(path()).read("key")).toEqual([Float32Array.from([0.5, -1, 3])]);
});

test("those of another key are none, and give way", async () => {
  const file = new VectorFile(path());
  await file.write("key", VECTORS);
  expect(await file.read("other")).toBeUndefined();
  const others = [Float32Array.from([7])];
  await file.write("other", others);
  expect(await file.read("key")).toBeUndefined();
  expect(await file.read("other")).toEqual(others);
});

test("where nothing was kept there is nothing", async () => {
  expect(await new VectorFile(path()).read("key")).toBeUndefined();
});

test.each<[what: string, content: (whole: Buffer) => Buffer | string]>([
  ["empty", () => ""],
  ["no line", (whole) => whole.subarray(0, 10)],
  ["no JSON", () => "{key\n12345678"],
  ["JSON of another kind", () => "null\n123456789012"],
  ["no dimensions", (whole) => whole.toString("latin1").replace("dimensions", "d")],
  ["no dimensions at all", () => '{"key":"key","dimensions":0}\n1234'],
  ["dimensions below 0", () => '{"key":"key","dimensions":-1}\n12345678'],
  ["no numbers", (whole) => whole.subarray(0, whole.indexOf("\n") + 1)],
  ["cut", (whole) => whole.subarray(0, -1)],
])("a damaged file is none: %s", async (_what, content) => {
  const whole = await written();
  await writeFile(path(), content(whole));
  expect(await new VectorFile(path()).read("key")).toBeUndefined();
  // it is made anew
  await new VectorFile(path()).write("key", VECTORS);
  expect(await new VectorFile(path()).read("key")).toEqual(VECTORS);
});

test("a file that lost whole vectors has fewer, which its reader notices", async () => {
  const { length } = await written();
  await truncate(path(), length - 12);
  expect(await new VectorFile(path()).read("key")).toEqual(VECTORS.slice(0, 1));
});

test("a folder that cannot be written or read costs nothing but the vectors", async () => {
  await writeFile(join(home(), "kept"), "a file where the folder would be");
  const file = new VectorFile(path());
  await expect(file.write("key", VECTORS)).resolves.toBeUndefined();
  expect(await file.read("key")).toBeUndefined();
  const folder = join(home(), "folder");
  await mkdir(folder);
  const other = new VectorFile(folder);
  await expect(other.write("key", VECTORS)).resolves.toBeUndefined();
  expect(await other.read("key")).toBeUndefined();
  // nor is anything left of the attempt
  expect((await readdir(home())).toSorted()).toEqual(["folder", "kept"]);
});
