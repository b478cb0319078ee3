import { Link, useNavigate } from "@tanstack/react-router";
import { useKeys } from "../../parts/keys.js";
import { withoutLabel } from "../../parts/node-id.js";
import { neighboursOf } from "../../state/hit-list.js";
import { useWords } from "../../words/bilingual.js";
import { CASE } from "./case.words.js";

/** Previous and next case of the list from which this one was opened. */
export function HitNavigation({ id }: { readonly id: string }) {
  const words = useWords(CASE);
  const navigate = useNavigate();
  const hits = neighboursOf(id);
  const open = (neighbour: string | undefined) => {
    if (neighbour !== undefined)
      void navigate({ to: "/case/$id", params: { id: withoutLabel(neighbour) } });
  };
  useKeys({ "[": () => open(hits?.previous), "]": () => open(hits?.next) });
  if (hits === undefined) return null;
  return (
    <nav className="hits" aria-label={hits.list.title}>
      <a
        href={hits.list.from}
        onClick={(event) => {
          event.preventDefault();
          void navigate({ href: hits.list.from });
        }}
        lang="zh-Hans"
      >
        ← {hits.list.title}
      </a>
      <span className="quiet">{words.place(hits.place, hits.list.ids.length)}</span>
      {hits.previous !== undefined && (
        <Link to="/case/$id" params={{ id: withoutLabel(hits.previous) }}>
          {words.previous}
        </Link>
      )}
      {hits.next !== undefined && (
        <Link to="/case/$id" params={{ id: withoutLabel(hits.next) }}>
          {words.next}
        </Link>
      )}
    </nav>
  );
}
