// What shows before the program has arrived, and how the program takes over from it.

/** Makes the element that a list stands for: its name, its attributes, and what is in it. */
function made([name, attributes, ...inside]) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...inside.map((piece) => (typeof piece === "string" ? piece : made(piece))));
  return element;
}

/** What a reader can use in a place; the program draws the same in the same order. */
const controls = (place) => [...place.querySelectorAll(".asking input, .asking button")];

export class FirstScreen {
  place = document.createElement("div");
  /** The language that it is in. */
  language;
  #tree;
  #controls;
  /** The places of the controls that the reader has used, in their order. */
  #used;

  constructor(tree) {
    this.place.className = "widget first";
    this.#tree = tree;
    this.forget();
    // Keys that choose a radio button click it, too.
    this.place.addEventListener("click", ({ target }) => {
      const used = this.#controls.indexOf(target);
      if (used >= 0) this.#used.push(used);
    });
  }

  /** Has done what the reader did, as far as it can be done before the program has drawn; gives whether that is all. */
  doWith(choose) {
    while (this.#used.length > 0 && choose(this.#used[0])) this.#used.shift();
    return this.#used.length === 0;
  }

  /** As if nothing had been done. */
  forget() {
    const page = made(this.#tree);
    this.language = page.lang;
    this.place.replaceChildren(page);
    this.#controls = controls(this.place);
    this.#used = [];
  }

  /** Hands over to what the program has drawn: what is left to do is done there, and the focus goes along. */
  handOver(place) {
    const focused = this.#controls.indexOf(this.place.getRootNode().activeElement);
    this.place.remove();
    const drawn = controls(place);
    if (focused >= 0) drawn[focused]?.focus({ preventScroll: true });
    for (const used of this.#used) drawn[used]?.click();
  }
}
