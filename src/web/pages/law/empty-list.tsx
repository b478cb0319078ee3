import { getRouteApi, Link } from "@tanstack/react-router";
import { useWords } from "../../words/bilingual.js";
import type { LawData } from "./law-data.js";
import { NARROWING } from "./law.search.js";
import { LAW } from "./law.words.js";

const route = getRouteApi("/law/$citation");

/** Which filters emptied the list, and the ways out: without one of them, or another version. */
export function EmptyList({ data }: { readonly data: LawData }) {
  const words = useWords(LAW);
  const search = route.useSearch();
  const active = NARROWING.filter((key) => search[key] !== undefined);
  const elsewhere = data.precedents.understood.flatMap((each) => each.elsewhere);
  return (
    <div className="empty-list">
      <p>{active.length > 0 ? words.empty : words.emptyAll}</p>
      {(active.length > 0 || elsewhere.length > 0) && (
        <>
          <p>{words.emptyWays}</p>
          <ul>
            {active.map((key) => (
              <li key={key}>
                <Link
                  from="/law/$citation"
                  to="."
                  search={(before) => ({ ...before, [key]: undefined })}
                >
                  {words.remove(words.facet[key])}
                </Link>
              </li>
            ))}
            {elsewhere.map((each) => (
              <li key={each.provision.id}>
                <Link to="/law/$citation" params={{ citation: each.provision.citation }}>
                  <span lang="zh-Hans">{each.provision.citation}</span>
                </Link>{" "}
                <span className="quiet">{words.elsewhereRow(each.precedentCount)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
