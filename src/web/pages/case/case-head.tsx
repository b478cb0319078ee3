import { Link, useSearch } from "@tanstack/react-router";
import { EngineText } from "../../parts/engine-text.js";
import { CaseDateText, OutcomeMark, PointMark } from "../../parts/marks.js";
import { COMMON } from "../../parts/common.words.js";
import { withoutLabel } from "../../parts/node-id.js";
import { PageHead } from "../../parts/page-head.js";
import { usePreferences } from "../../state/preferences.js";
import { printedNumber } from "../../words/case-number.js";
import { useWords } from "../../words/bilingual.js";
import { inLanguage } from "../../words/in-language.js";
import { TERMS } from "../../words/terms.js";
import { Block, Entry } from "./block.js";
import type { CaseData } from "./case-data.js";
import { CaseQuote } from "./case-quote.js";
import { CASE } from "./case.words.js";
import { CopyCitation } from "./copy-citation.js";

/** What the case is, who decided it when, how it ended, and what it counts before the forum. */
export function CaseHead({ legalCase }: { readonly legalCase: CaseData }) {
  const common = useWords(COMMON);
  const terms = useWords(TERMS);
  const { side } = useSearch({ strict: false });
  const { headline, name, courts, outcome, prevailingSide } = legalCase;
  return (
    <>
      <div className="case-head">
        <PageHead title={headline ?? name} lang="zh-Hans">
          {headline ?? name}
        </PageHead>
        {headline !== null && (
          <p className="case-name" lang="zh-Hans">
            {name}
          </p>
        )}
        <p className="row-facts">
          {courts.map((each) => (
            <Link
              key={each.id}
              to="/court/$id"
              params={{ id: withoutLabel(each.id) }}
              lang="zh-Hans"
            >
              {each.name}
            </Link>
          ))}
          <CaseDateText date={legalCase.orderDate} />
          {legalCase.caseNumbers.map((each) => (
            <span key={each} lang="zh-Hans">
              {printedNumber(each)}
            </span>
          ))}
        </p>
        <p className="row-marks">
          <OutcomeMark outcome={outcome} />
          {prevailingSide && <PointMark winner={prevailingSide} own={side} />}
          {legalCase.authority.withinThreeYears && (
            <span className="tag">{common.withinThreeYears}</span>
          )}
          {legalCase.recognitions.map((each) => (
            <span key={each.title} className="tag">
              {terms.recognition[each.kind]}
            </span>
          ))}
        </p>
        <CopyCitation legalCase={legalCase} />
      </div>
      <Details legalCase={legalCase} />
    </>
  );
}

function Details({ legalCase }: { readonly legalCase: CaseData }) {
  const words = useWords(CASE);
  const terms = useWords(TERMS);
  const { language } = usePreferences();
  const { authority, outcomeGrounds, prevailingSideGrounds, summary } = legalCase;
  const isSame =
    outcomeGrounds?.evidence?.quote === prevailingSideGrounds?.evidence?.quote &&
    outcomeGrounds?.rationale === prevailingSideGrounds?.rationale;
  return (
    <Block title={words.summary}>
      <Entry
        margin={
          <>
            {outcomeGrounds && <CaseQuote grounds={outcomeGrounds} />}
            {prevailingSideGrounds && !isSame && <CaseQuote grounds={prevailingSideGrounds} />}
          </>
        }
      >
        <p className="lead-text" lang="zh-Hans">
          {summary}
        </p>
        <dl className="facts">
          <dt>{words.authority}</dt>
          <dd>
            {terms.item[authority.tier]} · {terms.tier[authority.tier]}
            <EngineText className="quiet" zh={authority.reason} en={authority.reasonEn} />
          </dd>
          <dt>{words.cause}</dt>
          <dd lang="zh-Hans">{legalCase.causesOfAction.map((each) => each.name).join("、")}</dd>
          <dt>{words.parties}</dt>
          <dd>
            {legalCase.parties.map((each) => (
              <span key={each.party.id} className="party">
                <span className="quiet">{terms.role[each.role]}</span>{" "}
                <span lang="zh-Hans">{each.party.name}</span>
                {each.capacity !== null && (
                  <span className="quiet" lang={language === "zh" ? "zh-Hans" : "mul"}>
                    {" "}
                    {inLanguage(each.capacity, language)}
                  </span>
                )}
              </span>
            ))}
          </dd>
          <dt>{words.published}</dt>
          <dd lang="zh-Hans">
            {legalCase.publication.title}（{legalCase.publication.publisher}
            {legalCase.publication.date !== null && `，${legalCase.publication.date}`}）
          </dd>
        </dl>
      </Entry>
    </Block>
  );
}
