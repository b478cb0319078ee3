import type { Driver } from "neo4j-driver";

/** The connections of a driver, of all servers together. */
export interface PoolState {
  readonly inUse: number;
  readonly idle: number;
  /** So many wait for a connection. */
  readonly waiting: number;
}

/**
 * The state of a driver's pool; undefined where it has not connected yet. The driver has no public
 * word for it: a test sees to it that a new version still tells, and one that does not costs the
 * figures alone.
 */
export function poolState(driver: Driver): PoolState | undefined {
  const provider: unknown = Reflect.get(driver, "_connectionProvider");
  const pool = property(provider, "_connectionPool");
  const inUse = totalOf(property(pool, "_activeResourceCounts"), (count) => count);
  const idle = totalOf(property(pool, "_pools"), (each) => property(each, "length"));
  const waiting = totalOf(property(pool, "_acquireRequests"), (each) => property(each, "length"));
  return inUse === undefined || idle === undefined || waiting === undefined
    ? undefined
    : { inUse, idle, waiting };
}

/**
 * The sum over all servers; undefined where what is kept of them is not of the form that is known.
 */
function totalOf(byServer: unknown, countOf: (each: unknown) => unknown): number | undefined {
  if (typeof byServer !== "object" || byServer === null) return undefined;
  let total = 0;
  for (const each of Object.values(byServer)) {
    const count = countOf(each);
    if (typeof count !== "number") return undefined;
    total += count;
  }
  return total;
}

function property(value: unknown, key: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined;
}
