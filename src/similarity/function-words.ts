/**
 * Words of two characters or more that join, point or shade and name nothing: that one stands in a question and in a provision is no
 * reason for the provision. General vocabulary.
 */
const FUNCTION_WORDS = new Set(
  [
    "以及 或者 还是 并且 而且 但是 可是 然而 不过 因此 因而 所以 由于 因为 虽然 尽管 即使 如果 假如 只要 只有 除非 否则 无论 不论 不管 为了 以便 从而",
    "然后 后来 之后 之前 以后 以前 以来 期间 当时 现在 目前 已经 曾经 正在 一直 仍然 仍旧 随后 同时 此后 再次 立即 经常 往往",
    "可以 可能 能够 能否 应当 应该 必须 需要 不得 不能 不会 不要 不是 就是 也是 都是 没有 是否 愿意",
    "进行 作为 通过 根据 按照 依照 依据 关于 对于 至于 有关 相关 上述 前述 下列 以下 以上 之间 之内 以内 以外 之外 其中 其他 其它 其余",
    "自己 自身 他们 我们 你们 它们 这个 那个 这些 那些 这样 那样 如何 怎么 什么 哪些 一个 一些 任何 每个 各自 所有 多次 非常 比较 不同",
  ].flatMap((line) => line.split(" ")),
);

export function isFunctionWord(word: string): boolean {
  return FUNCTION_WORDS.has(word);
}
