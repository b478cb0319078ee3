import type { Page } from "playwright-core";
import { expect } from "vitest";
import { accessibilityFaults } from "./browser.js";

const THEMES = ["light", "dark"] as const;
const WIDTHS = [1280, 390] as const;
/** WCAG 2.2, 2.5.8: what is pressed is that large at least, both ways. */
const LEAST_TARGET = 24;
/** On a phone a finger presses: there it is so high. */
const LEAST_ON_A_PHONE = 44;
const FITTING = { timeout: 2000 };

/** What is wrong with a page as it stands in each theme and width; nothing, where all is well. */
export async function faultsInEveryLook(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of THEMES)
    for (const width of WIDTHS) {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await page.setViewportSize({ width, height: 900 });
      const here = [
        ...(await accessibilityFaults(page)),
        ...(await smallTargets(page)),
        ...(await overflow(page)),
      ];
      found.push(...here.map((fault) => `${colorScheme}, ${width} px: ${fault}`));
    }
  await page.setViewportSize({ width: 320, height: 700 });
  // what is open finds its place again; where it never fits, it is found below
  await page
    .waitForFunction(() => document.documentElement.scrollWidth <= innerWidth, undefined, FITTING)
    .catch(() => {});
  found.push(...(await overflow(page)).map((fault) => `320 px: ${fault}`));
  await page.setViewportSize({ width: 1280, height: 900 });
  return found;
}

/** Wider than the window: one would have to scroll in two directions. */
export async function overflow(page: Page): Promise<string[]> {
  const { needed, there } = await page.evaluate(() => ({
    needed: document.documentElement.scrollWidth,
    there: innerWidth,
  }));
  return needed > there ? [`the page is ${needed} px wide`] : [];
}

/**
 * What can be pressed and is smaller than it must be. A link in a sentence is as high as its line:
 * the criterion leaves it out. On a phone a link that has its line to itself is in no sentence.
 */
export async function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(
    ({ least, onAPhone }) => {
      const pressed =
        "button, summary, select, [role=button], [role=tab], [role=option], label:has(input), .segment, a:not(.skip)";
      const isPhone = matchMedia("(max-width: 48rem)").matches;
      const leastHeight = isPhone ? onAPhone : least;
      return [...document.querySelectorAll<HTMLElement>(pressed)]
        .filter((each) => each.checkVisibility({ visibilityProperty: true }))
        .filter((each) => each.closest("[aria-hidden=true]") === null)
        .filter((each) => !isOutOfSight(each))
        .filter((each) => !(each instanceof HTMLAnchorElement && isInText(each)))
        .filter((each) => {
          const { width, height } = each.getBoundingClientRect();
          return width < least - 0.5 || height < leastHeight - 0.5;
        })
        .map((each) => {
          const { width, height } = each.getBoundingClientRect();
          return `a target of ${Math.round(width)} × ${Math.round(height)} px: ${each.outerHTML.slice(0, 120)}`;
        });

      // for screen readers alone: there is nothing to point at
      function isOutOfSight(element: HTMLElement | null): boolean {
        if (element === null) return false;
        const isClipped = getComputedStyle(element).clipPath === "inset(50%)";
        return isClipped || isOutOfSight(element.parentElement);
      }

      function isInText(link: HTMLElement): boolean {
        if (getComputedStyle(link).display !== "inline") return false;
        return !isPhone || hasWordsBeside(link.parentElement);
      }

      // letters of the same block that stand in no link
      function hasWordsBeside(element: HTMLElement | null): boolean {
        if (element === null) return false;
        if (getComputedStyle(element).display === "inline")
          return hasWordsBeside(element.parentElement);
        const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
          const isLinked = node.parentElement?.closest("a, button") !== null;
          if (!isLinked && /\p{L}/u.test(node.textContent ?? "")) return true;
        }
        return false;
      }
    },
    { least: LEAST_TARGET, onAPhone: LEAST_ON_A_PHONE },
  );
}

/** What moves, or would, though the reader has asked that nothing does. */
export async function motions(page: Page): Promise<string[]> {
  await page.emulateMedia({ reducedMotion: "reduce" });
  return page.evaluate(() =>
    [...document.querySelectorAll("*")].flatMap((each) => {
      const { transitionDuration, animationDuration, animationName, scrollBehavior } =
        getComputedStyle(each);
      const moves =
        longest(transitionDuration) > 0.01 ||
        (animationName !== "none" && longest(animationDuration) > 0.01) ||
        scrollBehavior === "smooth";
      return moves ? [each.outerHTML.slice(0, 120)] : [];

      function longest(durations: string): number {
        return Math.max(...durations.split(",").map((one) => Number.parseFloat(one)));
      }
    }),
  );
}

/**
 * Waits until the heading of the page has the focus: whoever hears the page is told where it is.
 */
export async function expectHeadingFocused(page: Page): Promise<void> {
  await page.waitForFunction(() => document.activeElement?.tagName === "H1");
  expect(await page.locator("h1").count()).toBe(1);
}
