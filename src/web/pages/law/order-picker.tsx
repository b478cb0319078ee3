import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { Button } from "react-aria-components/Button";
import { Label } from "react-aria-components/Label";
import { ListBox, ListBoxItem } from "react-aria-components/ListBox";
import { Popover } from "react-aria-components/Popover";
import { Select, SelectValue } from "react-aria-components/Select";
import { oneOf } from "../../state/search-params.js";
import { useWords } from "../../words/bilingual.js";
import { LAW } from "./law.words.js";

const route = getRouteApi("/law/$citation");
const ORDERS = ["AUTHORITY", "BASIS", "NEWEST", "OLDEST"] as const;

/** The order of the precedents. */
export function OrderPicker() {
  const words = useWords(LAW);
  const { order } = route.useSearch();
  const navigate = useNavigate();
  return (
    <Select
      className="select"
      value={order ?? "AUTHORITY"}
      onChange={(key) =>
        void navigate({
          from: "/law/$citation",
          to: ".",
          search: (before) => ({ ...before, order: oneOf(key, ORDERS) }),
          resetScroll: false,
          replace: true,
        })
      }
    >
      <Label className="picker-label">{words.order}</Label>{" "}
      <Button className="choice">
        <SelectValue />
      </Button>
      <Popover className="popover">
        <ListBox className="options">
          {ORDERS.map((each) => (
            <ListBoxItem key={each} id={each} className="option">
              {words.orders[each]}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </Select>
  );
}
