/** The languages of the command line. */
export const LANGUAGES = ["en", "zh"] as const;
export type Language = (typeof LANGUAGES)[number];

/** The variables of POSIX that decide the language of messages, the strongest first. */
const LOCALE_VARIABLES = ["LC_ALL", "LC_MESSAGES", "LANG"] as const;

/**
 * The language of LEIAN_LANG, else that of the locale; English where neither is supported.
 */
export function languageOf(environment: NodeJS.ProcessEnv): Language {
  return supported(environment["LEIAN_LANG"]) ?? supported(localeOf(environment)) ?? "en";
}

/** The value of LEIAN_LANG, where it is no supported language. */
export function unknownLanguage(environment: NodeJS.ProcessEnv): string | undefined {
  const asked = environment["LEIAN_LANG"] ?? "";
  return asked === "" || supported(asked) !== undefined ? undefined : asked;
}

function localeOf(environment: NodeJS.ProcessEnv): string | undefined {
  return LOCALE_VARIABLES.map((name) => environment[name]).find(
    (value) => value !== undefined && value !== "",
  );
}

/** zh for zh, zh-CN, zh_CN.UTF-8 and ZH. */
function supported(name: string | undefined): Language | undefined {
  const language = /^[a-z]+/u.exec(name?.toLowerCase() ?? "")?.[0];
  return LANGUAGES.find((each) => each === language);
}
