import type { Watch, WatchNews } from "../domain/watch.js";
import { escaped } from "./xml.js";

/** The news of a watch as an Atom feed (RFC 4287). @param self the feed's own address. */
export function atomFeed(
  { id, name, createdAt }: Pick<Watch, "id" | "name" | "createdAt">,
  news: readonly WatchNews[],
  self: string,
): string {
  const updated = news[0]?.foundAt ?? createdAt;
  return [
    '<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom">\n',
    element("id", urn(id)),
    element("title", `Leian 类案：${name}`),
    element("updated", updated),
    element("author", undefined, element("name", "Leian 类案")),
    `<link rel="self" href="${escaped(self)}"/>\n`,
    ...news.map((each) => entry(each, self)),
    "</feed>\n",
  ].join("");
}

function entry({ id, title, summary, caseId, foundAt }: WatchNews, self: string): string {
  const link =
    caseId === undefined
      ? ""
      : `<link href="${escaped(new URL(`/case/${encodeURIComponent(caseId)}`, self).href)}"/>\n`;
  return `<entry>\n${element("id", urn(id))}${element("title", title)}${element("updated", foundAt)}${link}${element("summary", summary)}</entry>\n`;
}

/** Ids stay the same wherever the feed is served, so that a reader shows nothing twice. */
function urn(id: string): string {
  return `urn:leian:${encodeURIComponent(id)}`;
}

function element(name: string, text: string | undefined, inner = escaped(text ?? "")): string {
  return `<${name}>${inner}</${name}>\n`;
}
