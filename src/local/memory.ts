import { totalmem } from "node:os";
import { LocalServerError } from "./local-server-error.js";

/** How much memory the server takes, in MiB. */
export interface MemoryPlan {
  readonly heap: number;
  readonly pageCache: number;
}

const MIB = 1024 * 1024;
/** In MiB: with less the managed server is not started; chosen. */
const LEAST_HEAP = 384;

/**
 * An eighth of the machine for the heap (at least 512 MiB, at most 2 GiB), and as much for the page
 * cache. LEIAN_HEAP_MB sets the heap.
 * @throws LocalServerError where less is free than the server needs.
 */
export function planMemory(
  environment: NodeJS.ProcessEnv,
  available: number = process.availableMemory(),
): MemoryPlan {
  const wanted = environment["LEIAN_HEAP_MB"];
  if (wanted !== undefined && !/^\d{1,6}$/u.test(wanted))
    throw new LocalServerError({ code: "HEAP_NOT_A_NUMBER", value: wanted });
  const share = Math.round(totalmem() / MIB / 8);
  const heap = Math.max(
    LEAST_HEAP,
    wanted === undefined ? Math.min(2048, Math.max(512, share)) : Number(wanted),
  );
  const pageCache = Math.min(2048, Math.max(256, share));
  const free = Math.floor(available / MIB);
  if (free < heap + 256)
    throw new LocalServerError({ code: "MEMORY_SHORT", heap, free, least: LEAST_HEAP });
  return { heap, pageCache };
}
