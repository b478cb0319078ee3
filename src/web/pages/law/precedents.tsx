import { getRouteApi, useLocation } from "@tanstack/react-router";
import { useDeferredValue, useEffect, useMemo } from "react";
import { Button } from "react-aria-components/Button";
import { FaultNote, faultsOf } from "../../parts/fault-note.js";
import { useRowKeys } from "../../parts/row-keys.js";
import { useOpened } from "../../parts/use-opened.js";
import { toggleCompared } from "../../state/compare-list.js";
import { rememberHits } from "../../state/hit-list.js";
import { useWords } from "../../words/bilingual.js";
import { TERMS, TIERS } from "../../words/terms.js";
import { EmptyList } from "./empty-list.js";
import type { LawData, PrecedentRow } from "./law-data.js";
import type { LawVariables } from "./law-variables.js";
import { LAW } from "./law.words.js";
import { OrderPicker } from "./order-picker.js";
import { Precedent } from "./precedent.js";
import { useMatterReport } from "./use-matter-report.js";

const route = getRouteApi("/law/$citation");

/** The rows that are loaded, and how more of them come. */
export interface MorePrecedents {
  readonly rows: readonly PrecedentRow[];
  readonly hasMore: boolean;
  readonly load: () => void;
  readonly isLoading: boolean;
  readonly error: Error | null;
}

interface PrecedentsProps {
  readonly data: LawData;
  readonly variables: LawVariables;
  readonly more: MorePrecedents;
  /** Whether they came while the page stood: nobody has scrolled in them before. */
  readonly isFresh: boolean;
}

/** More rows than these fill no screen: those below it are drawn after the first paint. */
const ON_SCREEN = 8;

/** The precedents, by authority under the tiers of art. 4, the empty ones too; j and k move. */
export function Precedents({ data, variables, more, isFresh }: PrecedentsProps) {
  const words = useWords(LAW);
  const { rows, hasMore } = more;
  const search = route.useSearch();
  const [opened, toggle] = useOpened();
  const ids = useMemo(() => rows.map((row) => row.node.id), [rows]);
  useRemember(ids, data);
  const { understood } = data.precedents;
  const provisions = useMemo(
    () => understood.flatMap((one) => one.provisions.map(({ id }) => id)),
    [understood],
  );
  const report = useMatterReport(rows);
  const drawn = useDeferredValue(rows.length, isFresh ? ON_SCREEN : rows.length);
  useRowKeys(ids, { Space: toggle, x: report.toggle, c: toggleCompared });
  const { totalCount, totalCountIsExact } = data.precedents;
  const byTier = (search.order ?? "AUTHORITY") === "AUTHORITY";
  const row = (each: PrecedentRow) => (
    <Precedent
      key={each.node.id}
      row={each}
      provisions={provisions}
      showsTier={!byTier}
      isOpen={opened.has(each.node.id)}
      onToggle={toggle}
      inReport={report.isThere ? report.has(each.node.id) : undefined}
      onReport={report.toggle}
    />
  );
  return (
    <>
      <div className="list-head">
        <h2>{words.precedents(totalCount, totalCountIsExact)}</h2>
        <OrderPicker />
      </div>
      {rows.length === 0 && <EmptyList data={data} variables={variables} />}
      {rows.length > 0 &&
        (byTier ? (
          <Tiers rows={rows} drawn={drawn} isWhole={!hasMore} row={row} />
        ) : (
          <ol className="rows">{rows.slice(0, drawn).map(row)}</ol>
        ))}
      {more.error && <FaultNote faults={faultsOf(more.error)} onRetry={more.load} partial />}
      {hasMore && !more.error && (
        <Button className="choice" isDisabled={more.isLoading} onPress={more.load}>
          {words.more}
        </Button>
      )}
    </>
  );
}

interface TiersProps {
  readonly rows: readonly PrecedentRow[];
  /** So many of them are drawn by now. */
  readonly drawn: number;
  /** Whether all rows are loaded: only then is a tier behind the last one known to be empty. */
  readonly isWhole: boolean;
  readonly row: (row: PrecedentRow) => React.ReactNode;
}

function Tiers({ rows, drawn, isWhole, row }: TiersProps) {
  const words = useWords(LAW);
  const terms = useWords(TERMS);
  const { court } = route.useSearch({ select: (all) => all as { court?: string } });
  const last = TIERS.findLastIndex((tier) => rows.some((each) => each.authority.tier === tier));
  return (
    <>
      {court === undefined && <p className="quiet">{words.noCourt}</p>}
      {TIERS.map((tier, at) => {
        const members = rows.filter((each) => each.authority.tier === tier);
        if (members.length === 0 && !isWhole && at > last) return null;
        const count = words.tierCount(members.length);
        const shown = rows.slice(0, drawn).filter((each) => each.authority.tier === tier);
        return (
          <section key={tier} className={members.length === 0 ? "tier empty" : "tier"}>
            <h3>
              <span className="tier-item">{terms.item[tier]}</span>
              <span className="tier-name">{terms.tier[tier]}</span>
              <span className="count">
                {members.length === 0 && words.tierEmpty}
                {members.length > 0 &&
                  (at === last && !isWhole ? `${count}${words.tierMore}` : count)}
              </span>
            </h3>
            {members.length > 0 && <ol className="rows">{shown.map(row)}</ol>}
          </section>
        );
      })}
    </>
  );
}

function useRemember(ids: readonly string[], data: LawData): void {
  const words = useWords(LAW);
  const { href } = useLocation();
  const citation = data.provision?.citation ?? data.precedents.understood[0]?.citation ?? "";
  useEffect(
    () => rememberHits({ from: href, title: words.listTitle(citation), ids }),
    [href, citation, ids, words],
  );
}
