import type { CaseFilter } from "../../graph/read/case-filter.js";
import { resolveFilter } from "../../search/resolve-filter.js";
import type { RequestContext } from "../context.js";
import { readAmountCondition } from "./amount-filter.input.js";
import type { CaseFilterInput } from "./case-filter.input.js";

/**
 * The filter that an input means, with the ids of what it names.
 * @throws InputError as resolveFilter does, BAD_USER_INPUT for a sum of money that cannot be.
 */
export async function readCaseFilter(
  input: CaseFilterInput | null | undefined,
  context: Pick<RequestContext, "citations" | "names" | "loaders" | "store">,
): Promise<CaseFilter> {
  if (input === null || input === undefined) return {};
  const amounts = input.amounts?.map(readAmountCondition);
  return resolveFilter(Object.assign({}, input, { amounts }), context);
}
