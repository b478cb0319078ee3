/** What a line, or the words behind a date, is by the table statute-lines of the lexicon. */
export type StatuteLine = "ADOPTED" | "COMMENCES" | "REPEALS" | "ANNEX" | "CONTENTS";
