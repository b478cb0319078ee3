import type { Matter } from "./matters.js";

/** What a matter asks for: its facts, and what its reader switched. */
export function searchOf(matter: Matter) {
  const ids = (factors: Matter["added"]) => factors.map((each) => each.id);
  return {
    facts: matter.facts,
    ...(matter.added.length > 0 && { factors: ids(matter.added) }),
    ...(matter.without.length > 0 && { withoutFactors: ids(matter.without) }),
    ...(matter.cause !== undefined && { causeOfAction: matter.cause.id }),
    ...(!matter.meaning && { meaning: false }),
  };
}
