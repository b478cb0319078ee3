import type { Database } from "./database.js";
import { DatabaseError } from "./database-error.js";

/**
 * Whether the database itself refuses a write where the API reads, whatever the statement is. Neo4j
 * does in a transaction of access mode READ, in every edition (seen on 5.26 Community: data, schema
 * and users alike); a user with the role `reader` may write nowhere.
 * @throws DatabaseError where that cannot be found out.
 */
export async function refusesWrites(database: Pick<Database, "read">): Promise<boolean> {
  try {
    await database.read("read/attempt-write");
    return false;
  } catch (error) {
    if (error instanceof DatabaseError && error.fault === "forbidden") return true;
    throw error;
  }
}
