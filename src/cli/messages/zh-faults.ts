import type { ErrorCode } from "yaml";
import type { PersonalDataKind } from "../../ingest/privacy/personal-data.js";
import { PERSONAL_DATA_KINDS } from "../../ingest/privacy/personal-data.js";
import type { MaskedCase } from "../../ingest/privacy/personal-data-gate.js";
import type { Expectation, ExpectationOf } from "../../ingest/record/expectation.js";
import type { Fault } from "../../ingest/record/fault.js";

const PERSONAL_DATA: Readonly<Record<PersonalDataKind, string>> = {
  IDENTITY_NUMBER: "身份证号",
  MOBILE_NUMBER: "手机号",
  BANK_CARD: "银行卡号",
  EMAIL: "电子邮箱",
  STREET_ADDRESS: "住址",
  PASSPORT_NUMBER: "护照号",
  LICENCE_PLATE: "车牌号",
  BIRTH_DATE: "出生日期",
};

const TYPES: Readonly<Record<string, string>> = {
  string: "文本",
  array: "列表",
  object: "键值对",
  boolean: "true 或 false",
  number: "数字",
  int: "整数",
  null: "空值",
};
const UNITS: Readonly<Record<string, string>> = { string: " 个字符", array: " 项" };

/** What a YAML parser finds wrong. */
const PARSE_ERRORS: Readonly<Record<ErrorCode, string>> = {
  ALIAS_PROPS: "别名不能带锚点或标签",
  BAD_ALIAS: "别名有误",
  BAD_DIRECTIVE: "指令有误",
  BAD_DQ_ESCAPE: "转义有误",
  BAD_INDENT: "缩进有误",
  BAD_PROP_ORDER: "锚点或标签的位置有误",
  BAD_SCALAR_START: "文本开头的符号有误",
  BLOCK_AS_IMPLICIT_KEY: "多行内容不能作键",
  BLOCK_IN_FLOW: "方括号或花括号内不能分块",
  DUPLICATE_KEY: "键重复",
  IMPOSSIBLE: "无法读取",
  KEY_OVER_1024_CHARS: "键超过 1024 个字符",
  MISSING_CHAR: "缺少符号",
  MULTILINE_IMPLICIT_KEY: "键跨行",
  MULTIPLE_ANCHORS: "锚点重复",
  MULTIPLE_DOCS: "含有多个文档",
  MULTIPLE_TAGS: "标签重复",
  NON_STRING_KEY: "键不是文本",
  RESOURCE_EXHAUSTION: "层次过多",
  TAB_AS_INDENT: "以制表符缩进",
  TAG_RESOLVE_FAILED: "标签无法识别",
  UNEXPECTED_TOKEN: "有多余的符号",
  BAD_COLLECTION_TYPE: "集合的类型有误",
};

type Words = {
  readonly [Code in Expectation["code"]]: string | ((expectation: ExpectationOf<Code>) => string);
};

