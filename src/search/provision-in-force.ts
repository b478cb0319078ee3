import { dayAfter, firstDay, isInForce, lastDay, type Validity } from "../domain/in-force.js";
import type { Succession } from "../graph/read/links.js";
import type { ProvisionRow } from "../graph/read/node-rows.js";
import type { Loaders } from "./loaders.js";

/** A provision, and the date that it was asked for as of. */
export interface ProvisionAsOf extends ProvisionRow {
  readonly asOf?: string | undefined;
}

/** Whether a provision is in force on a date; undefined where its dates do not tell. */
export async function provisionInForce(
  row: ProvisionRow,
  date: string,
  loaders: Loaders,
): Promise<boolean | undefined> {
  return isInForce(await validityOf(row, loaders), date);
}

/**
 * From when a provision is no longer in force; undefined where it still is on the date, or not yet.
 */
export async function notInForceSince(
  row: ProvisionRow,
  date: string,
  loaders: Loaders,
): Promise<string | undefined> {
  const { validTo } = await validityOf(row, loaders);
  return validTo !== undefined && firstDay(date) > lastDay(validTo) ? dayAfter(validTo) : undefined;
}

/** Those of the provisions that follow one that have come into force by a date. */
export async function followedBy(
  id: string,
  date: string,
  loaders: Loaders,
): Promise<readonly Succession[]> {
  const later = (await loaders.successions.load(id)).filter((each) => !each.follows);
  const rows = await Promise.all(later.map((each) => loaders.node("provision", each.provisionId)));
  return later.filter((_, index) => {
    const validFrom = rows[index]?.validFrom;
    return validFrom === undefined || firstDay(validFrom) <= lastDay(date);
  });
}

/** When a provision is in force. Headings have the dates of their instrument. */
export async function validityOf(
  { validFrom, validTo, instrumentId }: ProvisionRow,
  loaders: Loaders,
): Promise<Validity> {
  const instrument = await loaders.node("instrument", instrumentId);
  const dated =
    validFrom === undefined && validTo === undefined
      ? { validFrom: instrument?.effectiveFrom, validTo: instrument?.effectiveTo }
      : { validFrom, validTo };
  return { ...dated, issued: instrument?.date, isDraft: instrument?.kind === "DRAFT" };
}
