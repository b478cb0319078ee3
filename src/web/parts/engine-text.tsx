import { usePreferences } from "../state/preferences.js";

interface EngineTextProps {
  readonly zh: string;
  readonly en: string;
  readonly className: string;
}

/** What the engine says, in the reader's language; what it quotes stays Chinese. */
export function EngineText({ zh, en, className }: EngineTextProps) {
  const { language } = usePreferences();
  return (
    <p className={className} lang={language === "zh" ? "zh-Hans" : "mul"}>
      {language === "zh" ? zh : en}
    </p>
  );
}
