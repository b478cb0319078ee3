import { Field, ObjectType } from "type-graphql";
import type { Authority } from "../../domain/authority-for-forum.js";
import type { AuthorityTier } from "../../domain/closed-lists.js";
import { about } from "../schema/about.js";
import { AuthorityTierEnum } from "./authority-tier.enum.js";

/** What a case counts before a forum court, and why. */
@ObjectType(
  "Authority",
  about(
    "The authority of a case before a forum court after 法发〔2020〕24号 art. 4, and why.",
    "案例对受诉法院的参照顺位（法发〔2020〕24号第四条）及理由。",
    "{ tier: OWN_HIGH_COURT, withinThreeYears: true, reason }",
  ),
)
export class AuthorityType {
  @Field((_type) => AuthorityTierEnum, about("The tier.", "顺位。", "ONE_LEVEL_UP_OR_OWN_COURT"))
  tier!: AuthorityTier;

  @Field(
    (_type) => Boolean,
    about(
      "Whether it is dated within three years before today; false where it has no date. It matters in the second to fourth tiers.",
      "是否在近三年之内；无日期为否。仅在第二至第四项中影响先后。",
      "true",
    ),
  )
  withinThreeYears!: boolean;

  @Field(
    (_type) => String,
    about(
      "Why, in Chinese: the rule and the court, how the court is known, what is left open.",
      "理由：所依条款与法院、法院由何得知、尚不确定之处。",
      "本院（天津市滨海新区人民法院）的裁判，属法发〔2020〕24号第四条第四项。",
    ),
  )
  reason!: string;

  @Field(
    (_type) => String,
    about(
      "The same in English.",
      "同一理由的英文。",
      "A ruling of the forum itself: 法发〔2020〕24号 art. 4 item 4.",
    ),
  )
  reasonEn!: string;

  static from({ tier, withinThreeYears, reason }: Authority): AuthorityType {
    return Object.assign(new AuthorityType(), {
      tier,
      withinThreeYears,
      reason: reason.zh,
      reasonEn: reason.en,
    });
  }
}
