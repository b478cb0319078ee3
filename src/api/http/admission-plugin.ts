import type { ApolloServerPlugin } from "@apollo/server";
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from "graphql";
import type { Admission } from "../limits/admission.js";
import { safeError } from "../errors/user-errors.js";
import type { HttpContext } from "./request-plugins.js";

/** What compares hundreds of cases with a query, all of it on one core. */
const SEARCHES = new Set([
  "similarCases",
  "similarCaseReport",
  "applicableProvisions",
  "provisionSuggestions",
]);

/** Lets searches for similar cases in one after the other, each operation for all that it asks. */
export function admissionPlugin(admission: Admission): ApolloServerPlugin<HttpContext> {
  return {
    async requestDidStart({ contextValue }) {
      const ended = new AbortController();
      let leave = () => {};
      contextValue.reply.raw.once("close", () =>
        ended.abort(safeError("CANCELLED", "The request was given up by the client.")),
      );
      return {
        async didResolveOperation({ document, operation }) {
          if (operation === undefined || !searches(document, operation)) return;
          leave = await admission.enter(ended.signal, contextValue.caller?.name);
          if (ended.signal.aborted) leave(); // refused meanwhile for another reason
        },
        async willSendResponse() {
          ended.abort();
          leave();
        },
      };
    },
  };
}

/** Whether an operation has a search at its root, whatever it calls it. */
function searches(document: DocumentNode, operation: OperationDefinitionNode): boolean {
  const fragments = new Map(
    document.definitions.flatMap((each): [string, FragmentDefinitionNode][] =>
      each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each]] : [],
    ),
  );
  const seen = new Set<string>();
  const has = ({ selections }: SelectionSetNode): boolean =>
    selections.some((each) => {
      if (each.kind === Kind.FIELD) return SEARCHES.has(each.name.value);
      if (each.kind === Kind.INLINE_FRAGMENT) return has(each.selectionSet);
      const name = each.name.value;
      if (seen.has(name)) return false;
      seen.add(name);
      const fragment = fragments.get(name);
      return fragment !== undefined && has(fragment.selectionSet);
    });
  return has(operation.selectionSet);
}
