import type { DatabaseFault } from "../../graph/database-error.js";
import type { DocumentFault } from "../../ingest/read/document-error.js";
import type { LocalServerFault, StartFailure } from "../../local/local-server-error.js";
import type { ModelFilesFault } from "../../local/model-files.js";
import type { EmbeddingFault } from "../../similarity/embedder.js";
import type { Messages } from "./en.js";
import { lawPackage } from "./zh-laws.js";

const OTHER_NEO4J = "或者用 NEO4J_URI 指定自有的 Neo4j，或者运行 docker compose up";

const START_FAILURES: Readonly<Record<StartFailure, string>> = {
  MEMORY_SHORT:
    "内存不足；请关闭其他程序，或者调低 LEIAN_HEAP_MB，或者用 NEO4J_URI 指定另一台机器上的 Neo4j。",
  DATA_IN_USE: "数据正被另一个进程使用；请结束该进程，或者用 LEIAN_HOME 指定另一个文件夹。",
  OTHER_STORE: "数据属于另一版本的 Neo4j；请用 LEIAN_HOME 指定新文件夹，或者换回该版本。",
  DISK_FULL: "磁盘已满；请腾出空间，或者用 LEIAN_HOME 指定另一磁盘上的文件夹。",
  NOT_SHOWN: "原因见数据文件夹中的 logs/；也可以用 NEO4J_URI 指定自有的 Neo4j。",
};

function localServer(fault: LocalServerFault): string {
  switch (fault.code) {
    case "FOLDER_NOT_MADE":
      return `无法建立数据文件夹 ${fault.folder}（${fault.reason}）：请用 LEIAN_HOME 指定有写权限的文件夹。`;
    case "JAVA_MISSING":
      return `未找到 Java（${fault.java}）：请安装 Java ${fault.minimum} 或更高版本，${OTHER_NEO4J}。`;
    case "JAVA_TOO_OLD":
      return `找到的 Java（${fault.java}）版本为 ${fault.version ?? "未知"}，Neo4j 需要 ${fault.minimum} 或更高版本：请安装新版本，或者用 JAVA_HOME 指定，${OTHER_NEO4J}。`;
    case "MAVEN_MISSING":
      return `未找到 Maven（mvn）：请安装 Maven 以下载 Neo4j，${OTHER_NEO4J}。`;
    case "NOT_FETCHED":
      return `用 Maven 下载 Neo4j ${fault.neo4j} 失败（${fault.reason ?? "见 mvn 自身的输出"}）：请检查网络或 Maven 的镜像设置后重试，或者用 NEO4J_URI 指定自有的 Neo4j。`;
    case "NO_JARS":
      return "Maven 未下载到 Neo4j 的任何 jar 文件：请删除缓存文件夹后重试。";
    case "HEAP_NOT_A_NUMBER":
      return `LEIAN_HEAP_MB 为“${fault.value}”：应为以 MiB 计的数字，例如 1024。`;
    case "MEMORY_SHORT":
      return `内存不足：Neo4j 的堆需要 ${fault.heap} MiB，可用内存为 ${fault.free} MiB：请关闭其他程序，或者调低 LEIAN_HEAP_MB（不低于 ${fault.least}），或者用 NEO4J_URI 指定另一台机器上的 Neo4j。`;
    case "NOT_STARTED":
      return `Neo4j 未能启动：${START_FAILURES[fault.cause]}`;
    case "NOT_STARTED_IN_TIME":
      return `Neo4j 在 ${fault.seconds} 秒内未能启动：${START_FAILURES[fault.cause]}`;
    case "IN_USE":
      return `${fault.folder} 中的数据正被进程 ${fault.owner} 使用：请先结束该进程，例如正在运行的 leian start。`;
    case "ADMIN_FAILED":
      return `neo4j-admin 未能${fault.task === "dump" ? "导出" : "载入"}数据（${fault.reason}）：原因见此；未作任何更改。`;
    case "OTHER_DATA":
      return `${fault.folder} 中的数据属于 Neo4j ${fault.written ?? "（版本未知）"}，本程序运行 ${fault.neo4j}：请用 LEIAN_HOME 指定新文件夹（示例数据会重新载入），或者使用写入该数据的 leian 版本。`;
  }
}

function databaseAdvice(fault: DatabaseFault): string {
  switch (fault) {
    case "unavailable":
      return "没有应答：请检查 NEO4J_URI、NEO4J_DATABASE 以及服务器是否在运行；不设 NEO4J_URI 则使用本机自带的服务器。";
    case "unauthenticated":
      return "拒绝了登录：请检查 NEO4J_USERNAME 和 NEO4J_PASSWORD。";
    case "forbidden":
      return "不许其用户执行所需的操作：请用 NEO4J_USERNAME 给出可以写入并可以读取索引与约束的用户。";
    case "broken":
      return "需要重新启动：原因见其自身的日志，常为磁盘已满。";
    case "unsupported":
      return "缺少所需的功能：请使用 Neo4j 5.26 或更高版本。";
    default:
      return `出错（${DATABASE_FAULTS[fault]}）：见其自身的日志。`;
  }
}

const DATABASE_FAULTS: Readonly<Record<DatabaseFault, string>> = {
  unavailable: "没有应答",
  broken: "需要重新启动",
  unauthenticated: "登录被拒",
  forbidden: "没有权限",
  timeout: "超时",
  aborted: "已中止",
  constraint: "违反唯一性约束",
  memory: "内存不足",
  unsupported: "缺少所需的功能",
  internal: "内部错误",
};

