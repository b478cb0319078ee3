import type { RulingRecord } from "../../domain/ruling-record.js";

/** Rulings that review each other in a ring: none of them can have come first. */
export interface ReviewCycle {
  /** The place in the record of the ring's first ruling. */
  readonly index: number;
  /** The keys of the ring, from that ruling on. */
  readonly keys: readonly string[];
}

/**
 * The rings of `reviews` among the rulings of a record, each once. A ruling that reviews itself is
 * none of them: it is another fault.
 */
export function reviewCycles(rulings: readonly RulingRecord[]): readonly ReviewCycle[] {
  const byKey = new Map(rulings.toReversed().map((each) => [each.key, each]));
  const done = new Set<string>();
  const cycles: ReviewCycle[] = [];
  for (const ruling of rulings) {
    const path: string[] = [];
    let at: RulingRecord | undefined = byKey.get(ruling.key);
    while (at !== undefined && !done.has(at.key) && !path.includes(at.key)) {
      path.push(at.key);
      at = at.reviews === undefined ? undefined : byKey.get(at.reviews);
    }
    const ring = at === undefined || !path.includes(at.key) ? [] : path.slice(path.indexOf(at.key));
    path.forEach((key) => done.add(key));
    if (ring.length < 2) continue;
    const index = rulings.findIndex((each) => ring.includes(each.key));
    const first = ring.indexOf(rulings[index]?.key ?? "");
    cycles.push({ index, keys: [...ring.slice(first), ...ring.slice(0, first)] });
  }
  return cycles;
}
