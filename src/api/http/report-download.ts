import type { ApolloServer } from "@apollo/server";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { ERROR_CODES } from "../errors/error-codes.js";
import { LATE_ANSWER } from "../errors/safe-errors.js";
import type { Limits } from "../limits/limits.js";
import type { ReportFormat } from "../../report/report-file.js";
import { sendFault } from "./answer-fault.js";
import { inTime, LATE } from "./late-answer.js";
import type { HttpContext } from "./request-plugins.js";
import { statusOfCode } from "./response-status.js";
import type { Tracing } from "./tracing.js";

const PATHS: Readonly<Record<string, ReportFormat>> = {
  "/report.docx": "DOCX",
  "/report.html": "HTML",
  "/report.md": "MARKDOWN",
};

const QUERY = `query ReportDownload($input: SimilarCaseReportInput!, $format: ReportFormat!) {
  similarCaseReport(input: $input) { file(format: $format) { name mediaType base64 } }
}`;

const FORWARDED_HEADERS = /^(?:ratelimit-|retry-after$)/u;

interface Answer {
  readonly similarCaseReport: {
    readonly file: { readonly name: string; readonly mediaType: string; readonly base64: string };
  };
}

interface ReportServing {
  readonly contextOf: (request: FastifyRequest, reply: FastifyReply) => Promise<HttpContext>;
  readonly tracing: Tracing;
  readonly limits: Pick<Limits, "deadlineMs">;
}

/**
 * POST /report.docx, /report.html and /report.md: the report as a download. The body is the input
 * of the query similarCaseReport, since facts stand in no URL; the answer comes from that very
 * query, with its limits, errors and log.
 */
export function serveReports(
  app: FastifyInstance,
  apollo: ApolloServer<HttpContext>,
  { contextOf, tracing, limits }: ReportServing,
): void {
  for (const [path, format] of Object.entries(PATHS))
    app.post(path, async (request, reply) => {
      if (!isJson(request))
        return sendFault(
          request,
          reply,
          415,
          "BAD_REQUEST",
          "The request's body is of a kind that is not read here: send application/json.",
        );
      const contextValue = await contextOf(request, reply);
      const answering = tracing.operation(() =>
        apollo.executeOperation<Answer>(
          { query: QUERY, variables: { input: request.body, format } },
          { contextValue },
        ),
      );
      const answer = await inTime(answering, limits.deadlineMs - reply.elapsedTime);
      if (answer === LATE) {
        const { code, message } = LATE_ANSWER;
        return sendFault(request, reply, statusOfCode(code), code, message);
      }
      const { body, http } = answer;
      // what is left of a budget, and when to ask again
      for (const [name, value] of http.headers)
        if (FORWARDED_HEADERS.test(name)) reply.header(name, value);
      if (body.kind !== "single") throw new Error("a query was answered in parts");
      const { data, errors = [] } = body.singleResult;
      const [error] = errors;
      if (error !== undefined || data == null) {
        const code = ERROR_CODES.find((each) => each === error?.extensions?.["code"]);
        return reply.code(statusOfCode(code ?? "INTERNAL_SERVER_ERROR")).send({ errors });
      }
      return sendFile(reply, data.similarCaseReport.file);
    });
}

/** Other kinds need no consent of a browser to be sent from a foreign page. */
function isJson({ headers }: FastifyRequest): boolean {
  return /^application\/json\b/iu.test(headers["content-type"] ?? "");
}

function sendFile(
  reply: FastifyReply,
  { name, mediaType, base64 }: Answer["similarCaseReport"]["file"],
): FastifyReply {
  const ending = name.slice(name.lastIndexOf("."));
  return reply
    .header("content-type", mediaType)
    .header(
      "content-disposition",
      // RFC 6266: the plain name is for what reads no other
      `attachment; filename="similar-case-report${ending}"; filename*=UTF-8''${encoded(name)}`,
    )
    .header("cache-control", "no-store")
    .header("x-content-type-options", "nosniff")
    .header("content-security-policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox")
    .send(Buffer.from(base64, "base64"));
}

/** RFC 8187 allows fewer characters than encodeURIComponent leaves. */
function encoded(name: string): string {
  return encodeURIComponent(name).replace(
    /['()*]/gu,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
