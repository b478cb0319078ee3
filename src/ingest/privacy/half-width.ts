/**
 * The text with full-width letters, digits and signs as half-width ones and every dash as a hyphen, unit for unit, so that
 * offsets stay: １３８—１２３４—５６７８ → 138-1234-5678.
 */
export function halfWidth(text: string): string {
  return text
    .replace(/[\uFF01-\uFF5E]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[\u3000\u00A0]/gu, " ")
    .replace(/[\u2010-\u2015\u2212]/gu, "-");
}
