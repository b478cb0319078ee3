import type { CaseRecord, PartyRecord, UnresolvedRecord } from "../../domain/case-record.js";
import { unspaced } from "../../domain/unspaced.js";
import { isPartyName, partyKind } from "../extract/party-name.js";
import { type Reconciled, groundsOfColumn, notInText, evidenceInDocument } from "./agreement.js";
import { MOST_OF_A_CASE } from "../record/record-bounds.js";

/**
 * Adds the parties that a column lists. One that the text has as a party remains as read from the
 * text; one that the text only mentions is added without a role; one that the text lacks is
 * unresolved, because a masked name in one and a full name in the other may be the same person or
 * not.
 */
export function reconcileParties(record: CaseRecord, names: readonly string[]): Reconciled {
  const parties = record.parties ?? [];
  const known = new Set(
    parties.flatMap(({ name, aliases = [] }) => [name, ...aliases].map(unspaced)),
  );
  const added: PartyRecord[] = [];
  const discrepancies: UnresolvedRecord[] = [];
  for (const name of names.filter((each) => !known.has(unspaced(each)))) {
    const evidence = evidenceInDocument(record, name);
    // without a text the column is the only source
    const isAlone = record.completeness === "TITLE_ONLY";
    if (!isPartyName(name) || (evidence === undefined && !isAlone))
      discrepancies.push(notInText("PARTIES", name));
    else
      added.push({
        name,
        kind: partyKind(name),
        role: "NOT_STATED",
        ...(evidence === undefined ? { grounds: groundsOfColumn("PARTIES") } : { evidence }),
      });
  }
  if (added.length === 0) return { record, discrepancies };
  return {
    record: { ...record, parties: [...parties, ...added].slice(0, MOST_OF_A_CASE.parties) },
    discrepancies,
  };
}
