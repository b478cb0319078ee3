import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { FactorName } from "../../parts/factor-name.js";
import { withoutLabel } from "../../parts/node-id.js";
import { FaultNote } from "../../parts/fault-note.js";
import type { Fault } from "../../queries/ask.js";
import { LawLink } from "../../parts/law-link.js";
import { useWords } from "../../words/bilingual.js";
import { TERMS } from "../../words/terms.js";
import type { LawData } from "./law-data.js";
import { LAW } from "./law.words.js";

interface ArticleProps {
  readonly data: LawData;
  readonly faults: readonly Fault[];
  readonly onRetry: () => void;
}

/** The article: its text or gist, when it is in force, and what came before and after it. */
export function Article({ data, faults, onRetry }: ArticleProps) {
  const words = useWords(LAW);
  const { provision } = data;
  const [understood] = data.precedents.understood;
  const failed = faults.filter((each) => each.path[0] === "provision");
  return (
    <aside className="article" aria-label={words.article}>
      {failed.length > 0 && <FaultNote faults={failed} onRetry={onRetry} partial />}
      {understood?.status === "AMBIGUOUS" && (
        <div className="candidates">
          <p>{words.candidates}</p>
          <ul>
            {understood.provisions.map((each) => (
              <li key={each.id}>
                <LawLink citation={each.citation} />
              </li>
            ))}
          </ul>
        </div>
      )}
      {provision && <ArticleText provision={provision} />}
      {provision && (
        <>
          <Asked questions={provision.questions} />
          <Governed factors={provision.factors} />
          <Succession title={words.predecessors} entries={provision.follows} />
          <Succession title={words.successors} entries={provision.followedBy} />
          <Elsewhere entries={provision.precedentsElsewhere} />
        </>
      )}
    </aside>
  );
}

type Provision = NonNullable<LawData["provision"]>;

function ArticleText({ provision }: { readonly provision: Provision }) {
  const words = useWords(LAW);
  const { text, gist, validFrom, validTo, inForce, notInForceSince, parent, children } = provision;
  return (
    <>
      <p className="article-place" lang="zh-Hans">
        《{provision.instrument.title}》{parent && ` ${parent.label} ${parent.title ?? ""}`}
      </p>
      <div className="article-text" lang="zh-Hans">
        {(text ?? gist)?.split("\n").map((line, at) => (
          <p key={at}>{line}</p>
        ))}
        {text === null && gist === null && children.length === 0 && (
          <p className="quiet">{words.noText}</p>
        )}
        {text === null && children.length > 0 && (
          <ol className="article-parts">
            {children.map((each) => (
              <li key={each.id}>
                <span className="part-label">{each.label}</span> {each.text ?? each.gist}
              </li>
            ))}
          </ol>
        )}
      </div>
      <p className="article-kind">
        {text !== null && words.officialText}
        {text === null && gist !== null && words.gist}
      </p>
      <p className="article-validity">
        {inForce === true && <span className="mark">✓ {words.inForce}</span>}
        {inForce === false && (
          <span className="mark warning">✕ {words.notInForce(notInForceSince ?? "？")}</span>
        )}
        {validFrom !== null && (
          <span className="quiet">{words.valid(validFrom, validTo ?? words.now)}</span>
        )}
      </p>
    </>
  );
}

/** What people ask and the article answers: who is no lawyer sees here whether it is theirs. */
function Asked({ questions }: Pick<Provision, "questions">) {
  const words = useWords(LAW);
  if (questions.length === 0) return null;
  return (
    <details className="succession folded">
      <summary>
        <h2>
          {words.asked} <span className="count">{questions.length}</span>
        </h2>
      </summary>
      <ul className="plain-list" lang="zh-Hans">
        {questions.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
    </details>
  );
}

/** The factors whose consequences the article decides; folded where the precedents stand below. */
function Governed({ factors }: { readonly factors: Provision["factors"] }) {
  const words = useWords(LAW);
  const terms = useWords(TERMS);
  const [isWide] = useState(() => matchMedia("(min-width: 60rem)").matches);
  if (factors.length === 0) return null;
  return (
    <details className="succession folded" open={isWide}>
      <summary>
        <h2>
          {words.governs} <span className="count">{factors.length}</span>
        </h2>
      </summary>
      <ul className="plain-list governed">
        {factors.map((each) => (
          <li key={each.id}>
            <Link to="/factor/$id" params={{ id: withoutLabel(each.id) }}>
              <FactorName factor={each} />
            </Link>
            {each.favours !== "NEITHER" && (
              <span className="quiet small">{words.favours(terms.side[each.favours])}</span>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}

interface SuccessionProps {
  readonly title: string;
  readonly entries: Provision["follows"];
}

function Succession({ title, entries }: SuccessionProps) {
  const words = useWords(LAW);
  const terms = useWords(TERMS);
  if (entries.length === 0) return null;
  return (
    <section className="succession">
      <h2>{title}</h2>
      {entries.map(({ provision, change, note, basis }) => (
        <div key={provision.id} className="succession-entry">
          <p>
            <LawLink citation={provision.citation} />
          </p>
          <p className={change === "SAME" ? "mark" : "mark warning"}>
            {change === null ? words.notCompared : terms.change[change]}
            {basis !== null && (
              <span className={`basis ${basis.toLowerCase()}`}>{terms.basis[basis]}</span>
            )}
          </p>
          {note !== null && <p lang="zh-Hans">{note}</p>}
          {(provision.text ?? provision.gist) !== null && (
            <p className="older" lang="zh-Hans">
              {provision.text ?? provision.gist}
            </p>
          )}
          <p className="quiet">
            {provision.validFrom !== null &&
              words.valid(provision.validFrom, provision.validTo ?? words.now)}
          </p>
        </div>
      ))}
    </section>
  );
}

function Elsewhere({ entries }: { readonly entries: Provision["precedentsElsewhere"] }) {
  const words = useWords(LAW);
  const terms = useWords(TERMS);
  if (entries.length === 0) return null;
  return (
    <section className="succession">
      <h2>{words.elsewhere}</h2>
      <ul className="plain-list">
        {entries.map((each) => (
          <li key={each.provision.id}>
            <LawLink citation={each.provision.citation} />
            <span className="quiet">
              {terms.relation[each.relation]} · {words.elsewhereRow(each.precedentCount)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
