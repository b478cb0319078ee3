import { PARTY_ROLES, type PartyRole, type Side, SIDES } from "../../domain/closed-lists.js";
import type { Evidence, Grounds } from "../../domain/evidence.js";
import type { Database, ReadOptions } from "../database.js";
import { grouped } from "../grouped.js";
import { decodeEvidence } from "../model/grounds.js";
import { decode } from "../model/node-model.js";
import { PARTY } from "../model/party.js";
import type { Row } from "../row.js";
import type { ByParent } from "./links.js";
import type { PartyRow } from "./node-rows.js";

/** The parties of cases and of single rulings, with their roles. */

interface PlayedRole {
  readonly role: PartyRole;
  readonly alsoRoles: readonly PartyRole[];
  readonly side: Side | undefined;
  readonly capacity: string | undefined;
  readonly evidence: Evidence | undefined;
}

export interface PartyLink extends PlayedRole {
  readonly party: PartyRow;
  /** How its role and side are known. */
  readonly grounds: Grounds | undefined;
}

/** The parties of each of several cases, one statement. */
export async function readParties(
  database: Database,
  caseIds: readonly string[],
  options: ReadOptions,
): Promise<ByParent<PartyLink>> {
  return grouped(
    await database.read("read/parties-of-cases", { ids: caseIds }, options),
    "parentId",
    (row) => ({
      party: decode(PARTY, row),
      ...decodeRole(row),
      grounds: groundsOf(row),
    }),
  );
}

function decodeRole(row: Row): PlayedRole {
  return {
    role: row.oneOf("role", PARTY_ROLES),
    alsoRoles: row
      .strings("alsoRoles")
      .flatMap((role) => PARTY_ROLES.find((each) => each === role) ?? []),
    side: row.optionalOneOf("side", SIDES),
    capacity: row.optionalString("capacity"),
    evidence: decodeEvidence(row),
  };
}

/** What the record says; else the words that name the party. */
function groundsOf(row: Row): Grounds | undefined {
  const json = row.optionalString("grounds");
  if (json !== undefined) return JSON.parse(json) as Grounds;
  const evidence = decodeEvidence(row);
  return evidence && { basis: "CITED", evidence };
}

/** A party in one ruling. */
export interface Appearance extends PlayedRole {
  readonly partyId: string;
  readonly rulingId: string;
  readonly counterclaimSide: Side | undefined;
}

/** Who appeared at each of several rulings, one statement. */
export async function readAppearances(
  database: Database,
  of: "parties" | "rulings",
  ids: readonly string[],
  options: ReadOptions,
): Promise<ByParent<Appearance>> {
  return grouped(
    await database.read(`read/appearances-of-${of}`, { ids }, options),
    "parentId",
    (row) => ({
      partyId: row.string("partyId"),
      rulingId: row.string("rulingId"),
      counterclaimSide: row.optionalOneOf("counterclaimSide", SIDES),
      ...decodeRole(row),
    }),
  );
}
