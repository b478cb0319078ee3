import { Link } from "@tanstack/react-router";
import { useMemo } from "react";
import { usePreferences } from "../../state/preferences.js";
import { useWords } from "../../words/bilingual.js";
import { Block } from "./block.js";
import type { CaseData } from "./case-data.js";
import { CASE } from "./case.words.js";
import { markedText, type Span, spansOf } from "./spans.js";

/** The document as its file prints it, with the words of each claim marked in their place. */
export function Documents({ legalCase }: { readonly legalCase: CaseData }) {
  const words = useWords(CASE);
  const { marks } = usePreferences();
  const spans = useMemo(() => spansOf(legalCase), [legalCase]);
  if (legalCase.sections.length === 0) return null;
  return (
    <Block title={words.document}>
      {legalCase.sections.map((section) => (
        <section key={section.start} className="document-section" lang="zh-Hans">
          <h3>{section.heading}</h3>
          {markedText(section.text, section.start, marks ? spans : []).map((piece, at) =>
            piece.span === undefined ? (
              <span key={at} className="document-text">
                {piece.text}
              </span>
            ) : (
              <Marked key={at} text={piece.text} span={piece.span} />
            ),
          )}
        </section>
      ))}
    </Block>
  );
}

function Marked({ text, span }: { readonly text: string; readonly span: Span }) {
  const mark = (
    <mark id={`words-${span.start}`} title={span.claim}>
      {text}
    </mark>
  );
  if (span.citation === undefined) return mark;
  return (
    <Link to="/law/$citation" params={{ citation: span.citation }}>
      {mark}
    </Link>
  );
}
