import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { Answer } from "../queries/ask.js";
import { FaultNote, faultsOf } from "./fault-note.js";
import { PageHead } from "./page-head.js";
import { Skeleton } from "./skeleton.js";

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

/** A page about one thing: waiting, failed, not held, or there. */
export function PageStates<Data, Node>(props: PageStatesProps<Data, Node>) {
  const { page, title, pick, children, onNear } = props;
  if (page.isPending)
    return (
      <>
        <PageHead title={title}>{title}</PageHead>
        <Skeleton lines={10} />
      </>
    );
  if (page.isError)
    return (
      <>
        <PageHead title={title}>{title}</PageHead>
        <FaultNote
          faults={faultsOf(page.error)}
          onRetry={() => void page.refetch()}
          onNear={onNear}
        />
      </>
    );
  const node = pick(page.data.data);
  if (node === null || node === undefined)
    return (
      <>
        <PageHead title={title}>{title}</PageHead>
        <FaultNote
          faults={page.data.faults.length > 0 ? page.data.faults : NOT_FOUND}
          onNear={onNear}
        />
      </>
    );
  return (
    <div className={page.isPlaceholderData ? "stale" : ""}>{children(node, page.data.data)}</div>
  );
}
