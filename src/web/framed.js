// Inside an iframe: takes attributes from the frame's address, and tells the page around how tall the
// widget is. Nothing else is ever told. It runs before the element is defined, which then starts with the
// attributes there: a language that came later would be a second one.

const widget = document.querySelector(ELEMENT);

/** Whether an attribute may be set by whoever writes the address of this page: a model from elsewhere would put
 * other people's words under our name. */
function isAllowed(name, value) {
  if (name !== "model-src") return name === "theme" || ATTRIBUTES.includes(name);
  try {
    // Not `location.origin`: a sandboxed frame has none.
    return new URL(value, location.href).origin === new URL(location.href).origin;
  } catch {
    return false;
  }
}

const parameters = new URLSearchParams(location.search);
for (const name of new Set(parameters.keys())) {
  const value = parameters.get(name);
  if (isAllowed(name, value)) widget.setAttribute(name, value);
  // A frame of another scheme than the page around it is not transparent.
  if (name === "theme" && value !== "auto") document.documentElement.style.colorScheme = value;
}

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
  // The script of the page around may come later than the first measure.
  addEventListener("message", ({ source, data }) => {
    if (source !== parent || data?.type !== FRAME_ASKED || data.version !== VERSION) return;
    told = 0;
    tell();
  });
}
