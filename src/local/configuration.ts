import type { MemoryPlan } from "./memory.js";

/**
 * neo4j.conf of the managed local server: loopback only, with a password, no HTTP, no imports, no
 * report to anyone, small transaction logs, a quick stop. Neo4j refuses to start with a key that it
 * does not know.
 */
export function neo4jConfiguration(port: number, memory: MemoryPlan): string {
  return [
    "server.bolt.enabled=true",
    `server.bolt.listen_address=127.0.0.1:${port}`,
    "server.http.enabled=false",
    "server.https.enabled=false",
    "dbms.security.auth_enabled=true",
    // of what lies in plugins/ nothing is loaded; Neo4j's own procedures are there in any case
    "dbms.security.procedures.allowlist=db.index.*",
    // LOAD CSV: no files, and no address of the network
    "dbms.security.allow_csv_import_from_file_urls=false",
    "internal.dbms.cypher_ip_blocklist=0.0.0.0/0,::/0",
    "dbms.usage_report.enabled=false",
    `server.memory.pagecache.size=${memory.pageCache}m`,
    "db.tx_log.preallocate=false",
    "db.tx_log.rotation.size=32m",
    "db.tx_log.rotation.retention_policy=keep_none",
    "internal.dbms.bolt.netty_server_shutdown_quiet_period=0",
    "",
  ].join("\n");
}

/**
 * Java's arguments; the heap is set here because neo4j.conf's heap keys are read by Neo4j's own
 * scripts only.
 */
export function javaArguments(home: string, jars: string, memory: MemoryPlan): readonly string[] {
  return [
    `-Xms${Math.min(memory.heap, 512)}m`,
    `-Xmx${memory.heap}m`,
    "-XX:+UseG1GC",
    "-XX:+ExitOnOutOfMemoryError",
    "--add-opens=java.base/java.nio=ALL-UNNAMED",
    "--add-opens=java.base/java.io=ALL-UNNAMED",
    "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
    "--enable-native-access=ALL-UNNAMED",
    "-Dio.netty.tryReflectionSetAccessible=true",
    "-Dlog4j2.disable.jmx=true",
    "-cp",
    [`${home}/plugins/*`, `${jars}/*`].join(process.platform === "win32" ? ";" : ":"),
    "org.neo4j.server.CommunityEntryPoint",
    `--home-dir=${home}`,
    `--config-dir=${home}/conf`,
    "--console-mode",
  ];
}

/** Java's arguments for neo4j-admin. */
export function adminArguments(jars: string, heapMib = 512): readonly string[] {
  return [
    `-Xmx${heapMib}m`,
    "--add-opens=java.base/java.nio=ALL-UNNAMED",
    "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
    "-cp",
    `${jars}/*`,
    "org.neo4j.cli.AdminTool",
  ];
}
