import { decimalUnits, PLACES, readNumber } from "../domain/chinese-number.js";

/** Numbers of amounts as exact decimals, as strings: money is never a binary fraction. */

/**
 * The value of a number as it is written: 148549.18, 1,234.5万, 1亿2000万, 三千五百, 壹佰万, 3万5千
 * → an exact decimal without superfluous zeros ("12345000"). Undefined where the signs make no
 * number; 三万五 (35000) is read as it is spoken.
 */
export function exactDecimal(written: string): string | undefined {
  const read = readNumber(written);
  return read && printed(read.units + read.spoken);
}

/** The sum of two exact decimals: 五元 and 三角 → 5.3. */
export function addDecimals(a: string, b: string): string {
  return printed((decimalUnits(a) ?? 0n) + (decimalUnits(b) ?? 0n));
}

/** A decimal a number of places to the right: 3 角 → 0.3 with -1. */
export function shiftDecimal(value: string, places: number): string {
  const units = decimalUnits(value) ?? 0n;
  return printed(places >= 0 ? units * 10n ** BigInt(places) : units / 10n ** BigInt(-places));
}

function printed(units: bigint): string {
  const digits = units.toString().padStart(PLACES + 1, "0");
  const fraction = digits.slice(-PLACES).replace(/0+$/u, "");
  return `${digits.slice(0, -PLACES)}${fraction === "" ? "" : `.${fraction}`}`;
}
