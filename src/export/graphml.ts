import { type PropertyTypes, valueText } from "./property-types.js";
import { escaped } from "./xml.js";

const HEAD =
  '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n';

/** GraphML 1.0 has no lists: their items stand one below the other. */
const SEPARATOR = "\n";

/** The beginning of a file, with every property that nodes and edges have. */
export function graphmlHead(nodes: PropertyTypes, edges: PropertyTypes): string {
  return [
    HEAD,
    '<key id="labels" for="node" attr.name="labels" attr.type="string"/>\n',
    ...keys("node", nodes),
    '<key id="label" for="edge" attr.name="label" attr.type="string"/>\n',
    ...keys("edge", edges),
    '<graph id="leian" edgedefault="directed">\n',
  ].join("");
}

export const GRAPHML_END = "</graph>\n</graphml>\n";

/** A node as an element. */
export function graphmlNode(
  id: string,
  labels: readonly string[],
  properties: Readonly<Record<string, unknown>>,
): string {
  const label = `<data key="labels">${escaped(`:${labels.join(":")}`)}</data>`;
  return `<node id="${escaped(id)}">${label}${data("node", properties)}</node>\n`;
}

/** A relationship as an element. */
export function graphmlEdge(
  { from, to, type }: { readonly from: string; readonly to: string; readonly type: string },
  properties: Readonly<Record<string, unknown>>,
): string {
  const label = `<data key="label">${escaped(type)}</data>`;
  return `<edge source="${escaped(from)}" target="${escaped(to)}">${label}${data("edge", properties)}</edge>\n`;
}

function keys(of: "node" | "edge", types: PropertyTypes): readonly string[] {
  return types
    .groups()
    .flatMap((group) => types.of(group))
    .map(([name, { type, list }]) => {
      const written = list ? "string" : type;
      return `<key id="${of}-${escaped(name)}" for="${of}" attr.name="${escaped(name)}" attr.type="${written}"/>\n`;
    });
}

function data(of: "node" | "edge", properties: Readonly<Record<string, unknown>>): string {
  return Object.entries(properties)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(
      ([name, value]) =>
        `<data key="${of}-${escaped(name)}">${escaped(valueText(value, SEPARATOR))}</data>`,
    )
    .join("");
}
