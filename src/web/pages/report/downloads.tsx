import { useState } from "react";
import { Button } from "react-aria-components/Button";
import { download } from "../../parts/download.js";
import { useKeys } from "../../parts/keys.js";
import { useWords } from "../../words/bilingual.js";
import { fetchReport, type ReportEnding } from "../../queries/report-file.js";
import type { ReportInput } from "./report-input.js";
import { REPORT } from "./report.words.js";

const ENDINGS: readonly ReportEnding[] = ["docx", "html", "md"];

interface DownloadsProps {
  readonly input: ReportInput;
  readonly isReady: boolean;
}

/** The report as a file that can be filed or sent round. */
export function Downloads({ input, isReady }: DownloadsProps) {
  const words = useWords(REPORT);
  const [hasFailed, setFailed] = useState(false);
  const save = async (ending: ReportEnding) => {
    const file = await fetchReport(ending, input);
    setFailed(file === undefined);
    if (file) download(file.name, file.content.type, file.content);
  };
  useKeys({ d: () => void (isReady && save("docx")) });
  return (
    <div className="report-downloads">
      <p className="choices">
        <span className="picker-label">{words.download}</span>
        {ENDINGS.map((ending) => (
          <Button
            key={ending}
            className={ending === "docx" ? "choice strong" : "choice"}
            isDisabled={!isReady}
            onPress={() => void save(ending)}
          >
            {words.formats[ending]}
          </Button>
        ))}
      </p>
      {hasFailed && (
        <p className="warning" role="alert">
          {words.downloadFailed}
        </p>
      )}
    </div>
  );
}
