import type { RulingStage } from "../../domain/closed-lists.js";
import { withoutCitedRules } from "./cited-rules.js";
import { type FoundCourt, findCourts } from "./court-names.js";
import type { CourtNames } from "./ports.js";
import type { Place } from "../../language/place.js";
import { sentencesOf } from "../../language/sentences.js";

/** A sentence in which a court acts: which, in which stage, and whether its ruling has taken effect. */
export interface CourtAct {
  readonly sentence: Place;
  /** The stage that the words say; undefined for 法院认为. */
  readonly stage?: RulingStage | undefined;
  readonly court?: FoundCourt | undefined;
  /** Where the court's act begins: its name or the word for its stage. */
  readonly from: number;
  readonly effective: boolean;
  /** Whether the words say that the court decided or heard, rather than what it thinks: 认为, 指出. */
  readonly rules: boolean;
}

const VERBS =
  "认为|判决|裁定|查明|审理|审查|受理|判令|改判|驳回|支持|发现|组织|主持|立案|决定|认定|维持|撤销|作出|指出|宣判|确认|开庭|释明|查封|冻结|批准|终结|召开|召集|出具";
/** Between a court and its verb: 于2021年6月25日, 经, 依法, 遂, 生效判决 */
const BETWEEN = "[^，。；：]{0,24}?";
const STAGE_WORDS: readonly (readonly [stage: RulingStage, word: string])[] = [
  ["FIRST_INSTANCE", "一审"],
  ["FIRST_INSTANCE", "原审"],
  ["SECOND_INSTANCE", "二审"],
  ["SECOND_INSTANCE", "终审"],
  ["RETRIAL", "再审"],
  ["RECONSIDERATION", "复议法院"],
];
/** 一审法院认为 · 二审法院遂判决 · 一审判决驳回… · 二审中 — but not 不服一审判决, 维持一审判决 */
const STAGE_ACT = new RegExp(
  `(?<!不服|维持|撤销|变更|服从|收到|认可|对|该|上述|述|改变|推翻|送达|与|针对|如|执行|的)(?<stage>一审|原审|二审|终审|再审|复议法院)(?:(?:人民)?法院)?(?:中|期间|过程中|审理中|[）)])?(?<between>${BETWEEN})(?:${VERBS})`,
  "u",
);
/** 二审中，某中级人民法院… */
const DURING = /(?<stage>一审|二审|再审)(?:审理)?(?:中|期间|过程中|审理中)[，,]/u;
const COURT_ACT = new RegExp(`^(?<between>${BETWEEN})(?:${VERBS})`, "u");
/** 法院认为 · 法院生效判决认为 · 本院经审查认为 · 人民法院经审理 · 合议庭认为 */
const ANY_COURT = new RegExp(`(?<![\\p{Script=Han}]{1}(?:区|市|县|级|审|融|事|权|网|上|下|诉|向|至|到|由))(?:(?:该|受诉|人民)?法院|本院|该院|合议庭)(?:[（(][^）)]{0,20}[）)])?${BETWEEN}(?:${VERBS})`, "u"); // prettier-ignore
/** 依照…，裁定如下： the court whose document it is decides. */
const OPERATIVE = /(?:判决|裁定|决定)如下/u;
const EFFECT = /生效(?:的)?(?:民事|行政|刑事)?(?:判决|裁判|裁定)|(?:判决|裁定|裁判)[^，。]{0,10}(?:已|均已)?(?:发生法律效力|生效(?!后|之日|之后))|(?:均|都)?[未没](?:有)?(?:提起|提出)?上诉|服判息诉/u; // prettier-ignore
/** 判决后双方均未上诉: it speaks of this ruling, 根据生效判决 of another. */
const PLAIN_EFFECT = /发生法律效力|已[^，。]{0,4}生效|[未没](?:有)?(?:提起|提出)?上诉|服判息诉/u;
/** 驳回异议请求: the decision on an objection inside enforcement (民事诉讼法 on objections to enforcement), whoever made it. */
const OBJECTION = /(?:裁定[^，。；]{0,10}|驳回(?:了)?)[^，。；]{0,24}异议(?:请求|申请|。|，|$)(?!之诉)/u;
const SUIT = /诉讼请求|判决/u;
/** What a court does in a case. 法院认为 alone may be its opinion in another one. */
const RULES = /作出|判决|裁定|受理|审理|审查|判令|改判|驳回|维持|撤销|批准|立案|决定|调解|审结|再审|提审|发回/u;

/** The sentences of a text in which courts act, in order. Linear in the text. */
export function findCourtActs(text: string, courts: CourtNames): readonly CourtAct[] {
  const named = findCourts(text, courts);
  const plain = withoutCitedRules(text);
  let next = 0;
  return sentencesOf(text).flatMap((sentence): CourtAct[] => {
    const words = plain.slice(sentence.from, sentence.to);
    while ((named[next]?.to ?? Infinity) <= sentence.from) next++;
    const here: FoundCourt[] = [];
    for (let at = next; (named[at]?.from ?? Infinity) < sentence.to; at++) {
      const court = named[at];
      if (court) here.push(court);
    }
    const effective = EFFECT.test(words);
    const objection = OBJECTION.test(words) && !SUIT.test(words);
    const marked = STAGE_ACT.exec(words);
    const stageWord = marked?.groups?.["stage"];
    const wordStage = STAGE_WORDS.find(([, word]) => word === stageWord)?.[0];
    const acting = here.find((court) => COURT_ACT.test(plain.slice(court.to, Math.min(sentence.to, court.to + 40))));
    if (acting) {
      const between = COURT_ACT.exec(plain.slice(acting.to, acting.to + 40))?.groups?.["between"] ?? "";
      const during = DURING.exec(plain.slice(sentence.from, acting.from))?.groups?.["stage"];
      const word = STAGE_WORDS.find(([, each]) => between.includes(each))?.[1] ?? during;
      const before = marked && marked.index + sentence.from < acting.from ? wordStage : undefined;
      const own = STAGE_WORDS.find(([, each]) => each === word)?.[0] ?? before;
      const rules = RULES.test(plain.slice(acting.to, sentence.to));
      return [{ sentence, stage: objection ? "OBJECTION" : own, court: acting, from: acting.from, effective, rules }];
    }
    if (marked && wordStage)
      return [
        { sentence, stage: objection ? "OBJECTION" : wordStage, from: sentence.from + marked.index, effective, rules: true },
      ];
    const any = ANY_COURT.exec(words) ?? OPERATIVE.exec(words);
    if (any || objection)
      return [{ sentence, stage: objection ? "OBJECTION" : undefined, from: sentence.from + (any?.index ?? 0), effective, rules: true }]; // prettier-ignore
    return effective && PLAIN_EFFECT.test(words) ? [{ sentence, from: sentence.from, effective, rules: true }] : [];
  });
}
