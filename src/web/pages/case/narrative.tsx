import type { ReactNode } from "react";
import { useWords } from "../../words/bilingual.js";
import { Block, Entry } from "./block.js";
import type { CaseData } from "./case-data.js";
import { CaseQuote } from "./case-quote.js";
import { CASE } from "./case.words.js";

/** Facts, reasoning, result and significance, with the dates and sums of the facts beside them. */
export function Narrative({ legalCase }: { readonly legalCase: CaseData }) {
  const words = useWords(CASE);
  const { facts, reasoning, disposition, significance } = legalCase;
  return (
    <>
      <Text title={words.facts} text={facts} margin={<DatesAndSums legalCase={legalCase} />} />
      <Text title={words.reasoning} text={reasoning} />
      <Text title={words.result} text={disposition} />
      <Text title={words.significance} text={significance} />
    </>
  );
}

interface TextProps {
  readonly title: string;
  readonly text: string | null;
  readonly margin?: ReactNode;
}

function Text({ title, text, margin }: TextProps) {
  if (text === null) return null;
  return (
    <Block title={title}>
      <Entry margin={margin}>
        {text.split("\n").map((line, at) => (
          <p key={at} className="prose" lang="zh-Hans">
            {line}
          </p>
        ))}
      </Entry>
    </Block>
  );
}

function DatesAndSums({ legalCase: { events, amounts } }: { readonly legalCase: CaseData }) {
  const words = useWords(CASE);
  return (
    <>
      {events.length > 0 && (
        <Folded title={words.events} count={events.length}>
          {events.map((each) => (
            <div key={each.id} className="claim">
              <p lang="zh-Hans">
                <time dateTime={each.date}>{each.date}</time> {each.label}
              </p>
              {each.evidence && <CaseQuote grounds={{ basis: "CITED", evidence: each.evidence }} />}
            </div>
          ))}
        </Folded>
      )}
      {amounts.length > 0 && (
        <Folded title={words.amounts} count={amounts.length}>
          {amounts.map((each) => (
            <div key={each.id} className="claim">
              <p lang="zh-Hans">
                {each.label}：{each.text}
              </p>
              {each.evidence && <CaseQuote grounds={{ basis: "CITED", evidence: each.evidence }} />}
            </div>
          ))}
        </Folded>
      )}
    </>
  );
}

interface FoldedProps {
  readonly title: string;
  readonly count: number;
  readonly children: ReactNode;
}

function Folded({ title, count, children }: FoldedProps) {
  return (
    <details className="folded">
      <summary>
        {title} <span className="count">{count}</span>
      </summary>
      {children}
    </details>
  );
}
