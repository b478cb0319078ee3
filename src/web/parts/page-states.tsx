import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { Answer } from "../queries/ask.js";
import { FaultNote, faultsOf } from "./fault-note.js";
import { PageHead } from "./page-head.js";
import { Skeleton } from "./skeleton.js";
import { useHeld } from "./use-held.js";

interface PageStatesProps<Data, Node> {
  readonly page: UseQueryResult<Answer<Data>>;
  /** What the page is about while it is not there. */
  readonly title: string;
  /** What the page is about, out of the answer. */
  readonly pick: (data: Data) => Node | null | undefined;
  readonly children: (node: Node, data: Data) => ReactNode;
  readonly onNear?: (name: string) => void;
}

const NOT_FOUND = [{ code: "NOT_FOUND", message: "", path: [], near: [] }] as const;

/** A page about one thing: waiting, failed, not held, or there. What was there stays. */
export function PageStates<Data, Node>(props: PageStatesProps<Data, Node>) {
  const { page, title, pick, children, onNear } = props;
  const { answer, isStale } = useHeld(page, title);
  const node = answer === undefined ? undefined : pick(answer.data);
  const fault = page.isError && (
    <FaultNote
      faults={faultsOf(page.error)}
      onRetry={() => void page.refetch()}
      onNear={onNear}
      isKept={answer !== undefined}
    />
  );
  if (node === null || node === undefined)
    return (
      <>
        <PageHead title={title}>{title}</PageHead>
        {fault}
        {!page.isError && answer === undefined && <Skeleton lines={10} />}
        {answer && (
          <FaultNote
            faults={answer.faults.length > 0 ? answer.faults : NOT_FOUND}
            onRetry={() => void page.refetch()}
            onNear={onNear}
          />
        )}
      </>
    );
  return (
    <>
      {fault}
      <div className={isStale ? "stale" : ""} aria-busy={page.isPlaceholderData}>
        {answer && children(node, answer.data)}
      </div>
    </>
  );
}
