import { z } from "zod";
import { type Role, ROLES } from "../../api/access/caller.js";

/** Whose tokens are taken beside those of leian token create, and what their holders may do. */
export interface OpenIdSettings {
  readonly issuer: string;
  readonly audience: string;
  /** The claim that carries the roles: its name, or the path to it with dots. */
  readonly roleClaim: string;
  /** What a value of that claim gives; `*` stands for every other value, and for none. */
  readonly roles: ReadonlyMap<string, Role>;
}

const LOOPBACK = String.raw`http://(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])[:/]`;
/** Keys that came over an open network could be anybody's. */
export const SAFE_ADDRESS = new RegExp(String.raw`^(?:https://|${LOOPBACK})[^\s?#]+$`, "iu");
const ROLE = String.raw`[^=,]+=\s*(?:reader|editor|admin)\s*`;
const ROLES_LIST = new RegExp(String.raw`^\s*${ROLE}(?:,${ROLE})*$`, "u");

/** The variables, as the environment may have them. */
export const OPENID_VARIABLES = {
  LEIAN_OIDC_ISSUER: z.string().regex(SAFE_ADDRESS).optional(),
  LEIAN_OIDC_AUDIENCE: z.string().optional(),
  LEIAN_OIDC_ROLE_CLAIM: z.string().optional(),
  LEIAN_OIDC_ROLES: z.string().regex(ROLES_LIST).optional(),
};
type OpenIdVariables = z.infer<z.ZodObject<typeof OPENID_VARIABLES>>;

/** What is set of an issuer; undefined where none is named. */
export function openIdSettings(given: OpenIdVariables): OpenIdSettings | undefined | "NO_AUDIENCE" {
  const { LEIAN_OIDC_ISSUER: issuer, LEIAN_OIDC_AUDIENCE: audience } = given;
  if (issuer === undefined) return undefined;
  if (audience === undefined) return "NO_AUDIENCE";
  return {
    issuer,
    audience,
    roleClaim: given.LEIAN_OIDC_ROLE_CLAIM ?? "roles",
    roles: rolesOf(given.LEIAN_OIDC_ROLES),
  };
}

/** A role is called by its own name unless the user says otherwise. */
function rolesOf(list: string | undefined): ReadonlyMap<string, Role> {
  if (list === undefined) return new Map(ROLES.map((role) => [role, role]));
  return new Map(
    list.split(",").map((each): [string, Role] => {
      const [value = "", role = ""] = each.split("=").map((part) => part.trim());
      return [value, ROLES.find((known) => known === role) ?? "reader"];
    }),
  );
}
