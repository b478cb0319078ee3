import { useQuery } from "@tanstack/react-query";
import { Link, useSearch } from "@tanstack/react-router";
import { FaultNote, faultsOf } from "../../parts/fault-note.js";
import { BasisMark, CaseDateText, OutcomeMark } from "../../parts/marks.js";
import { withoutLabel } from "../../parts/node-id.js";
import { Skeleton } from "../../parts/skeleton.js";
import { ARTICLE_BESIDE } from "../../queries/article-beside.js";
import { asked } from "../../queries/ask.js";
import type { ResultOf } from "../../schema/graphql.js";
import { useWords } from "../../words/bilingual.js";
import { TERMS } from "../../words/terms.js";
import { CASE } from "./case.words.js";

/** Leading cases that stand beside a decision; the page of the article has the rest. */
const FEW = 3;

interface ArticleBesideProps {
  readonly citation: string;
  /** The case that is read: it leads to itself nowhere. */
  readonly caseId: string;
}

type Data = ResultOf<typeof ARTICLE_BESIDE>;

/** An article where a case applies it: its text, what has changed, the cases that lead on it. */
export function ArticleBeside({ citation, caseId }: ArticleBesideProps) {
  const { court } = useSearch({ strict: false });
  const page = useQuery(asked(ARTICLE_BESIDE, { citation, ...(court !== undefined && { court }) }));
  if (page.isError)
    return <FaultNote faults={faultsOf(page.error)} onRetry={() => void page.refetch()} partial />;
  if (page.data === undefined) return <Skeleton lines={3} />;
  const { provision, precedents } = page.data.data;
  const leading = precedents.edges.filter(({ node }) => node.id !== caseId).slice(0, FEW);
  return (
    <div className="evidence">
      {provision && <Article provision={provision} />}
      <Leading leading={leading} citation={citation} precedents={precedents} />
    </div>
  );
}

function Article({ provision }: { readonly provision: NonNullable<Data["provision"]> }) {
  const words = useWords(CASE).beside;
  const { text, gist, inForce, notInForceSince, validFrom } = provision;
  return (
    <>
      <p className="statute" lang="zh-Hans">
        {text ?? gist}
      </p>
      <p className="row-facts">
        <span>{text === null ? words.gist : words.officialText}</span>
        {inForce === true && <span>✓ {words.inForce(validFrom ?? "？")}</span>}
        {inForce === false && (
          <span className="warning">✕ {words.notInForce(notInForceSince ?? "？")}</span>
        )}
      </p>
      <Changes title={words.before} entries={provision.follows} />
      <Changes title={words.after} entries={provision.followedBy} />
    </>
  );
}

interface ChangesProps {
  readonly title: string;
  readonly entries: NonNullable<Data["provision"]>["follows"];
}

function Changes({ title, entries }: ChangesProps) {
  const words = useWords(CASE).beside;
  const terms = useWords(TERMS);
  if (entries.length === 0) return null;
  return (
    <>
      <h4>{title}</h4>
      <ul className="plain-list">
        {entries.map(({ provision, change, basis, note }) => (
          <li key={provision.id}>
            <Link to="/law/$citation" params={{ citation: provision.citation }} lang="zh-Hans">
              {provision.citation}
            </Link>{" "}
            <span className={change === "SAME" ? "quiet" : "warning"}>
              {change === null ? words.notCompared : terms.change[change]}
            </span>
            {basis !== null && (
              <>
                {" "}
                <BasisMark basis={basis} />
              </>
            )}
            {note !== null && <p lang="zh-Hans">{note}</p>}
          </li>
        ))}
      </ul>
    </>
  );
}

interface LeadingProps {
  readonly leading: Data["precedents"]["edges"];
  readonly citation: string;
  readonly precedents: Data["precedents"];
}

function Leading({ leading, citation, precedents }: LeadingProps) {
  const words = useWords(CASE).beside;
  const terms = useWords(TERMS);
  return (
    <>
      {leading.length > 0 && <h4>{words.leading}</h4>}
      <ul className="plain-list">
        {leading.map(({ authority, node }) => (
          <li key={node.id}>
            <Link to="/case/$id" params={{ id: withoutLabel(node.id) }} lang="zh-Hans">
              {node.headline ?? node.name}
            </Link>
            <p className="row-facts">
              <span lang="zh-Hans">{node.courts[0]?.name}</span>
              <CaseDateText date={node.orderDate} />
              <OutcomeMark outcome={node.outcome} />
              <span>{terms.tier[authority.tier]}</span>
            </p>
          </li>
        ))}
      </ul>
      <p>
        <Link to="/law/$citation" params={{ citation }}>
          {words.all(precedents.totalCount, precedents.totalCountIsExact)}
        </Link>
      </p>
    </>
  );
}
