import { Link } from "@tanstack/react-router";
import { withoutLabel } from "../../parts/node-id.js";
import { useWords } from "../../words/bilingual.js";
import { TERMS } from "../../words/terms.js";
import { Block, Entry } from "./block.js";
import type { CaseData } from "./case-data.js";
import { CaseQuote } from "./case-quote.js";
import { CASE } from "./case.words.js";

/** 引用的案例: each case that the court cites, held or not, and in which words. */
export function CitedCases({ legalCase }: { readonly legalCase: CaseData }) {
  const words = useWords(CASE);
  const terms = useWords(TERMS);
  if (legalCase.citedCases.length === 0) return null;
  return (
    <Block title={words.cited}>
      {legalCase.citedCases.map((each, at) => (
        <Entry
          key={`${each.cited} ${at}`}
          margin={
            each.evidence && <CaseQuote grounds={{ basis: "CITED", evidence: each.evidence }} />
          }
        >
          <h3>
            <Cited cited={each} />
          </h3>
          <p className="quiet">{terms.treatment[each.treatment]}</p>
        </Entry>
      ))}
    </Block>
  );
}

/** A case that is not held has the page of its number: who else cites it. */
function Cited({
  cited: { cited, case: held },
}: {
  readonly cited: CaseData["citedCases"][number];
}) {
  if (held !== null)
    return (
      <Link to="/case/$id" params={{ id: withoutLabel(held.id) }} lang="zh-Hans">
        {held.name}
      </Link>
    );
  if (cited.startsWith("case:")) return <span lang="zh-Hans">{withoutLabel(cited)}</span>;
  return (
    <Link to="/number/$number" params={{ number: cited }} lang="zh-Hans">
      {cited}
    </Link>
  );
}
