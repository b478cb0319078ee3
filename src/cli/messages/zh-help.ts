import type { CommanderError } from "commander";
import type { Messages } from "./en.js";

const DRY_RUN = "只检查，不写入";
const AS_JSON = "以 JSON 输出结果";

export const HELP: Messages["help"] = {
  leian: "Leian 类案：中国法院案例知识图谱",
  headings: { usage: "用法：", arguments: "参数：", options: "选项：", commands: "命令：" },
  showHelp: "显示命令的帮助",
  showVersion: "显示版本号",
  values: (choices, preset) => {
    const notes = [choices && `可用：${choices.join("、")}`, preset && `默认：${preset}`];
    return choices === undefined && preset === undefined
      ? ""
      : `（${notes.filter(Boolean).join("；")}）`;
  },
  pointer: "（leian --help 列出全部命令）",
  usage,
  start: {
    description: "启动数据库，载入示例案例，提供 GraphQL 接口及其浏览页面",
    port: "监听的端口（PORT，4000）",
    host: "监听的地址（HOST，127.0.0.1）",
    noSeed: "不载入示例案例",
  },
  mcp: {
    description: "经标准输入输出回答智能助手（Model Context Protocol）",
  },
  import: {
    description: "把案例记录（YAML、JSON、JSON Lines）载入图谱；- 表示从标准输入读取 JSON Lines",
    paths: "文件或文件夹",
    dryRun: DRY_RUN,
    json: AS_JSON,
    personalData:
      "自然人的身份证号、银行卡号等号码、出生日期、住址：遮盖（mask）或者拒绝（refuse）",
  },
  export: {
    description:
      "导出全图或者符合条件的案例：JSON Lines 记录、供 Excel 打开的 CSV、GraphML，或者 neo4j-admin 的文件",
    format: "jsonl：import 可读的记录；csv：Excel 表格；graphml；admin：供 neo4j-admin 导入",
    out: "写入的文件；csv 和 admin 为文件夹；不写则为标准输出",
    force: "覆盖已有的内容",
    city: "仅限这些地区的案例，以逗号分隔",
    court: "仅限这些法院的案例",
    cause: "仅限这些案由的案例",
    factor: "仅限具有这些要素的案例",
    article: "仅限适用这些条文之一的案例",
    outcome: "仅限这些裁判结果的案例",
    publication: "仅限这些发布物的案例",
    keyword: "仅限文本含有这些词语的案例",
    years: "仅限某年或者某几年的案例，例如 2019-2021",
  },
  watch: {
    description: "关注新动态：某条文的案例、类案、某裁判规则的状态",
    add: "从现在起关注一项；输出关注的编号",
    article: "适用这些条文的案例，以逗号分隔",
    city: "与 --article 同用：仅限这些地区的案例",
    facts: "与此文件所载案情相似的案例",
    case: "与此案例相似的案例",
    minScore: "与 --facts 或 --case 同用：相似度的下限，0 至 1",
    rule: "此裁判规则是否仍然成立",
    name: "关注的名称",
    webhook: "动态发送到的地址，以 LEIAN_WEBHOOK_SECRET 签名",
    list: "列出全部关注",
    remove: "取消关注，并删除其动态",
    id: "关注的编号",
    run: "列出上次以来的动态并发送；每次载入后运行",
    format: "输出的形式",
  },
  seed: {
    description: "载入 leian 自带的案例、法规、法院和要素",
    dryRun: DRY_RUN,
    json: AS_JSON,
  },
  importJudgments: {
    description:
      "把裁判文书数据集（CSV 或 JSON Lines，一行一份文书；.gz、.zip；UTF-8、GB18030）载入图谱；中断后接着做",
    files: "文件或者文件夹，例如裁判文书网数据的各月文件",
    map: "文件中的列名：案号=caseNo,全文=body",
    city: "只取这些城市：天津,北京,广州,上海",
    cause: "只取这些案由及其下级案由：合同纠纷",
    years: "只取这些年份的裁判：2019-2021,2023",
    kind: "只取这些种类的文书：判决书,裁定书",
    sample: "从筛选后的各行中抽取这么多行；每次所抽相同",
    publisher: "数据集由谁发布",
    report: "把未能读取之处逐行写入此文件",
    threads: "用多少个线程读取文书；不写则用全部核心",
    again: "此前已载入的文件也重新读取",
    bulk: "用于数百万行，仅限第一次、本机自带的服务器：以文件重新建立数据库，已有内容一并保留",
  },
  update: {
    description: "载入文件夹中此前没有载入的裁判文书数据文件，以名称、大小和哈希值判断",
    folder: "文件夹，其中一月或一年一个文件",
  },
  importStatute: {
    description: "把法规的正式文本写到图谱的条文上：Markdown、纯文本，或者每行一条的 JSON Lines",
    files: "以 .md、.txt 或 .jsonl 结尾的文件",
    dryRun: DRY_RUN,
    json: AS_JSON,
  },
  laws: {
    description: "国家法律的正式文本",
    fetch: "取回国家法律的正式文本（只取一次，用 pip），写到图谱的条文上；图谱没有的法律予以新增",
    from: "不取回，改读此 laws.db",
    dryRun: DRY_RUN,
    json: AS_JSON,
  },
  ingest: {
    description: "从文件（.txt、.md、.html、.docx、.pdf）中读出案例，以 JSON Lines 输出案例记录",
    files: "案例发布稿（典型案例、白皮书）或者裁判文书",
    out: "改为在此文件夹中每案写一个 YAML 文件",
    report: "把存疑之处写入此 Markdown 文件",
    publisher: "文件未写明时，由谁发布",
    date: "文件未写明时，何时发布：2024、2024-05 或 2024-05-06",
    city: "文件未写明时，案例所在的城市",
  },
  cite: {
    description:
      "找出文本（.txt、.md、.html、.docx、.pdf；- 表示标准输入）中的法律引用，并指明所引为何",
    file: "文本",
    json: "以 JSON 数组输出每处引用的全部信息",
    date: "裁判日期：以当时有效的版本为准",
    graph: "以图谱中的法规和条文为准，而不是 leian 自带的记录",
  },
  doctor: {
    description: "说明图谱中哪些内容损坏、矛盾或者未能确定",
    json: "以 JSON 输出全部内容",
  },
  embed: {
    description: "用自带的模型或 EMBEDDINGS_URL 为案例和条文生成向量；中断后接着做",
    all: "全部重做，用于更换模型",
  },
  reindex: { description: "把图谱中的文本按本版本的形式重写，例如在升级之后" },
  audit: {
    description: "审计日志：谁问了什么、得到了哪些案例；LEIAN_AUDIT 指定文件时才记录",
    verify: "检查有没有条目被改动、删除或者插入",
    file: "日志文件（LEIAN_AUDIT）",
  },
  token: {
    description: "接口的访问令牌；一旦有了令牌，没有令牌的请求一律拒绝",
    create: "生成令牌并输出，仅此一次",
    list: "列出令牌及其最近一次使用的时间",
    revoke: "撤销令牌",
    name: "令牌属于谁",
    role: "持有人可以做什么",
    expires: "有效期的最后一天：2027-12-31",
  },
  backup: {
    description: "停下自带的服务器，将其数据写入 FILE，并在 FILE.json 中写明校验所需的内容",
    file: "要写的文件；不得已经存在",
  },
  restore: {
    description: "以备份取代自带服务器的数据；先核对内容与备份时相同",
    file: "leian backup 所写的文件，其 .json 应在旁边",
  },
  report: {
    description: "检索类案，写出法发〔2020〕24号所要求的类案检索报告",
    facts: "案情：.txt、.md、.html、.docx 或 .pdf",
    court: "受诉法院",
    searcher: "检索主体",
    side: "己方：claimant（请求一方）或 respondent（被请求一方）；据此列明不利案例",
    issue: "待决的争议焦点",
    first: "列出多少件案例，1 至 50",
    out: "写到哪里：.md、.docx 或 .html；不写则以 Markdown 输出到标准输出",
    force: "覆盖已有的报告",
    receipt: "文末附检索凭证：数据版本与指纹、检索语句、未收录的范围",
  },
};

/** commander's errors have codes but no parameters: names are quoted in its message. */
function usage({ code, message }: CommanderError): string {
  const names = [...message.matchAll(/'([^']*)'/gu)].map((found) => found[1] ?? "");
  const name = names[0] ?? "";
  const near = /\(Did you mean (?:one of )?([^?]*)\?\)/u.exec(message)?.[1];
  const hint = near === undefined ? "" : `（是否想用 ${near}？）`;
  switch (code) {
    case "commander.unknownCommand":
      return `没有“${name}”这个命令。${hint}`;
    case "commander.unknownOption":
      return `没有“${name}”这个选项。${hint}`;
    case "commander.missingArgument":
      return `缺少参数“${name}”。`;
    case "commander.optionMissingArgument":
      return `选项“${name}”缺少值。`;
    case "commander.missingMandatoryOptionValue":
      return `必须给出选项“${name}”。`;
    case "commander.excessArguments":
      return `命令“${name}”的参数过多。`;
    case "commander.invalidArgument":
      return `选项“${name}”的值“${names[1] ?? ""}”不对：可用的值见 --help。`;
    default:
      return `命令行有误：${message}`;
  }
}
