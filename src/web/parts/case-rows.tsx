import { Link, useLocation, useSearch } from "@tanstack/react-router";
import { type ReactNode, useEffect, useMemo } from "react";
import type { CASE_ROW } from "../queries/fragments.js";
import type { ResultOf } from "../schema/graphql.js";
import { toggleCompared } from "../state/compare-list.js";
import { rememberHits } from "../state/hit-list.js";
import { CaseDateText, OutcomeMark, PointMark } from "./marks.js";
import { withoutLabel } from "./node-id.js";
import { useRowKeys } from "./row-keys.js";

/** A case as a row. */
export type CaseRowData = ResultOf<typeof CASE_ROW>;

interface CaseRowsProps {
  /** What the list is: a case that is opened from it says so. */
  readonly title: string;
  readonly rows: readonly CaseRowData[];
  /** What stands below each row. */
  readonly below?: (row: CaseRowData) => ReactNode;
}

/** A list of cases with its keys. */
export function CaseRows({ title, rows, below }: CaseRowsProps) {
  const { href } = useLocation();
  const { side } = useSearch({ strict: false });
  const ids = useMemo(() => rows.map(({ id }) => id), [rows]);
  useEffect(() => rememberHits({ from: href, title, ids }), [href, ids, title]);
  useRowKeys(ids, { c: toggleCompared });
  return (
    <ol className="rows">
      {rows.map((row) => (
        <li key={row.id} className="row" data-row={row.id}>
          <h3 className="row-title">
            <Link to="/case/$id" params={{ id: withoutLabel(row.id) }} lang="zh-Hans">
              {row.headline ?? row.name}
            </Link>
          </h3>
          <p className="row-facts">
            {row.headline !== null && <span lang="zh-Hans">{row.name}</span>}
            <span lang="zh-Hans">{row.courts[0]?.name}</span>
            <CaseDateText date={row.orderDate} />
          </p>
          <p className="row-marks">
            <OutcomeMark outcome={row.outcome} />
            {row.prevailingSide && <PointMark winner={row.prevailingSide} own={side} />}
          </p>
          {below?.(row)}
        </li>
      ))}
    </ol>
  );
}
