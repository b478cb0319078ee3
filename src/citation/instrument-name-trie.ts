import { LEXICON } from "../lexicon/lexicon.js";
import type { NamedSpan } from "./title-marks.js";

interface Branch {
  readonly next: Map<number, Branch>;
  name: string | undefined;
}

const HAN = /\p{Script=Han}/u;
/**
 * 《》〈〉: an instrument whose title names another is often written with marks for the inner one
 * alone.
 */
const MARKS = new Set(["《", "》", "〈", "〉"].map((mark) => mark.charCodeAt(0)));
/** 民法典 in 民法典的, but not 公司法 in 公司法人 or 合同法 in 合同法律关系, nor 该法 in 该法院. */
const NOT_A_LAW = LEXICON.expression("^{law-goes-on}");

/** Names of instruments, to be recognised in running text. Immutable. */
export class InstrumentNameTrie {
  private readonly root: Branch = branch();
  /** Whether a name begins with a sign: asked of every sign of a text. */
  private readonly begins = new Uint8Array(0x10000);

  /**
   * @param names in normal form (see `normalizeName`); those without a Chinese character are left
   * out.
   */
  constructor(names: Iterable<string>) {
    for (const name of names) {
      if (name.length < 2 || !HAN.test(name)) continue;
      this.begins[name.charCodeAt(0)] = 1;
      let at = this.root;
      for (let place = 0; place < name.length; place++) {
        const unit = name.charCodeAt(place);
        let next = at.next.get(unit);
        if (next === undefined) at.next.set(unit, (next = branch()));
        at = next;
      }
      at.name = name;
    }
  }

  /** The names in a text from left to right, the longest at each place, none within another. */
  find(plain: string): readonly NamedSpan[] {
    const found: NamedSpan[] = [];
    for (let from = 0; from < plain.length; from++) {
      if (this.begins[plain.charCodeAt(from)] !== 1) continue;
      const longest = this.longestAt(plain, from);
      if (longest === undefined) continue;
      found.push(longest);
      from = longest.to - 1;
    }
    return found;
  }

  private longestAt(plain: string, from: number): NamedSpan | undefined {
    let at = this.root.next.get(plain.charCodeAt(from));
    if (at === undefined) return undefined;
    let longest: NamedSpan | undefined;
    for (let to = from + 1; ; to++) {
      while (MARKS.has(plain.charCodeAt(to))) to++;
      if (at.name !== undefined) longest = { from, to, name: at.name };
      at = at.next.get(plain.charCodeAt(to));
      if (at === undefined)
        return longest && NOT_A_LAW.test(plain.charAt(longest.to)) ? undefined : longest;
    }
  }
}

function branch(): Branch {
  return { next: new Map(), name: undefined };
}
