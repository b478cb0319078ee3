import { Fragment } from "react";
import { useWords } from "../words/bilingual.js";
import { type FactorNames, useFactorName } from "../words/factor-names.js";
import { COMMON } from "./common.words.js";

/** A factor's name in the reader's language; the Chinese one shows under the pointer. */
export function FactorName({ factor }: { readonly factor: FactorNames }) {
  const name = useFactorName()(factor);
  return name === factor.label ? (
    <span lang="zh-Hans">{name}</span>
  ) : (
    <span lang="en" title={factor.label}>
      {name}
    </span>
  );
}

/** The names of several in a row. */
export function FactorList({ factors }: { readonly factors: readonly FactorNames[] }) {
  const words = useWords(COMMON);
  return factors.map((each, at) => (
    <Fragment key={each.label}>
      {at > 0 && words.listed}
      <FactorName factor={each} />
    </Fragment>
  ));
}
