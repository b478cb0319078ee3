import type { JUDGMENTS as EN_JUDGMENTS } from "./en-judgments.js";
import { kindName } from "./zh-sentences.js";

const UNREAD: Readonly<Record<string, string>> = {
  COLLECTION_FILE: "不是数据文件",
  WHOLE_FILE: "文件损坏",
  CLOSED_QUOTE: "引号不成对",
  COURT_DOCUMENT: "没有全文和案号",
  DECODABLE: "有无法解码的字节（已载入）",
  READABLE_ROW: "读取出错",
  COLUMN_COUNT: "列数不符",
  COLUMNS: "缺少列",
  LINE_SIZE: "行过长",
  PARSABLE: "不是 JSON",
};

export const JUDGMENTS: typeof EN_JUDGMENTS = {
  absent: (path) => `${path} 不存在或者无法读取：请给出裁判文书数据文件或者文件夹。`,
  noFiles: "没有找到裁判文书数据文件：文件名以 .csv 或 .jsonl 结尾，可以用 .gz 或 .zip 压缩。",
  noSeeds: "图谱中还没有文书所引用的法院、案由和法规：请先运行 leian seed。",
  unknownColumn: (part) =>
    `--map 中有“${part}”：应为本项目的列名及文件中的列名，例如 案号=caseNo。`,
  unreadFilter: (option, part) =>
    option === "--years"
      ? `--years 中有“${part}”：应为年份，例如 2021 或 2019-2021。`
      : `--kind 中有“${part}”：应为文书种类，例如判决书、裁定书。`,
  noCount: (option, text) => `${option} 为 ${text}：应为大于零的整数。`,
  rate: (casesASecond, secondsLeft) =>
    `每秒 ${casesASecond.toFixed(casesASecond < 10 ? 1 : 0)} 件${secondsLeft === undefined ? "" : `，还需${duration(secondsLeft)}`}`,
  bulkElsewhere: (uri) =>
    `--bulk 重新建立本机自带服务器的数据库，而 NEO4J_URI 指定了 ${uri}：请不用 --bulk，或者不设 NEO4J_URI 运行之后，用“leian backup neo4j.dump”和“neo4j-admin database load neo4j --from-path=. --overwrite-destination=true”把图谱搬过去。`,
  bulkHolds: "--bulk 只用于图谱的第一批裁判文书数据，而此图谱中已有这样的文件：请不用 --bulk。",
  bulkKept: "写出图谱已有的内容",
  bulkImport: "导入（%）",
  bulkIndexes: "建立索引（%）",
  bulkJoining: "连接各行和案例共有的内容",
  openColumn: (place, kind, raw, reason) => `${place}: ${kind}“${raw}”：${reason}`,
  done: ({ files, loadedBefore, tally, seconds, casesASecond }, report) => {
    const { rows, created, changed, unchanged, met, leftOut, takenDown, masked } = tally;
    const unread = Object.entries(tally.unread).map(
      ([code, count]) => `${UNREAD[code] ?? code} ${count} 处`,
    );
    const unresolved = Object.entries(tally.unresolved).map(
      ([kind, count]) => `${kindName(kind)} ${count}`,
    );
    return [
      ...(loadedBefore.length > 0 ? [`此前已载入，未作改动：${loadedBefore.join("、")}`] : []),
      `${files} 个文件，${rows} 行：新增 ${created} 件案例，变化 ${changed} 件，未变 ${unchanged} 件，与他行同为一案 ${met} 行；筛选未取 ${leftOut} 行，下架清单排除 ${takenDown} 行，遮盖个人信息 ${masked} 件。`,
      ...(unread.length > 0 ? [`未能读取（各处见 ${report}）：${unread.join("、")}。`] : []),
      ...(unresolved.length > 0
        ? [`存为未确定的：${unresolved.join("、")}（leian doctor 逐一列出）。`]
        : []),
      `用时${duration(seconds)}，每秒 ${casesASecond.toFixed(1)} 件。`,
    ].join("\n");
  },
};

function duration(seconds: number): string {
  if (seconds < 90) return ` ${Math.round(seconds)} 秒`;
  if (seconds < 5400) return ` ${Math.round(seconds / 60)} 分钟`;
  return ` ${(seconds / 3600).toFixed(1)} 小时`;
}
