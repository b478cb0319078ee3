import type { ApiOptions } from "../api/http/api-options.js";
import { AuditLog } from "./audit/audit-log.js";
import type { Settings } from "./settings.js";
import { openAuthentication } from "./tokens/open-authentication.js";

/** Who is answered, under which names of the server, and where that is recorded. */
export interface Access {
  readonly options: Pick<ApiOptions, "allowedHosts" | "authenticate" | "permissions" | "audit">;
  close(): Promise<void>;
}

/**
 * Opens what decides who is answered.
 * @param host where the server listens, as it stands in an address.
 * @throws CommandError where other machines reach the host and there is no token, and where the
 * audit log cannot be gone on with.
 */
export async function openAccess(
  settings: Settings,
  host: string,
  environment: NodeJS.ProcessEnv,
): Promise<Access> {
  const authenticate = await openAuthentication(settings, host, environment);
  const log = settings.audit === undefined ? undefined : await AuditLog.open(settings.audit);
  return {
    options: {
      allowedHosts: [...settings.allowedHosts, host.includes(":") ? `[${host}]` : host],
      authenticate,
      permissions: settings.permissions,
      audit: log && ((operation) => log.record(operation)),
    },
    close: async () => log?.close(),
  };
}
