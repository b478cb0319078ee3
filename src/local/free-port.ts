import { createServer } from "node:net";

/**
 * A loopback port that was free a moment ago. Neo4j prints port 0 as it stands, so the choice is
 * made here.
 * @param wanted is chosen where it is free: clients of a former server find the next one there.
 */
export async function findFreePort(wanted = 0): Promise<number> {
  try {
    return await probe(wanted);
  } catch (error) {
    if (wanted === 0) throw error;
    return probe(0);
  }
}

function probe(port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on("error", reject);
    server.listen(port, "127.0.0.1", () => {
      const address = server.address();
      server.close(() =>
        typeof address === "object" && address
          ? resolve(address.port)
          : reject(new Error("no port")),
      );
    });
  });
}
