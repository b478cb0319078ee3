/** Keeps the lexicon as it was read, so that no program parses its files again while they are so. */
import { fileURLToPath } from "node:url";
import { keepLexicon } from "../dist/lexicon/kept-lexicon.js";
import { readLexicon } from "../dist/lexicon/read-lexicon.js";

const path = (name) => fileURLToPath(new URL(`../${name}`, import.meta.url));
keepLexicon(path("dist/lexicon.json"), readLexicon(path("seeds/lexicon")));
