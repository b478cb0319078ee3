#!/usr/bin/env node
// Runs Neo4j's Java as a child and ends it when standard input closes, that is, when the program
// that started it is gone, however it went (kill -9 included). usage: neo4j-supervisor.js JAVA
// ARGUMENT… ; started by src/local/server.ts only.
import { spawn } from "node:child_process";

const GRACE_MS = 15_000; // less than the program that started it has (src/cli/drain.ts)
const [java, ...javaArguments] = process.argv.slice(2);
const child = spawn(java, javaArguments, { stdio: ["ignore", "pipe", "pipe"] });
let stopping = false;

process.stdout.write(`supervised pid ${child.pid ?? 0}\n`);
// nobody reads any more
for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});
child.stdout.pipe(process.stdout, { end: false });
child.stderr.pipe(process.stderr, { end: false });

function stop() {
  if (stopping) return;
  stopping = true;
  child.kill("SIGTERM");
  setTimeout(() => child.kill("SIGKILL"), GRACE_MS).unref();
}

process.stdin.on("end", stop).on("error", stop).resume();
for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"]) process.on(signal, stop);
child.on("error", () => process.exit(127));
child.on("exit", (code, signal) => process.exit(signal === null ? (code ?? 1) : stopping ? 0 : 1));
