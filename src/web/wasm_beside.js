// The wasm, and the sentences of other languages, as files beside this script.

import { locales } from "./locales.js";
import { Problem } from "./problem.js";

// Addresses are written out and found at once: bundlers look for this very form, and a classic script knows its own
// address only while it is being run.

/** Its address. */
export const wasm = new URL(WASM_NAME, import.meta.url).href;
/** The address of the rest. */
export const later = new URL(LATER_NAME, import.meta.url).href;
const fallback = new URL(FALLBACK_NAME, import.meta.url).href;

/** What a first verdict needs. */
export const compiledWasm = () => compiled(wasm, WASM_INTEGRITY);

/** The rest of the program. */
export const compiledLater = () => compiled(later, LATER_INTEGRITY);

async function compiled(address, integrity) {
  const response = await fetchOwn(address, integrity);
  // A server that gives it another type would be refused a compiler that reads along.
  return response.headers.get("Content-Type") === "application/wasm"
    ? WebAssembly.compileStreaming(response)
    : WebAssembly.compile(await response.arrayBuffer());
}

/** The same program in plain JavaScript. */
export const plain = () => import(fallback);

/** The sentences of a language, JSON. */
export async function localeText(language) {
  const [address, integrity] = locales[language];
  return (await fetchOwn(address, integrity)).text();
}

async function fetchOwn(address, integrity) {
  try {
    return await fetch(address, { integrity });
  } catch (cause) {
    // A browser does not say why. Asked without the integrity value, the server may.
    const answer = await fetch(address, { method: "HEAD" }).catch(() => undefined);
    const reason = !answer
      ? "cannot be reached: no network, the page's policy (connect-src), or no CORS header"
      : answer.ok
        ? "is not the file that was published with this script"
        : `is missing: the server answers ${answer.status}`;
    throw new Problem(LOAD_FAILED, `${address} ${reason}.`, cause);
  }
}
