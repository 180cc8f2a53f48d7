// The wasm, and the sentences of other languages, as files beside this script.

import { locales } from "./locales.js";
import { Problem } from "./problem.js";

// Addresses are written out and found at once: bundlers look for this very form, and a classic script knows its own
// address only while it is being run.

/** Its address beside this script. */
export const wasm = new URL(WASM_NAME, import.meta.url).href;
/** That of the rest. */
export const later = new URL(LATER_NAME, import.meta.url).href;
const fallback = new URL(FALLBACK_NAME, import.meta.url).href;

/** The folder that these lie in, where a page has moved this script away from them. */
let folder;

/** Looks for them in another folder from now on, where one is named. */
export async function lookIn(address) {
  if (!address) return;
  try {
    // The second time, because there are addresses that nothing can lie under.
    folder = new URL("./", new URL(address.replace(/\/?$/, "/"), document.baseURI));
  } catch {
    throw new Problem(ATTRIBUTE_INVALID, `files-src names no folder: ${address}`);
  }
}

/** The address of a file that would lie beside this script. */
export const placed = (beside) => (folder ? new URL(beside.split("/").pop(), folder).href : beside);

/** What a first verdict needs. */
export const compiledWasm = () => compiled(placed(wasm), WASM_INTEGRITY);

/** The rest of the program. */
export const compiledLater = () => compiled(placed(later), LATER_INTEGRITY);

async function compiled(address, integrity) {
  const response = await fetchOwn(address, integrity);
  // A server that gives it another type would be refused a compiler that reads along.
  return response.headers.get("Content-Type") === "application/wasm"
    ? WebAssembly.compileStreaming(response)
    : WebAssembly.compile(await response.arrayBuffer());
}

/** The same program in plain JavaScript; no integrity value guards it, so that it is taken from beside this script. */
export const plain = () => import(fallback);

/** The sentences of a language, JSON. */
export async function localeText(language) {
  const [address, integrity] = locales[language];
  return (await fetchOwn(placed(address), integrity)).text();
}

async function fetchOwn(address, integrity) {
  let isForbidden = false;
  const hear = ({ blockedURI, disposition }) => (isForbidden ||= blockedURI === address && disposition === "enforce");
  document.addEventListener("securitypolicyviolation", hear);
  try {
    return await fetch(address, { integrity });
  } catch (cause) {
    // A browser does not say why. Asked without the integrity value, and by nobody in particular, the server may.
    const asked = (mode) => fetch(address, { method: "HEAD", mode }).catch(() => undefined);
    const [answer, opaque] = await Promise.all([asked("cors"), asked("no-cors")]);
    // What the policy forbids is told in a turn of its own.
    await new Promise((turn) => setTimeout(turn));
    throw new Problem(LOAD_FAILED, `${address} ${reasonOf(answer, opaque, isForbidden)}.`, cause);
  } finally {
    document.removeEventListener("securitypolicyviolation", hear);
  }
}

/** Why a file did not arrive. */
function reasonOf(answer, opaque, isForbidden) {
  if (answer?.ok) return "is not the file that was published with this script";
  if (answer) return `is missing: the server answers ${answer.status}`;
  if (isForbidden) return "is forbidden by the page's policy (connect-src)";
  if (opaque) return "comes without a CORS header (Access-Control-Allow-Origin)";
  return `cannot be reached: ${navigator.onLine ? "its server does not answer" : "there is no network"}`;
}
