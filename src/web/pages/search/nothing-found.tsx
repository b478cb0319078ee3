import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Button } from "react-aria-components/Button";
import { FaultNote, faultsOf } from "../../parts/fault-note.js";
import { Skeleton } from "../../parts/skeleton.js";
import { useOpenMeaning } from "../../parts/use-open-meaning.js";
import { asked } from "../../queries/ask.js";
import { HITS_OF_ALL_KINDS } from "../../queries/hubs.js";
import { useWords } from "../../words/bilingual.js";
import type { SearchSearch } from "./search.search.js";
import { SEARCH } from "./search.words.js";

interface NothingFoundProps {
  readonly q: string;
  readonly kind: SearchSearch["kind"];
}

/**
 * Whether it was the kind that emptied the list, how many there are without it, and the ways out.
 */
export function NothingFound({ q, kind }: NothingFoundProps) {
  const words = useWords(SEARCH);
  const open = useOpenMeaning();
  return (
    <div className="empty-list">
      <p>{kind === undefined ? words.none : words.noneOfKind(words.kinds[kind])}</p>
      {kind !== undefined && <WithoutKind q={q} />}
      <p>
        <Button className="choice" onPress={() => open({ kind: "FACTS" }, q)}>
          {words.asFacts}
        </Button>
      </p>
    </div>
  );
}

function WithoutKind({ q }: { readonly q: string }) {
  const words = useWords(SEARCH);
  const page = useQuery(asked(HITS_OF_ALL_KINDS, { q }));
  if (page.isPending) return <Skeleton lines={1} />;
  if (page.isError)
    return <FaultNote faults={faultsOf(page.error)} onRetry={() => void page.refetch()} partial />;
  const { totalCount, totalCountIsExact } = page.data.data.search;
  if (totalCount === 0) return <p className="quiet">{words.noneAtAll}</p>;
  return (
    <p>
      <Link to="/search" search={(before) => ({ ...before, q, kind: undefined })}>
        {words.allKinds(totalCount, totalCountIsExact)}
      </Link>
    </p>
  );
}
