import { regionOfCourts } from "../../domain/court-region.js";
import type { CaseRecord } from "../../domain/case-record.js";
import type { RulingRecord } from "../../domain/ruling-record.js";
import type { LoadContext } from "./load-context.js";

/** The region of cases whose place nothing states, so that every case has one. */
export const REGION_NOT_STATED = "region:not-stated";

/**
 * The region id of a case: as the record states it by id or city, else that of the rulings' courts,
 * else the publication's, else `REGION_NOT_STATED`.
 */
export function regionOfCase(
  record: CaseRecord,
  rulings: readonly RulingRecord[],
  publicationId: string,
  context: LoadContext,
): string {
  return (
    record.region ??
    regionByCity(record.city, context) ??
    regionByCourts(rulings, context) ??
    context.publications.get(publicationId)?.regionId ??
    REGION_NOT_STATED
  );
}

function regionByCity(city: string | undefined, context: LoadContext): string | undefined {
  if (city === undefined) return undefined;
  const wanted = city.replace(/[市省]$/u, "");
  return [...context.regions]
    .flatMap(([id, name]) => (name.replace(/[市省]$/u, "") === wanted ? id : []))
    .toSorted()[0];
}

/** The region of the rulings' courts. */
function regionByCourts(
  rulings: readonly RulingRecord[],
  context: LoadContext,
): string | undefined {
  const regions = [...context.regions]
    .map(([id, name]) => ({ id, name }))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return regionOfCourts(
    rulings.map(({ court, caseNumber }) => {
      const known = context.courts.get(court ?? "");
      return { level: known?.level, region: known?.regionId, caseNumber };
    }),
    regions,
  );
}
