import { Link, useSearch } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { FactorName } from "../../parts/factor-name.js";
import { BasisMark, CaseDateText, OutcomeMark, PointMark } from "../../parts/marks.js";
import { withoutLabel } from "../../parts/node-id.js";
import { useWords } from "../../words/bilingual.js";
import { TERMS } from "../../words/terms.js";
import { COMPARE } from "./compare.words.js";
import { type ComparedCase, factorRows, lawRows } from "./matrix.js";

interface MatrixProps {
  readonly cases: readonly ComparedCase[];
  readonly onlyDifferences: boolean;
}

/** A column a case; what they share first, what differs marked by its absence. */
export function Matrix({ cases, onlyDifferences }: MatrixProps) {
  const words = useWords(COMPARE);
  const shown = <Row extends { readonly differs: boolean }>(rows: readonly Row[]) =>
    onlyDifferences ? rows.filter((row) => row.differs) : rows;
  const factors = shown(factorRows(cases));
  const law = shown(lawRows(cases));
  return (
    <div className="table-frame" role="group" tabIndex={0} aria-label={words.title}>
      <table className="matrix">
        <Head cases={cases} />
        <tbody>
          <Results cases={cases} />
        </tbody>
        <Group title={words.factors} columns={cases.length} isEmpty={factors.length === 0}>
          {factors.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <Link to="/factor/$id" params={{ id: withoutLabel(row.id) }}>
                  <FactorName factor={row} />
                </Link>
              </th>
              {row.cells.map((cell, at) => (
                <td key={at}>
                  <FactorCell cell={cell} />
                </td>
              ))}
            </tr>
          ))}
        </Group>
        <Group title={words.law} columns={cases.length} isEmpty={law.length === 0}>
          {law.map((row) => (
            <tr key={row.id}>
              <th scope="row" lang="zh-Hans">
                <Link to="/law/$citation" params={{ citation: row.label }}>
                  {row.label}
                </Link>
              </th>
              {row.cells.map((cell, at) => (
                <td key={at}>
                  <LawCell cell={cell} />
                </td>
              ))}
            </tr>
          ))}
        </Group>
      </table>
    </div>
  );
}

function Head({ cases }: { readonly cases: readonly ComparedCase[] }) {
  const words = useWords(COMPARE);
  const path = (without: ComparedCase) =>
    cases
      .filter((each) => each.id !== without.id)
      .map((each) => withoutLabel(each.id))
      .join("/");
  return (
    <thead>
      <tr>
        <td />
        {cases.map((each) => (
          <th key={each.id} scope="col">
            <Link to="/case/$id" params={{ id: withoutLabel(each.id) }} lang="zh-Hans">
              {each.headline ?? each.name}
            </Link>
            <p className="quiet">
              <span lang="zh-Hans">{each.courts[0]?.name}</span>{" "}
              <CaseDateText date={each.orderDate} />
            </p>
            {cases.length > 2 && (
              <Link to="/compare/$" params={{ _splat: path(each) }} className="small">
                {words.remove}
              </Link>
            )}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function Results({ cases }: { readonly cases: readonly ComparedCase[] }) {
  const words = useWords(COMPARE);
  const terms = useWords(TERMS);
  const { side } = useSearch({ strict: false });
  return (
    <>
      <tr>
        <th scope="row">{words.outcome}</th>
        {cases.map((each) => (
          <td key={each.id}>
            <OutcomeMark outcome={each.outcome} />
          </td>
        ))}
      </tr>
      <tr>
        <th scope="row">{words.tier}</th>
        {cases.map((each) => (
          <td key={each.id}>
            {terms.item[each.authority.tier]} · {terms.tier[each.authority.tier]}
          </td>
        ))}
      </tr>
      <tr>
        <th scope="row">{words.issues}</th>
        {cases.map((each) => (
          <td key={each.id}>
            {each.issues.map((issue) => (
              <div key={issue.id} className="matrix-issue">
                <p lang="zh-Hans">{issue.question}</p>
                <PointMark winner={issue.decidedFor} own={side} />
              </div>
            ))}
          </td>
        ))}
      </tr>
    </>
  );
}

interface GroupProps {
  readonly title: string;
  readonly columns: number;
  readonly isEmpty: boolean;
  readonly children: ReactNode;
}

function Group({ title, columns, isEmpty, children }: GroupProps) {
  const words = useWords(COMPARE);
  return (
    <tbody>
      <tr className="matrix-group">
        <th scope="rowgroup" colSpan={columns + 1}>
          {title}
        </th>
      </tr>
      {isEmpty && (
        <tr>
          <td colSpan={columns + 1} className="quiet">
            {words.noDifference}
          </td>
        </tr>
      )}
      {children}
    </tbody>
  );
}

function FactorCell({ cell }: { readonly cell: ComparedCase["factors"][number] | undefined }) {
  const words = useWords(COMPARE);
  const terms = useWords(TERMS);
  if (cell === undefined) return <span className="quiet">{words.absent}</span>;
  return (
    <>
      <p>
        {cell.finding === "FOUND" ? "✓" : "△"} {terms.finding[cell.finding]}{" "}
        <BasisMark basis={cell.basis} />
      </p>
      {cell.evidence && <q lang="zh-Hans">{cell.evidence.quote}</q>}
      {!cell.evidence && cell.rationale !== null && (
        <span className="quiet" lang="zh-Hans">
          {cell.rationale}
        </span>
      )}
    </>
  );
}

function LawCell({ cell }: { readonly cell: ComparedCase["provisions"][number] | undefined }) {
  const words = useWords(COMPARE);
  const terms = useWords(TERMS);
  if (cell === undefined) return <span className="quiet">{words.absent}</span>;
  return (
    <>
      {terms.treatment[cell.treatment]} <BasisMark basis={cell.basis} />
    </>
  );
}
