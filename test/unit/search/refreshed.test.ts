import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Refreshed } from "../../../src/search/refreshed.js";

const FRESH_MS = 1000;

/** A source of 1, 2, 3 …, each given when the test says so. */
function source() {
  const asked: { readonly give: (value?: string) => void; readonly fail: () => void }[] = [];
  const read = () =>
    new Promise<string>((give, fail) => {
      const number = asked.length + 1;
      asked.push({
        give: (value = `${number}`) => give(value),
        fail: () => fail(new Error(`reading ${number} failed`)),
      });
    });
  return { asked, read };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

async function known(): Promise<{
  readonly asked: ReturnType<typeof source>["asked"];
  readonly value: Refreshed<string>;
}> {
  const { asked, read } = source();
  const value = new Refreshed(read, FRESH_MS);
  const first = value.current();
  asked[0]!.give();
  expect(await first).toBe("1");
  return { asked, value };
}

test("the first readers wait for one reading, and what it gives is kept", async () => {
  const { asked, read } = source();
  const value = new Refreshed(read, FRESH_MS);
  const readers = [value.current(), value.current()];
  expect(asked).toHaveLength(1);
  asked[0]!.give();
  expect(await Promise.all(readers)).toEqual(["1", "1"]);
  vi.advanceTimersByTime(FRESH_MS);
  expect(await value.current()).toBe("1");
  expect(asked).toHaveLength(1);
});

test("a first reading that fails fails its readers, and the next one tries again", async () => {
  const { asked, read } = source();
  const value = new Refreshed(read, FRESH_MS);
  const reader = value.current();
  asked[0]!.fail();
  await expect(reader).rejects.toThrow("reading 1 failed");
  const next = value.current();
  asked[1]!.give();
  expect(await next).toBe("2");
});

test("what is too old is read anew, once for all readers", async () => {
  const { asked, value } = await known();
  vi.advanceTimersByTime(FRESH_MS + 1);
  const readers = [value.current(), value.current()];
  expect(asked).toHaveLength(2);
  asked[1]!.give();
  expect(await Promise.all(readers)).toEqual(["2", "2"]);
});

test("nobody waits longer than half a second for what is read anew: the older value serves until then", async () => {
  const { asked, value } = await known();
  vi.advanceTimersByTime(FRESH_MS + 1);
  const waiting = value.current();
  await vi.advanceTimersByTimeAsync(500);
  expect(await waiting).toBe("1");
  expect(await value.current()).toBe("1"); // at once
  vi.advanceTimersByTime(10 * FRESH_MS);
  expect(await value.current()).toBe("1");
  expect(asked).toHaveLength(2); // never two readings at once
  asked[1]!.give();
  await vi.advanceTimersByTimeAsync(0);
  const next = value.current(); // it began long ago, so that it is old already
  asked[2]!.give();
  expect(await next).toBe("3");
});

test("where the reading fails the older value serves on, and the source is not asked again before its time", async () => {
  const { asked, value } = await known();
  vi.advanceTimersByTime(FRESH_MS + 1);
  const reader = value.current();
  asked[1]!.fail();
  expect(await reader).toBe("1");
  expect(await value.current()).toBe("1");
  expect(asked).toHaveLength(2);
});

test("a value known before serves the first reader, who neither waits long nor fails", async () => {
  const { asked, read } = source();
  const value = new Refreshed(read, FRESH_MS, { value: "before" });
  const slow = value.current();
  await vi.advanceTimersByTimeAsync(500);
  expect(await slow).toBe("before");
  asked[0]!.fail();
  await vi.advanceTimersByTimeAsync(0);
  expect(await value.current()).toBe("before");
});

test("who misses something gets what was read after it, but the source is not asked at every miss", async () => {
  const { asked, value } = await known();
  expect(await value.after("1")).toBe("1"); // read a moment ago
  vi.advanceTimersByTime(250);
  const reader = value.after("1");
  await vi.advanceTimersByTimeAsync(0);
  asked[1]!.give();
  expect(await reader).toBe("2");
  expect(await value.after("1")).toBe("2"); // is newer than what was seen
  expect(asked).toHaveLength(2);
  vi.advanceTimersByTime(250);
  const failing = value.after("2");
  await vi.advanceTimersByTimeAsync(0);
  asked[2]!.fail();
  await expect(failing).rejects.toThrow("reading 3 failed");
  expect(await value.current()).toBe("2");
});
