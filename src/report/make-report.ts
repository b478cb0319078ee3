import { AUTHORITY_TIERS } from "../domain/closed-lists.js";
import type { AuthorityTier, Side } from "../domain/closed-lists.js";
import { opponentOf } from "../similarity/helped-side.js";
import type { FoundCase } from "../search/found-case.js";
import { recommend } from "./recommend.js";
import { markedRule } from "./rule-doubts.js";
import type { Bearing, ReportHit, SearchReport, SearchStatement } from "./search-report.js";

/** Beside the hits that were asked for, so many that speak against one's own side are listed. */
const MORE_ADVERSE = 5;

/**
 * 第四条第二款: recent cases are preferred, guiding cases aside; it says nothing of what stands
 * outside the article.
 */
const RECENT_FIRST: readonly AuthorityTier[] = [
  "SPC_TYPICAL_OR_EFFECTIVE",
  "OWN_HIGH_COURT",
  "ONE_LEVEL_UP_OR_OWN_COURT",
];

/**
 * Puts what was found under the tiers of art. 4, chooses what is listed, names adverse cases, and
 * says of each whether to follow it. Pure.
 * @param found all similar cases, most alike first: a tier counts all of them.
 * @param first how many are listed; more where a tier would stand empty, for cases that were
 * chosen, and for adverse cases.
 */
export function makeReport(
  statement: SearchStatement,
  found: readonly FoundCase[],
  first: number,
): SearchReport {
  const { include, exclude, notes } = statement.choices;
  const reasons = new Map(exclude.map(({ caseId, reason }) => [caseId, reason]));
  const hits = found.map((each) => reportHit(each, statement));
  const kept = hits.filter((hit) => !reasons.has(hit.caseId));
  const listed = new Set(listedHits(kept, first));
  const known = new Set(found.map((each) => each.caseId));
  const named = [
    ...include,
    ...exclude.map((each) => each.caseId),
    ...notes.map((each) => each.caseId),
  ];
  return {
    ...statement,
    tiers: AUTHORITY_TIERS.map((tier) => {
      const all = hits.filter((hit) => hit.tier === tier);
      return {
        tier,
        found: all.length,
        adverse: all.filter((hit) => hit.adverse).length,
        excluded: all.flatMap((hit) => {
          const reason = reasons.get(hit.caseId);
          return reason === undefined ? [] : [{ hit, reason }];
        }),
        hits: all.filter((hit) => listed.has(hit)).sort(byImportance),
      };
    }),
    notApplied: [...new Set(named)].filter((caseId) => !known.has(caseId)),
  };
}

/** The best of each tier and what was chosen, then the best of all, then adverse ones. */
function listedHits(hits: readonly ReportHit[], first: number): readonly ReportHit[] {
  const best = AUTHORITY_TIERS.flatMap((tier) => hits.find((hit) => hit.tier === tier) ?? []);
  const certain = hits.filter((hit) => hit.chosen || best.includes(hit));
  const others = hits.filter((hit) => !certain.includes(hit));
  const room = Math.max(0, first - certain.length);
  const adverse = others.slice(room).filter((hit) => hit.adverse);
  return [...certain, ...others.slice(0, room), ...adverse.slice(0, MORE_ADVERSE)];
}

/** Hits come most alike first, and sorting keeps that order among equals. */
function byImportance(a: ReportHit, b: ReportHit): number {
  const recent = RECENT_FIRST.includes(a.tier)
    ? Number(b.withinThreeYears) - Number(a.withinThreeYears)
    : 0;
  return Number(b.adverse) - Number(a.adverse) || recent;
}

function reportHit(found: FoundCase, { ownSide, audience, choices }: SearchStatement): ReportHit {
  const bearing = bearingOf(found, ownSide);
  return {
    ...found,
    holding: holdingOf(found),
    bearing,
    adverse: bearing === "ADVERSE",
    recommendation: recommend(found, bearing),
    chosen: choices.include.includes(found.caseId),
    notes: choices.notes.filter(
      (note) => note.caseId === found.caseId && (audience === "TEAM" || note.audience === "COURT"),
    ),
  };
}

function holdingOf({ rules, holdings }: FoundCase): string {
  if (rules.length > 0) return rules.map(markedRule).join("");
  return holdings.length === 0 ? "记录未载明裁判要点。" : holdings.map(sentence).join("");
}

function sentence(text: string): string {
  return /[。！？；]$/u.test(text) ? text : `${text}。`;
}

function bearingOf({ helps }: FoundCase, ownSide: Side | undefined): Bearing {
  if (ownSide === undefined || helps.side === "NEITHER") return "OPEN";
  return helps.side === opponentOf(ownSide) ? "ADVERSE" : "FAVOURABLE";
}
