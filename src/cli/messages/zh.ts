import { semanticWarning } from "../../search/semantic-fault-words.js";
import type { SemanticFault } from "../../similarity/semantic.js";
import type { Messages } from "./en.js";
import { BACKUP } from "./zh-backup.js";
import { ERRORS } from "./zh-errors.js";
import { expected, fault, masked } from "./zh-faults.js";
import { HELP } from "./zh-help.js";
import { JUDGMENTS } from "./zh-judgments.js";
import { LAWS } from "./zh-laws.js";
import { kindName, sentence } from "./zh-sentences.js";
import { START } from "./zh-start.js";
import { term } from "./zh-terms.js";

const list = (items: readonly string[]) => items.join("、");

const EMBEDDING_ADVICE: Readonly<Partial<Record<SemanticFault, string>>> = {
  NOT_EMBEDDED: "请运行 leian embed。",
  OTHER_MODEL: "请运行 leian embed --all。",
  OTHER_LENGTH: "请运行 leian embed --all。",
};

export const ZH: Messages = {
  list,
  help: HELP,
  error: ERRORS,
  settings: {
    neo4jUri: "地址，例如 neo4j+s://host、bolt://host:7687",
    port: "端口号",
    allowedHosts: "不带端口的名称，以逗号分隔，例如 leian.example.org",
    embeddings: " local 或 off",
    auth: " token 或 off（不作要求）",
    role: " reader、editor 或 admin",
    issuer: "OpenID Connect 签发方的 https 地址（仅本机可用 http）",
    roles: "取值及其角色，例如 partners=editor,it=admin,*=reader",
    embeddingsUrl: "地址，例如 http://127.0.0.1:8000/v1",
  },
  progress: {
    fetching: "下载 Neo4j（仅此一次）",
    starting: "正在启动 Neo4j……",
    found: (address) => `使用正在 ${address} 运行的 Neo4j`,
    load: { reference: "载入法规", cases: "载入案例", "clean-up": "清除已不存在的内容" },
    readingStatutes: "读取法规",
    fetchingLaws: "取回法律文本（仅此一次）……",
    readingDocuments: "读取文件",
    lookingAtFiles: "查找新文件",
    drawingSample: "抽样（MB）",
    loadingJudgments: "载入裁判文书（MB）",
    embedding: { CASE: "为案例生成向量", PROVISION: "为条文生成向量" },
    pace: (rate, left) => `每秒 ${rate}，剩余 ${left}`,
    rewritten: (cases) => `已按本版本的形式写入 ${cases} 件案例……`,
  },
  sentence,
  term,
  kindName,
  expected,
  fault,
  masked,
  start: START,
  export: {
    cases: "案例",
    nodes: (done) => `${done} 个节点`,
    done: (cases, path, isExact) => `${isExact ? "" : "至少 "}${cases} 件案例 → ${path}`,
    isThere: (path) => `${path} 已经存在：请另选一处，或者加 --force。`,
    needsFolder: (format) => `${format} 由多个文件组成：请用 --out 给出文件夹。`,
    noYears: (text) => `--years ${text}：应为某年，或者如 2019-2021 的起止年份。`,
    noOutcome: (text, all) => `--outcome ${text}：应为 ${all} 之一。`,
  },
  watch: {
    added: (known) => `已知 ${known} 项；此后出现的才是动态。`,
    absent: (id) => `没有关注 ${id}：用 leian watch list 查看。`,
    oneThing: "一次关注一项：--article、--facts、--case 或者 --rule。",
    noName: "关注的名称应有 1 至 200 个字符。",
    noWebhook: (text) => `--webhook ${text}：应为如 https://example.org/leian 的地址，不含密码。`,
    found: (name, id, news) => `${name}（${id}）：新增 ${news} 项`,
    failed: (why) => `未能检索：${why}`,
    sent: (news) => `已发送 ${news} 项`,
    unsent: (why) => `未能发送（${why}）：已保存，下次运行时再发`,
  },
  import: {
    absent: (path) => `${path} 不存在或者无法读取：请给出记录文件或文件夹。`,
    noFiles: "未找到记录文件：记录文件以 .yaml、.json 或 .jsonl 结尾。",
    more: (faults) => `……另有 ${faults} 处错误`,
    nothingLoaded: (faults) => `未载入任何内容：共 ${faults} 处错误。`,
    checked: (cases) => `${cases} 件案例没有错误。未写入任何内容（--dry-run）。`,
    loaded: (cases, { created, changed, unchanged, removed, referenceRemoved }) =>
      `共 ${cases} 件案例：新增 ${created}，更改 ${changed}，未变 ${unchanged}，删除 ${removed}${referenceRemoved > 0 ? `，另删除共用记录 ${referenceRemoved} 条` : ""}。`,
    moreMasked: (cases) => `……另有 ${cases} 件案例的个人信息已遮盖（--json 全部列出）`,
    leftOut: (ids) => `未载入（下架名单）：${list(ids)}`,
    removed: (ids) => `已从图谱删除（下架名单）：${list(ids)}`,
  },
  importStatute: {
    noFile: (path) => `${path} 不是可以读取的文件：请给出法规文件。`,
    checked: "没有错误。未写入任何内容（--dry-run）。",
    statute: (title, id, isNew, articles) =>
      `《${title}》（${isNew ? "新增：" : ""}${id}），${articles} 条`,
    found: (statute) => `${statute}。`,
    unchanged: (statute) => `${statute}：未变。`,
    loaded: (statute, provisions, removed) =>
      `${statute}：${provisions} 处条、款、项有文本${removed > 0 ? `，删除 ${removed} 处` : ""}。`,
  },
  importJudgments: JUDGMENTS,
  laws: LAWS,
  ingest: {
    rows: (file, cases, unread, open) =>
      `${file}：由各行得出 ${cases} 件案例，${unread} 处未能读取，${open} 项列中内容正文未能印证；leian import-judgments 把此类文件载入图谱。`,
    noCase: (file) => `${file}：其中未找到案例。`,
    read: (cases, documents, points, unlisted) =>
      `从 ${documents} 份文件中读出 ${cases} 件案例，待核对 ${points} 处${unlisted ? "（--report FILE.md 逐一列出）" : ""}。`,
    review: {
      title: "待核对",
      counts: (kind, cases, full) => `${kind}：共 ${cases} 件案例，其中 ${full} 件完整。`,
      nothing: "没有存疑之处。",
      personalData: "个人信息：",
    },
  },
  cite: {
    noText: "标准输入不是 UTF-8、UTF-16 或 GB18030 编码的文本：请先转换。",
    headings: ["位置", "状态", "原文", "规范写法", "处理", "说明"],
    none: "未找到引用。",
    counts: (all, resolved, ambiguous, unresolved) =>
      `共 ${all} 处引用：${resolved} 处已确定，${ambiguous} 处有多种可能，${unresolved} 处未能确定。`,
  },
  backup: BACKUP,
  doctor: {
    chapter: (title, lines, advice) => `${title}（${lines}）：${advice}`,
    more: (lines) => `……另有 ${lines} 处（--json 全部列出）`,
    nothing: "没有损坏、矛盾或者未能确定的内容。",
    otherForm: {
      title: "由另一版本写入的文本",
      advice: "运行 leian reindex，或者等下次 leian start 更新",
    },
    mayMiss: "检索可能遗漏案例",
    otherLexicon: (loaded, own) => `载入时的词库为 ${loaded ?? "（未记录）"}，现在的词库为 ${own}`,
    writable: {
      title: "读取之处可以写入",
      advice: "请使用 Neo4j 5.26 或更高版本，或者一个只可读取的用户（NEO4J_READER_USERNAME）",
    },
    carriedOut: "数据库执行了试作的写入",
    brokenLoads: { title: "中断的载入", advice: "请重新载入同一来源" },
    incompleteDocuments: { title: "缺少一部分的文件", advice: "请重新读取该文件并全部载入" },
    contradictions: { title: "来源之间的矛盾", advice: "请对照来源，更正记录或文件" },
    unresolved: { title: "未能确定", advice: "请载入所指的法规或案例，或者更正文字" },
    undated: {
      title: "没有日期的发布稿",
      advice: "请在记录中写明日期，或者在 leian ingest 时用 --date 给出",
    },
    states: (value, source, quote) =>
      `${source} 作 ${value}${quote === undefined ? "" : `“${quote}”`}`,
    contradiction: (caseId, field, sides) => `${caseId} ${field}：${sides.join("；")}`,
    unresolvedWords: (caseId, kind, raw, reason) =>
      `${caseId} ${kindName(kind)}“${raw}”：${sentence(reason)}`,
  },
  embed: {
    done: (embedded, model, unchanged) =>
      `已用 ${model} 生成 ${embedded} 份向量，${unchanged} 份未变。`,
  },
  report: {
    noEnding: (path) => `${path} 的后缀无法写入：应为 .md、.docx 或 .html。`,
    noSide: (text) => `--side 为 ${text}：应为 claimant 或 respondent。`,
    noCount: (text, most) => `--first 为 ${text}：应为 1 至 ${most} 的数字。`,
    withoutEmbeddings: (fault) => `${semanticWarning(fault).zh}${EMBEDDING_ADVICE[fault] ?? ""}`,
    isFolder: (path) => `${path} 是文件夹：请给出文件名。`,
    isThere: (path) => `${path} 已经存在：请另取文件名，或者用 --force 覆盖。`,
  },
  audit: {
    whole: (entries, last) =>
      `共 ${entries} 条，链条完整；最后一条为 ${last}（另行保存，以便发现末尾缺失的条目）。`,
    broken: (path, line) =>
      `审计日志 ${path} 在第 ${line} 行中断：有条目被改动、删除或插入，或者写入时中断。请原样保留该文件，另外指定一个。`,
    noFile: "没有指定审计日志：请给出文件，或者设置 LEIAN_AUDIT。",
    unreadable: (path) => `无法读取审计日志 ${path}：请检查路径和权限。`,
    unwritable: (path) => `无法写入审计日志 ${path}：请检查文件夹和权限。`,
  },
  token: {
    created: (name, role) => `这是 ${name}（${role}）的令牌。程序不保存令牌本身，请立即存好。`,
    revoked: (name) => `${name} 的令牌已撤销。`,
    none: "没有令牌：凡是能连上接口的，都会得到回答。",
    line: (name, role, state, used) =>
      `${name}  ${role}  ${state}  ${used === undefined ? "从未使用" : `最近使用 ${used}`}`,
    isGood: "有效",
    isGoodUntil: (day) => `有效至 ${day}`,
    isExpired: (day) => `${day} 后已失效`,
    isRevoked: (time) => `${time} 已撤销`,
    exists: (name) => `${name} 已有令牌：请先撤销，或者换一个名称。`,
    absent: (name) => `${name} 没有令牌：leian token list 列出全部令牌。`,
    noName: "名称为 1 至 60 个字母、汉字、数字、空格或 . _ @ -，以字母、汉字或数字开头。",
    unreadable: (path) => `无法读取 ${path} 中的令牌：请改正该文件，或者删除后重新生成令牌。`,
    needed: (host) =>
      `其他机器可以访问 ${host}，却没有任何令牌：请用 leian token create 名称 生成令牌，或者用 LEIAN_OIDC_ISSUER 指定令牌签发方；如果 Leian 之前已有程序把关，请设 LEIAN_AUTH=off。`,
    offAndIssuer:
      "LEIAN_OIDC_ISSUER 指定了令牌签发方，而 LEIAN_AUTH=off 表示不要求令牌：请取消其中一项。",
  },
  takedown: {
    done: (ids) => `已下架：${list(ids)}`,
    fault: (fault) => `下架名单有误：${fault}`,
    faults: (faults) => `下架名单有误，未做任何操作：\n${faults}`,
    unreadable: (path) => `无法读取下架名单 ${path}：请更正 LEIAN_TAKEDOWN，或者建立该文件。`,
    noText: (path) =>
      `下架名单 ${path} 不是 UTF-8、UTF-16 或 GB18030 编码的文本：请另存为其中一种。`,
  },
};
