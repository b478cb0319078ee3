/** A word found in a text. Offsets count UTF-16 units. */
export interface FoundWord<Value> {
  readonly from: number;
  readonly to: number;
  readonly value: Value;
}

interface Node<Value> {
  readonly next: Map<number, Node<Value>>;
  value: Value | undefined;
}

/**
 * Whether a word may begin or end at an offset of the text: the borders of its segmentation, say.
 */
export type IsBorder = (offset: number) => boolean;

/**
 * Words in one prefix tree, found by longest match. Immutable; a look-up costs the length of the
 * longest word.
 */
export class WordTrie<Value> {
  private readonly root: Node<Value> = emptyNode();

  /** @param words a word that comes twice keeps its first value. */
  constructor(words: Iterable<readonly [word: string, value: Value]>) {
    for (const [word, value] of words) {
      let node = this.root;
      for (let place = 0; place < word.length; place++) {
        const unit = word.charCodeAt(place);
        let next = node.next.get(unit);
        if (next === undefined) node.next.set(unit, (next = emptyNode()));
        node = next;
      }
      if (node !== this.root) node.value ??= value;
    }
  }

  /** The longest word that begins at an offset and ends on a border. */
  longestAt(text: string, from: number, isBorder?: IsBorder): FoundWord<Value> | undefined {
    let node: Node<Value> | undefined = this.root;
    let longest: FoundWord<Value> | undefined;
    for (let to = from; to < text.length;) {
      node = node.next.get(text.charCodeAt(to));
      if (node === undefined) break;
      to++;
      if (node.value !== undefined && (isBorder === undefined || isBorder(to)))
        longest = { from, to, value: node.value };
    }
    return longest;
  }

  /** Every word that begins at an offset and ends on a border, the shortest first. */
  everyAt(text: string, from: number, isBorder?: IsBorder): readonly FoundWord<Value>[] {
    const found: FoundWord<Value>[] = [];
    let node: Node<Value> | undefined = this.root;
    for (let to = from; to < text.length;) {
      node = node.next.get(text.charCodeAt(to));
      if (node === undefined) break;
      to++;
      if (node.value !== undefined && (isBorder === undefined || isBorder(to)))
        found.push({ from, to, value: node.value });
    }
    return found;
  }

  /** Every word of a text, also those within one another, from left to right. */
  every(text: string, isBorder?: IsBorder): readonly FoundWord<Value>[] {
    const found: FoundWord<Value>[] = [];
    for (let from = 0; from < text.length; from++)
      if (isBorder === undefined || isBorder(from))
        found.push(...this.everyAt(text, from, isBorder));
    return found;
  }

  /**
   * The words of a text from left to right, the longest at each place, none within another:
   * 被上诉人 hides 上诉人.
   */
  find(text: string, isBorder?: IsBorder): readonly FoundWord<Value>[] {
    const found: FoundWord<Value>[] = [];
    for (let from = 0; from < text.length; from++) {
      if (isBorder !== undefined && !isBorder(from)) continue;
      const longest = this.longestAt(text, from, isBorder);
      if (longest === undefined) continue;
      found.push(longest);
      from = longest.to - 1;
    }
    return found;
  }
}

function emptyNode<Value>(): Node<Value> {
  return { next: new Map(), value: undefined };
}
