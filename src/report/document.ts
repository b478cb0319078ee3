import type { AuthorityTier } from "../domain/closed-lists.js";
import { SIDE_NAMES } from "../similarity/chinese-terms.js";
import type { Block } from "./block.js";
import { comparisonBlocks, likeliest, RECOMMENDATIONS } from "./comparison-blocks.js";
import { LEAST_ALIKE, type ReportHit, type ReportTier, type SearchedFactor, type SearchReport } from "./search-report.js";

const TIER_NAMES: Readonly<Record<AuthorityTier, string>> = {
  GUIDING_CASE: "最高人民法院发布的指导性案例",
  SPC_TYPICAL_OR_EFFECTIVE: "最高人民法院发布的典型案例及其生效裁判",
  OWN_HIGH_COURT: "本省（自治区、直辖市）高级人民法院的参考性案例及其生效裁判",
  ONE_LEVEL_UP_OR_OWN_COURT: "上一级人民法院及本院的生效裁判",
  PERSUASIVE: "以上顺位之外的案例",
};

/** Headings are numbered as Chinese documents are. */
const NUMERALS = ["一", "二", "三", "四", "五"];

/** A hit with its number in the whole report, by which it is referred to. */
interface NumberedHit {
  readonly number: number;
  readonly hit: ReportHit;
}

interface NumberedTier extends Omit<ReportTier, "hits"> {
  readonly hits: readonly NumberedHit[];
}

/** The report as a document one would file: what 法发〔2020〕24号第八条 wants told, in its order. */
export function reportDocument(report: SearchReport): readonly Block[] {
  const tiers = numbered(report.tiers);
  return [
    { kind: "HEADING", level: 1, text: "类案检索报告" },
    ...statementBlocks(report),
    ...pendingBlocks(report),
    ...overviewBlocks(report, tiers),
    { kind: "HEADING", level: 2, text: "四、检索结果与逐案比对" },
    ...tiers.flatMap((tier, index) => tierBlocks(tier, index, report)),
    ...adverseBlocks(report, tiers),
    { kind: "HEADING", level: 2, text: "六、未检索的范围与说明" },
    { kind: "LIST", items: report.notSearched },
    { kind: "SIGNATURE", lines: [`检索人：${report.searcher}`, "（签名）：　　　　　　　　", "　　　　年　　月　　日"] },
  ];
}

function numbered(tiers: readonly ReportTier[]): readonly NumberedTier[] {
  return tiers.map((tier, index) => {
    const before = tiers.slice(0, index).reduce((sum, each) => sum + each.hits.length, 0);
    return { ...tier, hits: tier.hits.map((hit, place) => ({ hit, number: before + place + 1 })) };
  });
}

function statementBlocks(report: SearchReport): readonly Block[] {
  return [
    { kind: "HEADING", level: 2, text: "一、检索说明" },
    {
      kind: "TABLE",
      widths: [2, 8],
      head: ["项目", "内容"],
      rows: [
        ["检索主体", report.searcher],
        ["检索时间", writtenTime(report.searchedAt)],
        ["检索平台", report.platform],
        ["受诉法院", report.forum?.name ?? "未指定，第四条第三项、第四项无从判断"],
        ["检索所为一方", report.ownSide === undefined ? "未说明，故不标注有利、不利" : SIDE_NAMES[report.ownSide]],
        ["检索方法与检索式", report.methods],
      ],
    },
  ];
}

/** 2026-11-21T16:30:00+08:00 → 2026年11月21日16时30分（北京时间）. */
function writtenTime(time: string): string {
  const found = /^(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)T(?<hour>\d\d):(?<minute>\d\d)/u.exec(time)?.groups;
  if (found === undefined) return time;
  const { year, month, day, hour, minute } = found;
  return `${year}年${Number(month)}月${Number(day)}日${hour}时${minute}分（北京时间）`;
}

function pendingBlocks(report: SearchReport): readonly Block[] {
  return [
    { kind: "HEADING", level: 2, text: "二、待决案件" },
    ...report.subject.split(/\n+/u).map((text) => ({ kind: "PARAGRAPH" as const, text })),
    ...factorBlocks(report),
    ...report.denied.slice(0, 1).map(() => ({
      kind: "PARAGRAPH" as const,
      text: `案情否认的要素，未用于检索：${report.denied.map(withWords).join("、")}。`,
    })),
    ...issueBlocks(report),
  ];
}

