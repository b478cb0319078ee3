/**
 * Labels that no client reads as nodes: sources, texts and what the loads note. Their statements
 * are written by hand.
 */
export interface BookkeepingModel {
  readonly label: string;
  readonly key: "id" | "version";
  readonly what: string;
  readonly stored: readonly string[];
}

export const CASE_SOURCE = {
  label: "CaseSource",
  key: "id",
  what: "what one source says of a case: edited records, or a document 案件的一个来源",
  stored: [
    "caseId",
    "recordId",
    "source",
    "edited",
    "publicationId",
    "meetingKey",
    "hash",
    "end",
    "record",
  ],
} as const satisfies BookkeepingModel;

export const DOCUMENT_CHUNK = {
  label: "DocumentChunk",
  key: "id",
  what: "a piece of a document's text 文本片段",
  stored: ["documentId", "start", "end", "text"],
} as const satisfies BookkeepingModel;

export const JUDGMENT_FILE = {
  label: "JudgmentFile",
  key: "id",
  what: "a file of a collection of judgments, and how far it was loaded 裁判文书数据文件",
  stored: ["name", "size", "hash", "status", "form", "items", "tally", "reported"],
} as const satisfies BookkeepingModel;

export const BOOKKEEPING: readonly BookkeepingModel[] = [
  CASE_SOURCE,
  {
    label: "CaseReference",
    key: "id",
    what: "what cases cite, a case id or a case number, held or not 被引案例",
    stored: ["target"],
  },
  {
    label: "RuleReference",
    key: "id",
    what: "a rule that records name as replaced or contradicted, held or not 被替代、被冲突的规则",
    stored: ["target"],
  },
  DOCUMENT_CHUNK,
  {
    label: "KeptCount",
    key: "id",
    what: "how many cases of a list have a value, kept so that they need not be counted 预先统计的案件数",
    stored: ["count"],
  },
  {
    label: "Load",
    key: "id",
    what: "a source of records and how its last load went",
    stored: ["source", "contentHash", "status", "startedAt", "finishedAt", "counts"],
  },
  JUDGMENT_FILE,
  {
    label: "LoadLock",
    key: "id",
    what: "lets one process load, and one make vectors, at a time",
    stored: ["holder", "host", "pid", "seenAt", "touched"],
  },
  {
    label: "StoredForm",
    key: "id",
    what: "in which form texts are stored; one node",
    stored: ["form", "lexicon", "rewriting", "updatedAt"],
  },
  {
    label: "EmbeddingSpace",
    key: "id",
    what: "the model whose vectors the graph holds; one at a time",
    stored: ["model", "provider", "dimensions", "background", "updatedAt"],
  },
  {
    label: "Watch",
    key: "id",
    what: "a question whose new answers are reported, with those already seen 关注",
    stored: ["name", "kind", "query", "webhook", "seen", "createdAt", "checkedAt", "lastOrder"],
  },
  {
    label: "WatchNews",
    key: "id",
    what: "what a watch has found, reported once 关注的动态",
    stored: [
      "watchId",
      "key",
      "title",
      "summary",
      "caseId",
      "order",
      "foundAt",
      "deliveredAt",
      "claimedUntil",
      "attempts",
    ],
  },
  {
    label: "Migration",
    key: "version",
    what: "a schema statement that has been applied",
    stored: ["name", "checksum", "appliedAt"],
  },
];
