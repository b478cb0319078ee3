import { base64url } from "jose";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { readSettings } from "../../../src/cli/settings.js";
import { openAuthentication } from "../../../src/cli/tokens/open-authentication.js";
import { OpenIdTokens } from "../../../src/cli/tokens/openid-tokens.js";
import { createToken, tokenFile } from "../../../src/cli/tokens/token-file.js";
import { TestIssuer, type TokenOptions } from "../../support/issuer.js";
import { scratchHome } from "../../support/scratch-home.js";

const home = scratchHome();
let issuer: TestIssuer;
beforeEach(async () => void (issuer = await TestIssuer.open()));
afterEach(() => issuer.close());

const IMPATIENT = { againMs: 0, changedMs: 0 };
/** Knows tokens of the issuer as it is set in the environment. */
const tokens = (environment: NodeJS.ProcessEnv = {}, patience = IMPATIENT, now?: () => Date) => {
  const { openId } = readSettings({ ...issuer.environment, ...environment });
  return new OpenIdTokens(openId!, now, patience);
};

describe("tokens of an issuer", () => {
  test("say who asks, and whoever reads the log can tell them from ours", async () => {
    const caller = await tokens().authenticate(await issuer.token({ claims: { sub: "u-7" } }));
    expect(caller).toEqual({ name: "oidc:u-7", role: "reader" });
    for (const typ of ["JWT", "at+jwt"])
      expect(await tokens().authenticate(await issuer.token({ header: { typ } }))).toBeDefined();
  });

  test.each<[string, TokenOptions]>([
    ["another audience", { audience: "mail" }],
    ["another issuer", { issuer: "https://login.example.org" }],
    ["one that has expired", { expiresIn: -60 }],
    ["one that never expires", { expiresIn: null }],
    ["one that is not valid yet", { notBefore: 120 }],
    ["no subject", { claims: { sub: undefined } }],
    ["a subject that is none", { claims: { sub: "a\nb" } }],
    ["a subject without an end", { claims: { sub: "a".repeat(256) } }],
    ["one that logs its holder out", { header: { typ: "logout+jwt" } }],
    ["a key that the issuer does not have", { header: { kid: "key-0" } }],
  ])("%s is not good", async (_name, options) => {
    const known = tokens();
    expect(await known.authenticate(await issuer.token(options))).toBeUndefined();
    expect(await known.authenticate(await issuer.token())).toBeDefined();
  });

  test("nor is one that somebody else signed, whatever he calls his signature", async () => {
    const good = await issuer.token();
    const [header = "", payload = "", signature = ""] = good.split(".");
    const none = base64url.encode(JSON.stringify({ alg: "none", kid: "key-1" }));
    const admin = base64url.encode(
      base64url.decode(payload).toString().replace('"reader"', '"admin"'),
    );
    const known = tokens();
    for (const bad of [
      `${none}.${payload}.`,
      `${none}.${payload}.${signature}`,
      `${header}.${admin}.${signature}`,
      `${header}.${payload}.`,
      `${header}.${payload}.${signature.slice(0, -4)}AAAA`,
      "eyJ.eyJ.eyJ",
      await issuer.confusedToken(),
      await issuer.forgedToken(),
    ])
      expect([bad, await known.authenticate(bad)]).toEqual([bad, undefined]);
    expect(await known.authenticate(good)).toBeDefined();
  });

  test("clocks may be half a minute apart", async () => {
    const token = await issuer.token({ expiresIn: 10 });
    const in_ = (seconds: number) => () => new Date(Date.now() + seconds * 1000);
    expect(await tokens({}, IMPATIENT, in_(35)).authenticate(token)).toBeDefined();
    expect(await tokens({}, IMPATIENT, in_(45)).authenticate(token)).toBeUndefined();
  });
});

describe("the keys of an issuer", () => {
  test("are fetched once, and again where a token names one that is new", async () => {
    const known = tokens();
    const old = await issuer.token();
    await Promise.all([known.authenticate(old), known.authenticate(old)]);
    await known.authenticate(old);
    expect(issuer.fetches).toBe(1);
    await issuer.rotate();
    expect(await known.authenticate(await issuer.token())).toBeDefined();
    expect(issuer.fetches).toBe(2);
    expect(await known.authenticate(old)).toBeUndefined(); // the issuer has taken its key back
  });

  test("a flood of tokens with keys that nobody has does not become one at the issuer", async () => {
    const known = tokens({}, { againMs: 60_000, changedMs: 60_000 });
    await known.authenticate(await issuer.token());
    for (let index = 0; index < 20; index++)
      await known.authenticate(await issuer.token({ header: { kid: `no-${index}` } }));
    expect(issuer.fetches).toBe(1);
  });

  test("that cannot be had are no fault of the token; those that are held go on", async () => {
    const [known, late] = [tokens(), tokens()];
    const token = await issuer.token();
    await known.authenticate(token);
    issuer.isDown = true;
    await expect(late.authenticate(token)).rejects.toMatchObject({ refusal: "ISSUER_DOWN" });
    const newKey = await issuer.token({ header: { kid: "key-2" } });
    await expect(known.authenticate(newKey)).rejects.toMatchObject({ refusal: "ISSUER_DOWN" });
    expect(await known.authenticate(token)).toBeDefined();
    issuer.isDown = false;
    expect(await late.authenticate(token)).toBeDefined();
  });

  test("an issuer that is down is left alone for a moment", async () => {
    const known = tokens({}, { againMs: 60_000, changedMs: 0 });
    issuer.isDown = true;
    const token = await issuer.token();
    await expect(known.authenticate(token)).rejects.toThrow();
    issuer.isDown = false;
    await expect(known.authenticate(token)).rejects.toMatchObject({ refusal: "ISSUER_DOWN" });
  });

  test("are not taken from metadata that speak of another issuer", async () => {
    issuer.claimedIssuer = "https://login.example.org";
    await expect(tokens().authenticate(await issuer.token())).rejects.toMatchObject({
      refusal: "ISSUER_DOWN",
    });
  });
});

