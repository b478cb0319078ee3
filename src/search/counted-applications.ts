import type { Basis, CitationPosition, Treatment } from "../domain/closed-lists.js";
import { withoutUndefined } from "../domain/without-undefined.js";
import type { Application } from "../graph/read/links.js";
import type { CountedApplications } from "../graph/read/precedent-list.js";
import { InputError } from "./search-errors.js";

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

/** @throws InputError for an empty list, which would let nothing pass. */
function checkBases(basis: readonly Basis[] | null | undefined): readonly Basis[] | undefined {
  return checkValues("basis", basis, "CITED, INFERRED or both");
}

/** What a client may say of the applications that count. */
export interface CountedApplicationsArgs {
  readonly basis?: readonly Basis[] | null | undefined;
  readonly treatments?: readonly Treatment[] | null | undefined;
  readonly positions?: readonly CitationPosition[] | null | undefined;
}

/**
 * The applications that count; what a client leaves out is left out.
 * @throws InputError for an empty list, which would let nothing pass.
 */
export function countedApplications(args: CountedApplicationsArgs): CountedApplications {
  return withoutUndefined({
    bases: checkBases(args.basis),
    treatments: checkValues("treatments", args.treatments, "APPLIED, MENTIONED or REJECTED"),
    positions: checkValues("positions", args.positions, "OPERATIVE, REASONING or others"),
  });
}

function checkValues<Value>(
  name: string,
  values: readonly Value[] | null | undefined,
  examples: string,
): readonly Value[] | undefined {
  if (values === null || values === undefined) return undefined;
  if (values.length === 0)
    throw new InputError(`${name} is an empty list: leave it out, or give ${examples}.`);
  return values;
}
