import { lazy, Suspense } from "react";
import { Button } from "react-aria-components/Button";
import { Dialog, DialogTrigger } from "react-aria-components/Dialog";
import { Popover } from "react-aria-components/Popover";
import { Skeleton } from "../../parts/skeleton.js";
import type { Matter } from "../../state/matters.js";
import { useWords } from "../../words/bilingual.js";
import { MATTER } from "./matter.words.js";
import { addFactor } from "./switches.js";

/** It comes, with its list, when someone opens it. */
const FactorSearch = lazy(async () => ({
  default: (await import("./factor-search.js")).FactorSearch,
}));

/** Adds a factor that the facts do not name. */
export function AddFactor({ matter }: { readonly matter: Matter }) {
  const words = useWords(MATTER);
  return (
    <DialogTrigger>
      <Button className="choice">{words.addFactor}</Button>
      <Popover className="popover" placement="bottom start">
        <Dialog className="court-dialog" aria-label={words.addFactor}>
          {({ close }) => (
            <Suspense fallback={<Skeleton lines={4} />}>
              <FactorSearch
                words={words}
                onChoose={({ id, label, labelEn }) => {
                  addFactor(matter.id, { id, label, labelEn });
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
