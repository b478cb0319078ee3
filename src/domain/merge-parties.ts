import type { CaseRecord, PartyRecord } from "./case-record.js";
import { joined } from "./joined.js";

/**
 * Parties are one by name within the case. What one source leaves open the other may state.
 * @param rulingKeys the keys of the second source's rulings among those of both.
 */
export function mergeParties(
  main: readonly PartyRecord[],
  others: readonly PartyRecord[],
  rulingKeys: ReadonlyMap<string, string>,
): readonly PartyRecord[] {
  const more = others.map((party): PartyRecord => ({
    ...party,
    appearances: party.appearances?.map((each) => ({
      ...each,
      ruling: rulingKeys.get(each.ruling) ?? each.ruling,
    })),
  }));
  const known = new Map<string, PartyRecord>(more.map((party) => [party.name, party]));
  const names = new Set(main.map((party) => party.name));
  const filledIn = main.map((party): PartyRecord => {
    const other = known.get(party.name);
    if (other === undefined) return party;
    const isRoleStated = party.role !== "NOT_STATED";
    return {
      ...party,
      role: isRoleStated ? party.role : other.role,
      kind: party.kind === "UNKNOWN" ? other.kind : party.kind,
      side: party.side ?? other.side,
      grounds: isRoleStated ? party.grounds : other.grounds,
      appearances: joined(party.appearances, other.appearances, (each) => each.ruling),
    };
  });
  return [...filledIn, ...more.filter((party) => !names.has(party.name))];
}

/** A record that calls its parties as the leading source does, where that knows them by aliases. */
export function withPartyNames(record: CaseRecord, leading: readonly PartyRecord[]): CaseRecord {
  const names = new Set(leading.map((party) => party.name));
  const known = new Map(
    leading.flatMap(({ name, aliases = [] }) =>
      aliases.filter((alias) => !names.has(alias)).map((alias) => [alias, name] as const),
    ),
  );
  if (!(record.parties ?? []).some((party) => known.has(party.name))) return record;
  const nameOf = (name: string) => known.get(name) ?? name;
  const ofParty = <Part extends { readonly party?: string | undefined }>(part: Part): Part =>
    part.party === undefined ? part : { ...part, party: nameOf(part.party) };
  const parties = record.parties?.map((party) => ({ ...party, name: nameOf(party.name) }));
  return {
    ...record,
    parties: [...new Map((parties ?? []).map((party) => [party.name, party])).values()],
    amounts: record.amounts?.map(ofParty),
    events: record.events?.map(ofParty),
    rulings: record.rulings?.map((ruling) => ({
      ...ruling,
      counsel: ruling.counsel?.map((each) => ({ ...each, actsFor: each.actsFor.map(nameOf) })),
    })),
  };
}
