import { lazy, memo, Suspense, useState } from "react";
import { Skeleton } from "../../parts/skeleton.js";
import type { Matter } from "../../state/matters.js";
import { useWords } from "../../words/bilingual.js";
import { MATTER } from "./matter.words.js";

/** They come when someone opens them. */
const Provisions = lazy(async () => ({
  default: (await import("./provisions.js")).Provisions,
}));

/** The law that the facts may turn on, and why: asked for when somebody opens it. */
export const ApplicableLaw = memo(function ApplicableLaw({
  facts,
  meaning,
}: Pick<Matter, "facts" | "meaning">) {
  const words = useWords(MATTER);
  const [isOpened, setOpened] = useState(false);
  return (
    <details className="further" onToggle={() => setOpened(true)}>
      <summary>{words.applicable}</summary>
      {isOpened && (
        <Suspense fallback={<Skeleton lines={4} />}>
          <Provisions title={words.applicable} asks={{ facts, meaning }} />
        </Suspense>
      )}
    </details>
  );
});
