import type { VariablesOf } from "../schema/graphql.js";
import { authorization, noteAnswer } from "./access.js";
import type { REPORT_PAGE } from "./report.js";

/** The files in which a report comes. */
export type ReportEnding = "docx" | "html" | "md";

/** Fetches the report as a file, with the name that the server gives it; undefined on a fault. */
export async function fetchReport(
  ending: ReportEnding,
  input: VariablesOf<typeof REPORT_PAGE>["input"],
): Promise<{ readonly name: string; readonly content: Blob } | undefined> {
  try {
    const sentWith = authorization();
    const response = await fetch(`/report.${ending}`, {
      method: "POST",
      headers: { "content-type": "application/json", ...sentWith },
      body: JSON.stringify(input),
    });
    noteAnswer(response.status, sentWith);
    if (!response.ok) return undefined;
    const given = /filename\*=UTF-8''([^;]+)/u.exec(
      response.headers.get("content-disposition") ?? "",
    )?.[1];
    const name = given === undefined ? `report.${ending}` : decodeURIComponent(given);
    return { name, content: await response.blob() };
  } catch {
    return undefined;
  }
}
