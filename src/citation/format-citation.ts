import { toChineseNumber } from "../domain/chinese-number.js";
import { provisionCitation, provisionLabel, type ProvisionNumber } from "../domain/provision.js";
import type { FoundCitation, FoundProvision } from "./found-citation.js";

/**
 * 《中华人民共和国民法典》第九百二十六条第二款, 《…法》（2018年修正）第一百一十条至第一百一十三条.
 */
export function fullForm(
  title: string,
  number: ProvisionNumber,
  last?: ProvisionNumber,
  version?: string,
): string {
  return provisionCitation(title, rangeLabel(number, last), version);
}

/** 第九百二十六条第二款, 第一百一十条至第一百一十三条. */
export function rangeLabel(number: ProvisionNumber, last?: ProvisionNumber): string {
  return last === undefined
    ? provisionLabel(number)
    : `${provisionLabel(number)}至${provisionLabel(last)}`;
}

/**
 * 民法典第926条第2款, 公司法第15条之一, 民诉法解释第15条第1款第3项: as lawyers write among
 * themselves.
 */
export function shortForm(
  shortTitle: string,
  number: ProvisionNumber,
  last?: ProvisionNumber,
): string {
  return `${shortTitle}${shortLabel(number)}${last === undefined ? "" : `至${shortLabel(last)}`}`;
}

function shortLabel(number: ProvisionNumber): string {
  const suffix = number.suffix ? `之${toChineseNumber(number.suffix)}` : "";
  const paragraph = number.paragraph === undefined ? "" : `第${number.paragraph}款`;
  const item = number.item === undefined ? "" : `第${number.item}项`;
  return `第${number.article}条${suffix}${paragraph}${item}`;
}

/**
 * The normal form of what was found, with the title as the text gives it where no catalogue gives a
 * better one.
 */
export function normalForm(found: FoundCitation, title?: string, version?: string): string {
  switch (found.kind) {
    case "PROVISION":
      return provisionForm(found, title, version);
    case "INSTRUMENT":
      return provisionCitation(title ?? found.instrument.name, "", version);
    case "DOCUMENT_NUMBER":
      return found.documentNumber;
    case "CASE_NUMBER":
      return found.caseNumber.normalized;
    case "GUIDING_CASE":
      return found.issuer === "COURT" ? `指导案例${found.number}号` : `检例第${found.number}号`;
    case "LIBRARY_CASE":
      return found.number;
  }
}

/** 法释〔2020〕17号第五条 of several instruments: a number stands without title marks. */
function provisionForm(
  { instrument, number, last }: FoundProvision,
  title?: string,
  version?: string,
): string {
  const { name = "…", documentNumber } = instrument ?? {};

  return title === undefined && name === documentNumber
    ? name + rangeLabel(number, last)
    : fullForm(title ?? name, number, last, version);
}
