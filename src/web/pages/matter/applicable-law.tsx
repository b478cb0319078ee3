import { useQuery } from "@tanstack/react-query";
import { memo, useState } from "react";
import { FaultNote, faultsOf } from "../../parts/fault-note.js";
import { LawLink } from "../../parts/law-link.js";
import { Skeleton } from "../../parts/skeleton.js";
import { asked } from "../../queries/ask.js";
import { APPLICABLE_LAW } from "../../queries/matter.js";
import type { ResultOf } from "../../schema/graphql.js";
import type { Matter } from "../../state/matters.js";
import { useWords } from "../../words/bilingual.js";
import { MATTER } from "./matter.words.js";

/** Reasons that are named for a provision. */
const MOST_REASONS = 4;

/** The law that the facts may turn on, and why: asked for when somebody opens it. */
export const ApplicableLaw = memo(function ApplicableLaw({ facts, meaning }: AskedLaw) {
  const words = useWords(MATTER);
  const [isOpened, setOpened] = useState(false);
  return (
    <details className="further" onToggle={() => setOpened(true)}>
      <summary>{words.applicable}</summary>
      {isOpened && <Provisions facts={facts} meaning={meaning} />}
    </details>
  );
});

type AskedLaw = Pick<Matter, "facts" | "meaning">;

function Provisions(variables: AskedLaw) {
  const words = useWords(MATTER);
  const page = useQuery(asked(APPLICABLE_LAW, variables));
  const found = page.data?.data.applicableProvisions;
  if (page.isError)
    return <FaultNote faults={faultsOf(page.error)} onRetry={() => void page.refetch()} partial />;
  if (found === undefined) return <Skeleton lines={4} />;
  return (
    <section className="factors" aria-label={words.applicable}>
      <p className="quiet small">{found.length === 0 ? words.noLaw : words.applicableHint}</p>
      <ol className="plain-list applicable">
        {found.map((each) => (
          <Suggestion key={each.provision.id} suggestion={each} />
        ))}
      </ol>
    </section>
  );
}

type Suggested = ResultOf<typeof APPLICABLE_LAW>["applicableProvisions"][number];

function Suggestion({ suggestion: { provision, because } }: { readonly suggestion: Suggested }) {
  const question = because.find(({ section }) => section === "问题")?.quote;
  const quotes = because
    .filter(({ section }) => section !== "问题")
    .slice(0, MOST_REASONS)
    .map(({ quote }) => `“${quote}”`);
  const words = useWords(MATTER);
  return (
    <li>
      <LawLink citation={provision.citation} />
      <span lang="zh-Hans" className="applicable-gist">
        {provision.gist ?? provision.text}
      </span>
      {quotes.length > 0 && (
        <span className="quiet small">
          {words.lawByWords} <span lang="zh-Hans">{quotes.join("")}</span>
        </span>
      )}
      {question !== undefined && (
        <span className="quiet small">
          {words.lawByQuestion} <span lang="zh-Hans">“{question}”</span>
        </span>
      )}
    </li>
  );
}
