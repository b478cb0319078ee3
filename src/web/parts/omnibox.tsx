import { useQueryClient, useQuery } from "@tanstack/react-query";
import { type KeyboardEvent, type Ref, useDeferredValue, useEffect, useState } from "react";
import { Button } from "react-aria-components/Button";
import { asked } from "../queries/ask.js";
import { RECOGNIZE } from "../queries/recognize.js";
import { isShort, type Meaning, meaningsOf } from "../state/recognize.js";
import { useWords } from "../words/bilingual.js";
import { LookupFault } from "./lookup.js";
import { OMNIBOX } from "./omnibox.words.js";
import { useOpenMeaning } from "./use-open-meaning.js";

const recognize = (text: string) =>
  asked(RECOGNIZE, { text: text.slice(0, 2000), named: text.slice(0, 60), short: isShort(text) });

interface OmniboxProps {
  readonly field?: Ref<HTMLTextAreaElement>;
  /** Whether it is the home page's box, or the header's line. */
  readonly large: boolean;
}

/** One box for an article, a case number, words or facts. It says which it takes a text for. */
export function Omnibox({ field, large }: OmniboxProps) {
  const words = useWords(OMNIBOX);
  const cache = useQueryClient();
  const open = useOpenMeaning();
  const [text, setText] = useState("");
  const typed = text.trim();
  const settled = useSettled(useDeferredValue(typed));
  const lookup = useQuery({ ...recognize(settled), enabled: settled !== "" });
  const isSettled = typed !== "" && settled === typed;
  const meanings = isSettled ? meaningsOf(typed, lookup.data?.data) : [];
  const openAndEmpty = (meaning: Meaning) => {
    open(meaning, typed);
    setText("");
  };
  const submit = async () => {
    if (typed === "") return;
    const answer = await cache.query(recognize(typed)).catch(() => undefined);
    const [first] = meaningsOf(typed, answer?.data);
    // facts are facts, known or not; a name that was not looked up may be an article or a number
    if (first && (answer !== undefined || first.kind === "FACTS")) openAndEmpty(first);
  };
  return (
    <form
      className={large ? "omnibox large" : "omnibox"}
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <div className="omnibox-field">
        <textarea
          ref={field}
          aria-label={words.label}
          placeholder={large ? words.placeholder : words.placeholderShort}
          rows={large ? 3 : 1}
          maxLength={20_000}
          spellCheck={false}
          autoFocus={large}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => pressed(event, text === "", () => void submit())}
        />
        <Button type="submit" className="go">
          {words.go}
        </Button>
      </div>
      {(meanings.length > 0 || (isSettled && lookup.isError)) && (
        <div className="meanings">
          {isSettled && <LookupFault lookup={lookup} />}
          <Meanings meanings={meanings} isKnown={!lookup.isError} onOpen={openAndEmpty} />
        </div>
      )}
      {large && meanings.length === 0 && <p className="quiet hint">{words.hint}</p>}
    </form>
  );
}

/** The keys that lead here and away do so too where the box has the focus and is empty. */
function pressed(
  event: KeyboardEvent<HTMLTextAreaElement>,
  isEmpty: boolean,
  submit: () => void,
): void {
  if (event.key === "/" && isEmpty) event.preventDefault();
  if (event.key === "Escape" && isEmpty) event.currentTarget.blur();
  if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
  event.preventDefault();
  submit();
}

interface MeaningsProps {
  readonly meanings: readonly Meaning[];
  /** Whether they were looked up; what was not is no more than what else can be done. */
  readonly isKnown: boolean;
  readonly onOpen: (meaning: Meaning) => void;
}

function Meanings({ meanings, isKnown, onOpen }: MeaningsProps) {
  const words = useWords(OMNIBOX);
  const [first, ...rest] = meanings;
  if (first === undefined) return null;
  const others = isKnown ? rest : meanings;
  return (
    <div aria-live="polite">
      {isKnown && (
        <p>
          {words.takenAs}
          <Button className="choice taken" onPress={() => onOpen(first)}>
            <MeaningText meaning={first} />
          </Button>
        </p>
      )}
      {others.length > 0 && (
        <p>
          {isKnown ? words.others : words.unknown}
          {others.slice(0, 5).map((each, at) => (
            <Button key={at} className="choice" onPress={() => onOpen(each)}>
              <MeaningText meaning={each} />
            </Button>
          ))}
        </p>
      )}
    </div>
  );
}

function MeaningText({ meaning }: { readonly meaning: Meaning }) {
  const words = useWords(OMNIBOX);
  return (
    <>
      <span className="kind">{words.kinds[meaning.kind]}</span>
      {"label" in meaning && <span lang="zh-Hans">{meaning.label}</span>}
    </>
  );
}

/** A text once it has not changed for a moment. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), 180);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
