import type { Basis } from "../../domain/closed-lists.js";
import type { Application } from "../../graph/read/links.js";
import { badUserInput } from "../errors/user-errors.js";

/** The applications whose basis counts. */
export function appliedProvisions(
  applications: readonly Application[],
  basis: readonly Basis[] | null | undefined,
): readonly Application[] {
  const bases = checkBases(basis);
  return bases === undefined
    ? applications
    : applications.filter((each) => bases.includes(each.basis));
}

/** @throws BAD_USER_INPUT for an empty list, which would let nothing pass. */
export function checkBases(
  basis: readonly Basis[] | null | undefined,
): readonly Basis[] | undefined {
  if (basis === null || basis === undefined) return undefined;
  if (basis.length === 0)
    throw badUserInput("basis is an empty list: leave it out, or give CITED, INFERRED or both.");
  return basis;
}
