/**
 * The sentences of the engine, by code. Records, the graph and the API keep them in English; a
 * language that is another words them by their code. {name} stands for a parameter.
 */
export const ENGINE_SENTENCES = {
  ARTICLE_NOT_HELD: "the graph does not hold this article",
  PART_NOT_HELD: "the graph holds the article, but not this part of it",
  CASE_NOT_HELD: "the graph holds no case with this number",
  SEVERAL_CASES: "{count} cases of the graph bear this number",
  CASES_NOT_LOOKED_UP: "no cases were looked up",
  NO_LAW: "no law carries it",
  PRONOUN_WITHOUT_ANTECEDENT: "nothing before it that {pronoun} could mean",
  PRONOUN_UNCLEAR: "the citation before it does not say which {pronoun} is meant",
  NUMBER_NOT_HELD: "no instrument of the graph has the number {number}",
  SEVERAL_NUMBERED: "{count} instruments of the graph have this number",
  SEVERAL_NAMED: "{count} instruments of the graph bear this name",
  SEVERAL_VERSIONS: "{count} versions of it may be meant",
  VERSION_NOT_HELD: "the graph holds this instrument, but not its version {number}",
  FORMER_VERSION_NOT_HELD: "the graph holds this instrument, but not its former version",
  YEAR_NOT_HELD: "the graph holds this instrument, but not its version of {year}",
  NAME_NOT_HELD: "no instrument of the graph is called {name}",
  CUSTOMARY_NAME_NOT_HELD: "the graph does not hold {name} (《{title}》)",
  SEVERAL_PROVISIONS: "several provisions may be meant",
  CITATION_TOO_LONG: "a citation has at most {count} characters",
  NO_PART_OF_CITATION: "“{words}” is no part of a citation",
  NO_ARTICLE: "it has no article",
  NAMES_CASE: "it names a case, not an article: caseByNumber and search find cases",
  NOT_READ: "it could not be read",
  RANGE_REVERSED: "the range {range} ends before it begins",
  RANGE_TOO_LONG: "the range {range} has {count} articles: at most {most} are taken at once",
  NO_ARTICLE_BEHIND: "no article could be read behind {name}",
  NOTHING_READ: "it has no instrument and article that could be read",
  INSTRUMENT_ALONE: "it names an instrument without an article",
  INSTRUMENT_UNKNOWN: "the graph has no {id}",
  PROVISION_UNKNOWN: "there is no {id}",
  INSTRUMENT_NOT_HELD: "the graph does not hold it",
  COURT_NOT_HELD: "the graph knows no court of this name",
  COURT_NOT_NAMED: "no court of the graph bears this name, and it is no full name of one court",
  NO_OFFICIAL_CAUSE: "it is no official cause of action",
  CAUSE_NOT_LISTED: "not a name or id of the official list",
  TAKEN_DOWN: "the case has been taken down",
  TITLE_ONLY: "the document gives the title only",
  COLUMN_ALONE: "the collection's column {column} has it",
  COLUMN_OTHERWISE: "the collection's column {column} says so, the text says {value}",
  COLUMN_NOT_IN_TEXT: "the collection's column {column} has it, the text does not",
  COLUMN_WITHOUT_ARTICLE: "no article was read in the collection's column {column}",
  NO_DATE: "it is no date of the calendar",
  TREATED_BY_RULE: "{id}: {treatment} by the rule {rule}",
  ENDED_BY_RULE: "{outcome} by the rule {rule}",
  ENDING_UNCLEAR: "the words do not say how the case ended, or contradict each other",
  DATE_UNCLEAR: "the text does not say of which date it is: {words}",
  YEAR_OF_DATE_BEFORE: "the year is that of the date before: {date}",
  READ_AS: "read as {name}",
  SHORT_FORM: "read as a short form of {name}: {short}",
  ROLE_BY_OTHER_SIDE: "read as the {role}, since the other side of the case's name is not: {name}",
  COURT_UNKNOWN: '{argument}: "{text}" is no court of the graph, neither an id nor a name.',
  COURT_UNKNOWN_NEAR:
    '{argument}: "{text}" is no court of the graph, neither an id nor a name. Near: {near}.',
  COURT_BEYOND_NAMES:
    '{argument}: "{text}" is no court of the graph, neither an id nor a name among the {count} that are known by name: give an id.',
  COURT_BEYOND_NAMES_NEAR:
    '{argument}: "{text}" is no court of the graph, neither an id nor a name among the {count} that are known by name: give an id. Near: {near}.',
  SEVERAL_MEANT: '{argument}: "{text}" may mean several: give the id of one of {list}.',
  NAME_TOO_LONG: "{argument} has a name of {count} characters: expected at most {most}.",
  COURT_GONE: "{argument}: {court} is gone from the graph: ask again.",
  LENGTH: "{argument} has {count} characters: expected {least} to {most}.",
  TOO_MANY_ISSUES: "input.issues has {count} entries: expected at most {most}.",
  ISSUE_TOO_LONG: "input.issues has an entry of more than {most} characters.",
  PENDING_ISSUES: "pendingIssues takes at most {count} entries of at most {most} characters.",
  NO_OUTCOME_CONVICTION: "a conviction, for which the list has no word",
  NO_OUTCOME_CORRECTION: "a correction or a change of procedure decides nothing",
  NO_OUTCOME_HEARD_AGAIN: "the case is to be heard again, and nothing is decided yet",
  NO_OUTCOME_OTHER_COURT: "another court is to hear the case",
  NO_OUTCOME_BOTH_WAYS: "one claim is granted and one refused: whose, the orders do not say",
  NO_OUTCOME_STAYED: "proceedings are stayed, ended or secured, and nothing is decided",
} as const;

export type EngineCode = keyof typeof ENGINE_SENTENCES;

/** A sentence of the engine as its code with parameters. */
export interface EngineSentence {
  readonly code: EngineCode;
  readonly parameters: Readonly<Record<string, string>>;
}

/** The templates with the most words of their own first: the most particular one that fits wins. */
const TEMPLATES = Object.entries(ENGINE_SENTENCES)
  .map(([code, template]) => ({
    code: code as EngineCode,
    own: template.replace(/\{\w+\}/gu, "").length,
    form: new RegExp(
      `^${template.replace(/[.*+?^$()|[\]\\]/gu, "\\$&").replace(/\{(\w+)\}/gu, "(?<$1>.+?)")}$`,
      "su",
    ),
  }))
  .sort((a, b) => b.own - a.own);

/** The code of a sentence; undefined where the engine has no such sentence. */
export function readSentence(text: string): EngineSentence | undefined {
  for (const { code, form } of TEMPLATES) {
    const found = form.exec(text);
    if (found !== null) return { code, parameters: { ...found.groups } };
  }
  return undefined;
}
