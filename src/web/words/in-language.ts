import type { Preferences } from "../state/preferences.js";

/** Chinese, a space, and the same in English. */
const BOTH = /^([^A-Za-z]*\p{Script=Han}[^A-Za-z]*?)\s+([A-Za-z].*)$/u;

/** The half in the reader's language of what a record says in both; all of it where it does not. */
export function inLanguage(text: string, language: Preferences["language"]): string {
  const [, chinese, english] = BOTH.exec(text) ?? [];
  return (language === "zh" ? chinese : english) ?? text;
}
