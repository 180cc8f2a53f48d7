// For a page that shows the widget in an iframe: makes the frame as tall as what is in it, and passes on
// whether the page is light or dark and what it says by `data-lang` and the like, at once and whenever that changes. Without this script the frame keeps the height
// that the page gives it, and scrolls.
//
// A message counts only if it comes from a frame that shows our page; nothing but a height is taken
// from it.

(() => {
  /** Less shows nothing, more is no widget. [CSS px] */
  const LEAST = 120;
  const MOST = 30_000;

  const page = new URL("frame.html", document.currentScript.src).href;
  const frames = () => [...document.querySelectorAll("iframe")].filter(({ src }) => src.split(/[?#]/)[0] === page);

  function fit(frame, height) {
    const isWhole = getComputedStyle(frame).boxSizing === "border-box";
    const edges = isWhole ? frame.offsetHeight - frame.clientHeight : 0;
    frame.style.height = `${Math.min(Math.max(height, LEAST), MOST) + edges}px`;
  }

  const attributes = FRAME_ATTRIBUTES.map((name) => `data-${name}`);

  /** What a frame is to show as: as it says, or as the page around it does; `null` where that is as the reader wants. */
  function themeOf(frame) {
    const said = frame.getAttribute("data-theme") ?? new URL(frame.src).searchParams.get("theme");
    const schemes = getComputedStyle(frame).colorScheme.split(" ");
    const [isLight, isDark] = ["light", "dark"].map((scheme) => schemes.includes(scheme));
    // A page that says nothing of it is light.
    return said ?? (isLight && isDark ? null : isDark ? "dark" : "light");
  }

  /** Passes on what the frame's element says by these attributes, and `null` of one that has gone; and its theme. */
  function pass(frame, names) {
    const said = names.map((name) => [name.slice("data-".length), frame.getAttribute(name)]);
    const attributes = { ...Object.fromEntries(said), theme: themeOf(frame) };
    frame.contentWindow?.postMessage({ type: FRAME_SET, version: VERSION, attributes }, "*");
  }

  addEventListener("message", ({ source, data }) => {
    if (data?.type !== FRAME_HEIGHT || data.version !== VERSION || !Number.isInteger(data.height)) return;
    const frame = frames().find(({ contentWindow }) => contentWindow === source);
    if (!frame) return;
    fit(frame, data.height);
    // It may have been loaded just now, and hears only from here on.
    const given = attributes.filter((name) => frame.hasAttribute(name));
    pass(frame, given);
  });

  const changes = new MutationObserver((records) => {
    const shown = frames();
    for (const { target, attributeName } of records) if (shown.includes(target)) pass(target, [attributeName]);
  });
  changes.observe(document, { attributeFilter: attributes, subtree: true });

  // Pages turn dark by an attribute of their root or body; whatever it is called.
  const turns = new MutationObserver(() => {
    for (const frame of frames()) pass(frame, []);
  });
  const watch = () => {
    for (const place of [document.documentElement, document.body]) if (place) turns.observe(place, { attributes: true });
  };

  // Frames that have told their height before this script came.
  const ask = () => {
    for (const { contentWindow } of frames()) contentWindow.postMessage({ type: FRAME_ASKED, version: VERSION }, "*");
  };
  ask();
  watch();
  addEventListener("DOMContentLoaded", () => {
    ask();
    watch();
  });
})();
