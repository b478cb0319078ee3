import { safeError } from "../errors/user-errors.js";
import { type Caller, type Role, ROLES } from "./caller.js";

/** What takes more than to be known. */
export type Permission = "export";

/** From which role on each is permitted. */
export type Permissions = Readonly<Record<Permission, Role>>;

/** Whoever may read a report may take it along, unless the user says otherwise. */
export const USUAL_PERMISSIONS: Permissions = { export: "reader" };

/** What a caller may do; everything where the server asks nobody who he is. */
export class Access {
  constructor(
    private readonly caller: Caller | undefined,
    private readonly permissions: Permissions,
  ) {}

  /** @throws FORBIDDEN where the caller's role is too low. */
  require(permission: Permission): void {
    const least = this.permissions[permission];
    if (this.caller === undefined) return;
    if (ROLES.indexOf(this.caller.role) >= ROLES.indexOf(least)) return;
    throw safeError("FORBIDDEN", WORDS[permission](least));
  }
}

const WORDS: Readonly<Record<Permission, (least: Role) => string>> = {
  export: (least) => `To take a report out as a file takes the role ${least}.`,
};
