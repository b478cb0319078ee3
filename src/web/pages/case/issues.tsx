import { Link, useSearch } from "@tanstack/react-router";
import { EngineText } from "../../parts/engine-text.js";
import { FactorList } from "../../parts/factor-name.js";
import { PointMark } from "../../parts/marks.js";
import { useWords } from "../../words/bilingual.js";
import { TERMS } from "../../words/terms.js";
import { Block, Entry } from "./block.js";
import type { CaseData } from "./case-data.js";
import { CaseQuote } from "./case-quote.js";
import { CASE } from "./case.words.js";

interface OfCase {
  readonly legalCase: CaseData;
}

/** 裁判要旨: the rules it stands for, whom each favours, and whether it still stands. */
export function Rules({ legalCase }: OfCase) {
  const words = useWords(CASE);
  const terms = useWords(TERMS);
  const { side } = useSearch({ strict: false });
  if (legalCase.rulePrinciples.length === 0) return null;
  return (
    <Block title={words.rules}>
      {legalCase.rulePrinciples.map((rule) => (
        <Entry
          key={rule.id}
          margin={
            <div className="rule-margin">
              {rule.interprets.map((each) => (
                <p key={each.id}>
                  <Link to="/law/$citation" params={{ citation: each.citation }} lang="zh-Hans">
                    {each.citation}
                  </Link>
                </p>
              ))}
              <p className={rule.status.kind === "VALID" ? "quiet" : "warning"}>
                {words.ruleStatus(terms.ruleStatus[rule.status.kind])}
              </p>
              {rule.status.kind !== "VALID" &&
                rule.status.reasons.map((each) => (
                  <EngineText
                    key={each.sentence}
                    className="quiet"
                    zh={each.sentence}
                    en={each.sentenceEn}
                  />
                ))}
            </div>
          }
        >
          <p className="rule" lang="zh-Hans">
            {rule.statement}
          </p>
          {rule.favours && (
            <p>
              <PointMark winner={rule.favours} own={side} />
            </p>
          )}
        </Entry>
      ))}
    </Block>
  );
}

/** 争议焦点: each question, its answer, who won it, and the words for that. */
export function Issues({ legalCase }: OfCase) {
  const words = useWords(CASE);
  const { side } = useSearch({ strict: false });
  if (legalCase.issues.length === 0) return null;
  return (
    <Block title={words.issues}>
      {legalCase.issues.map((issue) => (
        <Entry key={issue.id} margin={issue.grounds && <CaseQuote grounds={issue.grounds} />}>
          <h3 lang="zh-Hans">{issue.question}</h3>
          <p>
            <PointMark winner={issue.decidedFor} own={side} />
          </p>
          <p lang="zh-Hans">{issue.answer}</p>
          {issue.factors.length > 0 && (
            <p className="quiet factor-names">
              <FactorList factors={issue.factors} />
            </p>
          )}
        </Entry>
      ))}
    </Block>
  );
}
