import type { CaseRow } from "../../graph/read/node-rows.js";
import type { CaseList } from "../../graph/read/pages.js";
import { type Connection, connectNodes } from "../connection/connection.js";
import { decodeCursor } from "../connection/cursor.js";
import { checkFirst, type PageArgs } from "../connection/page.args.js";
import type { RequestContext } from "../context.js";

/** A page of the cases that hang off a node, for the `cases` field of its type. */
export function caseList(
  list: Exclude<CaseList, "region">,
  id: string,
  { first, after }: PageArgs,
  { loaders }: RequestContext,
): Connection<CaseRow> {
  const identity = ["cases", list, id];
  const place = decodeCursor(identity, list === "publication" ? "text" : "date", after);
  const size = checkFirst(first);
  return connectNodes(
    loaders,
    "case",
    () => loaders.caseList(list, id, place, size),
    identity,
    after,
    () => loaders.countCaseList(list, id),
  );
}
