// The wasm as a file beside this script.

import { Problem } from "./problem.js";

/** Its address. */
export const wasm = new URL(WASM_NAME, import.meta.url).href;

export async function compiledWasm() {
  const response = await fetchWasm();
  // A server that gives it another type would be refused a compiler that reads along.
  return response.headers.get("Content-Type") === "application/wasm"
    ? WebAssembly.compileStreaming(response)
    : WebAssembly.compile(await response.arrayBuffer());
}

/** The same program in plain JavaScript; its address is known only while this script is being run, if it is a
 * classic one. */
const fallback = new URL(FALLBACK_NAME, import.meta.url).href;
export const plain = () => import(fallback);

async function fetchWasm() {
  try {
    return await fetch(wasm, { integrity: WASM_INTEGRITY });
  } catch (cause) {
    // A browser does not say why. Asked without the integrity value, the server may.
    const answer = await fetch(wasm, { method: "HEAD" }).catch(() => undefined);
    const reason = !answer
      ? "cannot be reached: no network, the page's policy (connect-src), or no CORS header"
      : answer.ok
        ? "is not the file that was published with this script"
        : `is missing: the server answers ${answer.status}`;
    throw new Problem(LOAD_FAILED, `${wasm} ${reason}.`, cause);
  }
}
