import { Link } from "@tanstack/react-router";
import { useId, useState } from "react";
import { Button } from "react-aria-components/Button";
import { useWords } from "../../words/bilingual.js";
import { TERMS } from "../../words/terms.js";
import { ArticleBeside } from "./article-beside.js";
import { Block, Entry } from "./block.js";
import type { CaseData } from "./case-data.js";
import { CaseQuote } from "./case-quote.js";
import { CASE } from "./case.words.js";

/** 适用法条: each provision, what the court did with it, and the words or the reason. */
export function Law({ legalCase }: { readonly legalCase: CaseData }) {
  const words = useWords(CASE);
  if (legalCase.provisions.length === 0) return null;
  return (
    <Block title={words.law}>
      {legalCase.provisions.map((each) => (
        <Entry key={`${each.provision.id} ${each.basis}`} margin={<CaseQuote grounds={each} />}>
          <Applied applied={each} caseId={legalCase.id} />
        </Entry>
      ))}
    </Block>
  );
}

interface AppliedProps {
  readonly applied: CaseData["provisions"][number];
  readonly caseId: string;
}

/** A provision; the article opens in its place, with its versions and leading cases. */
function Applied({ applied, caseId }: AppliedProps) {
  const words = useWords(CASE);
  const terms = useWords(TERMS);
  const place = useId();
  const [isOpen, setOpen] = useState(false);
  const { provision, treatment, position, text } = applied;
  return (
    <>
      <h3>
        <Link to="/law/$citation" params={{ citation: provision.citation }} lang="zh-Hans">
          {provision.citation}
        </Link>
      </h3>
      <p className="quiet">
        {terms.treatment[treatment]}
        {position && ` · ${terms.position[position]}`}
      </p>
      {!isOpen && (text ?? provision.gist) !== null && (
        <p className="statute" lang="zh-Hans">
          {text ?? provision.gist}
        </p>
      )}
      <Button
        className="disclose"
        aria-expanded={isOpen}
        aria-controls={place}
        aria-label={`${isOpen ? words.beside.hide : words.beside.show}：${provision.citation}`}
        onPress={() => setOpen(!isOpen)}
      >
        {isOpen ? words.beside.hide : words.beside.show}
      </Button>
      <div id={place} hidden={!isOpen}>
        {isOpen && <ArticleBeside citation={provision.citation} caseId={caseId} />}
      </div>
    </>
  );
}
