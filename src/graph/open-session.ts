import type { Driver, Session } from "neo4j-driver";

/** Opens a session, for reads or for writes. */
export type OpenSession = (mode: "READ" | "WRITE") => Session;

/**
 * The sessions of a driver. In a cluster, where a reader may lag behind, a session waits for what
 * this process has written or seen (bookmarks). A single server shows a commit to whoever asks
 * after it, and a session that waits there waits for the commits of others as well: readers
 * stood still while a load was written.
 */
export function sessionsOf(
  driver: Driver,
  { uri, database }: { readonly uri: string; readonly database?: string | undefined },
): OpenSession {
  const isRouted = /^neo4j(?:\+|:)/u.test(uri);
  return (mode) =>
    driver.session({
      defaultAccessMode: mode,
      ...(database === undefined ? {} : { database }),
      ...(isRouted ? { bookmarkManager: driver.executeQueryBookmarkManager } : {}),
    });
}
