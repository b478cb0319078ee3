import type { EmbeddedKind } from "../domain/embedding.js";

/** How many texts the work in the background has not come to. */
export class PendingVectors {
  private readonly byKind = new Map<EmbeddedKind, number>();

  note(kind: EmbeddedKind, done: number, total: number): void {
    this.byKind.set(kind, Math.max(0, total - done)); // a load may have brought some meanwhile
  }

  /** Undefined before that work has begun. */
  get count(): number | undefined {
    return this.byKind.size === 0
      ? undefined
      : [...this.byKind.values()].reduce((sum, each) => sum + each, 0);
  }
}
