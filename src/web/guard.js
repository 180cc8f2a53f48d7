// The one wasm instance of a page, watched.
//
// A panic ends in a trap, and after a trap the instance is not to be trusted: Yew's scheduler may
// hold a lock for ever, and then every widget of the page stands still without a word. A trap may
// come from any call into the wasm: from ours, from an event that Yew listens to, from a timer. So
// the glue's exports are wrapped (the build puts the call to `guard` there), and whatever is thrown
// through one of them ends the instance, whoever made the call.

/** What each mounted widget wants done when the instance ends. */
export const widgets = new Set();

/** What ended the instance, once something has. */
export let end;

export function guard(exports) {
  const guarded = {};
  for (const [name, value] of Object.entries(exports)) {
    guarded[name] = typeof value === "function" ? watched(value) : value;
  }
  return guarded;
}

const watched =
  (call) =>
  (...values) => {
    try {
      return call(...values);
    } catch (cause) {
      if (!end) {
        end = cause;
        for (const tell of widgets) tell();
      }
      throw cause;
    }
  };
