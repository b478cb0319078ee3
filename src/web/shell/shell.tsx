import { Link, Outlet, useLocation, useNavigate, useSearch } from "@tanstack/react-router";
import { lazy, memo, Suspense, useCallback, useEffect, useRef, useState } from "react";
import { Button } from "react-aria-components/Button";
import { I18nProvider } from "react-aria-components/I18nProvider";
import { ANNOUNCER_ID, announce } from "../parts/announce.js";
import { CourtPicker } from "../parts/court-picker.js";
import { useKeys } from "../parts/keys.js";
import { Omnibox } from "../parts/omnibox.js";
import { SidePicker } from "../parts/side-picker.js";
import { askForToken } from "../queries/access.js";
import { currentMatter } from "../state/matters.js";
import { useAccess } from "../state/use-access.js";
import { setPreferences, usePreferences } from "../state/preferences.js";
import type { GlobalSearch } from "../state/search-params.js";
import { useWords } from "../words/bilingual.js";
import { CompareBar } from "./compare-bar.js";
import { SHELL } from "./shell.words.js";

const KeysDialog = lazy(async () => ({
  default: (await import("./keys-dialog.js")).KeysDialog,
}));

const TokenDialog = lazy(async () => ({
  default: (await import("./token-dialog.js")).TokenDialog,
}));

/** What stands around every page: the head with the court and our side, and the keys. */
export function Shell() {
  const words = useWords(SHELL);
  const { language } = usePreferences();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const field = useRef<HTMLTextAreaElement>(null);
  const [help, setHelp] = useState(false);
  const openHelp = useCallback(() => setHelp(true), []);
  const toMatter = async () => {
    const matter = await currentMatter();
    if (matter) await navigate({ to: "/matter/$id", params: { id: matter.id } });
    else announce(words.noMatter);
  };
  const { isAsked } = useAccess();
  useEffect(() => announce(""), [pathname]);
  useKeys({
    "/": () => (homeBox() ?? field.current)?.focus(),
    "?": openHelp,
    "g l": () => void navigate({ to: "/" }),
    "g m": () => void toMatter(),
    "g a": () => void navigate({ to: "/outcomes" }),
    "g r": () => {
      const id = matterIn(pathname);
      if (id !== undefined) void navigate({ to: "/matter/$id/report", params: { id } });
    },
    "g q": () => document.querySelector<HTMLElement>(".page-foot a")?.click(),
  });
  return (
    <I18nProvider locale={language === "zh" ? "zh-CN" : "en-US"}>
      <a className="skip" href="#text">
        {words.skip}
      </a>
      <header className="head">
        <Link to="/" className="wordmark" aria-label={words.home}>
          <span lang="zh-Hans">类案</span>
          <span className="latin">Leian</span>
        </Link>
        {pathname !== "/" && <Omnibox field={field} large={false} />}
        <GlobalChoices />
        <Settings onHelp={openHelp} />
      </header>
      <main id="text" tabIndex={-1}>
        <Outlet />
      </main>
      <CompareBar />
      <div id={ANNOUNCER_ID} className="visually-hidden" aria-live="polite" role="status" />
      {isAsked && (
        <Suspense fallback={null}>
          <TokenDialog />
        </Suspense>
      )}
      {help && (
        <Suspense fallback={null}>
          <KeysDialog isOpen onOpenChange={setHelp} />
        </Suspense>
      )}
    </I18nProvider>
  );
}

const homeBox = () => document.querySelector<HTMLTextAreaElement>(".omnibox.large textarea");

/** The id of the matter whose page stands at an address. */
const matterIn = (pathname: string) => /^\/matter\/([^/]+)/u.exec(pathname)?.[1];

/** The forum court and our side, which stand in the address. */
const GlobalChoices = memo(function GlobalChoices() {
  const search = useSearch({ strict: false });
  const navigate = useNavigate();
  const change = (changed: GlobalSearch) =>
    void navigate({
      to: ".",
      search: (before: GlobalSearch) => ({ ...before, ...changed }),
      replace: true,
      resetScroll: false,
    });
  return (
    <div className="globals">
      <CourtPicker court={search.court} onChange={(court) => change({ court })} />
      <SidePicker side={search.side} onChange={(side) => change({ side })} />
    </div>
  );
});

const NEXT_THEME = { system: "light", light: "dark", dark: "system" } as const;
const THEME_SHAPES = { system: "◐", light: "○", dark: "●" } as const;

interface SettingsProps {
  readonly onHelp: () => void;
}

const Settings = memo(function Settings({ onHelp }: SettingsProps) {
  const words = useWords(SHELL);
  const { language, theme } = usePreferences();
  const { hasToken } = useAccess();
  return (
    <div className="settings">
      {hasToken && (
        <Button className="plain" onPress={askForToken}>
          {words.token}
        </Button>
      )}
      <Button
        className="plain"
        onPress={() => setPreferences({ language: language === "zh" ? "en" : "zh" })}
      >
        <span lang={language === "zh" ? "en" : "zh-Hans"}>{words.toEnglish}</span>
      </Button>
      <Button
        className="plain"
        aria-label={words.themeLabel(words.theme[theme])}
        onPress={() => setPreferences({ theme: NEXT_THEME[theme] })}
      >
        <span aria-hidden="true">{THEME_SHAPES[theme]}</span>
      </Button>
      <Button className="plain" aria-label={words.keys} onPress={onHelp}>
        <span aria-hidden="true">?</span>
      </Button>
    </div>
  );
});
