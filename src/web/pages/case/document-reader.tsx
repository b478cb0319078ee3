import { useMemo } from "react";
import { announce } from "../../parts/announce.js";
import { Check } from "../../parts/check.js";
import { useKeys } from "../../parts/keys.js";
import { setPreferences, usePreferences } from "../../state/preferences.js";
import { useWords } from "../../words/bilingual.js";
import { Block } from "./block.js";
import type { CaseData } from "./case-data.js";
import { CASE } from "./case.words.js";
import { DocumentWindow } from "./document-window.js";
import { windowsOf } from "./windows.js";

/**
 * The document as its file prints it, a window at a time, with what its words prove beside them.
 */
export function DocumentReader({ legalCase }: { readonly legalCase: CaseData }) {
  const words = useWords(CASE);
  const { marks } = usePreferences();
  const { id, sections } = legalCase;
  const windows = useMemo(() => windowsOf(sections), [sections]);
  const names = [...new Set(sections.map((each) => each.document.name))];
  const step = (by: number) => () => {
    const notes = [...document.querySelectorAll<HTMLElement>(".claim-note")];
    const at = notes.findIndex((each) => each.getAttribute("aria-pressed") === "true");
    const next = notes[at < 0 ? 0 : at + by];
    if (next === undefined) return;
    next.focus({ preventScroll: true });
    next.click();
    announce(next.innerText.replaceAll("\n", " "));
  };
  useKeys({ j: step(1), k: step(-1) });
  return (
    <Block title={words.document}>
      <div className="document-tools">
        <p className="quiet" lang="zh-Hans">
          {names.join("、")}
        </p>
        <p className="legend">
          <span className="basis">{words.citedLegend}</span>
          <span className="basis inferred">{words.inferredLegend}</span>
        </p>
        <Check isSelected={marks} onChange={(on) => setPreferences({ marks: on })}>
          {words.marks}
        </Check>
      </div>
      <div className={marks ? "document marked" : "document"}>
        {windows.map((plan) => (
          <DocumentWindow key={`${plan.documentId} ${plan.start}`} plan={plan} caseId={id} />
        ))}
      </div>
    </Block>
  );
}
