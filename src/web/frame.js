// For a page that shows the widget in an iframe: makes the frame as tall as what is in it, and passes on whether the
// page is light or dark and what it says by `data-lang` and the like, at once and whenever that changes. Without this
// script the frame keeps the height that the page gives it, and scrolls.
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

  /** What the frame's element says by an attribute, or else its address; `null` where neither does. */
  const said = (frame, attribute) =>
    frame.getAttribute(attribute) ?? new URL(frame.src).searchParams.get(attribute.slice("data-".length));

  /** The scheme of the page where a frame stands; `null` where it has both, and the reader's counts. */
  function schemeAround(frame) {
    let { colorScheme } = getComputedStyle(frame);
    if (colorScheme === "normal") colorScheme = document.querySelector("meta[name=color-scheme]")?.content ?? "";
    const [isLight, isDark] = ["light", "dark"].map((scheme) => colorScheme.split(" ").includes(scheme));
    // A page that says nothing of it is light.
    return isLight && isDark ? null : isDark ? "dark" : "light";
  }

  /** The theme that a frame is to have. */
  const themeOf = (frame) => said(frame, "data-theme") ?? schemeAround(frame);

  /** The theme that each frame was told last. */
  const themes = new WeakMap();

  /** Passes on what is said of a frame by these attributes, and its theme. */
  function pass(frame, names) {
    const theme = themeOf(frame);
    const attributes = { ...Object.fromEntries(names.map((name) => [name.slice("data-".length), said(frame, name)])), theme };
    frame.contentWindow?.postMessage({ type: FRAME_SET, version: VERSION, attributes }, "*");
    themes.set(frame, theme);
  }

  /** The page may have become light or dark. */
  function follow() {
    for (const frame of frames()) {
      if (themes.has(frame) && themes.get(frame) !== themeOf(frame)) pass(frame, []);
    }
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

  // Pages turn dark by an attribute of their root or body, whatever it is called, or with the reader's browser.
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", follow);
  const turns = new MutationObserver(follow);
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
