/**
 * What is cited under an id or a number (in normal form) is one node, whoever cites it and whether
 * it is held or not.
 */
export function caseReferenceId(cited: string): string {
  return `reference:${cited}`;
}
