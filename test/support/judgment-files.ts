import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { collectionRows, csvLine, HEADER } from "../bench/judgment-collection.js";

/** What judgments refer to, in short: two regions, a court, causes of action, a factor, laws. */
export const SHARED = `
regions:
  - { id: "region:tianjin", name: 天津市, nameEn: Tianjin, code: "120000" }
  - { id: "region:beijing", name: 北京市, nameEn: Beijing, code: "110000" }
courts:
  - { id: "court:tianjin-binhai", name: 天津市滨海新区人民法院, level: BASIC, region: "region:tianjin" }
causesOfAction:
  - { id: "cause:a", name: 合同纠纷 }
  - { id: "cause:b", name: 民间借贷纠纷, parent: "cause:a" }
  - { id: "cause:c", name: 买卖合同纠纷, parent: "cause:a" }
  - { id: "cause:d", name: 物业服务合同纠纷, parent: "cause:a" }
instruments:
  - id: instrument:civil-code
    title: 中华人民共和国民法典
    kind: STATUTE
    shortTitle: 民法典
    effectiveFrom: "2021-01-01"
    outline: [{ kind: BOOK, label: 第一编, title: 合同, articles: "1-1260" }]
  - id: instrument:civil-procedure-law
    title: 中华人民共和国民事诉讼法
    kind: STATUTE
    effectiveFrom: "1991-04-09"
    outline: [{ kind: BOOK, label: 第一编, title: 总则, articles: "1-306" }]
`;

/** Writes a file of made-up judgments. */
export async function writeJudgments(
  folder: string,
  name: string,
  rows: number,
  change: (fields: readonly string[], index: number) => readonly string[] = (fields) => fields,
): Promise<string> {
  const path = join(folder, name);
  const lines = [...collectionRows(rows, 7)].map((fields, index) => csvLine(change(fields, index)));
  await writeFile(path, `${HEADER}\n${lines.join("\n")}\n`);
  return path;
}
