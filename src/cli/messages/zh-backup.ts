import type { Messages } from "./en.js";

const size = (bytes: number) => `${(bytes / 1024 / 1024).toFixed(1)} MiB`;

export const BACKUP: Messages["backup"] = {
  exists: (path) => `${path} 已经存在：请另取名称。`,
  absent: (path) => `${path} 不存在或者无法读取：备份由 FILE 和 FILE.json 两个文件组成。`,
  damaged: (path) => `${path} 与 leian backup 所写的不同：请另取一份副本。未作任何更改。`,
  later: (path) => `${path} 由更高版本的 Leian 或 Neo4j 写成：请用该版本恢复。未作任何更改。`,
  different: (path) => `由 ${path} 恢复的内容与备份时的图谱不同：下次启动时恢复原有的数据。`,
  ownNeo4j:
    "NEO4J_URI 指定的是自有的 Neo4j：请用 neo4j-admin database dump 备份（见 docs/reliability.md），或者不设 NEO4J_URI 以使用自带的服务器。",
  dumping: (path) => `正在写入 ${path}……`,
  loading: (path) => `正在恢复 ${path}……`,
  done: (path, { bytes, content }) =>
    `${path}：${size(bytes)}，${content.nodes} 个节点、${content.relationships} 个关系（${content.hash.slice(0, 12)}）。`,
  restored: (_path, { createdAt, content }) =>
    `已恢复 ${createdAt} 的备份：${content.nodes} 个节点、${content.relationships} 个关系，与备份时相同（${content.hash.slice(0, 12)}）。`,
};
