import type { PartyRecord } from "../../domain/case-record.js";
import type { RulingRecord } from "../../domain/ruling-record.js";
import type { ParsedCaseName } from "./case-name.js";
import type { CaseText } from "./case-text.js";
import { readCounsel } from "./counsel.js";
import { isCourtDocument } from "./court-parties.js";
import { readCourtOfficers } from "./court-officers.js";
import { partiesByStage } from "./stage-roles.js";

/**
 * Who appears in the rulings of a court's document: parties with their role at each stage, and, in
 * the document's own ruling, its bench and the counsel with the parties for whom they act. A role
 * at a stage of which there is no ruling stays among the party's roles.
 */
export function withAppearances(
  text: CaseText,
  name: ParsedCaseName | undefined,
  parties: readonly PartyRecord[],
  rulings: readonly RulingRecord[],
): { readonly parties: readonly PartyRecord[]; readonly rulings: readonly RulingRecord[] } {
  const own = rulings.at(-1);
  if (own === undefined || !isCourtDocument(text)) return { parties, rulings };
  const names = new Set(parties.map((party) => party.name));
  const bench = readCourtOfficers(text.sections).map(({ role, name: officer, evidence }) => ({
    name: officer,
    role,
    evidence,
  }));
  const counsel = readCounsel(text.sections).flatMap(({ name: agent, firm, actsFor, evidence }) => {
    const known = actsFor.filter((each) => names.has(each));
    return known.length === 0
      ? []
      : [{ name: agent, ...(firm !== undefined && { firm }), actsFor: known, evidence }];
  });
  return {
    parties: atStages(text, name, parties, rulings),
    rulings: rulings.map((ruling) =>
      ruling === own
        ? {
            ...ruling,
            ...(bench.length > 0 && { bench }),
            ...(counsel.length > 0 && { counsel }),
          }
        : ruling,
    ),
  };
}

/** The parties with their roles in the rulings, in the order of these. */
function atStages(
  text: CaseText,
  name: ParsedCaseName | undefined,
  parties: readonly PartyRecord[],
  rulings: readonly RulingRecord[],
): readonly PartyRecord[] {
  const stages = new Map(
    partiesByStage(text, name, rulings.at(-1)?.stage).map((each) => [each.name, each]),
  );
  return parties.map((party) => {
    const found = stages.get(party.name);
    const appearances = rulings.flatMap(({ key, stage }) => {
      const [first, ...others] = found?.roles.filter((role) => role.stage === stage) ?? [];
      if (first === undefined) return [];
      const alsoRoles = [...new Set(others.map(({ role }) => role))].filter(
        (role) => role !== first.role,
      );
      const { side, counterclaimSide } = found ?? {};
      return [
        {
          ruling: key,
          role: first.role,
          ...(alsoRoles.length > 0 && { alsoRoles }),
          ...(side !== undefined && { side }),
          ...(counterclaimSide !== undefined && { counterclaimSide }),
          evidence: first.evidence,
        },
      ];
    });
    return appearances.length === 0 ? party : { ...party, appearances };
  });
}
