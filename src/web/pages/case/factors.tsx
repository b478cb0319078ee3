import { Link, useSearch } from "@tanstack/react-router";
import { FactorName } from "../../parts/factor-name.js";
import { PointMark } from "../../parts/marks.js";
import { withoutLabel } from "../../parts/node-id.js";
import { useWords } from "../../words/bilingual.js";
import { TERMS } from "../../words/terms.js";
import { Block, Entry } from "./block.js";
import type { CaseData } from "./case-data.js";
import { CaseQuote } from "./case-quote.js";
import { CASE } from "./case.words.js";

/** 要素: what the case has of the vocabulary, what the court made of it, whom it worked for. */
export function Factors({ legalCase }: { readonly legalCase: CaseData }) {
  const words = useWords(CASE);
  const terms = useWords(TERMS);
  const { side } = useSearch({ strict: false });
  if (legalCase.factors.length === 0) return null;
  return (
    <Block title={words.factors}>
      {legalCase.factors.map((each) => (
        <Entry key={each.factor.id} margin={<CaseQuote grounds={each} />}>
          <h3>
            <Link to="/factor/$id" params={{ id: withoutLabel(each.factor.id) }}>
              <FactorName factor={each.factor} />
            </Link>
          </h3>
          <p className="row-marks">
            <span className="mark">{terms.finding[each.finding]}</span>
            {each.workedFor && each.workedFor !== "NEITHER" && (
              <PointMark winner={each.workedFor} own={side} />
            )}
          </p>
        </Entry>
      ))}
    </Block>
  );
}
