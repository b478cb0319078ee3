import { useCallback } from "react";
import { DraftField } from "../../parts/draft-field.js";
import { Segments } from "../../parts/segments.js";
import { changeMatter, type Matter, type ReportSettings } from "../../state/matters.js";
import { useWords } from "../../words/bilingual.js";
import { REPORT } from "./report.words.js";

/** For whom the report is, who searched, and which issues are open. */
export function Settings({ matter }: { readonly matter: Matter }) {
  const words = useWords(REPORT);
  const { id, report } = matter;
  const change = useCallback(
    (changed: Partial<ReportSettings>) => changeMatter(id, { report: { ...report, ...changed } }),
    [id, report],
  );
  return (
    <div className="report-settings">
      <Segments
        label={words.audience}
        value={report.audience}
        options={(["COURT", "TEAM"] as const).map((value) => ({
          value,
          label: words.audiences[value],
        }))}
        onChange={(audience) => change({ audience })}
      />
      <p className="quiet small">{words.audienceHint[report.audience]}</p>
      <DraftField
        label={words.searcher}
        hint={words.searcherHint}
        value={report.searcher}
        onCommit={(searcher) => change({ searcher })}
      />
      <DraftField
        label={words.issues}
        hint={words.issuesHint}
        isLong
        maxLength={2000}
        value={report.issues}
        onCommit={(issues) => change({ issues })}
      />
    </div>
  );
}
