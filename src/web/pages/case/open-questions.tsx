import { useWords } from "../../words/bilingual.js";
import { TERMS } from "../../words/terms.js";
import { Block } from "./block.js";
import type { CaseData } from "./case-data.js";
import { CASE } from "./case.words.js";
import { differingOn } from "./contradiction-words.js";

/** Where sources differ, side by side, and what of the record could not be resolved. */
export function OpenQuestions({ legalCase }: { readonly legalCase: CaseData }) {
  const words = useWords(CASE);
  const { contradictions, unresolved } = legalCase;
  return (
    <>
      {contradictions.length > 0 && (
        <Block title={words.contradictions}>
          {contradictions.map((each) => (
            <Differences key={each.field} contradiction={each} legalCase={legalCase} />
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

interface DifferencesProps {
  readonly contradiction: CaseData["contradictions"][number];
  readonly legalCase: CaseData;
}

/** What each source says of one matter, beside the others. */
function Differences({ contradiction: { field, values }, legalCase }: DifferencesProps) {
  const { differing } = useWords(CASE);
  const terms = useWords(TERMS);
  const { name, values: list } = differingOn(field, differing, terms);
  return (
    <div className="contradiction">
      <h3 lang="zh-Hans">{name}</h3>
      <div className="sides">
        {values.map((one) => (
          <div key={`${one.source}${one.value}`}>
            <p
              className="contradicting"
              lang={list?.[one.value] === undefined ? "zh-Hans" : undefined}
            >
              {list?.[one.value] ?? one.value}
            </p>
            {one.quote !== null && <blockquote lang="zh-Hans">{one.quote}</blockquote>}
            <p className="quiet">
              <Source id={one.source} legalCase={legalCase} />
            </p>
          </div>
        ))}
      </div>
    </div>
  );
}

interface SourceProps {
  readonly id: string;
  readonly legalCase: CaseData;
}

/** Who says so: the edited records, or a document by its name. */
function Source({ id, legalCase }: SourceProps) {
  const words = useWords(CASE);
  if (id === "records") return <>{words.source(words.records)}</>;
  const document = legalCase.sections.find((each) => each.document.id === id)?.document;
  return <span lang="zh-Hans">{words.source(document?.name ?? id)}</span>;
}
