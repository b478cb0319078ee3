import { useNavigate } from "@tanstack/react-router";
import { memo } from "react";
import { Button } from "react-aria-components/Button";
import { Dialog, DialogTrigger } from "react-aria-components/Dialog";
import { Heading } from "react-aria-components/Heading";
import { Modal, ModalOverlay } from "react-aria-components/Modal";
import { download } from "../../parts/download.js";
import { changeMatter, type Matter, removeMatter } from "../../state/matters.js";
import { useWords } from "../../words/bilingual.js";
import { MATTER } from "./matter.words.js";

interface OfMatter {
  readonly matter: Matter;
}

/** Keeps the matter in this browser if the reader says so, exports it, or erases it. */
export const MatterActions = memo(function MatterActions({ matter }: OfMatter) {
  const words = useWords(MATTER);
  return (
    <section className="matter-actions">
      <p className="quiet small">{matter.saved ? words.saved : words.unsaved}</p>
      <p className="choices">
        <Button
          className="choice"
          onPress={() => changeMatter(matter.id, { saved: !matter.saved })}
        >
          {matter.saved ? words.unsave : words.save}
        </Button>
        <Button
          className="choice"
          onPress={() =>
            download(
              `leian-${matter.createdAt.slice(0, 10)}.json`,
              "application/json",
              JSON.stringify(matter, null, 2),
            )
          }
        >
          {words.exportMatter}
        </Button>
        <Erase matter={matter} />
      </p>
    </section>
  );
});

function Erase({ matter }: OfMatter) {
  const words = useWords(MATTER);
  const navigate = useNavigate();
  const erase = async () => {
    await navigate({ to: "/" });
    await removeMatter(matter.id);
  };
  return (
    <DialogTrigger>
      <Button className="choice">{words.remove}</Button>
      <ModalOverlay className="overlay" isDismissable>
        <Modal className="modal">
          <Dialog role="alertdialog">
            <Heading slot="title">{words.removeTitle}</Heading>
            <p>{words.removeText}</p>
            <p className="choices">
              <Button className="choice strong" onPress={() => void erase()}>
                {words.remove}
              </Button>
              <Button slot="close" className="choice">
                {words.cancel}
              </Button>
            </p>
          </Dialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  );
}
