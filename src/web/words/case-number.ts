/**
 * A case number as courts print it: the year in brackets of full width (关于人民法院案件案号的若干规定,
 * art. 3). The graph keeps them narrow.
 */
export const printedNumber = (number: string): string =>
  number.replace("(", "（").replace(")", "）");
