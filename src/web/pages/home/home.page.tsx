import "./home.css";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { createLazyRoute, Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { Button } from "react-aria-components/Button";
import { FileTrigger } from "react-aria-components/FileTrigger";
import { FaultNote, faultsOf } from "../../parts/fault-note.js";
import { Omnibox } from "../../parts/omnibox.js";
import { PageFoot } from "../../parts/page-foot.js";
import { PageHead } from "../../parts/page-head.js";
import { Skeleton } from "../../parts/skeleton.js";
import { useOpenMeaning } from "../../parts/use-open-meaning.js";
import { asked } from "../../queries/ask.js";
import { CORPUS } from "../../queries/corpus.js";
import { RECOGNIZE } from "../../queries/recognize.js";
import { importMatter, useMatters } from "../../state/matters.js";
import { readMatter } from "../../state/read-matter.js";
import { isShort, meaningsOf } from "../../state/recognize.js";
import { useWords } from "../../words/bilingual.js";
import { HOME } from "./home.words.js";

/** / : the one box, three examples, matters at hand, and what the graph holds. */
export const Route = createLazyRoute("/")({ component: HomePage });

function HomePage() {
  const words = useWords(HOME);
  const page = useQuery(asked(CORPUS, {}));
  const info = page.data?.data.graphInfo;
  const count = (label: string) => info?.labels.find((each) => each.name === label)?.count ?? 0;
  return (
    <div className="page home">
      <PageHead title={words.title}>{words.title}</PageHead>
      <p className="lead">{words.lead}</p>
      <Omnibox large />
      <Examples />
      <RecentMatters />
      <ImportMatter />
      <div className="corpus">
        {page.isPending && <Skeleton lines={1} />}
        {page.isError && (
          <FaultNote faults={faultsOf(page.error)} onRetry={() => void page.refetch()} partial />
        )}
        {info && <p>{words.corpus(count("Case"), count("Provision"))}</p>}
        <p>
          <Link to="/outcomes">{words.outcomes}</Link>
        </p>
        <PageFoot document={CORPUS} variables={{}} loads={info?.loads} />
      </div>
    </div>
  );
}

function Examples() {
  const words = useWords(HOME);
  const cache = useQueryClient();
  const open = useOpenMeaning();
  const [failure, setFailure] = useState<{ readonly text: string; readonly error: unknown }>();
  const choose = async (text: string) => {
    const question = asked(RECOGNIZE, { text, named: text, short: isShort(text) });
    try {
      const answer = await cache.query(question);
      setFailure(undefined);
      const [first] = meaningsOf(text, answer.data);
      if (first) open(first, text);
    } catch (error) {
      setFailure({ text, error });
    }
  };
  return (
    <section className="examples" aria-label={words.examples}>
      <p className="quiet">{words.examples}</p>
      <ul>
        {words.example.map((text) => (
          <li key={text}>
            <Button className="example" onPress={() => void choose(text)}>
              <span lang="zh-Hans">{text}</span>
            </Button>
          </li>
        ))}
      </ul>
      {failure && (
        <FaultNote
          faults={faultsOf(failure.error)}
          onRetry={() => void choose(failure.text)}
          partial
        />
      )}
    </section>
  );
}

function RecentMatters() {
  const words = useWords(HOME);
  const matters = useMatters();
  if (matters.length === 0) return null;
  return (
    <section className="recent">
      <h2>{words.recent}</h2>
      <ul>
        {matters.slice(0, 5).map((each) => (
          <li key={each.id}>
            <Link to="/matter/$id" params={{ id: each.id }} lang="zh-Hans">
              {[...each.facts].slice(0, 40).join("")}
            </Link>
            {!each.saved && <span className="quiet">{words.unsaved}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Opens a matter that was exported, also in another browser. */
function ImportMatter() {
  const words = useWords(HOME);
  const navigate = useNavigate();
  const [isWrong, setWrong] = useState(false);
  const take = async (files: FileList | null) => {
    const matter = readMatter((await files?.[0]?.text()) ?? "");
    setWrong(matter === undefined);
    if (matter === undefined) return;
    importMatter(matter);
    await navigate({ to: "/matter/$id", params: { id: matter.id } });
  };
  return (
    <section className="import">
      <FileTrigger acceptedFileTypes={["application/json"]} onSelect={(files) => void take(files)}>
        <Button className="choice">{words.importMatter}</Button>
      </FileTrigger>
      {isWrong && (
        <p className="warning" role="alert">
          {words.noMatter}
        </p>
      )}
    </section>
  );
}