const EMBEDDING_FAULTS: Readonly<Record<EmbeddingFault, string>> = {
  UNREACHABLE: "向量接口没有应答：请检查 EMBEDDINGS_URL 以及该服务是否在运行。",
  REFUSED: "向量接口拒绝了请求：请检查 EMBEDDINGS_URL、EMBEDDINGS_MODEL 和 EMBEDDINGS_API_KEY。",
  MALFORMED: "向量接口的应答不是一组等长的向量：请检查 EMBEDDINGS_URL 和 EMBEDDINGS_MODEL。",
  NOT_READY: "语义模型正在载入：请过一分钟再试。",
  NO_MODEL: "语义模型不能在本机运行：请用 EMBEDDINGS_URL 指定向量接口，或者设 EMBEDDINGS=off。",
};

const OTHER_MODEL = "也可以用 EMBEDDINGS_URL 指定自己的向量接口，或者设 EMBEDDINGS=off";

function modelFiles(fault: ModelFilesFault): string {
  switch (fault.code) {
    case "MAVEN_MISSING":
      return `没有找到取回语义模型所用的 Maven（mvn）：请安装，${OTHER_MODEL}。`;
    case "NOT_FETCHED":
      return `未能用 Maven 取回语义模型（${fault.reason ?? "见 mvn 的输出"}）：请检查网络、Maven 镜像设置和磁盘，${OTHER_MODEL}。`;
    case "DAMAGED":
      return `取回的语义模型与应有的不符（${fault.file}）：请从 Maven 本地仓库删去后重新启动，${OTHER_MODEL}。`;
  }
}

function document(path: string, fault: DocumentFault): string {
  switch (fault.code) {
    case "MISSING":
      return `${path} 不存在或者无法读取：请给出一个文件。`;
    case "TOO_LARGE":
      return `${path} 有 ${fault.megabytes} MB，超过所读的上限 ${fault.most} MB：请拆分。`;
    case "NO_WORDS":
      return `${path} 没有文字：扫描件需要先做文字识别（OCR），空文件请去掉。`;
    case "UNKNOWN_KIND":
      return `${path} 的类型不能读取：请给出 .txt、.md、.html、.docx 或 .pdf。`;
    case "NO_TEXT":
      return `${path} 不是 UTF-8、UTF-16 或 GB18030 编码的文本：请另存为其中一种。`;
    case "NOT_OPENED":
      return `${path} 不是可以打开的 ${fault.kind} 文件：请在原程序中打开后重新保存。`;
  }
}

export const ERRORS: Messages["error"] = {
  unexpected: (what) => `发生意外错误：${what}`,
  unknownLanguage: (asked) => `LEIAN_LANG 为“${asked}”：应为 zh 或 en；以下用中文。`,
  localServer,
  loadInProgress: ({ holder, work }) =>
    `${work === "load" ? "另一个载入正在写入此图谱" : "另一个进程正在为此图谱生成向量"}（${holder === undefined ? "刚刚结束" : `${holder.host} 上的进程 ${holder.pid}`}）：请等它结束后重试。`,
  modelFiles,
  lawPackage,
  embedding: ({ fault }) => EMBEDDING_FAULTS[fault],
  otherModel: ({ held, given }) =>
    `图谱中的向量出自 ${held.model}（${held.dimensions} 维），而不是 ${given.model}（${given.dimensions} 维）：请用回原来的模型，或者用 leian embed --all 全部重做。`,
  diskFull: ({ space: { disk, folder, free }, needed }) =>
    `磁盘 ${disk} 已满：剩余 ${free} MiB，${folder} 中的数据需要 ${needed} MiB。请腾出空间，或者将该文件夹移到另一磁盘并用 LEIAN_HOME 指定，然后重新执行。未写完的内容不作数；已有的内容仍可读取。`,
  document: ({ path, fault }) => document(path, fault),
  database: (fault) => `数据库出错：${DATABASE_FAULTS[fault]}。`,
  reader: (address) =>
    `${address} 上的 Neo4j 不接受接口用于读取的用户：请检查 NEO4J_READER_USERNAME 和 NEO4J_READER_PASSWORD，并确认该用户可以读取数据库。`,
  noReader:
    "NEO4J_READER_USERNAME 与 NEO4J_READER_PASSWORD 须同时给出，并与 NEO4J_URI 一并使用：三者都设，或者前两者都不设。",
  neo4j: (address, fault) => `${address} 上的 Neo4j ${databaseAdvice(fault)}`,
  managedSilent: "本机自带的 Neo4j 不再应答：请重新启动；日志在数据文件夹中。",
  notWritten: (path) => `无法写入 ${path}：请检查文件夹和权限。`,
  noDate: (option, text) => `${option} 为“${text}”：应为日期，例如 2024、2024-05 或 2024-05-06。`,
  setting: (variable, expected) => `环境变量 ${variable} 有误：应为${expected}。`,
  noAudience:
    "设了 LEIAN_OIDC_ISSUER 而未设 LEIAN_OIDC_AUDIENCE：请写明发给 Leian 的令牌所用的 audience。",
  noModel: "设了 EMBEDDINGS_URL 而未设 EMBEDDINGS_MODEL：请写明接口所用的模型。",
  noEmbedder:
    "EMBEDDINGS 已设为 off：请取消该设置以使用自带的模型，或者设置 EMBEDDINGS_URL 和 EMBEDDINGS_MODEL。",
  noPort: (text) => `“${text}”不是端口：应为 0 至 65535 的数字。`,
};
