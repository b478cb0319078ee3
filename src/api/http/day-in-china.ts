/** Sweden writes dates as ISO 8601 does. */
const DAY = new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Shanghai" });

/** The courts' day, such as 2026-11-21. */
export function dayInChina(time: Date): string {
  return DAY.format(time);
}
