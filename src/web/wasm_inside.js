// The wasm and all languages inside this script, for the one file that needs no other.

import { locales } from "./locales.js";
import first from "./first.wasm";
import rest from "./later.wasm";

/** What stands for its address where something is wrong with it. */
export const wasm = "The WebAssembly in this file";
export const later = wasm;

/** There is no folder to look in. */
export const lookIn = async () => {};
export const placed = (name) => name;

/** In plain JavaScript too the file would be three times as large. */
export const plain = undefined;

/** The sentences of a language, JSON. */
export const localeText = async (language) => JSON.stringify(locales[language]);

/** What a first verdict needs, and the rest of the program. */
export const compiledWasm = () => WebAssembly.compile(first);
export const compiledLater = () => WebAssembly.compile(rest);
