import type { CaseRecord } from "../../domain/case-record.js";
import { nodeKind, type NodeKind } from "../../domain/node-id.js";
import { apart, findPersonalData } from "./find-personal-data.js";
import { KnownNumbers } from "./known-numbers.js";
import { maskSpans } from "./mask-personal-data.js";
import type { PersonalData } from "./personal-data.js";

/**
 * What the gate does with personal data: mask it, or say where it is and leave the record alone.
 */
export type PersonalDataMode = "mask" | "refuse";

/** Personal data in a text of a record. */
export interface FoundPersonalData extends PersonalData {
  /** The key of the record whose text has it. */
  readonly path: readonly PropertyKey[];
  /** The first two signs, so that a person finds it again without the report repeating it: 13…. */
  readonly hint: string;
}

export interface GatedRecord {
  /** The masked record; the same object where nothing was found or nothing is to be masked. */
  readonly record: CaseRecord;
  readonly found: readonly FoundPersonalData[];
}

/**
 * Keys whose values the schema confines to ids, hashes, dates, codes and exact decimals. What is
 * masked there would point nowhere; 13800138000 as an amount is an amount.
 */
const MACHINE_KEYS = new Set([
  "id",
  "hash",
  "value",
  "currency",
  "date",
  "source",
  "key",
  "reviews",
  "ruling",
  "extractor",
]);

/** The kinds of nodes whose ids records name: an id stands for a node wherever it is. */
const NAMED_KINDS: ReadonlySet<NodeKind | undefined> = new Set<NodeKind>([
  "case",
  "publication",
  "region",
  "court",
  "cause",
  "factor",
  "instrument",
  "provision",
  "document",
  "rule",
]);

/**
 * Walks every text of a record, its document and sections included. A quote that its document holds
 * at the stated place is masked as the document is there, so that quote and document stay the same
 * words. A number that one text names as personal is masked in all of them.
 */
export function gateRecord(record: CaseRecord, mode: PersonalDataMode): GatedRecord {
  const first = new Walk(record, new KnownNumbers());
  const once = first.object(record, []);
  const [walk, masked] = first.numbers.size === 0 ? [first, once] : again(record, first.numbers);
  return { record: mode === "mask" && walk.found.length > 0 ? masked : record, found: walk.found };
}

/** The walk that knows what the whole record names. */
function again(record: CaseRecord, numbers: KnownNumbers): readonly [Walk, CaseRecord] {
  const walk = new Walk(record, numbers);
  return [walk, walk.object(record, [])];
}

class Walk {
  readonly found: FoundPersonalData[] = [];
  /** The numbers that the texts name. */
  readonly numbers = new KnownNumbers();
  private readonly documentFinds: readonly PersonalData[];

  constructor(
    private readonly record: CaseRecord,
    private readonly known: KnownNumbers,
  ) {
    this.documentFinds = record.document === undefined ? [] : this.findsIn(record.document.text);
  }

  private findsIn(text: string): readonly PersonalData[] {
    const named = findPersonalData(text);
    return this.known.size === 0 ? named : apart([...named, ...this.known.in(text)]);
  }

  /**
   * The value with its texts masked; it keeps its shape, because only strings are exchanged for
   * strings.
   */
  object<Value extends object>(value: Value, path: readonly PropertyKey[]): Value {
    const inDocument = this.placeInDocument(value);
    const entries = Object.entries(value).map(([key, each]: [string, unknown]) => {
      const here = [...path, key];
      if (MACHINE_KEYS.has(key)) return [key, each];
      if (inDocument !== undefined && key === "quote")
        return [key, this.mask(inDocument.quote, here, inDocument.finds)];
      if (value === this.record.document && key === "text")
        return [key, this.mask(String(each), here, this.documentFinds)];
      return [key, this.any(each, here)];
    });
    return Object.fromEntries(entries) as Value;
  }

  private any(value: unknown, path: readonly PropertyKey[]): unknown {
    if (typeof value === "string")
      return NAMED_KINDS.has(nodeKind(value)) ? value : this.mask(value, path, this.findsIn(value));
    if (Array.isArray(value)) return value.map((each, index) => this.any(each, [...path, index]));
    return typeof value === "object" && value !== null ? this.object(value, path) : value;
  }

  private mask(text: string, path: readonly PropertyKey[], finds: readonly PersonalData[]): string {
    for (const { kind, start, end } of finds)
      this.found.push({ kind, path, start, end, hint: `${text.slice(start, start + 2)}…` });
    this.numbers.add(text, finds);
    return maskSpans(text, finds);
  }

  /**
   * The quote of an evidence that the record's document holds word for word, with the finds of that
   * place.
   */
  private placeInDocument(
    value: object,
  ): { readonly quote: string; readonly finds: readonly PersonalData[] } | undefined {
    const { document } = this.record;
    if (document === undefined || !("quote" in value && "start" in value && "end" in value))
      return undefined;
    const { quote, start, end } = value;
    if (typeof quote !== "string" || typeof start !== "number" || typeof end !== "number")
      return undefined;
    const [from, to] = [start - document.start, end - document.start];
    if (from < 0 || document.text.slice(from, to) !== quote) return undefined;
    const finds = this.documentFinds
      .filter((each) => each.start < to && each.end > from)
      .map((each) => ({
        ...each,
        start: Math.max(0, each.start - from),
        end: Math.min(quote.length, each.end - from),
      }));
    return { quote, finds };
  }
}
