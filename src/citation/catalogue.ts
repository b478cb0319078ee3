import { fromChineseNumber } from "../domain/chinese-number.js";

/** An instrument as citations know it: its names and the time it is in force. */
export interface CataloguedInstrument {
  readonly id: string;
  readonly title: string;
  readonly shortTitle?: string | undefined;
  readonly aliases: readonly string[];
  readonly documentNumber?: string | undefined;
  readonly effectiveFrom?: string | undefined;
  readonly effectiveTo?: string | undefined;
  /** What all versions of one instrument share. */
  readonly work: string;
}

/** Finds instruments by the names that texts give them. Immutable. */
export class InstrumentCatalogue {
  private readonly byName = new Map<string, CataloguedInstrument[]>();
  private readonly byLooseName = new Map<string, CataloguedInstrument[]>();
  private readonly byNumber = new Map<string, CataloguedInstrument[]>();
  private readonly byId = new Map<string, CataloguedInstrument>();

  constructor(readonly instruments: readonly CataloguedInstrument[]) {
    for (const instrument of instruments) {
      this.byId.set(instrument.id, instrument);
      const names = namesOf(instrument);
      for (const name of names) add(this.byName, name, instrument);
      for (const name of new Set([...names].map(looseName))) add(this.byLooseName, name, instrument);
      if (instrument.documentNumber !== undefined) add(this.byNumber, documentNumberKey(instrument.documentNumber), instrument);
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
   * All instruments that bear a name as texts vary it: 《关于适用〈民法典〉…的解释》 without its court, 担保制度司法解释 for 解释,
   * 公司法解释（三） for 解释三. Those that bear it to the letter come alone.
   */
  called(name: string): readonly CataloguedInstrument[] {
    const exactly = this.named(name);
    return exactly.length > 0 ? exactly : [...(this.byLooseName.get(looseName(normalizeName(name))) ?? [])].sort(byForce);
  }

  /** All instruments with a document number, whatever brackets and figures it is written with: one number may cover several. */
  numbered(documentNumber: string): readonly CataloguedInstrument[] {
    return [...(this.byNumber.get(documentNumberKey(documentNumber)) ?? [])].sort(byForce);
  }

  /** All names that the instruments bear, in normal form. */
  names(): Iterable<string> {
    return this.byName.keys();
  }

  /** Names that look like the one given, for an error message: the most pairs of characters in common first. */
  near(name: string, limit: number): readonly string[] {
    const wanted = pairs(normalizeName(name));
    return this.instruments
      .map((instrument) => ({
        label: instrument.shortTitle ?? instrument.title,
        likeness: Math.max(...[...namesOf(instrument)].map((each) => likeness(wanted, pairs(each)))),
      }))
      .filter((each) => each.likeness > 0.2)
      .sort((a, b) => b.likeness - a.likeness || a.label.localeCompare(b.label))
      .slice(0, limit)
      .map((each) => each.label);
  }
}

/** 《中华人民共和国民法典》 and 民法典 are one name: title marks, white space and the country's name are left out. */
export function normalizeName(name: string): string {
  return name
    .normalize("NFKC")
    .replace(/[《》〈〉<>「」\s]/gu, "")
    .replace(/^中华人民共和国/u, "")
    .toLowerCase();
}

/** Of a name in normal form, what its variants share. */
function looseName(normalized: string): string {
  return normalized
    .replace(/中华人民共和国|[()、]/gu, "")
    .replace(/^最高(?:人民法院|法院|院|法)(?:最高人民检察院)?(?=关于)|试行$/gu, "")
    .replace(/(?<!公)司法解释/gu, "解释"); // 公司法解释 is no 司法解释 of a 公
}

/** 中华人民共和国主席令第四十五号 and 主席令第45号 are one number, as are 法释[2020]28号 and 法释〔2020〕28号. */
function documentNumberKey(documentNumber: string): string {
  return documentNumber
    .normalize("NFKC")
    .replace(/^中华人民共和国|[\s第]|[〔〕[\]()【】]/gu, "")
    .replace(/(?<=令|公告)([〇零一二三四五六七八九十百]{1,5})(?=号$)/u, (number) => `${fromChineseNumber(number) ?? number}`);
}

function add<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const held = map.get(key);
  if (held === undefined) map.set(key, [value]);
  else held.push(value);
}

function namesOf(instrument: CataloguedInstrument): ReadonlySet<string> {
  return new Set(
    [instrument.title, instrument.shortTitle, ...instrument.aliases].flatMap((name) => (name ? normalizeName(name) : [])),
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

function pairs(text: string): ReadonlySet<string> {
  return new Set(Array.from({ length: Math.max(1, text.length - 1) }, (_, index) => text.slice(index, index + 2)));
}

/** Dice's coefficient: 1 where all pairs are shared, 0 where none is. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((pair) => b.has(pair)).length;
  return (2 * shared) / (a.size + b.size);
}
