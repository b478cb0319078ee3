import type { Loaders } from "../../search/loaders.js";
import type { CaseCitationType } from "./case-citation.type.js";

/** The cases that a case cites, each with the case where the graph holds it. */
export async function citedCasesOf(
  caseId: string,
  loaders: Loaders,
): Promise<readonly CaseCitationType[]> {
  const cited = await loaders.citedCases.load(caseId);
  return Promise.all(
    cited.map(async ({ target, caseId: heldId, ...each }) => ({
      ...each,
      cited: target,
      case: heldId === undefined ? undefined : await loaders.node("case", heldId),
    })),
  );
}
