/** The languages that the command line speaks. */
export const LANGUAGES = ["en", "zh"] as const;
export type Language = (typeof LANGUAGES)[number];

/** The variables of POSIX that say which language messages are in, the strongest first. */
const LOCALE_VARIABLES = ["LC_ALL", "LC_MESSAGES", "LANG"] as const;

/**
 * The language that LEIAN_LANG asks for, else that of the locale; English where neither is spoken.
 */
export function languageOf(environment: NodeJS.ProcessEnv): Language {
  return spoken(environment["LEIAN_LANG"]) ?? spoken(localeOf(environment)) ?? "en";
}

/** What LEIAN_LANG asks for, where that is no language that is spoken. */
export function unknownLanguage(environment: NodeJS.ProcessEnv): string | undefined {
  const asked = environment["LEIAN_LANG"] ?? "";
  return asked === "" || spoken(asked) !== undefined ? undefined : asked;
}

function localeOf(environment: NodeJS.ProcessEnv): string | undefined {
  return LOCALE_VARIABLES.map((name) => environment[name]).find(
    (value) => value !== undefined && value !== "",
  );
}

/** zh for zh, zh-CN, zh_CN.UTF-8 and ZH. */
function spoken(name: string | undefined): Language | undefined {
  const language = /^[a-z]+/u.exec(name?.toLowerCase() ?? "")?.[0];
  return LANGUAGES.find((each) => each === language);
}
