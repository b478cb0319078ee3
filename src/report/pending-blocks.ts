import type { Block } from "./block.js";
import { likeliest } from "./comparison-blocks.js";
import type { SearchedFactor } from "../search/report-search.js";
import type { SearchReport } from "./search-report.js";

/** The facts that were searched with, what was understood of them, and what is in dispute. */
export function pendingBlocks(report: SearchReport): readonly Block[] {
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
    ...(causes.length === 0
      ? []
      : [{ kind: "PARAGRAPH" as const, text: `可能的案由：${likeliest(causes)}。` }]),
    ...(certain.length === 0
      ? [
          {
            kind: "PARAGRAPH" as const,
            text: "案情中没有识别出确定的法律要素，检索以案情文字为据。",
          },
        ]
      : [
          { kind: "PARAGRAPH" as const, text: "从案情中识别的法律要素如下，检索人应当核对：" },
          {
            kind: "TABLE" as const,
            widths: [4, 6],
            head: ["要素", "案情中的用语"],
            rows: certain.map(({ label, words }) => [
              label,
              words === undefined ? "检索人指定或者记录载明" : `“${words}”`,
            ]),
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
  const suggested = [
    ...new Set(tiers.flatMap((tier) => tier.hits.flatMap((hit) => hit.issues))),
  ].slice(0, MOST_SUGGESTED);
  const missing: Block = { kind: "PARAGRAPH", text: "待决争议焦点：检索人未提供。" };
  if (suggested.length === 0) return [missing];
  return [
    missing,
    { kind: "PARAGRAPH", text: "提交前应当归纳待决争议焦点；所列类案的争议焦点可供参考：" },
    { kind: "LIST", items: suggested },
  ];
}
