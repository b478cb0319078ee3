import type {
  Basis,
  CourtLevel,
  PublicationKind,
  RecognitionKind,
  RulingStage,
} from "./closed-lists.js";

/**
 * What a case is in the order of 法发〔2020〕24号第四条, whatever the forum: "guiding" for a
 * guiding case, "supreme" for a typical case or ruling of the Supreme People's Court, else the id
 * of the court whose effective ruling or published reference case it is, else "none". The tier
 * before a forum court is a function of the rank (authority-tier.ts), so that a tier is an index
 * range.
 */
export type AuthorityRank = string;

export const GUIDING_RANK = "guiding";
export const SUPREME_RANK = "supreme";
export const NO_RANK = "none";

/**
 * The order where no forum court is given, from 0 (guiding case) to 5 (no court known, or not
 * effective): 0 and 1 are the ranks "guiding" and "supreme"; below them the level of the court, a
 * release of a high court counting as the high court's.
 */
export type AuthorityLevel = 0 | 1 | 2 | 3 | 4 | 5;

/** What gives a case its rank. */
export const AUTHORITY_GROUNDS = [
  "GUIDING_CASE",
  "SPC_TYPICAL_CASE",
  "SPC_REFERENCE_CASE",
  "SPC_RULING",
  "HIGH_COURT_REFERENCE_CASE",
  "COURT_RULING",
  "NOT_EFFECTIVE",
  "COURT_NOT_KNOWN",
] as const;
export type AuthorityGround = (typeof AUTHORITY_GROUNDS)[number];

/** The standing of a case as a precedent. */
export interface Standing {
  readonly rank: AuthorityRank;
  readonly ground: AuthorityGround;
  /** The court of the last ruling; undefined where it is unknown. */
  readonly decidedBy: string | undefined;
  /** INFERRED where an editor or the publisher's name implies the court, not the text. */
  readonly decidedByBasis: Basis | undefined;
  /**
   * Whether the last ruling is in force; undefined where neither the record nor the kind of ruling
   * decides it.
   */
  readonly effective: boolean | undefined;
}

/** A standing with its place in the order without a forum court. */
export interface OrderedStanding extends Standing {
  readonly level: AuthorityLevel;
}

/** The parts of a record that decide its authority. */
export interface AuthoritySource {
  readonly recognitions: readonly SourceRecognition[];
  readonly publication: {
    readonly kind?: PublicationKind | undefined;
    readonly court?: RankedCourt | undefined;
  };
  /** In the order of the stages. */
  readonly rulings: readonly SourceRuling[];
}

export interface SourceRecognition {
  readonly kind: RecognitionKind;
  /**
   * Who gave it: a court of the graph, OTHER for a name that is none, undefined where it is not
   * stated.
   */
  readonly by?: RankedCourt | "OTHER" | undefined;
}

export interface SourceRuling {
  readonly stage: RulingStage;
  readonly court?: RankedCourt | undefined;
  readonly courtBasis?: Basis | undefined;
  readonly effective?: boolean | undefined;
}

export interface RankedCourt {
  readonly id: string;
  readonly level: CourtLevel;
}

/**
 * The standing of a case. The rules, after 法发〔2020〕24号第四条, each claiming no more than its
 * words:
 * - What the record calls not effective has no rank: the article covers rulings in force only
 *   (第一条, 第四条).
 * - 第一项: a guiding case, by its publication or by a recognition.
 * - 第二项: a case that the Supreme People's Court published as typical, or one of its rulings. A
 *   reference case of the People's Court Case Database (人民法院案例库, newer than the article) is
 *   examined and published by that court and stands with them; the ground keeps it apart. Its white
 *   papers and collections do not make a lower court's ruling a typical case.
 * - 第三项: a case that a high court published as a *reference* case (参考性案例), whoever decided
 *   it. A high court's *typical* cases are not named there: such a case has the rank of the court
 *   that decided it.
 * - 第二项 to 第四项 rank a ruling by its court: that of the last ruling, which is the one that
 *   stands. An earlier ruling's court does not stand in for it, since what was reviewed is no
 *   longer the ruling in force; nor does the Supreme People's Court where it remanded a case or
 *   ordered its retrial and another court decided it then.
 * - A court that no ruling names is inferred from the publisher only where that is the deciding
 *   court by its nature: a court's own judgments, or the release of a basic court, which has no
 *   court below it.
 */
