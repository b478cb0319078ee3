import { useSyncExternalStore } from "react";

/** Cases that are compared at once: columns of a table. */
const MOST = 5;
const listeners = new Set<() => void>();
let ids: readonly string[] = [];

/** The cases that were put aside to be compared, at most five. */
export function useCompareList(): readonly string[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => ids,
  );
}

/** Puts a case aside, or takes it back; of six the first one goes. */
export function toggleCompared(id: string): void {
  ids = ids.includes(id) ? ids.filter((each) => each !== id) : [...ids, id].slice(-MOST);
  for (const each of listeners) each();
}

/** Forgets them. */
export function clearCompared(): void {
  ids = [];
  for (const each of listeners) each();
}
