import { Link } from "@tanstack/react-router";
import { ToggleButton } from "react-aria-components/ToggleButton";
import { FactorList } from "../../parts/factor-name.js";
import { useWords } from "../../words/bilingual.js";
import { LAW } from "./law.words.js";
import type { Interpretation, Span, Timeline, Version } from "./timeline.js";
import { useYear } from "./use-year.js";

/** All that the axis shows, as a table: versions with their years, then what interprets them. */
export function LineageTable({ timeline }: { readonly timeline: Timeline }) {
  const words = useWords(LAW).lineage;
  const { versions, interpretations } = timeline;
  return (
    <div className="table-frame" role="group" tabIndex={0} aria-label={words.asTable}>
      <table className="lineage-table">
        <thead>
          <tr>
            <th scope="col">{words.version}</th>
            <th scope="col">{words.validity}</th>
            <th scope="col">{words.years}</th>
            <th scope="col">{words.cases}</th>
          </tr>
        </thead>
        {versions.map((version) => (
          <VersionRows key={version.id} version={version} />
        ))}
        {interpretations.length > 0 && <InterpretationRows interpretations={interpretations} />}
      </table>
    </div>
  );
}

/** A row a year; a version that no case applied has one all the same. */
function VersionRows({ version }: { readonly version: Version }) {
  const words = useWords(LAW).lineage;
  const { years, undated } = version;
  const rows = [
    ...years.map(({ year, cases }) => ({
      key: year,
      year: <YearButton year={year} />,
      count: cases.length,
    })),
    ...(undated.length > 0 || years.length === 0
      ? [
          {
            key: "undated",
            year: undated.length > 0 ? words.noYear : "–",
            count: undated.length,
          },
        ]
      : []),
  ];
  return (
    <tbody>
      {rows.map(({ key, year, count }, at) => (
        <tr key={key}>
          {at === 0 && (
            <>
              <th scope="row" rowSpan={rows.length} lang="zh-Hans">
                {version.citation}
              </th>
              <td rowSpan={rows.length}>
                <Validity span={version} />
              </td>
            </>
          )}
          <td>{year}</td>
          <td>{count}</td>
        </tr>
      ))}
    </tbody>
  );
}

interface InterpretationRowsProps {
  readonly interpretations: readonly Interpretation[];
}

function InterpretationRows({ interpretations }: InterpretationRowsProps) {
  const words = useWords(LAW).lineage;
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={2}>
          {words.interpretations}
        </th>
        <th scope="col" colSpan={2}>
          {words.sharedFactors}
        </th>
      </tr>
      {interpretations.map((each) => (
        <tr key={each.id}>
          <th scope="row">
            <span lang="zh-Hans">{each.citation}</span>
            <Earlier interpretation={each} />
          </th>
          <td>
            {each.times.map((span) => (
              <Validity key={`${span.from} ${span.to}`} span={span} />
            ))}
          </td>
          <td colSpan={2}>
            <FactorList factors={each.factors} />
          </td>
        </tr>
      ))}
    </tbody>
  );
}

function Validity({ span: { validFrom, validTo } }: { readonly span: Span }) {
  const words = useWords(LAW);
  return (
    <span className="validity">
      {validFrom === null ? words.lineage.noDates : `${validFrom} – ${validTo ?? words.now}`}
    </span>
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

/** Which articles of earlier interpretations it followed: their times are on the line too. */
export function Earlier({ interpretation }: { readonly interpretation: Interpretation }) {
  const words = useWords(LAW).lineage;
  if (interpretation.earlier.length === 0) return null;
  return (
    <p className="quiet small axis-factors">
      {words.earlier}{" "}
      {interpretation.earlier.map((citation) => (
        <Link key={citation} to="/law/$citation" params={{ citation }} lang="zh-Hans">
          {citation}
        </Link>
      ))}
    </p>
  );
}
