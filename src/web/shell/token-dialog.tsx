import { useQueryClient } from "@tanstack/react-query";
import { type SyntheticEvent, useState } from "react";
import { Button } from "react-aria-components/Button";
import { Dialog } from "react-aria-components/Dialog";
import { Heading } from "react-aria-components/Heading";
import { Modal, ModalOverlay } from "react-aria-components/Modal";
import { forgetToken, keepToken, leaveToken, tokenIn } from "../queries/access.js";
import { tryToken } from "../queries/ask.js";
import { useAccess } from "../state/use-access.js";
import { useWords } from "../words/bilingual.js";
import { TOKEN } from "./token.words.js";

type Trouble = "NO_TOKEN" | "REFUSED" | "NO_ANSWER";

/** Asks for the token of a server that answers nobody without one, and forgets it when told to. */
export function TokenDialog() {
  const words = useWords(TOKEN);
  const { isAsked, hasToken, refusal } = useAccess();
  return (
    <ModalOverlay
      className="overlay"
      isOpen={isAsked}
      onOpenChange={(isOpen) => {
        if (!isOpen) leaveToken();
      }}
      isDismissable
    >
      <Modal className="modal">
        <Dialog className="token-dialog">
          <Heading slot="title">{words.title}</Heading>
          <p>
            {refusal === undefined && words.held}
            {refusal === "NEEDED" && words.needed}
            {refusal === "REFUSED" && words.refused}
          </p>
          <TokenForm />
          <p className="quiet small">{words.where}</p>
          <p className="choices">
            {hasToken && <Forget />}
            <Button slot="close" className="choice">
              {words.later}
            </Button>
          </p>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function TokenForm() {
  const words = useWords(TOKEN);
  const cache = useQueryClient();
  const [text, setText] = useState("");
  const [isTrying, setTrying] = useState(false);
  const [trouble, setTrouble] = useState<Trouble>();
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    const token = tokenIn(text);
    if (token === undefined) {
      setTrouble("NO_TOKEN");
      return;
    }
    setTrying(true);
    const trial = await tryToken(token);
    setTrying(false);
    if (trial !== "TAKEN") {
      setTrouble(trial);
      return;
    }
    keepToken(token);
    await cache.resetQueries();
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <label className="token-field">
        {words.label}
        <input
          type="password"
          autoComplete="off"
          spellCheck={false}
          autoFocus
          value={text}
          aria-invalid={trouble !== undefined}
          aria-describedby="token-trouble"
          onChange={(event) => {
            setText(event.target.value);
            setTrouble(undefined);
          }}
        />
      </label>
      <p id="token-trouble" className="warning" role="alert">
        {trouble !== undefined && words.troubles[trouble]}
      </p>
      <Button type="submit" className="choice strong" isDisabled={isTrying}>
        {words.use}
      </Button>
    </form>
  );
}

/** What was answered with it is forgotten too. */
function Forget() {
  const words = useWords(TOKEN);
  const cache = useQueryClient();
  const forget = () => {
    forgetToken();
    cache.removeQueries({ type: "inactive" });
    void cache.resetQueries();
  };
  return (
    <Button className="choice" onPress={forget}>
      {words.forget}
    </Button>
  );
}
