import { connect, createServer, type Server, type Socket } from "node:net";
import { findFreePort } from "../../src/local/free-port.js";

/**
 * A TCP relay in front of a database: what a test does to it looks like the database's own fault.
 */
export interface Relay {
  readonly uri: string;
  /** Lets connections through. */
  open(): Promise<void>;
  /** Refuses connections and breaks those that are open. */
  cut(): Promise<void>;
}

/** A relay that is cut at first. */
export async function relayTo(target: URL): Promise<Relay> {
  const port = await findFreePort();
  const sockets = new Set<Socket>();
  let server: Server | undefined;
  const join = (client: Socket) => {
    const upstream = connect(Number(target.port), target.hostname);
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on("error", () => undefined).on("close", () => sockets.delete(socket));
    }
    client.pipe(upstream).pipe(client);
  };
  return {
    uri: `bolt://127.0.0.1:${port}`,
    async open() {
      const opening = createServer(join);
      server = opening;
      await new Promise<void>((done) => opening.listen(port, "127.0.0.1", done));
    },
    async cut() {
      const closing = server;
      server = undefined;
      if (closing === undefined) return;
      const closed = new Promise((done) => closing.close(done));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}
