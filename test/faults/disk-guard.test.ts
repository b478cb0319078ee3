import { tmpdir } from "node:os";
import { expect, inject, test } from "vitest";
import { Database } from "../../src/graph/database.js";
import { DiskFullError, diskGuard, diskSpace } from "../../src/local/disk-space.js";

test("a write for which the disk has no room is not begun, with the figures", async () => {
  const database = new Database(inject("database"));
  database.guardWrites(diskGuard(tmpdir(), { LEIAN_DISK_RESERVE_MB: "999999999" }));
  const load = { id: "load:full", source: "full", contentHash: "x" };
  const refused = await database.writeAlone("write/begin-load", load).catch((e: unknown) => e);
  const { disk, free } = await diskSpace(tmpdir());
  expect(refused).toBeInstanceOf(DiskFullError);
  expect(refused).toMatchObject({ space: { disk, folder: tmpdir() }, needed: 999_999_999 });
  expect(free).toBeGreaterThan(0);
  const loads = await database.read("read/loads");
  expect(loads.map((row) => row.string("source"))).not.toContain("full");
  await expect(database.require(0)).rejects.toBeInstanceOf(DiskFullError);
  database.guardWrites(diskGuard(tmpdir(), { LEIAN_DISK_RESERVE_MB: "1" }));
  await database.require(0);
  await expect(database.require(2 ** 60)).rejects.toBeInstanceOf(DiskFullError);
  await database.close();
});
