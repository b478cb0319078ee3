import { LEXICON } from "../lexicon/lexicon.js";

/** The country's name, with which the full names of its laws begin. */
export const [COUNTRY = ""] = LEXICON.list("country");
