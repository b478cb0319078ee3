import { useEffect, useState } from "react";
import { useWords } from "../words/bilingual.js";
import { COMMON } from "./common.words.js";

/** Lines where text will be, once waiting has become noticeable. */
export function Skeleton({ lines = 6 }: { readonly lines?: number }) {
  const words = useWords(COMMON);
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 200);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className="skeleton" aria-busy="true">
      <p className="visually-hidden">{words.loading}</p>
      {late && Array.from({ length: lines }, (_, at) => <div key={at} className="skeleton-line" />)}
    </div>
  );
}
