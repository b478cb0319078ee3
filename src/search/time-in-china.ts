/** Sweden writes dates as ISO 8601 does. */
const DAY = new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Shanghai" });
/** Of UTC, all year. */
const HOURS_AHEAD = 8;

/** The courts' day, such as 2026-11-21. */
export function dayInChina(time: Date): string {
  return DAY.format(time);
}

/** Such as 2026-11-21T16:30:00+08:00: courts write the time of China. */
export function timeInChina(time: Date): string {
  const shifted = new Date(time.getTime() + HOURS_AHEAD * 3_600_000);
  return `${shifted.toISOString().slice(0, "2026-11-21T16:30:00".length)}+08:00`;
}
