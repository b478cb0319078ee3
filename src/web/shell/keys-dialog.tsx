import { Button } from "react-aria-components/Button";
import { Dialog } from "react-aria-components/Dialog";
import { Heading } from "react-aria-components/Heading";
import { Modal, ModalOverlay } from "react-aria-components/Modal";
import { Check } from "../parts/check.js";
import { setPreferences, usePreferences } from "../state/preferences.js";
import { useWords } from "../words/bilingual.js";
import { SHELL } from "./shell.words.js";

interface KeysDialogProps {
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
}

/** The keys, and what can be switched off. */
export function KeysDialog({ isOpen, onOpenChange }: KeysDialogProps) {
  const words = useWords(SHELL);
  const { keys, marks } = usePreferences();
  return (
    <ModalOverlay className="overlay" isOpen={isOpen} onOpenChange={onOpenChange} isDismissable>
      <Modal className="modal">
        <Dialog>
          <Heading slot="title">{words.keys}</Heading>
          <dl className="keys">
            {words.list.map(([key, does]) => (
              <div key={key}>
                <dt>
                  <kbd>{key}</kbd>
                </dt>
                <dd>{does}</dd>
              </div>
            ))}
          </dl>
          <Check isSelected={keys} onChange={(on) => setPreferences({ keys: on })}>
            {words.keysOn}
          </Check>
          <Check isSelected={marks} onChange={(on) => setPreferences({ marks: on })}>
            {words.marksOn}
          </Check>
          <Button slot="close" className="choice">
            {words.close}
          </Button>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
