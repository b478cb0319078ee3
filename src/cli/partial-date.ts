import { isPartialDate } from "../domain/partial-date.js";
import { messages } from "./messages/catalogue.js";
import { CommandError } from "./settings.js";

/** The option --date. @throws CommandError where the text is no date. */
export function partialDate(text: string): string {
  if (!isPartialDate(text)) throw new CommandError(messages().error.noDate("--date", text));
  return text;
}
