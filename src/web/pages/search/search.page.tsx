import "./search.css";
import { createLazyRoute, getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { type ComponentProps, useState } from "react";
import { Button } from "react-aria-components/Button";
import { FaultNote, faultsOf } from "../../parts/fault-note.js";
import { PageFoot } from "../../parts/page-foot.js";
import { PageHead } from "../../parts/page-head.js";
import { Segments } from "../../parts/segments.js";
import { Skeleton } from "../../parts/skeleton.js";
import { SEARCH_PAGE } from "../../queries/hubs.js";
import { useAsked } from "../../queries/use-asked.js";
import type { ResultOf } from "../../schema/graphql.js";
import { useWords } from "../../words/bilingual.js";
import { useHeld } from "../../parts/use-held.js";
import { NothingFound } from "./nothing-found.js";
import { SearchHit } from "./search-hit.js";
import { KINDS } from "./search.search.js";
import { SEARCH } from "./search.words.js";

/** /search?q=… : what is called so, of all kinds or of one. */
export const Route = createLazyRoute("/search")({ component: SearchPage });

const route = getRouteApi("/search");
/** Rows that are shown, and that each press adds. */
const PAGE = 20;

function NothingAsked() {
  const words = useWords(SEARCH);
  return (
    <>
      <p>{words.nothing}</p>
      <p>
        <Link to="/" className="choice">
          {words.toHome}
        </Link>
      </p>
    </>
  );
}

function SearchPage() {
  const words = useWords(SEARCH);
  const { q = "", kind } = route.useSearch();
  const navigate = useNavigate();
  const [pages, setPages] = useState(1);
  const variables = { q, first: PAGE * pages, ...(kind && { types: [kind] }) };
  const page = useAsked(SEARCH_PAGE, variables, q !== "");
  const { answer, isStale } = useHeld(page, q);
  const found = answer?.data.search;
  const isAwaited = q !== "" && answer === undefined && !page.isError;
  return (
    <div className="page search">
      <PageHead title={words.title(q)} {...(q !== "" && { lang: "zh-Hans" })}>
        {words.title(q)}
      </PageHead>
      {q === "" && <NothingAsked />}
      <Segments
        label={words.kind}
        isLabelHidden
        value={kind ?? "ALL"}
        options={[
          { value: "ALL", label: words.all },
          ...KINDS.map((value) => ({ value, label: words.kinds[value] })),
        ]}
        onChange={(chosen) =>
          void navigate({
            to: "/search",
            search: (before) => ({ ...before, q, kind: chosen === "ALL" ? undefined : chosen }),
            replace: true,
          })
        }
      />
      {isAwaited && <Skeleton lines={8} />}
      {page.isError && (
        <FaultNote
          faults={faultsOf(page.error)}
          onRetry={() => void page.refetch()}
          isKept={answer !== undefined}
        />
      )}
      {found && (
        <div className={isStale ? "stale" : ""}>
          <Found found={found} q={q} kind={kind} onMore={() => setPages((before) => before + 1)} />
        </div>
      )}
      {!isAwaited && (
        <PageFoot
          document={SEARCH_PAGE}
          variables={variables}
          loads={answer?.data.graphInfo.loads}
        />
      )}
    </div>
  );
}

interface FoundProps {
  readonly found: ResultOf<typeof SEARCH_PAGE>["search"];
  readonly q: string;
  readonly kind: ComponentProps<typeof NothingFound>["kind"];
  readonly onMore: () => void;
}

function Found({ found, q, kind, onMore }: FoundProps) {
  const words = useWords(SEARCH);
  return (
    <>
      <p className="quiet">{words.count(found.totalCount, found.totalCountIsExact)}</p>
      {found.edges.length === 0 && <NothingFound q={q} kind={kind} />}
      <ol className="rows">
        {found.edges.map((each) => (
          <SearchHit key={each.node.id} edge={each} />
        ))}
      </ol>
      {found.pageInfo.hasNextPage && (
        <Button className="choice" onPress={onMore}>
          {words.more}
        </Button>
      )}
    </>
  );
}
