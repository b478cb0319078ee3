import { Link } from "@tanstack/react-router";
import { DraftField } from "../../parts/draft-field.js";
import { withoutLabel } from "../../parts/node-id.js";
import { Segments } from "../../parts/segments.js";
import { choiceOf, choose, type Matter } from "../../state/matters.js";
import { useWords } from "../../words/bilingual.js";
import { TERMS } from "../../words/terms.js";
import type { Report } from "./report-input.js";
import { REPORT } from "./report.words.js";

interface ChoicesProps {
  readonly matter: Matter;
  readonly report: Report;
}

/** The cases of each tier, and what is decided about each. */
export function Choices({ matter, report }: ChoicesProps) {
  const words = useWords(REPORT);
  const terms = useWords(TERMS);
  const tiers = report.tiers.filter((each) => each.found > 0);
  return (
    <div className="report-choices">
      {report.notApplied.length > 0 && (
        <p className="warning small">
          {words.notApplied} {report.notApplied.map(withoutLabel).join(", ")}
        </p>
      )}
      {tiers.length === 0 && <p>{words.none}</p>}
      {tiers.map((tier) => (
        <section key={tier.tier}>
          <h2>
            {terms.item[tier.tier]} {terms.tier[tier.tier]}{" "}
            <span className="count">{words.found(tier.found)}</span>
          </h2>
          <ol className="plain-list">
            {[...tier.hits, ...tier.excluded].map((each) => (
              <Row
                key={each.case.id}
                matter={matter}
                legalCase={each.case}
                number={"number" in each ? each.number : null}
                isAdverse={each.adverse}
                score={each.score}
              />
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}

interface RowProps {
  readonly matter: Matter;
  readonly legalCase: Report["tiers"][number]["hits"][number]["case"];
  readonly number: number | null;
  readonly isAdverse: boolean;
  readonly score: number;
}

function Row({ matter, legalCase, number, isAdverse, score }: RowProps) {
  const words = useWords(REPORT);
  const choice = choiceOf(matter, legalCase.id);
  return (
    <li className="choice-row">
      <p className="choice-name">
        {number !== null && <span className="quiet">{number}.</span>}
        <Link to="/case/$id" params={{ id: withoutLabel(legalCase.id) }} lang="zh-Hans">
          {legalCase.headline ?? legalCase.name}
        </Link>
      </p>
      <p className="row-facts">
        {isAdverse && <span className="mark theirs">▼ {words.adverse}</span>}
        <span lang="zh-Hans">{legalCase.courts[0]?.name}</span>
        <span>{words.similarity(score)}</span>
      </p>
      <Segments
        label={words.verdict}
        isLabelHidden
        value={choice.verdict}
        options={[
          { value: "OPEN", label: words.open },
          { value: "INCLUDED", label: words.include },
          { value: "EXCLUDED", label: words.exclude },
        ]}
        onChange={(verdict) => choose(matter, legalCase.id, { verdict })}
      />
      {choice.verdict === "EXCLUDED" && (
        <>
          <DraftField
            label={words.reason}
            hint={choice.reason.trim() === "" ? words.reasonMissing : undefined}
            value={choice.reason}
            onCommit={(reason) => choose(matter, legalCase.id, { reason })}
          />
          {isAdverse && <p className="small">{words.adverseStays}</p>}
        </>
      )}
      <Note matter={matter} caseId={legalCase.id} />
    </li>
  );
}

function Note({ matter, caseId }: { readonly matter: Matter; readonly caseId: string }) {
  const words = useWords(REPORT);
  const choice = choiceOf(matter, caseId);
  return (
    <details className="folded" open={choice.note !== "" || undefined}>
      <summary>{words.note}</summary>
      <DraftField
        label={words.note}
        isLong
        maxLength={2000}
        value={choice.note}
        onCommit={(note) => choose(matter, caseId, { note })}
      />
      <Segments
        label={words.noteFor}
        value={choice.noteFor}
        options={[
          { value: "TEAM", label: words.noteForTeam },
          { value: "COURT", label: words.noteForCourt },
        ]}
        onChange={(noteFor) => choose(matter, caseId, { noteFor })}
      />
    </details>
  );
}
