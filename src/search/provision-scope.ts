import { MOST_PARTS } from "../domain/most-parts.js";
import type { ProvisionRow } from "../graph/read/node-rows.js";
import { InputError, NotFoundError } from "./search-errors.js";

/**
 * What answers for a provision.
 * @throws NotFoundError for one that was removed meanwhile, InputError for a book or chapter that
 * more provisions answer for than a page can merge.
 */
export function checkScope<Scope extends { readonly provisions: readonly unknown[] }>(
  scope: Scope | undefined,
  provision: ProvisionRow,
): Scope {
  if (scope === undefined) throw new NotFoundError("citation", provision.id, "provision");
  if (scope.provisions.length > MOST_PARTS)
    throw new InputError(
      `${provision.citation} has more than ${MOST_PARTS} parts: ask for a section or an article of it.`,
    );
  return scope;
}
