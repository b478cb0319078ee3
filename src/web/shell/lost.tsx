import { Link } from "@tanstack/react-router";
import { PageHead } from "../parts/page-head.js";
import { useWords } from "../words/bilingual.js";
import { SHELL } from "./shell.words.js";

/** An address without a page. */
export function Lost() {
  const words = useWords(SHELL);
  return (
    <div className="page narrow">
      <PageHead title={words.lost}>{words.lost}</PageHead>
      <p>{words.lostText}</p>
      <p>
        <Link to="/" className="choice">
          {words.toHome}
        </Link>
      </p>
    </div>
  );
}

/** A page whose own code failed: the rest of the workbench goes on. */
export function Broken({ reset }: { readonly reset: () => void }) {
  const words = useWords(SHELL);
  return (
    <div className="page narrow" role="alert">
      <PageHead title={words.broken}>{words.broken}</PageHead>
      <p>
        <Link to="/" className="choice" onClick={reset}>
          {words.toHome}
        </Link>
      </p>
    </div>
  );
}
