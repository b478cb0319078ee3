import type { InstrumentKnowledge } from "../domain/closed-lists.js";
import { fromChineseNumber } from "../domain/chinese-number.js";
import { unspaced } from "../domain/unspaced.js";
import { type VersionMarks, versionName } from "../domain/version-name.js";
import { LEXICON } from "../lexicon/lexicon.js";
import { similarity } from "./near-names.js";
import { addTo } from "../domain/group-by.js";

/** An instrument as citations know it: its names and the time it is in force. */
export interface CataloguedInstrument extends VersionMarks {
  readonly title: string;
  readonly shortTitle?: string | undefined;
  readonly effectiveTo?: string | undefined;
  /** What all versions of one instrument share. */
  readonly work: string;
  /** How much of it is known: described where it is left out. */
  readonly known?: InstrumentKnowledge | undefined;
}

/** Finds instruments by the names that texts give them. Immutable. */
export class InstrumentCatalogue {
  private readonly byName = new Map<string, CataloguedInstrument[]>();
  private readonly byLooseName = new Map<string, CataloguedInstrument[]>();
  private readonly byNumber = new Map<string, CataloguedInstrument[]>();
  private readonly byId = new Map<string, CataloguedInstrument>();
  private readonly byWork = new Map<string, CataloguedInstrument[]>();

  constructor(readonly instruments: readonly CataloguedInstrument[]) {
    for (const instrument of instruments) this.byId.set(instrument.id, instrument);
    for (const instrument of withoutMereNames(instruments)) {
      addTo(this.byWork, instrument.work, instrument);
      const names = namesOf(instrument);
      for (const name of names) addTo(this.byName, name, instrument);
      for (const name of new Set([...names].map(looseName)))
        addTo(this.byLooseName, name, instrument);
      if (instrument.documentNumber !== undefined)
        addTo(this.byNumber, documentNumberKey(instrument.documentNumber), instrument);
    }
  }

  get(id: string): CataloguedInstrument | undefined {
    return this.byId.get(id);
  }

  /** All instruments that bear a name, the version in force last adopted first. */
  named(name: string): readonly CataloguedInstrument[] {
    return [...(this.byName.get(normalizeName(name)) ?? [])].sort(byForce);
  }

  /**
   * All instruments that bear a name as texts vary it: 《关于适用〈民法典〉…的解释》 without its
   * court, 担保制度司法解释 for 解释, 公司法解释（三） for 解释三. Those that bear it to the letter
   * come alone.
   */
  called(name: string): readonly CataloguedInstrument[] {
    const exactly = this.named(name);
    return exactly.length > 0
      ? exactly
      : [...(this.byLooseName.get(looseName(normalizeName(name))) ?? [])].sort(byForce);
  }

  /**
   * All instruments with a document number, whatever brackets and figures it is written with: one
   * number may cover several.
   */
  numbered(documentNumber: string): readonly CataloguedInstrument[] {
    return [...(this.byNumber.get(documentNumberKey(documentNumber)) ?? [])].sort(byForce);
  }

  /** All versions of an instrument, itself included, the one in force first. */
  versions(instrument: CataloguedInstrument): readonly CataloguedInstrument[] {
    return [...(this.byWork.get(instrument.work) ?? [])].sort(byForce);
  }

  /** What a citation must say of the version of an instrument: nothing where it is the only one. */
  versionOf(instrument: CataloguedInstrument): string | undefined {
    return (this.byWork.get(instrument.work)?.length ?? 0) > 1
      ? versionName(instrument)
      : undefined;
  }

  /**
   * What an instrument is called for short, with its version where there are several: 民法典,
   * 公司法（2018年修正）.
   */
  shortName(instrument: CataloguedInstrument): string {
    const version = this.versionOf(instrument);
    return (
      (instrument.shortTitle ?? instrument.title) + (version === undefined ? "" : `（${version}）`)
    );
  }

  /** All names that the instruments bear, in normal form, and what texts shorten them to. */
  *names(): Iterable<string> {
    yield* this.byName.keys();
    for (const name of this.byLooseName.keys()) if (name.length >= SHORTEST_LOOSE) yield name;
  }

