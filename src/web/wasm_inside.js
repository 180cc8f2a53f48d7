// The wasm and all languages inside this script, for the one file that needs no other.

import { locales } from "./locales.js";
import bytes from "./widget.wasm";

/** What stands for its address where something is wrong with it. */
export const wasm = "The WebAssembly in this file";

/** In plain JavaScript too the file would be three times as large. */
export const plain = undefined;

/** The sentences of a language, JSON. */
export const localeText = async (language) => JSON.stringify(locales[language]);

export const compiledWasm = () => WebAssembly.compile(bytes);
