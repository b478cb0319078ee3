/**
 * Names and numbers as they are compared: in one width, without white space. 浦东 法院 and 浦东法院
 * are one.
 */
export function unspaced(text: string): string {
  return text.normalize("NFKC").replace(/\s+/gu, "");
}
