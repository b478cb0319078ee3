import { expect, test } from "vitest";
import { runLeian } from "../support/run-leian.js";
import { scratchHome } from "../support/scratch-home.js";

const home = scratchHome();

test("tokens are made, listed and revoked at the command line", async () => {
  const leian = (...args: string[]) => runLeian(args, { LEIAN_HOME: home() });
  expect((await leian("token", "list")).stdout).toBe(
    "There are no tokens: everybody who reaches the API is answered.\n",
  );
  const made = await leian(
    "token",
    "create",
    "王律师",
    "--role",
    "editor",
    "--expires",
    "2099-12-31",
  );
  expect(made.stdout).toMatch(/^leian_[\w-]{43}\n$/u);
  expect(made.stderr).toBe("This is the token of 王律师 (editor). It is not kept: store it now.\n");
  expect((await leian("token", "list")).stdout).toBe(
    "王律师  editor  good until 2099-12-31  never used\n",
  );
  expect((await leian("token", "revoke", "王律师")).code).toBe(0);
  expect((await leian("token", "list")).stdout).toMatch(/^王律师 {2}editor {2}revoked 20/u);
  for (const [args, message] of [
    [["create", "a\nb"], /^A name has 1 to 60 letters/u],
    [["create", "a", "--expires", "soon"], /^--expires is "soon": expected a date/u],
    [["revoke", "nobody"], /^nobody has no token/u],
  ] as const) {
    const ran = await leian("token", ...args);
    expect([ran.code, ran.stdout]).toEqual([1, ""]);
    expect(ran.stderr).toMatch(message);
  }
});

test("a server that others reach does not start without a token", async () => {
  const ran = await runLeian(["start", "--host", "0.0.0.0", "--port", "0"], { LEIAN_HOME: home() });
  expect([ran.code, ran.stderr]).toEqual([
    1,
    "0.0.0.0 can be reached from other machines and there is no token: make one with leian token create NAME, name an issuer of tokens in LEIAN_OIDC_ISSUER, or set LEIAN_AUTH=off where something before Leian decides who comes in.\n",
  ]);
});
