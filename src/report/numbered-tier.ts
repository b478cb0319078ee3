import type { AuthorityTier } from "../domain/closed-lists.js";
import type { ReportHit, ReportTier, SearchReport } from "./search-report.js";

export const TIER_NAMES: Readonly<Record<AuthorityTier, string>> = {
  GUIDING_CASE: "最高人民法院发布的指导性案例",
  SPC_TYPICAL_OR_EFFECTIVE: "最高人民法院发布的典型案例及其生效裁判",
  OWN_HIGH_COURT: "本省（自治区、直辖市）高级人民法院的参考性案例及其生效裁判",
  ONE_LEVEL_UP_OR_OWN_COURT: "上一级人民法院及本院的生效裁判",
  PERSUASIVE: "以上顺位之外的案例",
};

/** A hit with its number in the whole report, by which it is referred to. */
export interface NumberedHit {
  readonly number: number;
  readonly hit: ReportHit;
}

/** A tier whose hits have their numbers in the report. */
export interface NumberedTier extends Omit<ReportTier, "hits"> {
  readonly hits: readonly NumberedHit[];
}

/** Hits are numbered through all tiers. */
export function numbered(tiers: readonly ReportTier[]): readonly NumberedTier[] {
  return tiers.map((tier, index) => {
    const before = tiers.slice(0, index).reduce((sum, each) => sum + each.hits.length, 0);
    return { ...tier, hits: tier.hits.map((hit, place) => ({ hit, number: before + place + 1 })) };
  });
}

/**
 * Whether a tier cannot be decided: there is no forum court, or the court tree lacks the courts
 * above it.
 */
export function isUndecided(tier: AuthorityTier, { forum }: SearchReport): boolean {
  switch (tier) {
    case "OWN_HIGH_COURT":
      return forum?.highKnown !== true;
    case "ONE_LEVEL_UP_OR_OWN_COURT":
      return forum === undefined;
    case "GUIDING_CASE":
    case "SPC_TYPICAL_OR_EFFECTIVE":
    case "PERSUASIVE":
      return false;
  }
}
