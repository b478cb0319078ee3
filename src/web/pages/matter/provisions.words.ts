import { bilingual } from "../../words/bilingual.js";

/** Words of the law that the facts of a matter may turn on. */
export const PROVISIONS = bilingual(
  {
    hint: "按案情的用语、含义、要素与类案所适用的条文推测，引用前应自行核对。点开即见其先例。",
    none: "没有找到与案情相应的条文。",
    byWords: "因案情用语",
    byQuestion: "所答问题",
  },
  {
    hint: "Guessed from the words, meaning and factors of the facts and from the law that similar cases apply: check before you cite. Each opens its precedents.",
    none: "No provision answers the facts.",
    byWords: "by the words",
    byQuestion: "it answers",
  },
);
