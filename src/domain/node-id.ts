/** The kinds of nodes and the prefix that their ids carry: case:tj-01. */
export const NODE_KINDS = [
  "case",
  "ruling",
  "court",
  "region",
  "party",
  "instrument",
  "provision",
  "rule",
  "issue",
  "amount",
  "event",
  "bench",
  "counsel",
  "factor",
  "cause",
  "publication",
  "organ",
  "document",
] as const;
export type NodeKind = (typeof NODE_KINDS)[number];

const SHAPE = /^([a-z]+):[^\s\p{Cc}]{1,300}$/u;

/** The kind that an id names; undefined where the text is no id. */
export function nodeKind(id: string): NodeKind | undefined {
  const prefix = SHAPE.exec(id)?.[1];
  return NODE_KINDS.find((kind) => kind === prefix);
}

/** The id of a rule to which its record gives none, by its place from 0: rule:tj-01/1. */
export function ruleIdAt(slug: string, place: number): string {
  return `rule:${slug}/${place + 1}`;
}

/** The part behind the prefix: tj-01 for case:tj-01. */
export function slugOf(id: string): string {
  return id.slice(id.indexOf(":") + 1);
}
