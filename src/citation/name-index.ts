import { type InstrumentCatalogue, normalizeName } from "./catalogue.js";
import { InstrumentNameTrie } from "./instrument-name-trie.js";
import { CUSTOMARY_NAMES, NATIONAL_LAWS } from "./national-laws.js";

const KNOWN_NAMES = [...NATIONAL_LAWS, ...CUSTOMARY_NAMES.keys()].map(normalizeName);
const BASE_INDEX = new InstrumentNameTrie(KNOWN_NAMES);
const indexes = new WeakMap<InstrumentCatalogue, InstrumentNameTrie>();

/**
 * The names by which a text may call an instrument without title marks: national laws, customary
 * names, and those of a catalogue, which are indexed once.
 */
export function nameIndexOf(catalogue: InstrumentCatalogue | undefined): InstrumentNameTrie {
  if (catalogue === undefined) return BASE_INDEX;
  let index = indexes.get(catalogue);
  if (index === undefined) {
    index = new InstrumentNameTrie([...catalogue.names(), ...KNOWN_NAMES]);
    indexes.set(catalogue, index);
  }
  return index;
}