describe("the role of a token", () => {
  const roleOf = async (claims: object, environment: NodeJS.ProcessEnv = {}) =>
    (await tokens(environment).authenticate(await issuer.token({ claims: { ...claims } })))?.role;

  test.each<[object, string]>([
    [{ roles: "editor" }, "editor"],
    [{ roles: "openid admin" }, "admin"],
    [{ roles: ["staff", "reader", "editor"] }, "editor"],
  ])("%j gives the highest that it names: %s", async (claims, role) => {
    expect(await roleOf(claims)).toBe(role);
  });

  test.each([{ roles: undefined }, { roles: [] }, { roles: "Admin" }, { roles: { admin: true } }])(
    "%j gives none, and its holder is not answered",
    async (claims) => {
      await expect(roleOf(claims)).rejects.toMatchObject({ refusal: "NO_ROLE" });
    },
  );

  test("stands in the claim and under the names that the settings say", async () => {
    const roles = { LEIAN_OIDC_ROLES: "partners = editor, it=admin" };
    const keycloak = { ...roles, LEIAN_OIDC_ROLE_CLAIM: "realm_access.roles" };
    expect(await roleOf({ realm_access: { roles: ["partners"] } }, keycloak)).toBe("editor");
    await expect(
      roleOf({ realm_access: { roles: ["editor", "constructor"] } }, keycloak),
    ).rejects.toMatchObject({ refusal: "NO_ROLE" });
    const named = { ...roles, LEIAN_OIDC_ROLE_CLAIM: "https://example.org/roles" };
    expect(await roleOf({ "https://example.org/roles": ["it"] }, named)).toBe("admin");
    const any = { LEIAN_OIDC_ROLES: "it=admin,*=reader" };
    expect(await roleOf({ roles: undefined }, any)).toBe("reader");
    expect(await roleOf({ roles: ["it"] }, any)).toBe("admin");
  });
});

describe("where an issuer is named", () => {
  const open = (host: string, environment: NodeJS.ProcessEnv = {}) => {
    const all = { LEIAN_HOME: home(), ...issuer.environment, ...environment };
    return openAuthentication(readSettings(all), host, all);
  };

  test("its tokens are taken beside ours, on every host", async () => {
    const file = tokenFile({ LEIAN_HOME: home() });
    const own = { name: "u-1", role: "admin", expires: undefined } as const;
    const token = await createToken(file, own, new Date());
    const authenticate = (await open("0.0.0.0"))!;
    expect(await authenticate(token)).toEqual({ name: "u-1", role: "admin" });
    expect(await authenticate(await issuer.token())).toEqual({ name: "oidc:u-1", role: "reader" });
    expect(await authenticate(`${token}x`)).toBeUndefined();
  });

  test.each<[NodeJS.ProcessEnv, RegExp]>([
    [{ LEIAN_AUTH: "off" }, /LEIAN_AUTH=off asks nobody/u],
    [{ LEIAN_OIDC_AUDIENCE: "" }, /LEIAN_OIDC_ISSUER is set without LEIAN_OIDC_AUDIENCE/u],
    [{ LEIAN_OIDC_ISSUER: "http://login.example.org" }, /LEIAN_OIDC_ISSUER is wrong/u],
    [{ LEIAN_OIDC_ISSUER: "http://localhost.example.org" }, /LEIAN_OIDC_ISSUER is wrong/u],
    [{ LEIAN_OIDC_ROLES: "partners=boss" }, /LEIAN_OIDC_ROLES is wrong/u],
    [{ LEIAN_OIDC_ROLES: "partners" }, /LEIAN_OIDC_ROLES is wrong/u],
  ])("%j is refused with a sentence", async (environment, message) => {
    await expect(async () => open("127.0.0.1", environment)).rejects.toThrow(message);
  });
});
