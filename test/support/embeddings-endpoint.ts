import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";

/** What an endpoint does with a request: its status and body; undefined for no answer at all. */
export type Behaviour = (
  request: EndpointRequest,
) => { readonly status: number; readonly body: string } | undefined;

export interface EndpointRequest {
  readonly authorization: string | undefined;
  readonly model: string;
  readonly input: readonly string[];
  readonly input_type: string;
}

/**
 * A real HTTP server on loopback that speaks /v1/embeddings as well or as badly as a test wants.
 */
export async function openEndpoint(
  behaviour: Behaviour,
): Promise<{ readonly url: string; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    void readBody(request).then((body) => {
      const asked = JSON.parse(body) as Omit<EndpointRequest, "authorization">;
      const answer = behaviour({ ...asked, authorization: request.headers.authorization });
      if (answer !== undefined)
        response.writeHead(answer.status, { "content-type": "application/json" }).end(answer.body);
    });
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}

/**
 * Vectors that count the characters of a text, so that texts with the same characters are near each
 * other.
 */
export function countingVectors(dimensions: number): Behaviour {
  return ({ input }) => ({
    status: 200,
    body: JSON.stringify({
      data: input.map((text, index) => {
        const embedding = Array.from({ length: dimensions }, () => 0.01);
        for (const character of text) {
          const place = (character.codePointAt(0) ?? 0) % dimensions;
          embedding[place] = (embedding[place] ?? 0) + 1;
        }
        return { index, embedding };
      }),
    }),
  });
}

async function readBody(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString("utf8");
}
