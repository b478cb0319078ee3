import type { EnumOf } from "../schema/graphql.js";
import { useWords } from "../words/bilingual.js";
import { COMMON } from "./common.words.js";
import { BasisMark } from "./marks.js";

/** What a statement rests on. */
export interface GroundsLike {
  readonly basis: EnumOf<"Basis">;
  readonly rationale?: string | null;
  readonly assertedBy?: string | null;
  readonly confidence?: number | null;
  readonly evidence?: {
    readonly quote: string;
    readonly section?: string | null;
    readonly source?: string | null;
  } | null;
}

/** The words that prove a statement as a quotation, or who infers it and why. */
export function Quote({ grounds }: { readonly grounds: GroundsLike }) {
  const words = useWords(COMMON);
  const { basis, evidence, rationale, confidence } = grounds;
  return (
    <div className={`quote ${basis.toLowerCase()}`}>
      {evidence && (
        <blockquote lang="zh-Hans" cite={evidence.source ?? undefined}>
          <p>{evidence.quote}</p>
        </blockquote>
      )}
      {basis === "INFERRED" && (
        <p className="rationale" lang="zh-Hans">
          {rationale ?? words.noReason}
        </p>
      )}
      <p className="quote-source">
        <BasisMark basis={basis} />
        {evidence?.section && <span lang="zh-Hans">{evidence.section}</span>}
        {basis === "INFERRED" && (
          <span>
            {words.inferredBy(grounds.assertedBy === "editor" ? words.editor : words.rule)}
            {typeof confidence === "number" && ` · ${words.sure(confidence)}`}
          </span>
        )}
        {basis === "CITED" && !evidence && <span>{words.noWords}</span>}
      </p>
    </div>
  );
}
