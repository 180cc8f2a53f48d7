// Which language the widget speaks in a place, and what belongs to it.

import { locales } from "./locales.js";
import { numerals } from "./numerals.js";
import { localeText } from "./wasm.js";

/** The language that the page names for a place, as near to it as possible; nothing where it says that it does
 * not know, or says nothing. */
function named(place) {
  for (let node = place; node; node = node.parentElement ?? node.getRootNode().host) {
    if (node.hasAttribute("lang")) return node.lang;
  }
  return "";
}

const base = (tag) => tag.split(/[-_]/)[0].toLowerCase();

/** The language of a tag, or English where there are no sentences of it. */
export const languageOf = (tag) => (Object.hasOwn(locales, base(tag)) ? base(tag) : "en");

/** Whether the browser can make sense of a tag. */
function isKnown(tag) {
  try {
    return Intl.getCanonicalLocales(tag).length > 0;
  } catch {
    return false;
  }
}

/** The tag of the language to speak in a place: the page's, or else the first of the browser's that there is. */
export function tagFor(place) {
  const isSpoken = (tag) => languageOf(tag) === base(tag);
  const tag = named(place) || navigator.languages.find(isSpoken) || "en";
  return isKnown(tag) ? tag : base(tag);
}

/** Sentences that have been loaded, by language; each is asked for once. */
const loaded = new Map();

/** What a widget needs to speak the language of a tag; nothing for English, and for those that there are no
 * sentences of. */
export async function wordsOf(tag) {
  const language = languageOf(tag);
  if (language === "en") return [];
  if (!loaded.has(language)) loaded.set(language, localeText(language));
  try {
    return [await loaded.get(language), numerals(tag)];
  } catch (problem) {
    // The next one to ask tries anew.
    loaded.delete(language);
    throw problem;
  }
}
