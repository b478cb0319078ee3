import { EN, type Messages } from "./en.js";
import { type Language, languageOf } from "./language.js";
import { ZH } from "./zh.js";

/** The catalogue: a message that a language lacks, or whose parameters differ, does not compile. */
export const CATALOGUE: Readonly<Record<Language, Messages>> = { en: EN, zh: ZH };

/** The messages in the user's language. */
export function messages(): Messages {
  return CATALOGUE[languageOf(process.env)];
}
