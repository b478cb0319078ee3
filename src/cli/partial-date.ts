import { isPartialDate } from "../domain/partial-date.js";
import { messages } from "./messages/catalogue.js";
import { CommandError } from "./settings.js";

/**
 * Reads an option that is a date. The function that it gives throws CommandError where the text is
 * none.
 */
export function partialDate(option: string): (text: string) => string {
  return (text) => {
    if (!isPartialDate(text)) throw new CommandError(messages().error.noDate(option, text));
    return text;
  };
}
