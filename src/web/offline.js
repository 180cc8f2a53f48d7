// The one file: nobody around it says in which language it is to speak, so the reader may.

const widget = document.querySelector(ELEMENT);
const chooser = document.querySelector("select");

// The widget knows what the browser asks for, and which languages there are.
widget.addEventListener(READY, () => {
  chooser.value = widget.shadowRoot.querySelector("[lang]").lang;
  chooser.closest("[hidden]").hidden = false;
});
chooser.addEventListener("change", () => {
  widget.lang = chooser.value;
});
