import type {
  CaseSection,
  CaseText,
  SectionKind,
} from "../../../../src/ingest/extract/case-text.js";
import type { ExtractionPorts } from "../../../../src/ingest/extract/ports.js";

/** A few entries of each catalogue, for the extractors' tests. */
const CAUSES: Readonly<Record<string, string>> = {
  融资租赁合同纠纷: "cause:112",
  买卖合同纠纷: "cause:84",
  房屋买卖合同纠纷: "cause:91",
  服务合同纠纷: "cause:137",
  信用卡纠纷: "cause:110-2",
  追索劳动报酬纠纷: "cause:186-5",
  证券虚假陈述责任纠纷: "cause:314-3",
  保险纠纷: "cause:保险纠纷",
  合同纠纷: "cause:合同纠纷",
  离婚纠纷: "cause:14",
  申请破产重整: "cause:申请破产重整",
  集资诈骗罪: "cause:集资诈骗罪",
  案外人执行异议之诉: "cause:案外人执行异议之诉",
  执行异议: "cause:执行异议",
  人身保险合同纠纷: "cause:334",
};

const COURTS: Readonly<Record<string, string>> = {
  最高人民法院: "court:supreme",
  北京金融法院: "court:beijing-financial",
  上海金融法院: "court:shanghai-financial",
  上海市浦东新区人民法院: "court:shanghai-pudong",
  浦东法院: "court:shanghai-pudong",
  北京市西城区人民法院: "court:beijing-xicheng",
  广州市中级人民法院: "court:guangzhou-intermediate",
};

const FACTORS: Readonly<Record<string, string>> = {
  预期违约: "factor:anticipatory-breach",
  挂靠: "factor:guakao",
  售后回租: "factor:sale-and-leaseback",
};

export const plainPorts: ExtractionPorts = {
  causes: { idOf: (name) => CAUSES[name] },
  courts: { idOf: (name) => COURTS[name] },
  citations: { read: () => [] },
  factors: {
    find: (text) =>
      Object.entries(FACTORS)
        .flatMap(([name, factorId]) =>
          [...text.matchAll(new RegExp(name, "gu"))].map(({ index }) => ({
            factorId,
            start: index,
            end: index + name.length,
          })),
        )
        .sort((a, b) => a.start - b.start),
  },
};

/** A section whose words stand in the document from `at` on, unbroken. */
export function section(
  kind: SectionKind,
  text: string,
  heading: string = kind,
  at = 0,
): CaseSection {
  return { heading, kind, text, spanAt: (from, to) => ({ start: at + from, end: at + to }) };
}

export function caseText(name: string | undefined, ...sections: readonly CaseSection[]): CaseText {
  return { title: name ?? "无名称的案件", name, sections };
}
