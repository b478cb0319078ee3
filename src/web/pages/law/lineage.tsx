import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { Button } from "react-aria-components/Button";
import { ToggleButton } from "react-aria-components/ToggleButton";
import { FaultNote, faultsOf } from "../../parts/fault-note.js";
import { Skeleton } from "../../parts/skeleton.js";
import { useHeld } from "../../parts/use-held.js";
import { asked } from "../../queries/ask.js";
import { LINEAGE_VIEW } from "../../queries/law-views.js";
import { useWords } from "../../words/bilingual.js";
import { LAW } from "./law.words.js";
import { CIVIL_CODE, type Timeline, timelineOf, type Version } from "./timeline.js";

const route = getRouteApi("/law/$citation");

/** The versions of the rule on an axis of years, with the cases as marks that narrow the list. */
export function Lineage({ citation }: { readonly citation: string }) {
  const words = useWords(LAW).lineage;
  const [isTable, setTable] = useState(false);
  const page = useQuery(asked(LINEAGE_VIEW, { citation }));
  const { answer } = useHeld(page, citation);
  if (answer === undefined)
    return page.isError ? (
      <FaultNote faults={faultsOf(page.error)} onRetry={() => void page.refetch()} partial />
    ) : (
      <Skeleton lines={4} />
    );
  const timeline = timelineOf(answer.data, new Date().getFullYear());
  return (
    <section className="lineage">
      {timeline.versions.length < 2 && <p className="quiet">{words.none}</p>}
      {isTable ? <LineageTable timeline={timeline} /> : <Axis timeline={timeline} />}
      <p className="choices">
        <Button className="choice" aria-pressed={isTable} onPress={() => setTable(!isTable)}>
          {words.asTable}
        </Button>
        <span className="quiet small">{words.hint}</span>
      </p>
    </section>
  );
}

function Axis({ timeline }: { readonly timeline: Timeline }) {
  const words = useWords(LAW).lineage;
  const { first, last, versions } = timeline;
  const place = (year: number) => `${((year - first) / (last - first)) * 100}%`;
  const showsCode = first < CIVIL_CODE;
  return (
    <div className="axis">
      {showsCode && (
        <div className="axis-code" style={{ left: place(CIVIL_CODE) }}>
          <span className={CIVIL_CODE - first > (last - first) / 2 ? "before" : ""}>
            {words.civilCode}
          </span>
        </div>
      )}
      {versions.map((version) => (
        <div key={version.id} className="axis-version">
          <p className={version.asked ? "axis-name asked" : "axis-name"} lang="zh-Hans">
            <Link to="/law/$citation" params={{ citation: version.citation }}>
              {version.citation}
            </Link>
          </p>
          <div className="axis-line">
            <div
              className="axis-bar"
              style={{
                left: place(Math.max(first, version.from)),
                right: `calc(100% - ${place(version.to)})`,
              }}
            />
            {version.years.map(({ year, cases }) => (
              <YearMark
                key={year}
                year={year}
                count={cases.length}
                left={place(Number(year) + 0.5)}
              />
            ))}
          </div>
          {version.undated.length > 0 && (
            <p className="quiet small">{words.undated(version.undated.length)}</p>
          )}
        </div>
      ))}
      <div className="axis-ends quiet small">
        <span>{Math.floor(first)}</span>
        <span>{Math.floor(last) - 1}</span>
      </div>
    </div>
  );
}

interface YearMarkProps {
  readonly year: string;
  readonly count: number;
  readonly left: string;
}

/** The cases of a year: pressed, the list below is narrowed to it; pressed again, it is not. */
function YearMark({ year, count, left }: YearMarkProps) {
  const words = useWords(LAW).lineage;
  const { isChosen, toggle } = useYear(year);
  return (
    <ToggleButton
      className="axis-mark"
      style={{ left }}
      isSelected={isChosen}
      onChange={toggle}
      aria-label={words.year(year, count)}
    >
      {count}
    </ToggleButton>
  );
}

function useYear(year: string) {
  const search = route.useSearch();
  const navigate = useNavigate();
  const isChosen = search.year?.length === 1 && search.year[0] === year;
  return {
    isChosen,
    toggle: () =>
      void navigate({
        from: "/law/$citation",
        to: ".",
        search: (before) => ({ ...before, year: isChosen ? undefined : [year] }),
        replace: true,
        resetScroll: false,
      }),
  };
}

function LineageTable({ timeline }: { readonly timeline: Timeline }) {
  const words = useWords(LAW).lineage;
  const rows = (version: Version) =>
    version.years.map(({ year, cases }) => ({ version, year, count: cases.length }));
  return (
    <table className="lineage-table">
      <thead>
        <tr>
          <th scope="col">{words.version}</th>
          <th scope="col">{words.years}</th>
          <th scope="col">{words.cases}</th>
        </tr>
      </thead>
      <tbody>
        {timeline.versions.flatMap(rows).map(({ version, year, count }) => (
          <tr key={`${version.id} ${year}`}>
            <td lang="zh-Hans">{version.citation}</td>
            <td>
              <YearButton year={year} />
            </td>
            <td>{count}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function YearButton({ year }: { readonly year: string }) {
  const { isChosen, toggle } = useYear(year);
  return (
    <ToggleButton className="choice" isSelected={isChosen} onChange={toggle}>
      {year}
    </ToggleButton>
  );
}
