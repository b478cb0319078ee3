import { MOST_RESTARTS } from "../../local/kept-server.js";
import type { Messages } from "./en.js";

export const START: Messages["start"] = {
  foreign: (address) => `${address} 是自有的数据库：不向其写入案例（leian seed 可载入示例案例）。`,
  ready: (base) =>
    `Leian 类案的接口在 ${base}/graphql，查询页面在 ${base}/graphiql，工作台在 ${base}/`,
  listening: (base) => `已在 ${base} 监听；正在准备数据库……`,
  waiting: (address) =>
    `${address} 上的 Neo4j 没有应答：正在等待（请检查 NEO4J_URI，并确认服务器在运行）。`,
  restarting: (restart, seconds) =>
    `Neo4j 服务器已经结束：${seconds} 秒后重新启动（十分钟内第 ${restart} 次，至多 ${MOST_RESTARTS} 次）。`,
  restarted: (address) => `Neo4j 服务器已在 ${address} 重新运行。`,
  ended: `Neo4j 服务器十分钟内结束超过 ${MOST_RESTARTS} 次：请在数据文件夹的日志中查明原因后重新启动。`,
  readOnly: "接口只读：在其读取之处试作的写入已被数据库拒绝。",
  notReadOnly:
    "数据库在接口只应读取之处执行了写入（未留下任何内容）：请使用未改动访问模式的 Neo4j 5.26 或更高版本，或者用 NEO4J_READER_USERNAME 给接口一个只可读取的用户。",
  scoringThreadEnded: (reason) =>
    `比对案件的线程已结束（${reason}）；重新启动之前，检索在应答线程中进行。`,
  databaseDown: "数据库没有应答：恢复之前不回答查询。",
  databaseUp: "数据库已恢复应答。",
  stillLoading: "另一个进程正在载入此图谱：等待其结束。",
  notInTime: (seconds) => `${seconds} 秒内未能结束进行中的工作：不再等待。`,
  parentGone: "上级进程已经结束",
  stopping: (reason) => `正在停止（${reason}）……`,
  otherVersion: "图谱由另一版本的 Leian 写入：leian reindex 可将其文本更新到本版本。",
  renewing: "图谱由另一版本的 Leian 写入：其文本正在更新到本版本，其间照常应答。",
  otherLexicon: (loaded, own) =>
    `图谱载入时的词库为 ${loaded ?? "（未记录）"}，现在的词库为 ${own}。`,
  renewed: (cases) => `文本已更新到本版本：${cases} 件案例有变化。`,
  notRenewed: (cause) => `文本未能更新到本版本：${cause}下次启动时重试。`,
  unexpected: "发生意外错误。",
  meaningReady: (model) => `检索已同时依据语义（${model}）。`,
  withoutMeaning: (cause) => `检索只依据文字：${cause}`,
  seedFaults: (faults) => `示例数据有误：\n${faults}`,
  notTraced: (variable) =>
    `不作链路追踪：${variable} 要求的方式不受支持，仅支持以 HTTP 发送 OTLP（otlp、http/json）。`,
  portInUse: (port) =>
    `端口 ${port} 已被占用：请结束占用它的程序，或者用 --port 或 PORT 另选端口。`,
  noAddress: (host) => `${host} 不是本机的地址：请用 --host 或 HOST 另选地址。`,
  portForbidden: (port) =>
    `当前用户不能使用端口 ${port}：请用 --port 或 PORT 另选 1023 以上的端口。`,
};
