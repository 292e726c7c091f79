/**
 * What has been chosen in a list (search words, filters, order), as it stands in the address behind `?`: names and short
 * texts, so that a link, a bookmark or a second window shows the same rows. An address may come from anybody: what is
 * not a plain name with a short text is passed over, and what remains is written in one way only.
 */
export type ListQuery = Readonly<Record<string, string>>;

const mostNames = 24;
const longestValue = 200;
const longestQuery = 4000;
const namePattern = /^[a-z][A-Za-z0-9-]{0,31}$/;

/** Reads the part behind `?`. Of a name that stands twice the first counts. */
export function parseListQuery(text: string): ListQuery {
  const query = new Map<string, string>();
  for (const part of text.slice(0, longestQuery).split("&")) {
    const at = part.indexOf("=");
    const name = at < 0 ? part : part.slice(0, at);
    const value = at < 0 ? "" : decode(part.slice(at + 1));
    if (value === undefined || !isKept(name, value) || query.has(name)) continue;
    if (query.size === mostNames) break;
    query.set(name, value);
  }
  return inOrder(query);
}

/** Writes a query as `parseListQuery` reads it: names in the order of their code units; empty for nothing. */
export function formatListQuery(query: ListQuery): string {
  const kept = Object.entries(query).filter(([name, value]) => isKept(name, value));
  return Object.entries(inOrder(kept.slice(0, mostNames)))
    .map(([name, value]) => `${name}=${encodeURIComponent(value.toWellFormed())}`)
    .join("&");
}

function isKept(name: string, value: string): boolean {
  // Control characters have no place in a choice or in searched words.
  return namePattern.test(name) && value.length <= longestValue && !/\p{Cc}/u.test(value);
}

function inOrder(entries: Iterable<readonly [string, string]>): ListQuery {
  return Object.fromEntries([...entries].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text.replaceAll("+", " "));
  } catch {
    // Per cent signs that are no encoding.
    return undefined;
  }
}
