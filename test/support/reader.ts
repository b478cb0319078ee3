import type { Locator, Page } from "playwright-core";

type Role = Parameters<Page["getByRole"]>[0];

/** What a reader did: how often a mouse was clicked, or a key pressed, and how many texts typed. */
export interface Deeds {
  readonly clicks: number;
  readonly keys: number;
  readonly texts: number;
}

/** Someone with a mouse alone, who finds things by their role and name. */
export class MouseReader {
  private clicks = 0;

  constructor(private readonly page: Page) {}

  get deeds(): Deeds {
    return { clicks: this.clicks, keys: 0, texts: 0 };
  }

  async click(role: Role, name: string | RegExp, within: Page | Locator = this.page) {
    await within.getByRole(role, { name }).first().click();
    this.clicks++;
  }
}

/** More Tabs than that to reach a thing: it cannot be reached. */
const MOST_TABS = 120;

/** Someone with a keyboard alone, who knows where the focus is by role and name. */
export class KeyboardReader {
  private keys = 0;
  private texts = 0;

  constructor(private readonly page: Page) {}

  get deeds(): Deeds {
    return { clicks: 0, keys: this.keys, texts: this.texts };
  }

  /** A text counts once, however long it is: it may be pasted. */
  async type(text: string): Promise<void> {
    await this.page.keyboard.insertText(text);
    this.texts++;
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      await this.page.keyboard.press(key);
      this.keys++;
    }
  }

  /** Presses Tab until the thing has the focus. */
  async tabTo(
    role: Role,
    name: string | RegExp,
    { back = false, within = this.page }: { back?: boolean; within?: Page | Locator } = {},
  ): Promise<void> {
    const sought = within.getByRole(role, { name }).first();
    await sought.waitFor();
    for (let tabs = 0; tabs < MOST_TABS; tabs++) {
      if (await sought.evaluate((each) => each === document.activeElement)) return;
      await this.press(back ? "Shift+Tab" : "Tab");
    }
    throw new Error(`${role} ${String(name)} has no focus after ${MOST_TABS} tabs`);
  }
}
