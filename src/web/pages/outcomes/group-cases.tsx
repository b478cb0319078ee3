import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { Button } from "react-aria-components/Button";
import { CaseRows } from "../../parts/case-rows.js";
import { FaultNote, faultsOf } from "../../parts/fault-note.js";
import { Skeleton } from "../../parts/skeleton.js";
import { asked } from "../../queries/ask.js";
import { OUTCOME_CASES, OUTCOME_GROUPS } from "../../queries/outcomes.js";
import { useWords } from "../../words/bilingual.js";
import { casesOf, type Grouping } from "./groups.js";
import { OUTCOMES } from "./outcomes.words.js";

/** Rows that are shown, and that each press adds. */
const PAGE = 20;
/** A page asks for no more by their ids. */
const MOST = 100;

interface GroupCasesProps {
  readonly cause: string | undefined;
  readonly by: Grouping;
  readonly group: string;
  readonly label: string;
}

/** The cases that a bar counts, no others, under a heading that takes the focus. */
export function GroupCases({ cause, by, group, label }: GroupCasesProps) {
  const words = useWords(OUTCOMES);
  const heading = useRef<HTMLHeadingElement>(null);
  const [pages, setPages] = useState(1);
  const groups = useQuery(asked(OUTCOME_GROUPS, cause === undefined ? {} : { cause }));
  const all = casesOf(groups.data?.data.outcomes.groups ?? [], by, group);
  const shown = Math.min(all.length, MOST, PAGE * pages);
  const ids = all.slice(0, shown);
  const variables = { ids: [...ids], first: Math.max(1, shown) };
  const rows = useQuery({ ...asked(OUTCOME_CASES, variables), enabled: ids.length > 0 });
  useEffect(() => heading.current?.focus(), [group]);
  const failed = groups.error ?? rows.error;
  return (
    <section aria-labelledby="group-cases">
      <h2 id="group-cases" className="list-title" ref={heading} tabIndex={-1}>
        {words.casesOf(label, all.length)}
      </h2>
      {failed !== null && (
        <FaultNote
          faults={faultsOf(failed)}
          onRetry={() => void (groups.isError ? groups.refetch() : rows.refetch())}
        />
      )}
      {failed === null && rows.data === undefined && <Skeleton lines={4} />}
      {rows.data && (
        <div className={rows.isPlaceholderData ? "stale" : ""}>
          <CaseRows title={words.casesOf(label, all.length)} rows={rows.data.data.cases.nodes} />
        </div>
      )}
      {shown < Math.min(all.length, MOST) && (
        <Button className="choice" onPress={() => setPages((before) => before + 1)}>
          {words.more}
        </Button>
      )}
      {all.length > MOST && <p className="quiet small">{words.newest(MOST)}</p>}
    </section>
  );
}
