/** What the table statute-lines of the lexicon tells of a line, or of the words behind a date. */
export type StatuteLine = "ADOPTED" | "COMMENCES" | "ANNEX" | "CONTENTS";
