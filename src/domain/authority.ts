import type { CourtLevel, PublicationKind, RecognitionKind } from "./closed-lists.js";

/**
 * What decides the authority of a case as a precedent (法发〔2020〕24号第四条): "guiding" for a guiding case, "supreme" for a
 * typical case or ruling of the Supreme People's Court, else the id of the court that stands behind it, else "none".
 */
export type AuthorityRank = string;

/** From 0 (guiding case) to 5 (no court known): the order where no forum court is given. */
export type AuthorityLevel = 0 | 1 | 2 | 3 | 4 | 5;

export interface AuthoritySource {
  readonly recognitions: readonly RecognitionKind[];
  readonly publication: { readonly kind?: PublicationKind | undefined; readonly court?: RankedCourt | undefined };
  /** The courts of the rulings, the last ruling's first. */
  readonly courts: readonly RankedCourt[];
}

export interface RankedCourt {
  readonly id: string;
  readonly level: CourtLevel;
}

/** The rank and level of a case, the highest that one of its sources gives it. */
export function authorityOf(source: AuthoritySource): { readonly rank: AuthorityRank; readonly level: AuthorityLevel } {
  const publisher = source.publication.court;
  const bySupreme = publisher?.level === "SUPREME";
  if (source.recognitions.includes("GUIDING_CASE") || (bySupreme && source.publication.kind === "GUIDING_CASES"))
    return { rank: "guiding", level: 0 };
  if (
    bySupreme ||
    source.courts.some((court) => court.level === "SUPREME") ||
    source.recognitions.some((kind) => kind === "SPC_TYPICAL_CASE" || kind === "REFERENCE_CASE")
  )
    return { rank: "supreme", level: 1 };
  // 第四条第三项: what the high court publishes for reference counts as the high court's, whoever decided it.
  const behind = publisher?.level === "HIGH" ? publisher : (source.courts[0] ?? publisher);
  return behind === undefined ? { rank: "none", level: 5 } : { rank: behind.id, level: levelOf(behind.level) };
}

function levelOf(level: CourtLevel): AuthorityLevel {
  switch (level) {
    case "SUPREME":
      return 1;
    case "HIGH":
      return 2;
    case "INTERMEDIATE":
    case "SPECIAL":
      return 3;
    case "BASIC":
      return 4;
  }
}
