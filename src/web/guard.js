// A wasm instance, watched.
//
// A panic ends in a trap, and after a trap the instance is not to be trusted: Yew's scheduler may
// hold a lock for ever, and then its widget stands still without a word. A trap may come from any
// call into the wasm: from ours, from an event that Yew listens to, from a timer. So the exports are
// wrapped, and whatever is thrown through one of them ends the instance, whoever made the call.

/** The exports of an instance; `tell` hears what ended it, once, before whoever called. */
export function guard(exports, tell) {
  let hasEnded = false;
  const watched =
    (call) =>
    (...values) => {
      try {
        return call(...values);
      } catch (cause) {
        if (!hasEnded) {
          hasEnded = true;
          tell(cause);
        }
        throw cause;
      }
    };
  const entries = Object.entries(exports);
  return Object.fromEntries(entries.map(([name, value]) => [name, typeof value === "function" ? watched(value) : value]));
}
