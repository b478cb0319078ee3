import { bilingual } from "../words/bilingual.js";

/** Words of the choice of the forum court. */
export const COURT_WORDS = bilingual(
  {
    court: "受诉法院",
    none: "未选",
    search: "法院名称，如 滨海新区",
    hint: "输入几个字，只列出相近的法院。",
    nothing: "没有相近的法院",
    clear: "不选法院",
  },
  {
    court: "Forum court",
    none: "none",
    search: "Name of a court",
    hint: "Type a few characters: only courts of such a name are listed.",
    nothing: "No court of such a name",
    clear: "No court",
  },
);
