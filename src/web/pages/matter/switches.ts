import { changeMatter, type NamedCause, type NamedFactor } from "../../state/matters.js";

const others = (factors: readonly NamedFactor[], id: string) =>
  factors.filter((each) => each.id !== id);

/**
 * Switches a factor. What was only offered counts for nothing again once it is off; what the facts
 * have is left out of the search, which then says what that changes.
 */
export function switchFactor(matterId: string, factor: NamedFactor, isOn: boolean): void {
  changeMatter(matterId, ({ added, without }) => {
    if (factor.offer !== undefined)
      return {
        added: isOn ? [...others(added, factor.id), factor] : others(added, factor.id),
        without: others(without, factor.id),
      };
    return {
      without: isOn ? others(without, factor.id) : [...others(without, factor.id), factor],
    };
  });
}

/** Adds a factor by its name. */
export function addFactor(matterId: string, factor: NamedFactor): void {
  changeMatter(matterId, ({ added, without }) => ({
    added: [...others(added, factor.id), factor],
    without: others(without, factor.id),
  }));
}

/** Chooses the cause of action; undefined leaves it to the facts. */
export function chooseCause(matterId: string, cause: NamedCause | undefined): void {
  changeMatter(matterId, { cause });
}

/** Whether the meaning of the facts counts, or their words alone. */
export function switchMeaning(matterId: string, meaning: boolean): void {
  changeMatter(matterId, { meaning });
}
