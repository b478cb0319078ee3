import { Link } from "@tanstack/react-router";
import { FactorName } from "../../parts/factor-name.js";
import { withoutLabel } from "../../parts/node-id.js";
import type { FACTOR_PAGE } from "../../queries/hubs.js";
import type { ResultOf } from "../../schema/graphql.js";
import { useWords } from "../../words/bilingual.js";
import { FACTOR } from "./factor.words.js";

type Example = NonNullable<ResultOf<typeof FACTOR_PAGE>["factor"]>["examples"][number];

interface ExamplesProps {
  readonly examples: readonly Example[];
}

/** How courts, lawyers and laymen say it, what denies it, and what only looks like it. */
export function Examples({ examples }: ExamplesProps) {
  const words = useWords(FACTOR);
  if (examples.length === 0) return null;
  const of = (kind: Example["kind"]) => examples.filter((each) => each.kind === kind);
  return (
    <section>
      <h2 className="list-title">{words.examples}</h2>
      <p className="quiet small">{words.examplesHint}</p>
      <div className="examples">
        <Group title={words.states} examples={of("STATES")} />
        <Group title={words.denies} examples={of("DENIES")} />
        <Group title={words.looksAlike} examples={of("LOOKS_ALIKE")} />
      </div>
    </section>
  );
}

function Group({ title, examples }: ExamplesProps & { readonly title: string }) {
  const words = useWords(FACTOR);
  if (examples.length === 0) return null;
  return (
    <div>
      <h3>{title}</h3>
      <ul className="plain-list">
        {examples.map(({ text, register, instead }) => (
          <li key={text}>
            <q lang="zh-Hans">{text}</q>{" "}
            {register !== null && <span className="tag">{words.register[register]}</span>}
            {instead !== null && (
              <span className="quiet small">
                {words.instead}{" "}
                <Link
                  to="/factor/$id"
                  params={{ id: withoutLabel(instead.id) }}
                  className="inline-target"
                >
                  <FactorName factor={instead} />
                </Link>
              </span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
