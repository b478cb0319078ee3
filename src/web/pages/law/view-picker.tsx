import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { Segments } from "../../parts/segments.js";
import { useWords } from "../../words/bilingual.js";
import { VIEWS } from "./law.search.js";
import { LAW } from "./law.words.js";

const route = getRouteApi("/law/$citation");

/** The list alone, over the line of versions, or those for and against side by side. */
export function ViewPicker() {
  const words = useWords(LAW);
  const { view = "list" } = route.useSearch();
  const navigate = useNavigate();
  return (
    <Segments
      label={words.view}
      isLabelHidden
      value={view}
      options={VIEWS.map((value) => ({ value, label: words.views[value] }))}
      onChange={(chosen) =>
        void navigate({
          from: "/law/$citation",
          to: ".",
          search: (before) => ({ ...before, view: chosen === "list" ? undefined : chosen }),
          resetScroll: false,
        })
      }
    />
  );
}
