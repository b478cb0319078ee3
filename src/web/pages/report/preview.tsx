import type { Report } from "./report-input.js";

interface PreviewProps {
  readonly blocks: Report["blocks"];
  readonly isStale: boolean;
}

/** The text that will be filed, part by part. */
export function Preview({ blocks, isStale }: PreviewProps) {
  return (
    <div className={isStale ? "sheet stale" : "sheet"} lang="zh-Hans" aria-busy={isStale}>
      {blocks.map((block, at) => (
        <Block key={at} block={block} />
      ))}
    </div>
  );
}

function Block({ block }: { readonly block: Report["blocks"][number] }) {
  switch (block.kind) {
    case "HEADING":
      return <Heading level={block.level ?? 2} text={block.text ?? ""} />;
    case "PARAGRAPH":
      return <p>{block.text}</p>;
    case "LIST":
      return (
        <ul>
          {block.items.map((item, at) => (
            <li key={at}>{item}</li>
          ))}
        </ul>
      );
    case "SIGNATURE":
      return (
        <div className="signature">
          {block.items.map((item, at) => (
            <p key={at}>{item}</p>
          ))}
        </div>
      );
    case "TABLE":
      return <Table block={block} />;
  }
}

/** The page has its own h1: the report's headings come below it. */
function Heading({ level, text }: { readonly level: number; readonly text: string }) {
  if (level <= 1) return <h2 className="sheet-title">{text}</h2>;
  if (level === 2) return <h3>{text}</h3>;
  return <h4>{text}</h4>;
}

function Table({ block }: { readonly block: Report["blocks"][number] }) {
  return (
    <div className="table-frame" role="group" tabIndex={0} aria-label={block.head.join("、")}>
      <table>
        <thead>
          <tr>
            {block.head.map((cell) => (
              <th key={cell} scope="col">
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {block.rows.map((row, at) => (
            <tr key={at}>
              {row.map((cell, column) => (
                <td key={column}>
                  {cell.map((line, place) => (
                    <div key={place}>{line}</div>
                  ))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
