import { maskedNames, Replacement } from "../domain/name-mask.js";
import type { Database, Parameters, ReadOptions } from "./database.js";
import { Row } from "./row.js";
import type { RowMask } from "./row-mask.js";
import { grouped } from "./grouped.js";

/** The names of one case, both ways. */
interface CaseNames {
  readonly masks: readonly (readonly [string, string])[];
  readonly others: readonly string[];
  readonly mask: Replacement;
  readonly unmask: Replacement;
  /** Of parties, as the graph has them, by what stands for them. */
  readonly ids: ReadonlyMap<string, string>;
  readonly hiddenIds: ReadonlySet<string>;
}

/** Ids that say which case they belong to: the case's slug, and what they are of it. */
const OF_A_CASE = /^(?:case|ruling|party|issue|amount|event|bench|counsel|rule):(\S+)$/u;
const ID = /^[a-z]+:[^\s\p{Cc}]{1,300}$/u;
/** The key of the order by title: the title, then the id. */
const TITLE_KEY = /\|(case:\S+)$/u;
/** Characters; longer texts are not looked at as ids. */
const LONGEST_ID = 400;
/** Cases a statement. */
const MOST_CASES = 10_000;
/** Behind an id it makes one that no node has. */
const NO_SUCH_ID = "~";

/**
 * Masks the full names of natural persons in everything that one request reads: in their nodes and
 * ids, in every text, quote and label of their case. Who is a natural person is whoever a case has
 * as a party that is no organisation. Judges, counsel, courts and organisations keep their names.
 */
export class PersonNames implements RowMask {
  private readonly cases = new Map<string, CaseNames | undefined>();
  private readonly documents = new Map<string, readonly string[]>();

  constructor(
    private readonly database: Pick<Database, "read">,
    private readonly options: () => ReadOptions,
  ) {}

  /** Ids and keys as the graph has them, where a client knows them masked. */
  async parameters(given: Parameters): Promise<Parameters> {
    const keyed = (text: string) =>
      text.startsWith("party:") ? casesOfId(text) : (TITLE_KEY.exec(text)?.slice(1) ?? []);
    const wanted = new Set(stringsOf(given).flatMap(keyed));
    if (wanted.size === 0) return given;
    await this.learn(wanted);
    return mapStrings(given, (text) => {
      for (const id of keyed(text)) {
        const names = this.cases.get(id);
        if (names === undefined) continue;
        if (!text.startsWith("party:")) return names.unmask.in(text);
        const held = names.ids.get(text);
        if (held !== undefined) return held;
        if (names.hiddenIds.has(text)) return text + NO_SUCH_ID; // it is not to be confirmed
      }
      return text;
    }) as Parameters;
  }

  async rows(rows: readonly Row[], parameters: Parameters): Promise<readonly Row[]> {
    const asked = new Scope(parameters);
    const scopes = rows.map((row) => new Scope(row.plain()));
    const chosen = scopes.map((scope) => {
      if (!scope.hasTexts) return NO_CASES;
      return [scope.cases, scope.documents, asked.cases, asked.documents].find(
        (ids) => ids.size > 0,
      );
    });
    const ids = new Set(chosen.flatMap((each) => [...(each ?? [])]));
    await this.learnDocuments(ids);
    const casesOf = (id: string) => this.documents.get(id) ?? [id];
    await this.learn(new Set([...ids].flatMap(casesOf)));
    const masks = new Map<string, Replacement>();
    const maskAt = (index: number): Replacement => {
      const cases = [...new Set([...(chosen[index] ?? [])].flatMap(casesOf))].sort();
      const key = cases.join(" ");
      const mask = masks.get(key) ?? this.maskOf(cases);
      masks.set(key, mask);
      return mask;
    };
    const pieces = joined(rows, maskAt);
    return rows.map((row, index) => {
      const mask = maskAt(index);
      if (mask.isEmpty) return row;
      const values = mapStrings(row.plain(), (text) => this.masked(text, mask)) as Values;
      const text = pieces.get(index);
      return new Row(text === undefined ? values : { ...values, text });
    });
  }

  /** The slug of an id is never touched: a party's key behind it is. */
  private masked(text: string, mask: Replacement): string {
    if (text.length > LONGEST_ID || !ID.test(text)) return mask.in(text);
    if (!text.startsWith("party:")) return text;
    const cases = casesOfId(text).filter((id) => this.cases.get(id) !== undefined);
    const slug = cases.at(-1)?.slice("case:".length) ?? "";
    const start = "party:".length + slug.length;
    return text.slice(0, start) + mask.in(text.slice(start));
  }

  private maskOf(cases: readonly string[]): Replacement {
    const held = cases.flatMap((id) => this.cases.get(id) ?? []);
    if (held.length === 1 && held[0] !== undefined) return held[0].mask;
    return new Replacement(
      held.flatMap(({ masks }) => masks),
      held.flatMap(({ others }) => others),
    );
  }