function factorBlocks({ factors, causes }: SearchReport): readonly Block[] {
  const certain = factors.filter((each) => !each.guessed);
  const guessed = factors.filter((each) => each.guessed);
  return [
    ...(causes.length === 0 ? [] : [{ kind: "PARAGRAPH" as const, text: `可能的案由：${likeliest(causes)}。` }]),
    ...(certain.length === 0
      ? [{ kind: "PARAGRAPH" as const, text: "案情中没有识别出确定的法律要素，检索以案情文字为据。" }]
      : [
          { kind: "PARAGRAPH" as const, text: "从案情中识别的法律要素如下，检索人应当核对：" },
          {
            kind: "TABLE" as const,
            widths: [4, 6],
            head: ["要素", "案情中的用语"],
            rows: certain.map(({ label, words }) => [label, words === undefined ? "检索人指定或者记录载明" : `“${words}”`]),
          },
        ]),
    ...(guessed.length === 0
      ? []
      : [
          {
            kind: "PARAGRAPH" as const,
            text: `另据零散用语推测有${guessed.map((each) => each.label).join("、")}，只用于扩大检索，不作论据；与案情不符的，可以排除后重新检索。`,
          },
        ]),
  ];
}

function withWords({ label, words }: SearchedFactor): string {
  return words === undefined ? label : `${label}（“${words}”）`;
}

/** So many issues of the cases found are shown to a searcher who named none. */
const MOST_SUGGESTED = 5;

function issueBlocks({ pendingIssues, tiers }: SearchReport): readonly Block[] {
  if (pendingIssues.length > 0)
    return [
      { kind: "PARAGRAPH", text: "待决争议焦点：" },
      { kind: "LIST", items: pendingIssues },
    ];
  const suggested = [...new Set(tiers.flatMap((tier) => tier.hits.flatMap((hit) => hit.issues)))].slice(0, MOST_SUGGESTED);
  const missing: Block = { kind: "PARAGRAPH", text: "待决争议焦点：检索人未提供。" };
  if (suggested.length === 0) return [missing];
  return [
    missing,
    { kind: "PARAGRAPH", text: "提交前应当归纳待决争议焦点；所列类案的争议焦点可供参考：" },
    { kind: "LIST", items: suggested },
  ];
}

/** How makeReport chooses and orders. */
const LISTING =
  "列入报告的，先取各顺位中最相似的一件，其余按相似度选取，不利案例另行补足；同一顺位内不利案例在前，第二至第四顺位中近三年的案例优先。";

function overviewBlocks(report: SearchReport, tiers: readonly NumberedTier[]): readonly Block[] {
  const hits = tiers.flatMap((tier) => tier.hits);
  const found = tiers.reduce((all, tier) => all + tier.found, 0);
  return [
    { kind: "HEADING", level: 2, text: "三、检索概况" },
    { kind: "PARAGRAPH", text: foundSentence(report, found, hits.length) },
    {
      kind: "PARAGRAPH",
      text: `法发〔2020〕24号第四条允许在前一顺位已检索到类案时不再检索后一顺位；本报告未作这一省略，各顺位均已检索。${hits.length === 0 ? "" : LISTING}`,
    },
    {
      kind: "TABLE",
      widths: [6, 2, 2],
      head: ["顺位（法发〔2020〕24号第四条）", "检索到", "列入本报告"],
      rows: tiers.map((tier) => [
        TIER_NAMES[tier.tier],
        tier.found > 0 ? `${tier.found}件` : isUndecided(tier.tier, report) ? "无从判断" : "0（未检索到）",
        `${tier.hits.length}件`,
      ]),
    },
    ...(hits.length === 0
      ? []
      : [
          { kind: "PARAGRAPH" as const, text: "列入本报告的案例：" },
          {
            kind: "TABLE" as const,
            widths: [1, 6, 1.5, 2],
            head: ["序号", "案例", "相似度", "运用意见"],
            rows: hits.map(({ number, hit }) => [
              String(number),
              `${hit.adverse ? "【不利】" : ""}${hit.name}`,
              hit.score.toFixed(2),
              RECOMMENDATIONS[hit.recommendation.kind],
            ]),
          },
        ]),
  ];
}