export function standingOf(source: AuthoritySource): OrderedStanding {
  const last = source.rulings.at(-1);
  const decided = decidingCourt(source);
  const effective = isEffective(last, decided?.court);
  const level = levelBelow(source, decided?.court);
  const facts = { decidedBy: decided?.court.id, decidedByBasis: decided?.basis, effective };
  if (effective === false) return { rank: NO_RANK, level: 5, ground: "NOT_EFFECTIVE", ...facts };
  const supreme = supremeGround(source, decided?.court);
  if (supreme === "GUIDING_CASE")
    return { rank: GUIDING_RANK, level: 0, ground: supreme, ...facts };
  if (supreme !== undefined) return { rank: SUPREME_RANK, level: 1, ground: supreme, ...facts };
  const high = referencePublisher(source);
  if (high !== undefined)
    return { rank: high.id, level: 2, ground: "HIGH_COURT_REFERENCE_CASE", ...facts };
  if (decided === undefined) return { rank: NO_RANK, level, ground: "COURT_NOT_KNOWN", ...facts };
  return { rank: decided.court.id, level, ground: "COURT_RULING", ...facts };
}

/** The ground of 第一项 or 第二项, the highest that holds. */
function supremeGround(
  source: AuthoritySource,
  decided: RankedCourt | undefined,
): AuthorityGround | undefined {
  const { kind, court } = source.publication;
  const published = (wanted: PublicationKind) => court?.level === "SUPREME" && kind === wanted;
  const recognized = (wanted: RecognitionKind) =>
    source.recognitions.some((each) => each.kind === wanted);
  if (recognized("GUIDING_CASE") || published("GUIDING_CASES")) return "GUIDING_CASE";
  if (recognized("SPC_TYPICAL_CASE") || published("TYPICAL_CASES")) return "SPC_TYPICAL_CASE";
  if (decided?.level === "SUPREME") return "SPC_RULING";
  const inDatabase = source.recognitions.some(
    (each) => each.kind === "REFERENCE_CASE" && isSupremeOrUnstated(each.by),
  );
  return inDatabase || published("REFERENCE_CASES") ? "SPC_REFERENCE_CASE" : undefined;
}

/**
 * A reference case whose giver is not stated is one of the People's Court Case Database: high
 * courts publish under their names.
 */
function isSupremeOrUnstated(by: SourceRecognition["by"]): boolean {
  return by === undefined || (by !== "OTHER" && by.level === "SUPREME");
}

/** The high court that published the case as a reference case. */
function referencePublisher({
  publication,
  recognitions,
}: AuthoritySource): RankedCourt | undefined {
  if (publication.kind === "REFERENCE_CASES" && publication.court?.level === "HIGH")
    return publication.court;
  return recognitions
    .flatMap(({ kind, by }) =>
      kind === "REFERENCE_CASE" && by !== undefined && by !== "OTHER" ? by : [],
    )
    .find((by) => by.level === "HIGH");
}

function decidingCourt(
  source: AuthoritySource,
): { readonly court: RankedCourt; readonly basis: Basis } | undefined {
  const last = source.rulings.at(-1);
  if (last?.court !== undefined) return { court: last.court, basis: last.courtBasis ?? "CITED" };
  const { court: publisher, kind } = source.publication;
  if (publisher === undefined) return undefined;
  const bySuperior = last?.stage === "SECOND_INSTANCE" || last?.stage === "RECONSIDERATION";
  const itsOwn = kind === "JUDGMENTS" || (publisher.level === "BASIC" && !bySuperior);
  return itsOwn ? { court: publisher, basis: "INFERRED" } : undefined;
}

/** The record's word, else what the kind of ruling entails: no appeal lies against these. */
function isEffective(
  last: SourceRuling | undefined,
  court: RankedCourt | undefined,
): boolean | undefined {
  if (last?.effective !== undefined) return last.effective;
  if (court?.level === "SUPREME") return true;
  switch (last?.stage) {
    case "SECOND_INSTANCE": // 民事诉讼法: the second instance is the last
    case "RECONSIDERATION": // 执行复议
    case "ARBITRATION_REVIEW": // 仲裁司法审查裁定
      return true;
    default:
      return undefined;
  }
}

/** The level of what is neither a guiding case nor the Supreme People's Court's. */
function levelBelow(source: AuthoritySource, decided: RankedCourt | undefined): AuthorityLevel {
  const publisher = source.publication.court;
  const lastKnown = source.rulings.findLast(
    (ruling) => ruling.court !== undefined && ruling.court.level !== "SUPREME",
  )?.court;
  const behind = publisher?.level === "HIGH" ? publisher : (decided ?? lastKnown ?? publisher);
  switch (behind?.level) {
    case undefined:
      return 5;
    case "SUPREME":
    case "HIGH":
      return 2;
    case "INTERMEDIATE":
    case "SPECIAL":
      return 3;
    case "BASIC":
      return 4;
  }
}
