import { Button } from "react-aria-components/Button";
import { type GroundsLike, Quote } from "../../parts/quote.js";
import { useWords } from "../../words/bilingual.js";
import { CASE } from "./case.words.js";
import { useReading } from "./reading.js";

interface PlacedGrounds extends GroundsLike {
  readonly evidence?:
    | (NonNullable<GroundsLike["evidence"]> & {
        readonly start?: number | null;
        readonly end?: number | null;
      })
    | null;
}

/** The words of a statement, and the way to them in the document where the page shows it. */
export function CaseQuote({ grounds }: { readonly grounds: PlacedGrounds }) {
  const words = useWords(CASE);
  const { documents, select } = useReading();
  const { source, start, end } = grounds.evidence ?? {};
  const isHere =
    typeof source === "string" &&
    documents.has(source) &&
    typeof start === "number" &&
    typeof end === "number";
  return (
    <>
      <Quote grounds={grounds} />
      {isHere && (
        <Button
          className="in-document"
          onPress={() => select({ documentId: source, start, end, key: undefined }, true)}
        >
          {words.inDocument}
        </Button>
      )}
    </>
  );
}
