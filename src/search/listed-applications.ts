import type { Application } from "../graph/read/links.js";
import type { CountedApplications } from "../graph/read/precedent-list.js";
import type { LawStep } from "../domain/rule-status.js";
import type { ProvisionScope } from "../graph/read/provision-scopes.js";

/**
 * An application in a list of precedents: of what was asked for itself, or of a predecessor of it.
 */
export interface ListedApplication extends Application {
  readonly via?: LawStep | undefined;
}

/**
 * The provisions that answer for what was asked for, with the predecessor through which they do;
 * none where one was asked for.
 */
export function answering(
  scopes: readonly ProvisionScope[],
): ReadonlyMap<string, LawStep | undefined> {
  const found = new Map<string, LawStep | undefined>();
  for (const { id, via } of scopes.flatMap((scope) => scope.provisions))
    found.set(id, found.has(id) && found.get(id) === undefined ? undefined : via);
  return found;
}

/** Those applications of a case that put it into a list of precedents. */
export function listedApplications(
  applications: readonly Application[],
  asked: ReturnType<typeof answering>,
  counted: CountedApplications,
): readonly ListedApplication[] {
  return applications
    .filter((each) => asked.has(each.provisionId) && countsIn(counted, each))
    .map((each) => ({ ...each, via: asked.get(each.provisionId) }));
}

/** Whether an application is one of those that count. */
function countsIn(
  { bases, treatments, positions }: CountedApplications,
  { basis, treatment, position }: Application,
): boolean {
  return (
    (bases?.includes(basis) ?? true) &&
    (treatments?.includes(treatment) ?? true) &&
    (positions?.includes(position ?? "UNKNOWN") ?? true)
  );
}