  private async learn(ids: ReadonlySet<string>): Promise<void> {
    const unknown = [...ids].filter((id) => !this.cases.has(id));
    for (let from = 0; from < unknown.length; from += MOST_CASES) {
      const asked = unknown.slice(from, from + MOST_CASES);
      for (const id of asked) this.cases.set(id, undefined);
      const rows = await this.database.read("read/names-of-cases", { ids: asked }, this.options());
      for (const row of rows) this.cases.set(row.string("caseId"), caseNames(row));
    }
  }

  private async learnDocuments(ids: ReadonlySet<string>): Promise<void> {
    const unknown = [...ids].filter((id) => id.startsWith("document:") && !this.documents.has(id));
    if (unknown.length === 0) return;
    const parameters = { ids: unknown, limit: MOST_CASES };
    const rows = await this.database.read("read/cases-of-documents", parameters, this.options());
    const cases = grouped(rows, "parentId", (row) => row.string("id"));
    for (const id of unknown) this.documents.set(id, cases.get(id) ?? []);
  }
}

type Values = Readonly<Record<string, unknown>>;
const NO_CASES: ReadonlySet<string> = new Set();

function caseNames(row: Row): CaseNames {
  const persons = row.rows("persons").map((each) => ({
    id: each.string("id"),
    name: each.string("name"),
    aliases: each.strings("aliases"),
  }));
  const others = row.strings("others");
  const masks = [...maskedNames({ persons, others })];
  const mask = new Replacement(masks, others);
  const start = "party:".length + row.string("caseId").length - "case:".length;
  const ids = new Map<string, string>();
  for (const { id } of persons) {
    const masked = id.slice(0, start) + mask.in(id.slice(start));
    if (masked !== id) ids.set(masked, id);
  }
  return {
    masks,
    others,
    mask,
    // what stands for a given name alone stands in many a title
    unmask: new Replacement(
      masks.flatMap(([name, masked]) => (masked.startsWith("某") ? [] : [[masked, name] as const])),
    ),
    ids,
    hiddenIds: new Set(ids.values()),
  };
}

/**
 * The texts of rows that are pieces of one text, one behind the other, masked as one: a name may
 * begin in one and end in the next.
 */
function joined(
  rows: readonly Row[],
  maskAt: (index: number) => Replacement,
): ReadonlyMap<number, string> {
  const texts = new Map<number, string>();
  for (let from = 0, to = 1; from < rows.length; from = to, to = from + 1) {
    while (to < rows.length && follows(rows[to - 1]?.plain(), rows[to]?.plain())) to++;
    if (to - from < 2) continue;
    const pieces = rows.slice(from, to).map((row) => row.string("text"));
    const masked = maskAt(from).in(pieces.join(""));
    let at = 0;
    for (const [index, piece] of pieces.entries()) {
      texts.set(from + index, masked.slice(at, at + piece.length));
      at += piece.length;
    }
  }
  return texts;
}

function follows(former: Values | undefined, next: Values | undefined): boolean {
  if (former?.["key"] === undefined || former["key"] !== next?.["key"]) return false;
  const { start, text } = former;
  const isPiece = typeof start === "number" && typeof text === "string";
  return isPiece && typeof next["text"] === "string" && next["start"] === start + text.length;
}

/** What a value says of where it comes from. */
class Scope {
  readonly cases = new Set<string>();
  readonly documents = new Set<string>();
  /** Whether it holds anything that could be a name. */
  hasTexts = false;

  constructor(value: unknown) {
    for (const text of stringsOf(value)) {
      if (text.length > LONGEST_ID || !ID.test(text)) {
        this.hasTexts = true;
        continue;
      }
      if (text.startsWith("document:")) this.documents.add(text);
      if (text.startsWith("party:")) this.hasTexts = true;
      for (const id of casesOfId(text)) this.cases.add(id);
    }
  }
}

/** The cases that an id may belong to: a slug may have a stroke, and so may a party's name. */
function casesOfId(text: string): readonly string[] {
  const slug = OF_A_CASE.exec(text)?.[1];
  if (slug === undefined) return [];
  const parts = slug.split("/");
  return parts.map((_, index) => `case:${parts.slice(0, index + 1).join("/")}`);
}

function stringsOf(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  if (Array.isArray(value)) return value.flatMap(stringsOf);
  if (typeof value === "object" && value !== null) return Object.values(value).flatMap(stringsOf);
  return [];
}

function mapStrings(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === "string") return change(value);
  if (Array.isArray(value)) return value.map((each) => mapStrings(each, change));
  if (typeof value === "object" && value !== null)
    return Object.fromEntries(
      Object.entries(value).map(([key, each]) => [key, mapStrings(each, change)]),
    );
  return value;
}
