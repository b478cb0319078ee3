import { readFile, rm, stat, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { openAuthentication } from "../../../src/cli/tokens/open-authentication.js";
import { createToken, readTokens, revokeToken } from "../../../src/cli/tokens/token-file.js";
import { readUses, TokenRegister } from "../../../src/cli/tokens/token-register.js";
import { readSettings } from "../../../src/cli/settings.js";
import { scratchHome } from "../../support/scratch-home.js";

const home = scratchHome();
const file = () => join(home(), "some", "tokens.json");
const NOW = new Date("2026-11-26T08:00:00Z");
const minutes = (count: number) => new Date(NOW.getTime() + count * 60_000);
const create = (name: string, expires?: string) =>
  createToken(file(), { name, role: "reader", expires }, NOW);

describe("tokens are known by their hashes", () => {
  test("the file has no token in it and is its owner's alone", async () => {
    const token = await create("王律师");
    expect(token).toMatch(/^leian_[\w-]{43}$/u);
    const text = await readFile(file(), "utf8");
    expect(text).not.toContain(token.slice(6));
    expect(text).toMatch(/"sha256": "[\da-f]{64}"/u);
    expect((await stat(file())).mode & 0o077).toBe(0);
  });

  test("whoever has one is known by name and role, and nobody else", async () => {
    const token = await create("王律师");
    await createToken(file(), { name: "admin", role: "admin", expires: undefined }, NOW);
    const register = new TokenRegister(file(), () => NOW);
    expect(await register.authenticate(token)).toEqual({ name: "王律师", role: "reader" });
    const [stored] = await readTokens(file());
    for (const other of ["", token.slice(0, -1), token.toUpperCase(), stored!.sha256])
      expect(await register.authenticate(other)).toBeUndefined();
  });

  test("one that is revoked is not taken a second later, and its name is free again", async () => {
    const token = await create("a");
    let now = NOW;
    const register = new TokenRegister(file(), () => now);
    expect(await register.authenticate(token)).toBeDefined();
    await revokeToken(file(), "a", NOW);
    now = minutes(1);
    expect(await register.authenticate(token)).toBeUndefined();
    await expect(revokeToken(file(), "a", NOW)).rejects.toThrow("a has no token");
    await expect(create("a")).resolves.not.toBe(token);
    await expect(create("a")).rejects.toThrow("a has a token already");
  });

  test("one that expires is good to the end of its day in China", async () => {
    const token = await create("a", "2026-11-26");
    for (const [time, known] of [
      ["2026-11-26T15:59:59Z", true],
      ["2026-11-26T16:00:00Z", false],
    ] as const) {
      const register = new TokenRegister(file(), () => new Date(time));
      expect((await register.authenticate(token)) !== undefined).toBe(known);
    }
  });

  test("the last use is kept to the minute", async () => {
    const token = await create("a");
    let now = NOW;
    const register = new TokenRegister(file(), () => now);
    const used = async () => Object.values(await readUses(file()));
    expect(await used()).toEqual([]);
    await register.authenticate("leian_other");
    expect(await used()).toEqual([]);
    await register.authenticate(token);
    expect(await used()).toEqual([NOW.toISOString()]);
    now = new Date(NOW.getTime() + 59_000);
    await register.authenticate(token);
    expect(await used()).toEqual([NOW.toISOString()]);
    now = minutes(2);
    await register.authenticate(token);
    expect(await used()).toEqual([now.toISOString()]);
  });

  test("a file that cannot be read, or is gone, lets nobody in", async () => {
    const token = await create("a");
    let now = NOW;
    const register = new TokenRegister(file(), () => now);
    expect(await register.authenticate(token)).toBeDefined();
    await writeFile(file(), "{");
    await utimes(file(), 1, 1);
    now = minutes(1);
    await expect(register.authenticate(token)).rejects.toMatchObject({
      refusal: "TOKENS_UNREADABLE",
      cause: { message: expect.stringContaining("cannot be read") as string },
    });
    const gone = new TokenRegister(join(home(), "none.json"));
    expect(await gone.authenticate(token)).toBeUndefined();
  });
});

describe("who is asked for a token", () => {
  const open = (host: string, environment: Record<string, string> = {}) => {
    const all = { LEIAN_TOKENS: file(), ...environment };
    return openAuthentication(readSettings(all), host, all);
  };

  test("nobody on loopback while there is none", async () => {
    for (const host of ["127.0.0.1", "localhost", "::1", "127.1.2.3"])
      expect(await (await open(host))?.asksNobody?.()).toBe(true);
  });

  test("everybody from the first one on, also of a server that runs, and once for all", async () => {
    let now = NOW;
    const register = new TokenRegister(file(), () => now);
    expect(await register.isEmpty()).toBe(true);
    await create("a");
    now = minutes(1);
    expect(await register.isEmpty()).toBe(false);
    await rm(file());
    now = minutes(2);
    expect(await register.isEmpty()).toBe(false);
  });

  test("a host that others reach is refused without one, with what to set", async () => {
    for (const host of ["0.0.0.0", "::", "192.0.2.1", "localhost.example.org"])
      await expect(open(host)).rejects.toThrow(
        `${host} can be reached from other machines and there is no token: make one with leian token create NAME, name an issuer`,
      );
    expect(await open("0.0.0.0", { LEIAN_AUTH: "off" })).toBeUndefined();
  });

  test("everybody once there is one, also after it was revoked", async () => {
    const token = await create("a");
    const authenticate = await open("127.0.0.1");
    expect(await authenticate?.(token)).toMatchObject({ name: "a" });
    expect(await open("0.0.0.0")).toBeDefined();
    await revokeToken(file(), "a", NOW);
    const asked = await open("127.0.0.1");
    expect([asked === undefined, asked?.asksNobody]).toEqual([false, undefined]);
    expect(await open("127.0.0.1", { LEIAN_AUTH: "off" })).toBeUndefined();
  });

  test("everybody where the user says so", async () => {
    const authenticate = await open("127.0.0.1", { LEIAN_AUTH: "token" });
    expect(await authenticate?.("leian_x")).toBeUndefined();
  });
});
