import {
  type AdminFile,
  importCommand,
  linkFiles,
  linkLine,
  nodeFiles,
  nodeLine,
} from "../../export/admin-csv.js";
import { GRAPHML_END, graphmlEdge, graphmlHead, graphmlNode } from "../../export/graphml.js";
import { PropertyTypes } from "../../export/property-types.js";
import type { Database } from "../../graph/database.js";
import type { CaseFilter } from "../../graph/read/case-filter.js";
import { eachLink, eachNode, type ExportedNode } from "../../graph/read/export.js";
import type { Sink, SinkFolder } from "./sink.js";

/**
 * Writes the graph as GraphML. The graph is read twice, since properties are declared before nodes.
 */
export async function writeGraphml(
  database: Database,
  filter: CaseFilter,
  sink: Sink,
  onNode: () => void,
): Promise<void> {
  const [nodes, edges] = [new PropertyTypes(), new PropertyTypes()];
  await eachNode(database, filter, ({ properties }) => nodes.see("", properties));
  await eachLink(database, filter, ({ properties }) => edges.see("", properties));
  await sink.write(graphmlHead(nodes, edges));
  await eachNode(database, filter, async ({ labels, properties }) => {
    await sink.write(graphmlNode(idOf(properties), labels, properties));
    onNode();
  });
  await eachLink(database, filter, (link) => sink.write(graphmlEdge(link, link.properties)));
  await sink.write(GRAPHML_END);
}

/**
 * Writes the files for neo4j-admin's import, and the command. The graph is read twice, since
 * headers depend on all nodes.
 */
export async function writeAdminFiles(
  database: Database,
  filter: CaseFilter,
  folder: SinkFolder,
  onNode: () => void,
): Promise<void> {
  const [nodes, links] = [new PropertyTypes(), new PropertyTypes()];
  await eachNode(database, filter, (node) => nodes.see(groupOf(node), node.properties));
  await eachLink(database, filter, ({ type, properties }) => links.see(type, properties));
  const [ofNodes, ofLinks] = [nodeFiles(nodes), linkFiles(links)];
  for (const { name, header } of [...ofNodes, ...ofLinks]) await folder.write(name, header);
  const nameOf = (files: readonly AdminFile[]) =>
    new Map(files.map(({ group, name }) => [group, name]));
  const [nodeNames, linkNames] = [nameOf(ofNodes), nameOf(ofLinks)];
  await eachNode(database, filter, async (node) => {
    const group = groupOf(node);
    const line = nodeLine(idOf(node.properties), node.properties, nodes, group);
    await folder.write(nodeNames.get(group) ?? "", line);
    onNode();
  });
  await eachLink(database, filter, ({ from, to, type, properties }) =>
    folder.write(linkNames.get(type) ?? "", linkLine(from, to, properties, links, type)),
  );
  await folder.write("import.sh", importCommand([...ofNodes, ...ofLinks]));
}

function groupOf({ labels }: ExportedNode): string {
  return labels.toSorted().join(":");
}

/** The id of an exported node; the key of a migration is its version. */
function idOf({ id }: Readonly<Record<string, unknown>>): string {
  return typeof id === "string" ? id : String(id);
}
