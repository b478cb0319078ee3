import { BasisMark } from "../../parts/marks.js";
import { NodeLink } from "../../parts/node-link.js";
import { useWords } from "../../words/bilingual.js";
import { AROUND } from "./around.words.js";
import type { Kind } from "./use-kinds.js";

/** All that the picture shows, as a table. */
export function NeighbourTable({ kinds }: { readonly kinds: readonly Kind[] }) {
  const words = useWords(AROUND);
  return (
    <div className="table-frame" role="group" tabIndex={0} aria-label={words.asTable}>
      <table className="neighbours">
        <thead>
          <tr>
            <th scope="col">{words.relation}</th>
            <th scope="col">{words.node}</th>
            <th scope="col">{words.why}</th>
          </tr>
        </thead>
        <tbody>
          {kinds.flatMap(({ key, name, count, isOpen, neighbours }) =>
            isOpen && neighbours
              ? neighbours.map(({ node, edge }, at) => (
                  <tr key={`${key} ${at}`}>
                    <th scope="row">{name}</th>
                    <td>
                      <NodeLink node={node} />
                    </td>
                    <td>{edge.basis && <BasisMark basis={edge.basis} />}</td>
                  </tr>
                ))
              : [
                  <tr key={key}>
                    <th scope="row">{name}</th>
                    <td className="quiet">{words.notExpanded(count)}</td>
                    <td />
                  </tr>,
                ],
          )}
        </tbody>
      </table>
    </div>
  );
}
