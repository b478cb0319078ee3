import type { ForumCourt } from "./authority-tier.js";
import type { AuthorityTier, PublicationKind } from "./closed-lists.js";
import type { PrecedentFacts } from "./precedent-facts.js";

/**
 * Why a case has its tier: whole sentences, the Chinese ones for a court, the English ones beside
 * them.
 */
export interface Reason {
  readonly zh: string;
  readonly en: string;
}

const ARTICLE = { zh: "法发〔2020〕24号第四条", en: "法发〔2020〕24号 art. 4" } as const;

/**
 * Names the rule and the court, then what qualifies the answer: how the court is known, whether the
 * ruling is in force, its date.
 */
export function authorityReason(
  facts: PrecedentFacts,
  tier: AuthorityTier,
  forum: ForumCourt | undefined,
  recent: boolean,
): Reason {
  return joined([
    ruleSentence(facts, tier, forum),
    ...releaseNote(facts),
    ...courtNote(facts),
    ...effectNote(facts),
    ...(tier === "PERSUASIVE" ? forumNotes(facts, forum) : []),
    ...(tier === "PERSUASIVE" || tier === "GUIDING_CASE" ? [] : [dateNote(facts, recent)]),
  ]);
}

function ruleSentence(
  facts: PrecedentFacts,
  tier: AuthorityTier,
  forum: ForumCourt | undefined,
): Reason {
  const court = courtName(facts);
  switch (tier) {
    case "GUIDING_CASE":
      return {
        zh: `最高人民法院发布的指导性案例，属${ARTICLE.zh}第一项，不受近三年之限。`,
        en: `A guiding case of the Supreme People's Court: ${ARTICLE.en} item 1, whatever its date.`,
      };
    case "SPC_TYPICAL_OR_EFFECTIVE":
      return supremeSentence(facts);
    case "OWN_HIGH_COURT":
      return facts.standing.ground === "HIGH_COURT_REFERENCE_CASE"
        ? {
            zh: `${rankName(facts)}发布的参考性案例，该院是${forumName(forum)}所属省（自治区、直辖市）的高级人民法院，属${ARTICLE.zh}第三项。`,
            en: `A reference case published by ${rankName(facts)}, the high court of the province of ${forumName(forum)}: ${ARTICLE.en} item 3.`,
          }
        : {
            zh: `${court}的裁判，该院是${forumName(forum)}所属省（自治区、直辖市）的高级人民法院，属${ARTICLE.zh}第三项。`,
            en: `A ruling of ${court}, the high court of the province of ${forumName(forum)}: ${ARTICLE.en} item 3.`,
          };
    case "ONE_LEVEL_UP_OR_OWN_COURT":
      return facts.standing.rank === forum?.id
        ? {
            zh: `本院（${court}）的裁判，属${ARTICLE.zh}第四项。`,
            en: `A ruling of the forum itself (${court}): ${ARTICLE.en} item 4.`,
          }
        : {
            zh: `${court}的裁判，该院是${forumName(forum)}的上一级法院，属${ARTICLE.zh}第四项。`,
            en: `A ruling of ${court}, the court one level above ${forumName(forum)}: ${ARTICLE.en} item 4.`,
          };
    case "PERSUASIVE":
      return persuasiveSentence(facts, forum);
  }
}

function supremeSentence(facts: PrecedentFacts): Reason {
  switch (facts.standing.ground) {
    case "SPC_RULING":
      return {
        zh: `最高人民法院的裁判，属${ARTICLE.zh}第二项。`,
        en: `A ruling of the Supreme People's Court: ${ARTICLE.en} item 2.`,
      };
    case "SPC_REFERENCE_CASE":
      return {
        zh: `人民法院案例库的入库参考案例，由最高人民法院审核发布；该库晚于${ARTICLE.zh}，此处与其第二项所列最高人民法院发布的案例同列。`,
        en: `A reference case of the People's Court Case Database, published by the Supreme People's Court; the database is newer than ${ARTICLE.en}, with whose item 2 it is ranked here.`,
      };
    default:
      return {
        zh: `最高人民法院发布的典型案例，属${ARTICLE.zh}第二项。`,
        en: `A typical case published by the Supreme People's Court: ${ARTICLE.en} item 2.`,
      };
  }
}

function persuasiveSentence(facts: PrecedentFacts, forum: ForumCourt | undefined): Reason {
  const { ground } = facts.standing;
  if (ground === "NOT_EFFECTIVE")
    return {
      zh: `记录载明裁判未生效，不在${ARTICLE.zh}各项之内，仅供参考。`,
      en: `The record calls the ruling not effective: outside ${ARTICLE.en}, persuasive only.`,
    };
  if (ground === "COURT_NOT_KNOWN")
    return {
      zh: `作出最后裁判的法院未载明，不能认定属${ARTICLE.zh}第三项或第四项，仅供参考。`,
      en: `The court of the last ruling is not stated, so neither item 3 nor item 4 of ${ARTICLE.en} can be claimed: persuasive only.`,
    };
  const what: Reason =
    ground === "HIGH_COURT_REFERENCE_CASE"
      ? {
          zh: `${rankName(facts)}发布的参考性案例`,
          en: `A reference case published by ${rankName(facts)}`,
        }
      : { zh: `${courtName(facts)}的裁判`, en: `A ruling of ${courtName(facts)}` };
  if (forum === undefined)
    return {
      zh: `${what.zh}，不属${ARTICLE.zh}第一项、第二项；未指定受诉法院，第三项、第四项无从判断，指定后可以得到更具体的结论。`,
      en: `${what.en}: outside items 1 and 2 of ${ARTICLE.en}; items 3 and 4 depend on the forum court, which was not given and would tell more.`,
    };
  return {
    zh: `${what.zh}，该院不是${forum.name}本院、其上一级法院或其高级人民法院，不在${ARTICLE.zh}各项之内，仅供参考。`,
    en: `${what.en}, which is neither ${forum.name} itself nor the court one level above it nor its high court: outside ${ARTICLE.en}, persuasive only.`,
  };
}

