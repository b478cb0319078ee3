import { Field, ID, InterfaceType } from "type-graphql";
import { nodeKind, type NodeKind } from "../../domain/node-id.js";
import { about } from "../schema/about.js";

/** The GraphQL type of each kind of node. */
const TYPE_NAMES: Readonly<Record<NodeKind, string>> = {
  case: "Case",
  ruling: "Ruling",
  court: "Court",
  region: "Region",
  party: "Party",
  instrument: "Instrument",
  provision: "Provision",
  rule: "RulePrinciple",
  issue: "Issue",
  amount: "Amount",
  event: "DatedEvent",
  bench: "BenchMember",
  counsel: "Counsel",
  factor: "Factor",
  cause: "CauseOfAction",
  publication: "Publication",
  organ: "Organ",
  document: "Document",
};

/** The type of a value, by its id. */
export function typeNameOf(value: { readonly id: string }): string {
  const kind = nodeKind(value.id);
  if (kind === undefined) throw new TypeError("a node without an id of a known kind");
  return TYPE_NAMES[kind];
}

/** Anything with a stable identity in the graph. */
@InterfaceType("Node", {
  resolveType: typeNameOf,
  ...about(
    "Anything with a stable identity in the graph.",
    "图谱中具有稳定标识的任何对象。",
    'node(id: "case:tj-01") { id }',
  ),
})
export abstract class NodeInterface {
  @Field(
    (_type) => ID,
    about("Readable and stable: kind:name.", "可读且稳定的标识，格式为 类别:名称。", "case:tj-01"),
  )
  id!: string;
}
