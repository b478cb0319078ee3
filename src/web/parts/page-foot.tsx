import type { DocumentNode } from "@0no-co/graphql.web";
import { useMemo } from "react";
import { textOfQuery } from "../queries/ask.js";
import { useWords } from "../words/bilingual.js";
import { COMMON } from "./common.words.js";

interface LoadLike {
  readonly source: string;
  readonly complete: boolean;
  readonly finishedAt: string | null;
}

interface PageFootProps {
  readonly document: DocumentNode;
  /** The variables, without what is confidential. */
  readonly variables: unknown;
  readonly loads?: readonly LoadLike[] | undefined;
}

/** What was searched, and the query of the page in GraphiQL. */
export function PageFoot({ document, variables, loads }: PageFootProps) {
  const words = useWords(COMMON);
  const given = JSON.stringify(variables, null, 2);
  // the whole query in an address: not made anew with each rendering of the page
  const place = useMemo(
    () => new URLSearchParams({ query: textOfQuery(document), variables: given }).toString(),
    [document, given],
  );
  return (
    <footer className="page-foot">
      {loads && <Coverage loads={loads} />}
      <p>
        <a href={`/graphiql/#${place}`}>{words.viewAsGraphql}</a>
      </p>
    </footer>
  );
}

/** What was searched, when it was loaded, and which loads are not complete. */
export function Coverage({ loads }: { readonly loads: readonly LoadLike[] }) {
  const words = useWords(COMMON);
  const nameOf = (source: string) => (source === "seeds" ? words.seeds : source);
  const complete = loads.filter((each) => each.complete);
  const others = loads.filter((each) => !each.complete);
  const newest =
    complete
      .map((each) => each.finishedAt ?? "")
      .toSorted()
      .at(-1) ?? "";
  if (loads.length === 0) return <p>{words.nothingLoaded}</p>;
  return (
    <>
      {complete.length > 0 && (
        <p>
          {words.coverage(
            complete.map((each) => nameOf(each.source)).join(words.listed),
            newest.slice(0, 10),
          )}
        </p>
      )}
      {others.length > 0 && (
        <p className="warning">
          {words.incomplete(others.map((each) => nameOf(each.source)).join(words.listed))}
        </p>
      )}
    </>
  );
}
