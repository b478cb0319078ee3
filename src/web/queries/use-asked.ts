import { useQuery, useQueryClient, type UseQueryResult } from "@tanstack/react-query";
import type { TadaDocumentNode } from "../schema/graphql.js";
import { type Answer, asked } from "./ask.js";

/**
 * What a page shows. It is asked for while the page is drawn for the first time: the server answers
 * meanwhile, and not only after the browser has painted what waits for it.
 */
export function useAsked<Data, Variables>(
  document: TadaDocumentNode<Data, Variables>,
  variables: Variables,
  enabled = true,
): UseQueryResult<Answer<Data>> {
  const query = asked(document, variables);
  const cache = useQueryClient();
  if (enabled && cache.getQueryState(query.queryKey) === undefined)
    cache.query(query).catch(() => {}); // what failed is in the cache too, and told from there
  return useQuery({ ...query, enabled });
}
