import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { Button } from "react-aria-components/Button";
import { Menu, MenuItem, MenuTrigger } from "react-aria-components/Menu";
import { Popover } from "react-aria-components/Popover";
import { announce } from "../../parts/announce.js";
import { COMMON } from "../../parts/common.words.js";
import { useWords } from "../../words/bilingual.js";
import type { CaseData } from "./case-data.js";
import { CASE } from "./case.words.js";
import { citationOf, FORMS } from "./citation-of.js";
import { useReading } from "./reading.js";

/** Copies the citation in one of four forms, or prints the report. */
export function CopyCitation({ legalCase }: { readonly legalCase: CaseData }) {
  const words = useWords(CASE);
  const common = useWords(COMMON);
  const reading = useReading();
  const [copied, setCopied] = useState("");
  const copy = async (form: (typeof FORMS)[number]) => {
    const text = citationOf(legalCase, form);
    await navigator.clipboard.writeText(text);
    setCopied(text);
    announce(common.copied);
  };
  return (
    <div className="actions">
      <MenuTrigger>
        <Button className="choice">{words.copy}</Button>
        <Popover className="popover">
          <Menu className="options citations">
            {FORMS.map((form) => (
              <MenuItem key={form} className="option" onAction={() => void copy(form)}>
                <span className="kind">{words.forms[form]}</span>
                <span lang={form === "en" ? "en" : "zh-Hans"}>{citationOf(legalCase, form)}</span>
              </MenuItem>
            ))}
          </Menu>
        </Popover>
      </MenuTrigger>
      <Button className="choice" onPress={reading.print} isDisabled={reading.isWhole}>
        {words.print}
      </Button>
      <Link to="/around/$id" params={{ id: legalCase.id }} className="choice">
        {words.around}
      </Link>
      {copied !== "" && <span className="quiet">{common.copied}</span>}
    </div>
  );
}
