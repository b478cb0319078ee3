import type { BenchRole } from "../../domain/closed-lists.js";
import type { Evidence } from "../../domain/evidence.js";
import type { LexiconMatch } from "../../lexicon/compiled-table.js";
import { LEXICON } from "../../lexicon/lexicon.js";
import type { CaseSection } from "./case-text.js";
import { evidenceAt } from "./evidence-at.js";
import { NAME_DOT, NAME_SIGN } from "./person-names.js";

/** Who signs a court's document: 审判长　谭某. */
export interface CourtOfficer {
  readonly role: BenchRole;
  /** The title as printed, without the spaces between its signs: 代理审判员. */
  readonly title: string;
  /** The name as printed, without the spaces between its signs. */
  readonly name: string;
  readonly evidence: Evidence;
}

const TITLES = LEXICON.table<BenchRole | "END">("court-officers");
/** Where a document has no part of its own for the signatures, they stand among its last signs. */
const LONGEST_TAIL = 600;
/** Signs from one title to the next: a name, a date. */
const LONGEST_SIGNATURE = 24;
const DATE_ROW = "date";
const ANNEX_ROW = "annex";
const SPACE = /[ \t\u3000\u00A0]/u;
/** A name of two to four signs, a masked one, or one with a dot between its parts. */
const NAME = new RegExp(
  String.raw`^[：:]?(?<name>(?:${NAME_SIGN}|[A-Za-z\d]){1,4}(?:${NAME_DOT}\p{Script=Han}{1,10}){0,3})`,
  "u",
);
/** Signs of a Chinese name. */
const SHORTEST_NAME = 2;

/**
 * Those who sign a court's document, in the order in which they do: judges, people's assessors,
 * the judge's assistant, the clerk; also where line breaks are lost, and with spaces between the
 * signs (审 判 长　谭　某).
 */
export function readCourtOfficers(sections: readonly CaseSection[]): readonly CourtOfficer[] {
  const section =
    sections.findLast(({ kind }) => kind === "TAIL") ??
    sections.findLast(({ kind }) => kind !== "PROVISIONS" && kind !== "RULES");
  if (section === undefined) return [];
  const start = section.kind === "TAIL" ? 0 : Math.max(0, section.text.length - LONGEST_TAIL);
  const signs = unspaced(section.text, start);
  const text = signs.map(({ sign }) => sign).join("");
  const titles = TITLES.find(text);
  const found = untilAnnex(section.kind === "TAIL" ? titles : signatures(titles));
  const officers: CourtOfficer[] = [];
  found.forEach((title, index) => {
    if (title.means === "END") return;
    const to = found[index + 1]?.from ?? text.length;
    for (const { name, end } of namesBehind(signs.slice(title.to, to))) {
      const place = { from: signs[title.from]?.at ?? 0, to: end };
      officers.push({
        role: title.means,
        title: text.slice(title.from, title.to),
        name,
        evidence: evidenceAt(section, place),
      });
    }
  });
  return officers;
}

/**
 * Of the titles in the last words of a document those of its signatures: the last that follow each
 * other closely and have the date among them.
 */
function signatures(
  titles: readonly LexiconMatch<BenchRole | "END">[],
): readonly LexiconMatch<BenchRole | "END">[] {
  const groups: LexiconMatch<BenchRole | "END">[][] = [];
  for (const title of titles) {
    const group = groups.at(-1);
    const before = group?.at(-1);
    if (group && before && title.from - before.to <= LONGEST_SIGNATURE) group.push(title);
    else groups.push([title]);
  }
  const signed = groups.filter((group) => group.some(({ means }) => means !== "END"));
  const dated = signed.filter((group) => group.some(({ row }) => row === DATE_ROW));
  return dated.at(-1) ?? signed.at(-1) ?? [];
}

/** What stands below 附： signs nothing. */
function untilAnnex(
  titles: readonly LexiconMatch<BenchRole | "END">[],
): readonly LexiconMatch<BenchRole | "END">[] {
  const annex = titles.findIndex(({ row }) => row === ANNEX_ROW);
  return annex < 0 ? titles : titles.slice(0, annex + 1);
}

interface Sign {
  readonly sign: string;
  /** Where it stands in the section. */
  readonly at: number;
  /** Whether a space stands before it. */
  readonly spaced: boolean;
}

/** The signs of a text without its spaces; a line break stays. */
function unspaced(text: string, from: number): readonly Sign[] {
  const signs: Sign[] = [];
  let spaced = false;
  for (let at = from; at < text.length; at++) {
    const sign = text.charAt(at);
    if (SPACE.test(sign)) spaced = true;
    else {
      signs.push({ sign, at, spaced });
      spaced = false;
    }
  }
  return signs;
}

/** The names behind a title: one, or several with spaces between them (审判员 谭某某 彭某). */
function namesBehind(signs: readonly Sign[]): readonly { name: string; end: number }[] {
  const first = signs[0]?.sign === "\n" ? 1 : 0;
  const stop = signs.findIndex(({ sign }, index) => index >= first && sign === "\n");
  const line = signs.slice(first, stop < 0 ? signs.length : stop);
  const groups: Sign[][] = [];
  for (const each of line) {
    const group = groups.at(-1);
    if (group && !each.spaced) group.push(each);
    else groups.push([each]);
  }
  const areNames = groups.length > 1 && groups.every(({ length }) => length >= SHORTEST_NAME);
  return (areNames ? groups : [line]).flatMap((group) => {
    const words = group.map(({ sign }) => sign).join("");
    const found = NAME.exec(words);
    const name = found?.groups?.["name"] ?? "";
    const last = group[(found?.[0].length ?? 0) - 1];
    return name.length < SHORTEST_NAME || last === undefined ? [] : [{ name, end: last.at + 1 }];
  });
}
