import { normalizeName } from "../citation/catalogue.js";
import { courtNameKeys } from "../domain/court-name.js";
import { NAMED_KINDS, type NamedKind, type NamedNode } from "../domain/node-names.js";
import { normalizeTitle } from "../domain/normalize-title.js";
import { shortRegionNames } from "../domain/region-name.js";
import { LEXICON } from "../lexicon/lexicon.js";
import { addTo } from "../domain/group-by.js";
import { sharedPairs } from "../citation/near-names.js";

const ORGAN_BEFORE = LEXICON.expression("^[^《》]{2,60}?(?={concerning})");

/** What a name was found to mean. */
export type FoundName =
  | { readonly kind: "one"; readonly id: string }
  | { readonly kind: "several"; readonly nodes: readonly NamedNode[] }
  | { readonly kind: "none" };

/**
 * Names less alike than this are no neighbours. Half of the pairs of characters in common is 0.5.
 * Chosen: neighbours are only suggested, never taken.
 */
const LEAST_SIMILARITY = 0.3;
/** A bound of an error message. */
const MOST_NEAR = 3;
const TYPED_CAUSE_END = LEXICON.expression("{typed-cause-ends}$");
const DISPUTE_END = LEXICON.expression("{dispute}$");
const COURT_END = LEXICON.expression("{court-ends}$");

/**
 * Finds nodes by their names: one index a kind for all names, and a second for what names are
 * customarily shortened to. Immutable.
 */
export class NameIndex {
  private readonly ids = new Map<string, NamedNode>();
  private readonly exact = new Map<string, NamedNode[]>();
  private readonly loose = new Map<string, NamedNode[]>();
  private readonly ofKind = new Map<NamedKind, NamedNode[]>(NAMED_KINDS.map((kind) => [kind, []]));

  constructor(nodes: readonly NamedNode[]) {
    for (const node of nodes) {
      this.ids.set(node.id, node);
      this.ofKind.get(node.kind)?.push(node);
      for (const key of new Set(node.names.map(normalizeName)))
        addTo(this.exact, `${node.kind} ${key}`, node);
      for (const key of new Set(node.names.flatMap((name) => looseKeys(node.kind, name))))
        addTo(this.loose, `${node.kind} ${key}`, node);
    }
  }

  /** How many nodes of a kind it knows. */
  size(kind: NamedKind): number {
    return this.ofKind.get(kind)?.length ?? 0;
  }

  has(kind: NamedKind, id: string): boolean {
    return this.ids.get(id)?.kind === kind;
  }

  /**
   * What a name means: an official name or alias to the letter, else a customary short form of one.
   */
  find(kind: NamedKind, name: string): FoundName {
    const exact = this.exact.get(`${kind} ${normalizeName(name)}`) ?? [];
    const found = exact.length > 0 ? exact : this.looseMatches(kind, name);
    const [only, ...others] = found.length > 1 ? preferred(found) : found;
    if (only === undefined) return { kind: "none" };
    return others.length === 0
      ? { kind: "one", id: only.id }
      : { kind: "several", nodes: [only, ...others] };
  }

  /**
   * Names of the kind that look like the one given, the most alike first; the id where a name is
   * not one node's alone.
   */
  near(kind: NamedKind, name: string): readonly string[] {
    const isId = name.startsWith(`${kind}:`);
    const stem = (text: string) => (isId ? text : stemOf(kind, text));
    const wanted = stem(name);
    const alike = (node: NamedNode) =>
      Math.max(...(isId ? [node.id] : node.names).map((each) => similarity(wanted, stem(each))));
    return (this.ofKind.get(kind) ?? [])
      .map((node) => ({ node, similarity: alike(node) }))
      .filter((each) => each.similarity >= LEAST_SIMILARITY)
      .sort((a, b) => b.similarity - a.similarity || (a.node.id < b.node.id ? -1 : 1))
      .slice(0, MOST_NEAR)
      .map(({ node }) => (isId ? node.id : this.nameOf(node)));
  }

  /** What names a node: its usual name, or its id where others bear that name too. */
  private nameOf(node: NamedNode): string {
    const name = node.names[0] ?? node.id;
    const found = this.find(node.kind, name);
    return found.kind === "one" && found.id === node.id ? name : node.id;
  }

  private looseMatches(kind: NamedKind, name: string): readonly NamedNode[] {
    const found = looseKeys(kind, name).flatMap((key) => this.loose.get(`${kind} ${key}`) ?? []);
    return [...new Set(found)];
  }
}

/** What a kind of names is customarily shortened to, in one form for all variants. */
function looseKeys(kind: NamedKind, name: string): readonly string[] {
  switch (kind) {
    case "region":
      return [name, ...shortRegionNames(name)].map(normalizeName);
    case "court":
      return courtNameKeys(name);
    case "cause":
      return [normalizeTitle(name).replace(TYPED_CAUSE_END, "")].filter((key) => key !== "");
    case "instrument":
      return [name, withoutOrgan(name)].map(normalizeTitle).filter((key) => key !== "");
    case "factor":
    case "publication":
      return [normalizeTitle(name)].filter((key) => key !== "");
  }
}

/** 关于…的通知, which its organ's name precedes in the full title: 某总局办公厅关于…的通知. */
function withoutOrgan(title: string): string {
  return title.replace(ORGAN_BEFORE, "");
}

/**
 * Of several nodes of one name those that are meant: the law in force rather than its former
 * versions, and the broader cause of action where the tree repeats its name below it.
 */
function preferred(nodes: readonly NamedNode[]): readonly NamedNode[] {
  const ids = new Set(nodes.map((each) => each.id));
  const left = nodes.filter(
    (each) => !each.yields && (each.parentId === undefined || !ids.has(each.parentId)),
  );
  return left.length > 0 ? left : nodes;
}

/**
 * A name without what all of its kind have in common: 月球人民法院 is like no court for its
 * 人民法院.
 */
function stemOf(kind: NamedKind, name: string): string {
  const plain = normalizeName(name);
  const stem = plain.replace(
    kind === "court" ? COURT_END : kind === "cause" ? DISPUTE_END : /$/u,
    "",
  );
  return stem === "" ? plain : stem;
}

/**
 * Dice's coefficient of the pairs of characters; one half at least where one contains the other.
 */
function similarity(wanted: string, name: string): number {
  const contains =
    name.length > 1 && wanted.length > 1 && (name.includes(wanted) || wanted.includes(name));
  return Math.max(sharedPairs(wanted, name), contains ? 0.5 : 0);
}
