import { CheckboxGroup } from "react-aria-components/CheckboxGroup";
import { Label } from "react-aria-components/Label";
import { Check } from "./check.js";

interface FacetGroupProps {
  readonly label: string;
  readonly counts: readonly {
    readonly value: string;
    readonly label: string;
    /** How many have it; undefined where nobody counts them. */
    readonly count?: number | undefined;
  }[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: string[]) => void;
}

/** The values of one property of the list with their counts; several may be chosen. */
export function FacetGroup({ label, counts, chosen, onChange }: FacetGroupProps) {
  const gone = chosen.filter((value) => !counts.some((each) => each.value === value));
  const rows = [...counts, ...gone.map((value) => ({ value, label: value, count: 0 }))];
  if (rows.length === 0) return null;
  return (
    <CheckboxGroup className="facet" value={[...chosen]} onChange={onChange}>
      <Label className="facet-label">{label}</Label>
      {rows.map((each) => (
        <Check key={each.value} value={each.value}>
          <span className="facet-name" lang="zh-Hans">
            {each.label}
          </span>
          {each.count !== undefined && <span className="count">{each.count}</span>}
        </Check>
      ))}
    </CheckboxGroup>
  );
}