const EXPECTED: Words = {
  NO_SUCH_KEY: "记录的格式中没有这个键",
  TYPE: ({ wanted, found }) =>
    `应为${typeName(wanted)}，${found === undefined ? "但缺失或为空" : `而不是${typeName(found)}`}`,
  ONE_OF: ({ values }) => `应为 ${values.join("、")} 之一`,
  AT_LEAST: ({ number, of }) => `至少应为 ${number}${UNITS[of] ?? ""}`,
  AT_MOST: ({ number, of }) => `至多应为 ${number}${UNITS[of] ?? ""}`,
  FORMAT: "应符合记录的格式",
  ID: ({ example }) => `应为标识，例如 ${example}`,
  COURT: "应为标识（例如 court:tianjin-binhai）或者法院名称（例如天津市滨海新区人民法院）",
  DATE: "应为日期，例如 2021、2021-03 或 2021-03-29",
  DATE_IN_QUOTES: "应为日期，加引号，例如 2021、2021-03 或 2021-03-29",
  DECIMAL: "应为精确的十进制数，加引号，例如 148549.18",
  CURRENCY: "应为 ISO 4217 货币代码（例如 CNY）或者 NONE",
  RULING_KEY: "应为小写字母、数字和连字符组成的键，例如 first",
  SHA_256: "应为十六进制的 SHA-256 哈希值",
  REGION_CODE: "应为六位数字，加引号，例如 120000",
  ARTICLE_RANGE: "应为条文范围，例如 1-12",
  ARTICLE_NUMBER: "应为条文序号，加引号，例如 752 或 133-1",
  WORK: "应为小写字母、数字和连字符组成的名称",
  SUFFIX: "应为之一、之二……，或者留空",
  CHANGE_NOTE: "应写明有何不同：CHANGED 和 REVERSED 须有说明",
  QUOTE_OF_CITED: "应有原文摘录作为依据，因为 basis 为 CITED",
  NO_CONFIDENCE_OF_CITED: "不应有置信度，因为 basis 为 CITED",
  RATIONALE_OF_INFERRED: "应有推断的理由，因为 basis 为 INFERRED",
  UNIQUE_RULING_KEY: "键应与其他裁判不同",
  OTHER_RULE: "应为另一裁判规则的标识",
  OTHER_RULING: "应为本记录中另一裁判的键",
  OWN_RULING: "应为本记录中某一裁判的键",
  EARLIER_RULING: ({ cycle }) => `应为在先的裁判，而这些裁判循环审查：${cycle.join(" → ")}`,
  COURT_OF_GROUNDS: "应有该依据所指的法院",
  UNIQUE_PARTY: "每个名称只应有一项（其他身份写入 alsoRoles）",
  CITATION_ONLY: ({ keys }) => `仅因被引用而知的文件不应有 ${keys.join("、")}`,
  OWN_PARTY: "应为本记录中某一当事人的名称",
  OWN_ISSUE: ({ most }) => `应为本记录中某一争议焦点的序号，1 至 ${most}`,
  GROUNDS_OF_DECISION: "写明 decidedFor 的，应有依据 grounds",
  GROUNDS_OF_FAVOUR: "写明 favours 的，应有依据 favoursGrounds",
  BUNDLE_KEY: ({ keys }) => `没有这个键，应为 ${keys.join("、")} 之一`,
  RECORD_LIST: "应为记录的列表",
  RECORD: "应有记录，而文件为空",
  NO_RUNAWAY_ALIASES: "YAML 的别名展开过多",
  ENCODING: "应为 UTF-8、带字节顺序标记的 UTF-16 或 GB18030 编码的文本：请另存为其中一种",
  FILE_SIZE: ({ megabytes }) =>
    `YAML 或 JSON 文件至多 ${megabytes} MB：请改用 JSON Lines（.jsonl）`,
  LINE_SIZE: ({ megabytes }) => `每行至多 ${megabytes} MB`,
  PARSABLE: ({ format, error }) =>
    `应为可以读取的 ${format}${error === undefined ? "" : `（${PARSE_ERRORS[error]}）`}`,
  TAKEDOWN_ENTRY: "应为案例标识（case:tj-01）或者案号（（2023）沪0115民初1234号）",
  UNIQUE_ID: ({ id, at }) => `标识不应与其他记录相同：${id} 也在 ${at}`,
  SAME_PUBLICATION: ({ id }) => `发布稿应与前文一致：${id} 有两种写法`,
  KNOWN_ID: ({ id }) => `图谱和本次输入中都没有 ${id}（leian seed 可载入共用的记录）`,
  CITY: ({ near }) =>
    `应为城市名称，县级的写在其后（苏州市昆山市）${near.length === 0 ? "" : `（相近：${near.join("、")}）`}；本次输入的地区记录可以增加城市`,
  OWN_ID: ({ id, publication }) =>
    `标识不应与其他发布稿的案例相同：${id} 在${publication.title}（${publication.id}）中；请改用其他标识，或者写明该发布稿`,
  UNIQUE_MASKED_NAME: "遮盖个人信息后，名称仍应与其他当事人不同",
  NO_PERSONAL_DATA: ({ kind, hint, start }) =>
    `不应有个人信息：第 ${start} 位有${PERSONAL_DATA[kind]}（${hint}）`,
  STATUTE_FILE: "文件应以 .md、.txt 或 .jsonl 结尾",
  STATUTE_ENCODING: "应为 UTF-8、UTF-16 或 GB18030 编码的文本",
  ARTICLE_LINES: "每条应有一行 JSON",
  STATUTE_TITLE: "第一行应为法规的标题",
  ARTICLES: "应有条文，即以“第一条”“第二条”等开头的行",
  ARTICLE_WORDS: "应有条文的内容",
  UNIQUE_ARTICLE: ({ line }) => `每条只应出现一次，第 ${line} 行已有此条`,
  ARTICLE_ORDER: ({ before }) => `条文应依次排列，不应在${before}之后`,
  ARTICLE_BEFORE: ({ missing }) => `此前应有${missing}，而文本中没有`,
  ITEM_ORDER: ({ before }) => `同一款的各项应依次排列，序号不重复，而此项在（${before}）之后`,
  ADOPTION_DATE: ({ dates }) => `应有通过日期，以区分 ${dates.join("、")} 各版本`,
  ONE_TEXT: ({ instrument, at }) => `${instrument} 只应有一份文本，${at} 已有一份`,
  COLLECTION_FILE: "应为 .csv 或 .jsonl 的裁判文书数据，可以用 .gz 或 .zip 压缩",
  WHOLE_FILE: "应为完整的文件：文件在此处损坏或中断，其后的内容没有读取",
  CLOSED_QUOTE: "引号应当成对，字段内的引号应当写两个",
  COURT_DOCUMENT: "应有文书全文，至少应有案号",
  DECODABLE: "应为同一编码的文本：有些字节不属于任何编码，以 \ufffd 代替",
  READABLE_ROW: "应为可以读取的文书：读取时出错",
  COLUMN_COUNT: ({ wanted, found }) => `应与表头一样有 ${wanted} 列，而不是 ${found} 列`,
  COLUMNS: ({ missing, found }) =>
    `应有“${missing.join("”“")}”列：文件的列为 ${found.join("、")}（可用 --map ${missing[0] ?? ""}=列名 指定）`,
};

/** What an input should have been, as a clause. */
export function expected(expectation: Expectation): string {
  const words = EXPECTED[expectation.code] as string | ((expectation: Expectation) => string);
  return typeof words === "string" ? words : words(expectation);
}

/** seeds/cases/tianjin/tj-01.yaml:12: parties[2].role：应为 PLAINTIFF、DEFENDANT …… 之一 */
export function fault({ file, line, key, expectation }: Fault): string {
  return `${file}:${line}: ${key === "" ? "" : `${key}：`}${expected(expectation)}`;
}

/** case:x：已遮盖手机号 2 处、电子邮箱 1 处 */
export function masked({ caseId, masked: counts }: MaskedCase): string {
  const parts = PERSONAL_DATA_KINDS.flatMap((kind) =>
    counts[kind] === undefined ? [] : `${PERSONAL_DATA[kind]} ${counts[kind]} 处`,
  );
  return `${caseId}：已遮盖${parts.join("、")}`;
}

function typeName(type: string): string {
  return TYPES[type] ?? type;
}
