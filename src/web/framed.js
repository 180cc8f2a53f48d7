// Inside an iframe: takes attributes from the frame's address and from the page around, and tells that how tall the
// widget is. Nothing else is ever told. It runs before the element is defined, which then starts with the
// attributes there: a language that came later would be a second one.

const widget = document.querySelector(ELEMENT);

/** Whether an attribute may be set by whoever frames this page: a model from elsewhere would put other people's words
 * under our name. */
function isAllowed(name, value, names) {
  if (name !== "model-src") return names.includes(name);
  try {
    // Not `location.origin`: a sandboxed frame has none.
    return new URL(value, location.href).origin === new URL(location.href).origin;
  } catch {
    return false;
  }
}

/** Sets an attribute, or takes it away where there is no value; anything else is passed over. */
function set(name, value, names) {
  if (value === null && names.includes(name)) {
    // Without the name of a language the frame speaks the browser's, and not that of its own page.
    if (name === "lang") widget.lang = "";
    else widget.removeAttribute(name);
  } else if (typeof value === "string" && isAllowed(name, value, names)) {
    widget.setAttribute(name, value);
  }
  if (name !== "theme") return;
  // A frame of another scheme than the page around it is not transparent.
  const theme = widget.getAttribute(name);
  document.documentElement.style.colorScheme = ["light", "dark"].includes(theme) ? theme : "";
}

const named = [...ADDRESS_ATTRIBUTES, ...FRAME_ATTRIBUTES];
for (const [name, value] of new URLSearchParams(location.search)) set(name, value, named);

/** What was told last. [CSS px] */
let told = 0;

function tell() {
  const height = Math.ceil(widget.getBoundingClientRect().height);
  // Rounding may swing by one, and each change of the frame is a reason to measure again.
  if (Math.abs(height - told) <= 1) return;
  told = height;
  parent.postMessage({ type: FRAME_HEIGHT, version: VERSION, height }, "*");
}

if (parent !== window) {
  new ResizeObserver(tell).observe(widget);
  addEventListener("message", ({ source, data }) => {
    if (source !== parent || data?.version !== VERSION) return;
    if (data.type === FRAME_SET) {
      for (const [name, value] of Object.entries(data.attributes ?? {})) set(name, value, FRAME_ATTRIBUTES);
    }
    if (data.type !== FRAME_ASKED) return;
    // The script of the page around may come later than the first measure.
    told = 0;
    tell();
  });
}
