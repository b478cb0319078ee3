import { usePreferences } from "../state/preferences.js";

interface EngineTextProps {
  readonly zh: string;
  readonly en: string;
  readonly className: string;
}

/** Chinese in an English text: a name, a citation, words of a source. */
const CHINESE = /([\p{Script=Han}《][\p{Script=Han}\d，。、；：？！《》（）〔〕]*)/u;

/** What the engine says, in the reader's language; what it quotes stays Chinese. */
export function EngineText({ zh, en, className }: EngineTextProps) {
  const { language } = usePreferences();
  if (language === "zh")
    return (
      <p className={className} lang="zh-Hans">
        {zh}
      </p>
    );
  return (
    <p className={className} lang="en">
      {en.split(CHINESE).map((piece, at) =>
        at % 2 === 0 ? (
          piece
        ) : (
          <span key={at} lang="zh-Hans">
            {piece}
          </span>
        ),
      )}
    </p>
  );
}
