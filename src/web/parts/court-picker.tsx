import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense } from "react";
import { Button } from "react-aria-components/Button";
import { Dialog, DialogTrigger } from "react-aria-components/Dialog";
import { Popover } from "react-aria-components/Popover";
import { asked } from "../queries/ask.js";
import { COURT_NAME } from "../queries/courts.js";
import { useWords } from "../words/bilingual.js";
import { COURT_WORDS } from "./court.words.js";

/** What is needed to choose comes when someone chooses. */
const CourtSearch = lazy(async () => ({
  default: (await import("./court-search.js")).CourtSearch,
}));

interface CourtPickerProps {
  readonly court: string | undefined;
  readonly onChange: (court: string | undefined) => void;
}

/** The court that will decide: every list is ranked for it. */
export function CourtPicker({ court, onChange }: CourtPickerProps) {
  const words = useWords(COURT_WORDS);
  const { data } = useQuery({
    ...asked(COURT_NAME, { id: court ?? "" }),
    enabled: court !== undefined,
    placeholderData: () => undefined,
  });
  const name = court === undefined ? words.none : (data?.data.court?.name ?? court);
  return (
    <DialogTrigger>
      <Button className="picker">
        <span className="picker-label">{words.court}</span>
        <span className="picker-value" lang="zh-Hans">
          {name}
        </span>
      </Button>
      <Popover className="popover" placement="bottom start">
        <Dialog className="court-dialog" aria-label={words.court}>
          {({ close }) => (
            <Suspense fallback={null}>
              <CourtSearch
                onChoose={(chosen) => {
                  onChange(chosen);
                  close();
                }}
              />
            </Suspense>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
