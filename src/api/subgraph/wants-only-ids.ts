import { type FieldNode, type GraphQLResolveInfo, Kind, type SelectionSetNode } from "graphql";

/** What an id tells by itself. */
const OF_IDS: ReadonlySet<string> = new Set(["id", "__typename"]);

/** Whether of the nodes in a field of the answer nothing is selected that must be read for it. */
export function wantsOnlyIds(info: GraphQLResolveInfo, field: string): boolean {
  const fieldsOf = (set: SelectionSetNode | undefined): readonly FieldNode[] =>
    (set?.selections ?? []).flatMap((each) => {
      if (each.kind === Kind.FIELD) return [each];
      return fieldsOf(
        each.kind === Kind.FRAGMENT_SPREAD
          ? info.fragments[each.name.value]?.selectionSet
          : each.selectionSet,
      );
    });
  return info.fieldNodes
    .flatMap((each) => fieldsOf(each.selectionSet))
    .filter((each) => each.name.value === field)
    .flatMap((each) => fieldsOf(each.selectionSet))
    .every((each) => OF_IDS.has(each.name.value));
}
