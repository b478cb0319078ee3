import { describe, expect, test } from "vitest";
import { Admission } from "../../../src/api/limits/admission.js";

const LIMITS = { atOnce: 2, waiting: 2, waitMs: 10_000 };
const open = new AbortController().signal;
const settled = async (promise: Promise<unknown>) =>
  Promise.race([
    promise.then(
      () => "in",
      (error: unknown) =>
        (error as { extensions?: { code: string } }).extensions?.code ?? (error as Error).name,
    ),
    new Promise((done) => setTimeout(done, 5, "waiting")),
  ]);

describe("work is admitted up to a limit", () => {
  test("some work, some wait in their order, the rest is refused with when to ask again", async () => {
    const admission = new Admission(LIMITS);
    const all = Array.from({ length: 6 }, () => admission.enter(open));
    expect(await Promise.all(all.map(settled))).toEqual([
      "in",
      "in",
      "waiting",
      "waiting",
      "SERVICE_UNAVAILABLE",
      "SERVICE_UNAVAILABLE",
    ]);
    await expect(all[4]).rejects.toMatchObject({ extensions: { http: { status: 503 } } });
    const leave = await all[0]!;
    leave();
    leave(); // again does no harm
    expect(await settled(all[2]!)).toBe("in");
    expect(await settled(all[3]!)).toBe("waiting");
    (await all[1]!)();
    expect(await settled(all[3]!)).toBe("in");
    (await all[2]!)();
    (await all[3]!)();
    expect(await settled(admission.enter(open))).toBe("in");
  });

  test("who sends many at once keeps nobody else waiting", async () => {
    const admission = new Admission(LIMITS);
    const flood = Array.from({ length: 5 }, () => admission.enter(open, "a"));
    const other = admission.enter(open, "b"); // takes the last place of those who wait
    const states = (all: readonly Promise<unknown>[]) => Promise.all(all.map(settled));
    const refused = "SERVICE_UNAVAILABLE";
    expect(await states(flood)).toEqual(["in", "in", "waiting", refused, refused]);
    expect(await settled(other)).toBe("waiting");
    expect(await settled(admission.enter(open, "b"))).toBe(refused); // both have one now
    (await flood[0]!)();
    expect(await settled(other)).toBe("in"); // though another waits longer
    expect(await settled(flood[2]!)).toBe("waiting");
    (await flood[1]!)();
    expect(await settled(flood[2]!)).toBe("in");
    expect([admission.working, admission.waiting]).toEqual([2, 0]);
  });

  test("one that is given up frees its place in the queue", async () => {
    const admission = new Admission({ ...LIMITS, atOnce: 1, waiting: 1 });
    const leave = await admission.enter(open);
    const gone = new AbortController();
    const waiting = admission.enter(gone.signal);
    gone.abort();
    expect(await settled(waiting)).toBe("AbortError");
    const next = admission.enter(open);
    expect(await settled(next)).toBe("waiting");
    leave();
    expect(await settled(next)).toBe("in");
  });

  test("nobody waits longer than the limit", async () => {
    const admission = new Admission({ ...LIMITS, atOnce: 1, waitMs: 1 });
    await admission.enter(open);
    await expect(admission.enter(open)).rejects.toMatchObject({
      extensions: { code: "SERVICE_UNAVAILABLE" },
    });
  });
});
