import type { AuthorityTier } from "../../domain/closed-lists.js";
import { enumOf } from "../schema/enum-of.js";

export const AuthorityTierEnum = enumOf<AuthorityTier>(
  "AuthorityTier",
  [
    "The tiers of 法发〔2020〕24号 art. 4 for a forum court, the highest first.",
    "法发〔2020〕24号第四条对受诉法院规定的检索顺位，由高到低。",
  ],
  {
    GUIDING_CASE: [
      "Item 1: a guiding case of the Supreme People's Court.",
      "第一项：最高人民法院发布的指导性案例。",
    ],
    SPC_TYPICAL_OR_EFFECTIVE: [
      "Item 2: a typical case or an effective ruling of the Supreme People's Court.",
      "第二项：最高人民法院发布的典型案例及其生效裁判。",
    ],
    OWN_HIGH_COURT: [
      "Item 3: a reference case or an effective ruling of the high court of the forum's own province.",
      "第三项：本省（自治区、直辖市）高级人民法院发布的参考性案例及其生效裁判。",
    ],
    ONE_LEVEL_UP_OR_OWN_COURT: [
      "Item 4: an effective ruling of the court one level up or of the forum itself.",
      "第四项：上一级法院及本院的生效裁判。",
    ],
    PERSUASIVE: ["None of the four: persuasive only.", "不在四项之内，仅供参考。"],
  },
);
