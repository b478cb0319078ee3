import type { VersionRule } from "../../citation/choose-version.js";
import type { CitationKind, CitationStatus } from "../../citation/resolve-citations.js";
import { enumOf } from "../schema/enum-of.js";

/** The closed lists of citations as GraphQL enums. */

export const CitationStatusEnum = enumOf<CitationStatus>(
  "CitationStatus",
  ["How far a citation is resolved.", "引用的解析状态。"],
  {
    RESOLVED: ["One provision, instrument or case.", "唯一确定。"],
    AMBIGUOUS: ["Several, all listed.", "有多个候选，全部列出。"],
    UNRESOLVED: ["None, with the reason.", "未能解析，附原因。"],
  },
);

export const CitationKindEnum = enumOf<CitationKind>(
  "CitationKind",
  ["What a citation names.", "引用的对象。"],
  {
    PROVISION: ["An article, or a paragraph or item of it.", "条、款、项。"],
    INSTRUMENT: [
      "An instrument as a whole, by title or document number.",
      "法律文件整体，以名称或文号引用。",
    ],
    CASE_NUMBER: [
      "A case: its number, a guiding case, a number of the case library.",
      "案件：案号、指导性案例或人民法院案例库编号。",
    ],
  },
);

export const VersionRuleEnum = enumOf<VersionRule>(
  "VersionRule",
  ["How one version of an instrument was chosen.", "在同名的各版本中如何选定。"],
  {
    ONLY: ["The graph holds one alone.", "图中仅有一个版本。"],
    STATED: ["The words state it: a year or a document number.", "引文写明年份或文号。"],
    IN_FORCE_ON_DATE: ["It was in force on the date given.", "在所给日期有效。"],
    CURRENT: ["No date is known: the current version.", "日期不明，取现行版本。"],
  },
);

export const CitationSpeakerEnum = enumOf<"COURT" | "PARTY" | "UNKNOWN">(
  "CitationSpeaker",
  ["Who cites.", "由谁引用。"],
  {
    COURT: ["The court.", "法院。"],
    PARTY: ["A party.", "当事人。"],
    UNKNOWN: ["The text does not tell.", "文中未显示。"],
  },
);
