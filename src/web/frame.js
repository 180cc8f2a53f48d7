// For a page that shows the widget in an iframe: makes the frame as tall as what is in it. Without this
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

  addEventListener("message", ({ source, data }) => {
    if (data?.type !== FRAME_HEIGHT || data.version !== VERSION || !Number.isInteger(data.height)) return;
    const frame = frames().find(({ contentWindow }) => contentWindow === source);
    if (frame) fit(frame, data.height);
  });

  // Frames that have told their height before this script came.
  const ask = () => {
    for (const { contentWindow } of frames()) contentWindow.postMessage({ type: FRAME_ASKED, version: VERSION }, "*");
  };
  ask();
  addEventListener("DOMContentLoaded", ask);
})();
