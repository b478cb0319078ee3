import type { Database, SqlValue } from "sql.js";
import { articleRowSchema, type LawArticle, lawRowSchema, type LawVersion } from "./law-row.js";
import { addTo } from "../../domain/group-by.js";

/** The file is no database of laws: no SQLite, or without the tables. */
export class LawDatabaseError extends Error {
  override readonly name = "LawDatabaseError";
}

/** A law that cannot be used as it stands in the database. */
export interface InvalidRow {
  readonly title: string;
  readonly version: string | undefined;
}

export interface LawDatabase {
  readonly laws: readonly LawVersion[];
  /** Laws of which a row is not what a row should be: a date that is none, an unknown status. */
  readonly invalid: readonly InvalidRow[];
}

/**
 * Reads the versions of laws out of a SQLite file, in the order of their titles and dates, their
 * articles in the order of the file.
 * @throws LawDatabaseError where the file is none.
 */
export async function readLawDatabase(bytes: Uint8Array): Promise<LawDatabase> {
  // Loaded when a database is read: no other command waits for it.
  const { default: initSqlJs } = await import("sql.js");
  const sql = await initSqlJs();
  let database: Database | undefined;
  try {
    database = new sql.Database(bytes);
    return lawsOf(
      rowsOf(database, "SELECT * FROM laws ORDER BY law_name, version_date, law_id"),
      rowsOf(database, "SELECT * FROM articles ORDER BY id"),
    );
  } catch (error) {
    throw new LawDatabaseError("the file is no database of laws", { cause: error });
  } finally {
    database?.close();
  }
}

type PlainRow = Readonly<Record<string, SqlValue>>;

function rowsOf(database: Database, query: string): readonly PlainRow[] {
  const statement = database.prepare(query);
  const rows: PlainRow[] = [];
  while (statement.step()) rows.push(statement.getAsObject());
  statement.free();
  return rows;
}

function lawsOf(laws: readonly PlainRow[], articles: readonly PlainRow[]): LawDatabase {
  const byLaw = new Map<string, LawArticle[]>();
  const broken = new Set<string>();
  for (const row of articles) {
    const parsed = articleRowSchema.safeParse(row);
    if (!parsed.success) {
      broken.add(textOf(row["law_id"]));
      continue;
    }
    const { law_id: id, article_no: number, chapter, section, article_text: text } = parsed.data;
    const article = { number, chapter: chapter ?? undefined, section: section ?? undefined, text };
    addTo(byLaw, id, article);
  }
  const read: LawVersion[] = [];
  const invalid: InvalidRow[] = [];
  for (const row of laws) {
    const parsed = lawRowSchema.safeParse(row);
    if (!parsed.success || broken.has(parsed.data.law_id)) {
      const version = textOf(row["version_date"]);
      invalid.push({
        title: textOf(row["law_name"]),
        version: version === "" ? undefined : version,
      });
      continue;
    }
    const { law_id: id, law_name: title, version_date: version, status } = parsed.data;
    const effective = parsed.data.effective_date ?? undefined;
    read.push({ title, version, effective, status, articles: byLaw.get(id) ?? [] });
  }
  return { laws: read, invalid };
}

function textOf(value: SqlValue | undefined): string {
  return typeof value === "string" || typeof value === "number" ? String(value).trim() : "";
}
