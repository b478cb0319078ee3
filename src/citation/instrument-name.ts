import { COUNTRY } from "./country.js";
import { LEXICON } from "../lexicon/lexicon.js";
import { isForeignLaw } from "./foreign-law.js";

/** What a title in title marks names, as far as the title itself shows. */
export type TitleKind =
  /** Law: a statute, an interpretation, a rule of an authority. */
  | "INSTRUMENT"
  /** The short name of one, which only a law before it can explain: 《通知》, 《办法》. */
  | "GENERIC"
  /**
   * A contract, a letter, a judgment, a company's own rules, a book; the law of another country.
   */
  | "PRIVATE";

type Sign =
  /**
   * 《融资租赁合同》, 《承诺函》, 《章程》, 《员工手册》: documents of parties and in single cases.
   */
  | "PRIVATE_END"
  /** 《关于解除租赁合同的通知》. */
  | "PRIVATE_START"
  /**
   * 《联合国国际货物销售合同公约》 is law, 《业主公约》 is not; 《关于…的复函》 of an authority is.
   */
  | "PUBLIC"
  /** Rules that a company or a community makes for its own people. */
  | "OWN_RULES"
  | "OWN_RULES_MAKER_BEFORE"
  /** 《某公司租赁业务管理办法》; not 《金融租赁公司管理办法》. */
  | "ONE_COMPANY"
  | "STATUTE_END"
  /** Endings that law alone has in title marks. */
  | "STRONG_END"
  /**
   * Endings that private papers have as well: law where an authority or 关于 stands in the name,
   * where an authority is named as having issued it, or where it has a document number.
   */
  | "WEAK_END"
  | "WEAK_SHORT"
  | "AUTHORITY"
  /** 国务院印发的《…方案》. */
  | "AUTHORITY_BEFORE"
  | "NATIONAL"
  | "NO_NAME"
  /** 《行政处罚法（2021年修订）》, 《…管理办法（试行）》, 《某法（草案）》, 《…解释（三）》. */
  | "VERSION_END";

const SIGNS = LEXICON.table<Sign>("title-kinds");
/** A title this short only says its kind: 《通知》, 《办法》. */
const LONGEST_GENERIC = 4;

/**
 * Decides by its name whether a title is law. What a catalogue knows is law whatever it is called;
 * ask it first.
 * @param name the title, clean and without its marks.
 * @param before the words that stand before the title: 公司《考勤管理办法》 is the company's own.
 * @param isNumbered whether a document number follows it: 《…行动方案》（国发〔2024〕7号）.
 */
export function titleKind(name: string, before: string, isNumbered = false): TitleKind {
  const bare = withoutVersion(withoutVersion(name));
  const is = (sign: Sign) => SIGNS.has(bare, sign);
  if (is("NO_NAME") || is("PRIVATE_START")) return "PRIVATE";
  if (is("PUBLIC")) return "INSTRUMENT";
  if (bare.length <= LONGEST_GENERIC && !SHORT_STATUTE.test(bare))
    return (is("STRONG_END") && !LONG_ONLY.test(bare)) || is("WEAK_SHORT") ? "GENERIC" : "PRIVATE";
  if (is("PRIVATE_END")) return "PRIVATE";
  const own =
    is("OWN_RULES") ||
    (!is("STATUTE_END") && (is("ONE_COMPANY") || SIGNS.has(before, "OWN_RULES_MAKER_BEFORE")));
  if (own && !is("NATIONAL")) return "PRIVATE";
  const ofAuthority = () => is("AUTHORITY") || isNumbered || SIGNS.has(before, "AUTHORITY_BEFORE");
  return is("STRONG_END") || (is("WEAK_END") && ofAuthority()) ? "INSTRUMENT" : "PRIVATE";
}

/** 海商法, 条例; 公约 and 会议纪要 alone name none. */
const SHORT_STATUTE = LEXICON.expression("(?:.法|{short-statute-ends})$");
const LONG_ONLY = LEXICON.expression("{no-short-names}$");

function withoutVersion(name: string): string {
  return name.slice(0, SIGNS.search(name, "VERSION_END")?.from);
}

/**
 * How a law's name ends that has no title marks, before an article: …适用海商法第四十六条,
 * 公司法解释三第十八条; not 办法.
 */
const LAW_END = new RegExp(
  LEXICON.expression("{bare-law-end}$|(?<!{no-law-before})法$|").source +
    LEXICON.expression(String.raw`{interpretation}(?:\(?{small-numeral}\)?)?$`).source,
  "u",
);
const NAME = LEXICON.expression("(?:\\p{Script=Han}|、(?={listed-in-titles})){1,30}$");
/** Words before a law's name that do not belong to it. */
const LEADING = LEXICON.expression("^.{0,40}{leading-to-law}");
/** 该法, 司法解释, 合同解释; 条例 alone; 租赁合同约定的办法. */
const NO_LAW = LEXICON.expression("^{no-law}|^{no-law-alone}$|{no-law-within}(?!{legal-subject})");
const LONGEST_NAME = 31;
const NATION = LEXICON.expression("^.{0,40}{country}(?=\\p{Script=Han}{2})");

const LAW_END_SIGNS = new Set([...LEXICON.list("law-end-signs"), ")"]);

/** Whether a law's name can end with a sign: asked before the name itself is read. */
export function mayEndLaw(sign: string): boolean {
  return sign !== "" && LAW_END_SIGNS.has(sign);
}

/**
 * The law that is named, without title marks, directly before a place of the plain text; undefined
 * where none is. Words before the name are cut off at the last one that cannot belong to it.
 */
export function bareLawBefore(
  plain: string,
  at: number,
): { readonly from: number; readonly name: string } | undefined {
  const words = plain.slice(Math.max(0, at - LONGEST_NAME), at);
  const end = LAW_END.exec(words);
  const begin = end === null ? undefined : NAME.exec(words.slice(0, end.index))?.index;
  if (begin === undefined) return undefined;
  const run = words.slice(begin);
  const nation = NATION.exec(run)?.[0];
  const name = nation === undefined ? run.replace(LEADING, "") : run.slice(nation.length);
  if (name.length < 2 || name.length > 24 || NO_LAW.test(name)) return undefined;
  const from = at - name.length - (nation === undefined ? 0 : COUNTRY.length);
  if (nation === undefined && isForeignLaw(name, plain.slice(Math.max(0, from - 12), from)))
    return undefined;
  return { from, name };
}
