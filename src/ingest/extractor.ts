/**
 * Name and version of what reads records from documents; raised whenever it would read the same
 * document differently.
 */
export const EXTRACTOR = "leian-ingest/4";
