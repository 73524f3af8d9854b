/**
 * The files that hold what can be found: scripts that hand over one line of JSON each, in parts when there is much.
 */

/**
 * What a file hands over, without running it.
 * @param {string} text
 */
export function read(text) {
  return JSON.parse(text.split("\n", 2)[1] ?? "");
}

/**
 * The document of one language, or its running text, from its parts; all but the first hold pages alone.
 * @param {any} first
 * @param {{pages: any[]}[]} rest
 */
export function whole(first, rest) {
  return rest.length ? { ...first, pages: [first, ...rest].flatMap((part) => part.pages) } : first;
}
