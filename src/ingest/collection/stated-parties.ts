import type { CaseRecord, PartyRecord, UnresolvedRecord } from "../../domain/case-record.js";
import { unspaced } from "../../domain/unspaced.js";
import { isPartyName, partyKind } from "../extract/party-name.js";
import { type Agreed, byColumn, notInText, wordsInDocument } from "./agreement.js";
import { MOST_OF_A_CASE } from "../record/record-bounds.js";

/**
 * The parties that a column lists. One that the text has as a party stands as the text has it; one
 * that the text only names is added without a role; one that the text does not name is kept as
 * unresolved, for a mask in the one and a name in the other may be one person or two.
 */
export function agreeOnParties(record: CaseRecord, names: readonly string[]): Agreed {
  const parties = record.parties ?? [];
  const known = new Set(
    parties.flatMap(({ name, aliases = [] }) => [name, ...aliases].map(unspaced)),
  );
  const added: PartyRecord[] = [];
  const open: UnresolvedRecord[] = [];
  for (const name of names.filter((each) => !known.has(unspaced(each)))) {
    const evidence = wordsInDocument(record, name);
    // without any text the column is all that is known
    const isAlone = record.completeness === "TITLE_ONLY";
    if (!isPartyName(name) || (evidence === undefined && !isAlone))
      open.push(notInText("PARTIES", name));
    else
      added.push({
        name,
        kind: partyKind(name),
        role: "NOT_STATED",
        ...(evidence === undefined ? { grounds: byColumn("PARTIES") } : { evidence }),
      });
  }
  if (added.length === 0) return { record, open };
  return {
    record: { ...record, parties: [...parties, ...added].slice(0, MOST_OF_A_CASE.parties) },
    open,
  };
}
