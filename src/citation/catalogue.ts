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
  private readonly byName = new Map<string, readonly CataloguedInstrument[]>();
  private readonly byId = new Map<string, CataloguedInstrument>();

  constructor(readonly instruments: readonly CataloguedInstrument[]) {
    for (const instrument of instruments) {
      this.byId.set(instrument.id, instrument);
      for (const name of namesOf(instrument)) this.byName.set(name, [...(this.byName.get(name) ?? []), instrument]);
    }
  }

  get(id: string): CataloguedInstrument | undefined {
    return this.byId.get(id);
  }

  /** All instruments that bear a name, the version in force last adopted first. */
  named(name: string): readonly CataloguedInstrument[] {
    return [...(this.byName.get(normalizeName(name)) ?? [])].sort(byForce);
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
