import { type InstrumentCatalogue, normalizeName } from "./catalogue.js";
import { InstrumentNameTrie } from "./instrument-name-trie.js";
import { CUSTOMARY_NAMES, NATIONAL_LAWS } from "./national-laws.js";

const KNOWN_NAMES = [...NATIONAL_LAWS, ...CUSTOMARY_NAMES.keys()].map(normalizeName);
const BASE_TRIE = new InstrumentNameTrie(KNOWN_NAMES);
const tries = new WeakMap<InstrumentCatalogue, InstrumentNameTrie>();

/**
 * The names by which a text may call an instrument without title marks: national laws, customary
 * names, and those of a catalogue, which are indexed once.
 */
export function nameTrieOf(catalogue: InstrumentCatalogue | undefined): InstrumentNameTrie {
  if (catalogue === undefined) return BASE_TRIE;
  let trie = tries.get(catalogue);
  if (trie === undefined) {
    trie = new InstrumentNameTrie([...catalogue.names(), ...KNOWN_NAMES]);
    tries.set(catalogue, trie);
  }
  return trie;
}