/**
 * A release that a reader might take for one of the article's, and that was not counted as such.
 */
function releaseNote({ standing, publication }: PrecedentFacts): readonly Reason[] {
  const { court, kind } = publication;
  const counted = standing.ground !== "COURT_RULING" && standing.ground !== "COURT_NOT_KNOWN";
  if (counted || court === undefined || kind === "JUDGMENTS") return [];
  const { zh, en } = releaseName(kind);
  if (court.level === "HIGH")
    return [
      {
        zh: `案件出自${court.name}发布的${zh}；第三项所列为高级人民法院发布的参考性案例，未列${zh}，故以作出裁判的法院为准。`,
        en: `The case comes from ${en} of ${court.name}; item 3 names reference cases only, so the court that ruled decides.`,
      },
    ];
  if (court.level === "SUPREME")
    return [
      {
        zh: `案件出自最高人民法院发布的${zh}；第二项所列为典型案例，未列${zh}，故以作出裁判的法院为准。`,
        en: `The case comes from ${en} of the Supreme People's Court; item 2 names typical cases only, so the court that ruled decides.`,
      },
    ];
  return [];
}

function releaseName(kind: PublicationKind | undefined): Reason {
  switch (kind) {
    case "TYPICAL_CASES":
      return { zh: "典型案例", en: "a release of typical cases" };
    case "WHITE_PAPER":
      return { zh: "白皮书", en: "a white paper" };
    case "COLLECTION":
      return { zh: "案例汇编", en: "a collection" };
    case "GUIDING_CASES":
    case "REFERENCE_CASES":
    case "JUDGMENTS":
    case "OTHER":
    case undefined:
      return { zh: "其他发布物", en: "another kind of release" };
  }
}

function courtNote({ standing }: PrecedentFacts): readonly Reason[] {
  const matters = standing.ground === "COURT_RULING" || standing.ground === "SPC_RULING";
  if (!matters || standing.decidedByBasis !== "INFERRED") return [];
  return [
    {
      zh: "裁判法院系推定，并非原文载明。",
      en: "The court is inferred: the text does not state it for this case.",
    },
  ];
}

function effectNote({ standing }: PrecedentFacts): readonly Reason[] {
  if (standing.ground !== "COURT_RULING" || standing.effective !== undefined) return [];
  return [
    {
      zh: "裁判是否已经生效，记录未载明。",
      en: "The record does not say whether the ruling is in force.",
    },
  ];
}

/** What could put the case into a tier after all. */
function forumNotes(
  { court, standing }: PrecedentFacts,
  forum: ForumCourt | undefined,
): readonly Reason[] {
  if (forum === undefined || standing.ground !== "COURT_RULING") return [];
  const notes: Reason[] = [];
  if (forum.above === undefined && forum.level !== "SUPREME")
    notes.push({
      zh: `法院名录未载明${forum.name}的上一级法院。`,
      en: `The court tree does not tell the court above ${forum.name}.`,
    });
  // 金融法院、知识产权法院等: appeals in their matters go to them, whichever court hears the
  // general run.
  const special =
    court?.level === "SPECIAL" &&
    forum.level === "BASIC" &&
    court.supervisedById === forum.high?.id;
  if (special)
    notes.push({
      zh: `如待决案件依专门管辖的规定应上诉至${court.name}，则该院即为上一级法院，本案属第四项。`,
      en: `Where appeals in a matter of this kind go to ${court.name}, it is the court one level up, and item 4 holds.`,
    });
  return notes;
}

function dateNote({ date, sortDate }: PrecedentFacts, recent: boolean): Reason {
  if (sortDate === undefined)
    return { zh: "日期未载明，不按近三年计。", en: "No date is stated: not counted as recent." };
  const which: Reason =
    date === undefined
      ? {
          zh: `裁判日期未载明，按发布日期或最后事件的日期${sortDate}计`,
          en: `By the date of the release or of the last event, ${sortDate}`,
        }
      : { zh: `裁判日期${date}`, en: `Ruled ${date}` };
  return recent
    ? {
        zh: `${which.zh}，在近三年之内，同项中优先（第四条第二款）。`,
        en: `${which.en}: within three years, first in its tier.`,
      }
    : { zh: `${which.zh}，不在近三年之内。`, en: `${which.en}: not within three years.` };
}

function courtName({ court, standing }: PrecedentFacts): string {
  return court?.name ?? standing.decidedBy ?? standing.rank;
}

function rankName({ rankCourt, standing }: PrecedentFacts): string {
  return rankCourt?.name ?? standing.rank;
}

function forumName(forum: ForumCourt | undefined): string {
  return forum?.name ?? "";
}

function joined(reasons: readonly Reason[]): Reason {
  return {
    zh: reasons.map((each) => each.zh).join(""),
    en: reasons.map((each) => each.en).join(" "),
  };
}
