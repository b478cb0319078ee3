import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { Button } from "react-aria-components/Button";
import { ToggleButton } from "react-aria-components/ToggleButton";
import { FactorList } from "../../parts/factor-name.js";
import { FaultNote, faultsOf } from "../../parts/fault-note.js";
import { Skeleton } from "../../parts/skeleton.js";
import { useHeld } from "../../parts/use-held.js";
import { asked } from "../../queries/ask.js";
import { LINEAGE_VIEW } from "../../queries/law-views.js";
import { useWords } from "../../words/bilingual.js";
import { LAW } from "./law.words.js";
import { Earlier, LineageTable } from "./lineage-table.js";
import {
  CIVIL_CODE,
  type Interpretation,
  type Span,
  type Timeline,
  timelineOf,
} from "./timeline.js";
import { useYear } from "./use-year.js";

/** So many interpretations stand on the axis at first. */
const FEW = 6;

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
      {timeline.counted < timeline.cases && (
        <p className="quiet small">
          {words.first(timeline.counted, timeline.cases, timeline.isExact)}
        </p>
      )}
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

type Place = (year: number) => string;

function Axis({ timeline }: { readonly timeline: Timeline }) {
  const words = useWords(LAW).lineage;
  const { first, last, versions } = timeline;
  const place: Place = (year) => `${((year - first) / (last - first)) * 100}%`;
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
          <AxisName citation={version.citation} isAsked={version.asked} />
          <div className="axis-line">
            <Bar span={version} first={first} place={place} />
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
      <Interpretations timeline={timeline} place={place} />
      <div className="axis-ends quiet small">
        <span>{Math.floor(first)}</span>
        <span>{Math.floor(last) - 1}</span>
      </div>
    </div>
  );
}

interface AxisNameProps {
  readonly citation: string;
  readonly isAsked?: boolean;
}

function AxisName({ citation, isAsked = false }: AxisNameProps) {
  return (
    <p className={isAsked ? "axis-name asked" : "axis-name"} lang="zh-Hans">
      <Link to="/law/$citation" params={{ citation }}>
        {citation}
      </Link>
    </p>
  );
}

interface BarProps {
  readonly span: Span;
  readonly first: number;
  readonly place: Place;
}

/** From when to when; what ended before the axis begins is not on it. */
function Bar({ span, first, place }: BarProps) {
  if (span.to <= first) return null;
  return (
    <div
      className="axis-bar"
      style={{
        left: place(Math.max(first, span.from)),
        right: `calc(100% - ${place(span.to)})`,
      }}
    />
  );
}

interface InterpretationsProps {
  readonly timeline: Timeline;
  readonly place: Place;
}

/** The interpretations that decide the same factors, each with the times of its own versions. */
function Interpretations({ timeline, place }: InterpretationsProps) {
  const words = useWords(LAW).lineage;
  const [showsAll, setShowsAll] = useState(false);
  const { first, interpretations } = timeline;
  if (interpretations.length === 0) return null;
  const shown = showsAll ? interpretations : interpretations.slice(0, FEW);
  return (
    <section className="axis-interpretations" aria-labelledby="interpretations">
      <h3 id="interpretations">
        {words.interpretations} <span className="count">{interpretations.length}</span>
      </h3>
      <p className="quiet small">{words.interpretationsHint}</p>
      {shown.map((each) => (
        <div key={each.id} className="axis-version">
          <AxisName citation={each.citation} />
          <Earlier interpretation={each} />
          <Factors interpretation={each} />
          <div className="axis-line">
            {each.times.map((span) => (
              <Bar key={`${span.from} ${span.to}`} span={span} first={first} place={place} />
            ))}
          </div>
        </div>
      ))}
      {shown.length < interpretations.length && (
        <Button className="choice" onPress={() => setShowsAll(true)}>
          {words.allInterpretations(interpretations.length)}
        </Button>
      )}
    </section>
  );
}

function Factors({ interpretation }: { readonly interpretation: Interpretation }) {
  return (
    <p className="quiet small axis-factors">
      <FactorList factors={interpretation.factors} />
    </p>
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
      <span className="axis-dot">{count}</span>
    </ToggleButton>
  );
}
