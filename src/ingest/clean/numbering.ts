/** What counts or marks a line before its words: （一）, 一、, 1., 第一部分：, ①, ■ */
const NUMBERINGS: readonly RegExp[] = [
  /^[（(][一二三四五六七八九十\d]{1,3}[）)]\s*/u,
  /^(?:[一二三四五六七八九十]{1,3}|\d{1,2})[、.．]\s*/u,
  /^第[一二三四五六七八九十]部分[、：:]?\s*/u,
  /^[①-⑩■□●○◆◇★☆▲△▼►➤※*·•▪◎—-]\s*/u,
];

/** The number or mark with which a line begins; empty where it begins with none. */
export function numberingOf(line: string): string {
  for (const numbering of NUMBERINGS) {
    const found = numbering.exec(line);
    if (found) return found[0];
  }
  return "";
}
