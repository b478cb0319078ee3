import { useQuery } from "@tanstack/react-query";
import { FaultNote, faultsOf } from "../../parts/fault-note.js";
import { LawLink } from "../../parts/law-link.js";
import { Skeleton } from "../../parts/skeleton.js";
import { APPLICABLE_LAW } from "../../queries/applicable-law.js";
import { asked } from "../../queries/ask.js";
import type { ResultOf } from "../../schema/graphql.js";
import type { Matter } from "../../state/matters.js";
import { useWords } from "../../words/bilingual.js";
import { PROVISIONS } from "./provisions.words.js";

/** Reasons that are named for a provision. */
const MOST_REASONS = 4;

interface ProvisionsProps {
  readonly title: string;
  readonly asks: Pick<Matter, "facts" | "meaning">;
}

/** Provisions with their reasons, the likeliest first. */
export function Provisions({ title, asks }: ProvisionsProps) {
  const words = useWords(PROVISIONS);
  const page = useQuery(asked(APPLICABLE_LAW, asks));
  const found = page.data?.data.applicableProvisions;
  if (page.isError)
    return <FaultNote faults={faultsOf(page.error)} onRetry={() => void page.refetch()} partial />;
  if (found === undefined) return <Skeleton lines={4} />;
  return (
    <section className="factors" aria-label={title}>
      <p className="quiet small">{found.length === 0 ? words.none : words.hint}</p>
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
  const words = useWords(PROVISIONS);
  const question = because.find(({ section }) => section === "问题")?.quote;
  const quotes = because
    .filter(({ section }) => section !== "问题")
    .slice(0, MOST_REASONS)
    .map(({ quote }) => `“${quote}”`);
  return (
    <li>
      <LawLink citation={provision.citation} />
      <span lang="zh-Hans">{provision.gist ?? provision.text}</span>
      {quotes.length > 0 && (
        <span className="quiet small">
          {words.byWords} <span lang="zh-Hans">{quotes.join("")}</span>
        </span>
      )}
      {question !== undefined && (
        <span className="quiet small">
          {words.byQuestion} <span lang="zh-Hans">“{question}”</span>
        </span>
      )}
    </li>
  );
}
