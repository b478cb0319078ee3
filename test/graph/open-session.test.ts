import neo4j from "neo4j-driver";
import { expect, inject, test } from "vitest";
import { sessionsOf } from "../../src/graph/open-session.js";

test.each([
  ["a single server", "bolt:", 0],
  ["a cluster", "neo4j:", 1],
])("what was seen of %s is waited for where readers may lag behind", async (_, scheme, kept) => {
  const { uri: address, username, password } = inject("database");
  const uri = address.replace(/^\w+:/u, scheme);
  const driver = neo4j.driver(uri, neo4j.auth.basic(username ?? "neo4j", password ?? ""));
  try {
    const session = sessionsOf(driver, { uri })("READ");
    await session.run("RETURN 1");
    await session.close();
    const bookmarks = await driver.executeQueryBookmarkManager.getBookmarks();
    expect(Array.from(bookmarks)).toHaveLength(kept);
  } finally {
    await driver.close();
  }
});
