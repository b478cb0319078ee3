import { bilingual } from "../../words/bilingual.js";

/** Words of the law that the facts of a matter may turn on. */
export const PROVISIONS = bilingual(
  {
    hint: "按案情的用语、含义、要素与类案所适用的条文推测，引用前应自行核对。所列为编辑者所写的要旨，没有要旨的才是官方文本。点开条文即见其先例。",
    none: "没有找到与案情相应的条文。",
    byWords: "因案情用语",
    byQuestion: "所答问题",
  },
  {
    hint: "Guessed from the words, meaning and factors of the facts and from the law that similar cases apply: check before you cite. What stands below each is a gist by an editor, the official text only where there is no gist. Each opens its precedents.",
    none: "No provision answers the facts.",
    byWords: "by the words",
    byQuestion: "it answers",
  },
);
