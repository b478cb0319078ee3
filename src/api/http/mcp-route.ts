import { WebStandardStreamableHTTPServerTransport } from "@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { createMcpServer } from "../../mcp/server.js";
import { sendFault } from "./answer-fault.js";
import type { HttpContext } from "./request-plugins.js";
import { toolHost, type ToolInstruments } from "./tool-host.js";

const ONE_AT_A_TIME = {
  jsonrpc: "2.0",
  id: null,
  error: { code: -32600, message: "Batches are not answered: send one message a request." },
};

/**
 * POST /mcp: the tools for assistants over streamable HTTP. No session is kept: each request has a
 * server of its own and is answered at once, so that there is no stream to open with GET.
 */
export function serveMcp(
  app: FastifyInstance,
  contextOf: (request: FastifyRequest, reply: FastifyReply) => Promise<HttpContext>,
  instruments: ToolInstruments,
): void {
  app.post("/mcp", async (request, reply) => {
    if (Array.isArray(request.body)) return reply.code(400).send(ONE_AT_A_TIME);
    const mcp = createMcpServer(toolHost(await contextOf(request, reply), instruments, "mcp"));
    const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true });
    try {
      await mcp.connect(transport);
      const answer = await transport.handleRequest(asWebRequest(request), {
        parsedBody: request.body,
      });
      const type = answer.headers.get("content-type");
      if (type !== null) reply.type(type);
      return await reply.code(answer.status).send(await answer.text());
    } finally {
      await mcp.close();
    }
  });
  app.route({
    method: ["GET", "DELETE"],
    url: "/mcp",
    handler: (request, reply) =>
      sendFault(
        request,
        reply.header("allow", "POST"),
        405,
        "BAD_REQUEST",
        "The tools answer POST alone: no session is kept, and no stream is open.",
      ),
  });
}

/** What the SDK reads of a request: its method and its headers. */
function asWebRequest({ headers }: FastifyRequest): Request {
  const read = new Headers();
  for (const [name, value] of Object.entries(headers))
    if (typeof value === "string") read.set(name, value);
  return new Request("http://localhost/mcp", { method: "POST", headers: read });
}
