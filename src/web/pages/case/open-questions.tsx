import { useWords } from "../../words/bilingual.js";
import { Block } from "./block.js";
import type { CaseData } from "./case-data.js";
import { CASE } from "./case.words.js";

/** Where sources differ, side by side, and what of the record could not be resolved. */
export function OpenQuestions({ legalCase }: { readonly legalCase: CaseData }) {
  const words = useWords(CASE);
  const { contradictions, unresolved } = legalCase;
  return (
    <>
      {contradictions.length > 0 && (
        <Block title={words.contradictions}>
          {contradictions.map((each) => (
            <div key={each.field} className="contradiction">
              <h3>{each.field}</h3>
              <div className="sides">
                {each.values.map((one) => (
                  <div key={`${one.source}${one.value}`}>
                    <p lang="zh-Hans">{one.value}</p>
                    {one.quote !== null && <blockquote lang="zh-Hans">{one.quote}</blockquote>}
                    <p className="quiet">{words.source(one.source)}</p>
                  </div>
                ))}
              </div>
            </div>
          ))}
        </Block>
      )}
      {unresolved.length > 0 && (
        <Block title={words.unresolved}>
          <ul className="plain-list">
            {unresolved.map((each) => (
              <li key={`${each.kind}${each.raw}`}>
                <span lang="zh-Hans">{each.raw}</span> <span className="quiet">{each.reason}</span>
              </li>
            ))}
          </ul>
        </Block>
      )}
    </>
  );
}
