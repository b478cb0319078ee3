import { digitGroups, groupsOfLength } from "./digit-groups.js";
import { apart, findPersonalData } from "./find-personal-data.js";
import { halfWidth } from "../../language/normal-form.js";
import type { PersonalData, PersonalDataKind } from "./personal-data.js";

/**
 * The kinds that are one number wherever it stands; an address or a date may be another
 * person's elsewhere.
 */
const NUMBERS: ReadonlySet<PersonalDataKind> = new Set([
  "IDENTITY_NUMBER",
  "BANK_CARD",
  "PASSPORT_NUMBER",
  "LICENCE_PLATE",
]);

/** Letters and digits in one piece. */
const PIECE = /[A-Z\d]{4,}/giu;

/**
 * The numbers that a record names as personal somewhere. A label names a number once; where the
 * same number stands again without it, it is the same number.
 */
export class KnownNumbers {
  private readonly kinds = new Map<string, PersonalDataKind>();
  private readonly lengths = new Set<number>();
  /** Numbers with letters, by their longest piece without other signs: A12345 of 沪·A12345挂. */
  private readonly lettered = new Map<
    string,
    { readonly before: string; readonly after: string; readonly kind: PersonalDataKind }
  >();

  add(text: string, finds: readonly PersonalData[]): void {
    for (const { kind, start, end } of finds) {
      if (!NUMBERS.has(kind)) continue;
      const number = halfWidth(text.slice(start, end), { dashes: true }).replace(/[\s-]/gu, "");
      this.kinds.set(number, kind);
      if (/^\d/u.test(number)) this.lengths.add(/^\d+/u.exec(number)?.[0].length ?? 0);
      else this.addLettered(number, kind);
    }
  }

  private addLettered(number: string, kind: PersonalDataKind): void {
    const piece = [...number.matchAll(PIECE)].at(-1);
    if (piece === undefined) return;
    const before = number.slice(0, piece.index);
    this.lettered.set(piece[0].toUpperCase(), {
      before,
      after: number.slice(piece.index + piece[0].length),
      kind,
    });
  }

  get size(): number {
    return this.kinds.size;
  }

  /** Where a text has them, in the order in which they stand. */
  in(text: string): readonly PersonalData[] {
    if (this.kinds.size === 0) return [];
    const plain = halfWidth(text, { dashes: true });
    return [...this.ofDigits(plain), ...this.withLetters(plain)].toSorted(
      (a, b) => a.start - b.start,
    );
  }

  private ofDigits(text: string): readonly PersonalData[] {
    const groups = digitGroups(text);
    return groups.flatMap((_group, index) =>
      [...this.lengths].flatMap((length): readonly PersonalData[] => {
        const found = groupsOfLength(text, groups, index, { least: length, most: length });
        if (found === undefined) return [];
        const x = /^[Xx×]?/u.exec(text.slice(found.end, found.end + 1))?.[0] ?? "";
        const kind = this.kinds.get(found.digits) ?? this.kinds.get(found.digits + x);
        return kind === undefined ? [] : [{ kind, start: found.start, end: found.end + x.length }];
      }),
    );
  }

  private withLetters(text: string): readonly PersonalData[] {
    if (this.lettered.size === 0) return [];
    return [...text.matchAll(PIECE)].flatMap(({ 0: piece, index }): readonly PersonalData[] => {
      const number = this.lettered.get(piece.toUpperCase());
      if (number === undefined) return [];
      const start = index - number.before.length;
      const end = index + piece.length + number.after.length;
      const same =
        text.slice(start, index) === number.before &&
        text.slice(index + piece.length, end) === number.after;
      return same ? [{ kind: number.kind, start, end }] : [];
    });
  }
}

/** The personal data of a text, with every place of a number that it names once. */
export function findThroughout(text: string): readonly PersonalData[] {
  const named = findPersonalData(text);
  const known = new KnownNumbers();
  known.add(text, named);
  return known.size === 0 ? named : apart([...named, ...known.in(text)]);
}