function foundSentence({ compared, closest }: SearchReport, found: number, listed: number): string {
  const least = LEAST_ALIKE.toFixed(2);
  const all = `共比较案例${compared}件，相似度达到${least}、作为类案检出的${found}件`;
  if (found > 0) return `${all}，列入本报告${listed}件。相似度为基本事实、争议焦点、法律适用三项的加权平均，从0到1。`;
  const near = closest === undefined ? "" : `相似度最高的一件为${closest.toFixed(2)}，未达到${least}，不作类案列出。`;
  return `${all}。${near}`;
}

/** Without a forum court, or where the court tree does not tell the courts above it, nothing can be said of a tier. */
function isUndecided(tier: AuthorityTier, { forum }: SearchReport): boolean {
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

function tierBlocks(tier: NumberedTier, index: number, report: SearchReport): readonly Block[] {
  const heading: Block = { kind: "HEADING", level: 3, text: `（${NUMERALS[index] ?? ""}）${TIER_NAMES[tier.tier]}` };
  if (tier.found === 0) return [heading, { kind: "PARAGRAPH", text: emptySentence(tier.tier, report) }];
  const rest = tier.found - tier.hits.length;
  return [
    heading,
    ...(rest === 0
      ? []
      : [{ kind: "PARAGRAPH" as const, text: `本顺位检索到类案${tier.found}件，列出${tier.hits.length}件，其余${rest}件相似度较低，从略。` }]), // prettier-ignore
    ...tier.hits.flatMap(({ hit, number }) => comparisonBlocks(hit, number, report)),
  ];
}

function emptySentence(tier: AuthorityTier, report: SearchReport): string {
  if (!isUndecided(tier, report))
    return tier === "ONE_LEVEL_UP_OR_OWN_COURT" && report.forum?.aboveKnown === false
      ? "本顺位未检索到类案（法院名录未载明上一级法院，仅就本院而言）。"
      : "本顺位未检索到类案。";
  return report.forum === undefined
    ? "未指定受诉法院，无从判断哪些案例属于本顺位。"
    : `法院名录未载明${report.forum.name}所属的高级人民法院，无从判断哪些案例属于本顺位。`;
}

function adverseBlocks(report: SearchReport, tiers: readonly NumberedTier[]): readonly Block[] {
  const heading: Block = { kind: "HEADING", level: 2, text: "五、不利案例" };
  if (tiers.every((tier) => tier.found === 0))
    return [heading, { kind: "PARAGRAPH", text: "未检索到类案，没有可以列明的不利案例。" }];
  if (report.ownSide === undefined)
    return [heading, { kind: "PARAGRAPH", text: "未说明为哪一方检索，不区分有利与不利；各案结果对哪一方有利，见逐案比对。" }];
  const adverse = tiers.flatMap((tier) => tier.hits).filter(({ hit }) => hit.adverse);
  const unlisted = tiers.reduce((all, tier) => all + tier.adverse, 0) - adverse.length;
  const leaning = tiers.flatMap((tier) => tier.hits).filter(({ hit }) => hit.helps.ground === "FACTORS");
  return [
    heading,
    ...(adverse.length === 0
      ? [{ kind: "PARAGRAPH" as const, text: "检索到的类案中，没有记录载明对方胜诉的案例。" }]
      : [
          {
            kind: "PARAGRAPH" as const,
            text: "下列案例的裁判结果对己方不利，如实列明。不利系就裁判结果而言，裁判要点是否于己方有利，见各案运用意见：",
          },
          {
            kind: "TABLE" as const,
            widths: [1, 6, 3],
            head: ["序号", "案例", "处理"],
            rows: adverse.map(({ number, hit }) => [String(number), hit.name, RECOMMENDATIONS[hit.recommendation.kind]]),
          },
        ]),
    ...(unlisted === 0 ? [] : [{ kind: "PARAGRAPH" as const, text: `另有不利案例${unlisted}件，相似度较低，未列入本报告。` }]),
    ...(leaning.length === 0
      ? []
      : [
          {
            kind: "PARAGRAPH" as const,
            text: `案例${leaning.map(({ number }) => number).join("、")}的胜诉一方未载明，是否不利，应当核对裁判文书后判断。`,
          },
        ]),
  ];
}