  /** Names that look like the one given, for an error message: the most alike first, none twice. */
  near(name: string): readonly string[] {
    const wanted = normalizeName(name);
    const best = new Map<string, number>();
    for (const instrument of this.instruments) {
      const label = instrument.shortTitle ?? instrument.title;
      const here = Math.max(...[...namesOf(instrument)].map((each) => similarity(wanted, each)));
      if (here > (best.get(label) ?? 0)) best.set(label, here);
    }
    return [...best]
      .sort(([a, one], [b, other]) => other - one || a.localeCompare(b))
      .slice(0, MOST_NEAR)
      .map(([label]) => label);
  }
}

/** A bound of an error message. */
const MOST_NEAR = 3;
/** Shorter ones are words of the language as well. */
const SHORTEST_LOOSE = 4;
const COUNTRY = LEXICON.expression("^{country}");
const COUNTRY_OR_MARK = LEXICON.expression("{country}|[()、]", "gu");
/** 最高人民法院关于…, and （试行） behind a name. */
const ISSUER = LEXICON.expression("^{supreme-court-short}{procuratorate}?(?={concerning})", "u");
const TRIAL = LEXICON.expression("{trial-version}$");
const SUBJECT = new RegExp(
  LEXICON.expression("^{concerning}{interpretation-subject}(.{1,200}?)的?").source +
    LEXICON.expression("({interpretation-kind}{small-numeral}?)$").source,
  "u",
);
const FILLERS = LEXICON.expression("{interpretation-fillers}", "gu");
const OBJECTS = LEXICON.expression("{interpretation-objects}{1,3}(?={interpretation-kind})");
/** 公司法解释 is no 司法解释 of a 公. */
const [INTERPRETATION = ""] = LEXICON.list("interpretation");
const JUDICIAL = LEXICON.expression("(?<!公){judicial-interpretation}", "gu");
const COUNTRY_OR_SIGN = LEXICON.expression("^{country}|[第〔〕[\\]()【】]", "gu");
const ORDER_NUMBER = LEXICON.expression("(?<={orders})({numeral}{1,5})(?=号$)");

/**
 * 《中华人民共和国民法典》 and 民法典 are one name: title marks, white space and the country's name
 * are left out.
 */
export function normalizeName(name: string): string {
  return unspaced(name)
    .replace(/[《》〈〉<>「」]/gu, "")
    .replace(COUNTRY, "")
    .toLowerCase();
}

/** Of a name in normal form, what its variants share. */
function looseName(normalized: string): string {
  return shortened(
    normalized
      .replace(COUNTRY_OR_MARK, "")
      .replace(ISSUER, "")
      .replace(TRIAL, "")
      .replace(JUDICIAL, INTERPRETATION),
  );
}

/**
 * 担保解释 for 担保制度解释, 民事诉讼法解释 for 关于适用民事诉讼法的解释, 某合同解释 for
 * 关于审理某合同纠纷案件适用法律问题的解释.
 */
function shortened(name: string): string {
  const subject = SUBJECT.exec(name);
  const [, what, kind] = subject ?? [];
  const short = what === undefined || kind === undefined ? name : what.replace(FILLERS, "") + kind;
  return short.replace(OBJECTS, "");
}

/**
 * 中华人民共和国主席令第四十五号 and 主席令第45号 are one number, as are 法释[2020]28号 and
 * 法释〔2020〕28号.
 */
export function documentNumberKey(documentNumber: string): string {
  return unspaced(documentNumber)
    .replace(COUNTRY_OR_SIGN, "")
    .replace(ORDER_NUMBER, (number) => `${fromChineseNumber(number) ?? number}`);
}

/**
 * The instruments without those that are known by citation only where another version of the same
 * work is described: its name is that version's.
 */
function withoutMereNames(
  instruments: readonly CataloguedInstrument[],
): readonly CataloguedInstrument[] {
  const isDescribed = (each: CataloguedInstrument) => each.known !== "CITATION_ONLY";
  const described = new Set(instruments.filter(isDescribed).map((each) => each.work));
  return instruments.filter((each) => isDescribed(each) || !described.has(each.work));
}

function namesOf(instrument: CataloguedInstrument): ReadonlySet<string> {
  return new Set(
    [instrument.title, instrument.shortTitle, ...instrument.aliases].flatMap((name) =>
      name ? normalizeName(name) : [],
    ),
  );
}

/** In force before not, later before earlier, then by id. */
function byForce(a: CataloguedInstrument, b: CataloguedInstrument): number {
  return (
    Number(a.effectiveTo !== undefined) - Number(b.effectiveTo !== undefined) ||
    (b.effectiveFrom ?? "").localeCompare(a.effectiveFrom ?? "") ||
    a.id.localeCompare(b.id)
  );
}
