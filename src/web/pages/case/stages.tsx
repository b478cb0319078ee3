import { printedNumber } from "../../words/case-number.js";
import { useWords } from "../../words/bilingual.js";
import { TERMS } from "../../words/terms.js";
import { Block, Entry } from "./block.js";
import type { CaseData } from "./case-data.js";
import { CaseQuote } from "./case-quote.js";
import { CASE } from "./case.words.js";

/** 审理经过: each ruling with its court, number, date and result. */
export function Stages({ legalCase }: { readonly legalCase: CaseData }) {
  const words = useWords(CASE);
  const terms = useWords(TERMS);
  if (legalCase.rulings.length === 0) return null;
  return (
    <Block title={words.stages}>
      {legalCase.rulings.map((ruling) => (
        <Entry
          key={ruling.id}
          margin={ruling.courtGrounds && <CaseQuote grounds={ruling.courtGrounds} />}
        >
          <h3>
            {terms.stage[ruling.stage]}
            {ruling.court && <span lang="zh-Hans"> · {ruling.court.name}</span>}
          </h3>
          <p className="row-facts">
            {ruling.caseNumber !== null && (
              <span lang="zh-Hans">{printedNumber(ruling.caseNumber)}</span>
            )}
            {ruling.date !== null && <time dateTime={ruling.date}>{ruling.date}</time>}
            {ruling.disposition && <span>{terms.disposition[ruling.disposition]}</span>}
          </p>
          <p lang="zh-Hans">{ruling.result}</p>
          {ruling.orders.length > 0 && (
            <ol className="orders" lang="zh-Hans">
              {ruling.orders.map((order) => (
                <li key={order}>{order}</li>
              ))}
            </ol>
          )}
          {ruling.bench.length > 0 && (
            <p className="quiet">
              {ruling.bench.map((each) => (
                <span key={`${each.role}${each.name}`} className="party">
                  {terms.bench[each.role]} <span lang="zh-Hans">{each.name}</span>
                </span>
              ))}
            </p>
          )}
        </Entry>
      ))}
    </Block>
  );
}
