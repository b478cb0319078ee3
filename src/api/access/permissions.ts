import { safeError } from "../errors/user-errors.js";
import { type Caller, type Role, ROLES } from "./caller.js";

/** What takes more than to be known. */
export type Permission = "export" | "names";

/** From which role on each is permitted. */
export type Permissions = Readonly<Record<Permission, Role>>;

/**
 * Whoever may read a report may take it along, and reads names as their source has them, unless the
 * user says otherwise.
 */
export const USUAL_PERMISSIONS: Permissions = { export: "reader", names: "reader" };

/** What a caller may do; everything where the server requires no token. */
export class Access {
  constructor(
    private readonly caller: Caller | undefined,
    private readonly permissions: Permissions,
  ) {}

  allows(permission: Permission): boolean {
    if (this.caller === undefined) return true;
    return ROLES.indexOf(this.caller.role) >= ROLES.indexOf(this.permissions[permission]);
  }

  /** @throws FORBIDDEN where the caller's role is too low. */
  require(permission: Permission): void {
    if (this.allows(permission)) return;
    throw safeError("FORBIDDEN", WORDS[permission](this.permissions[permission]));
  }
}

const WORDS: Readonly<Record<Permission, (least: Role) => string>> = {
  export: (least) => `To take a report out as a file takes the role ${least}.`,
  names: (least) =>
    `To look for parties by name takes the role ${least}: names of natural persons are masked for others.`,
};
