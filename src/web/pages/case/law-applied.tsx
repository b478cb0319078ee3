import { Link } from "@tanstack/react-router";
import { useWords } from "../../words/bilingual.js";
import { TERMS } from "../../words/terms.js";
import { Block, Entry } from "./block.js";
import type { CaseData } from "./case-data.js";
import { CaseQuote } from "./case-quote.js";
import { CASE } from "./case.words.js";

/** 适用法条: each provision, what the court did with it, and the words or the reason. */
export function Law({ legalCase }: { readonly legalCase: CaseData }) {
  const words = useWords(CASE);
  const terms = useWords(TERMS);
  if (legalCase.provisions.length === 0) return null;
  return (
    <Block title={words.law}>
      {legalCase.provisions.map((each) => (
        <Entry key={`${each.provision.id} ${each.basis}`} margin={<CaseQuote grounds={each} />}>
          <h3>
            <Link to="/law/$citation" params={{ citation: each.provision.citation }} lang="zh-Hans">
              {each.provision.citation}
            </Link>
          </h3>
          <p className="quiet">
            {terms.treatment[each.treatment]}
            {each.position && ` · ${terms.position[each.position]}`}
          </p>
          {(each.text ?? each.provision.gist) !== null && (
            <p className="statute" lang="zh-Hans">
              {each.text ?? each.provision.gist}
            </p>
          )}
        </Entry>
      ))}
    </Block>
  );
}
