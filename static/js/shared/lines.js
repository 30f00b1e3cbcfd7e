// @ts-check
/** Answers that come line by line, each line an object of JSON. */

/**
 * Hands over each line as it comes. Rejects when the connection is lost in the middle.
 * @param {Response} response
 * @param {(line: any) => void} take
 */
export async function eachLine(response, take) {
  const reader = /** @type {ReadableStream<Uint8Array>} */ (response.body).getReader();
  const decoder = new TextDecoder();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    rest += decoder.decode(value, { stream: !done });
    const lines = rest.split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) take(JSON.parse(line));
    if (done) return;
  }
}
