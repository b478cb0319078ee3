import { Link } from "@tanstack/react-router";
import { Button } from "react-aria-components/Button";
import { withoutLabel } from "../parts/node-id.js";
import { clearCompared, useCompareList } from "../state/compare-list.js";
import { bilingual, useWords } from "../words/bilingual.js";

const WORDS = bilingual(
  {
    chosen: (count: number) => `已选${count}件比较`,
    open: "比较",
    clear: "清空",
    oneMore: "再选一件",
  },
  {
    chosen: (count: number) => (count === 1 ? "1 case put aside" : `${count} cases put aside`),
    open: "Compare",
    clear: "Clear",
    oneMore: "choose one more",
  },
);

/** The cases that were put aside to be compared. */
export function CompareBar() {
  const words = useWords(WORDS);
  const ids = useCompareList();
  if (ids.length === 0) return null;
  return (
    <aside className="compare-bar" aria-label={words.open}>
      <span>{words.chosen(ids.length)}</span>
      {ids.length === 1 && <span className="quiet">{words.oneMore}</span>}
      {ids.length > 1 && (
        <Link to="/compare/$" params={{ _splat: ids.map(withoutLabel).join("/") }}>
          {words.open}
        </Link>
      )}
      <Button className="plain" onPress={clearCompared}>
        {words.clear}
      </Button>
    </aside>
  );
}
