// The element <outsourcing-decision>: owns the shadow root, loads the wasm, and stands between the
// page and the components. Names in capitals are compiled in from src/web/contract.rs by the build
// (xtask/src/package/bundle.rs).
//
// The page's policy may be as strict as it likes: no inline style, no markup from text, and the only
// requests are for the files beside this one.

import { instance } from "./glue.js";
import first from "./first.json";
import { FirstScreen } from "./first_screen.js";
import { guard } from "./guard.js";
import { languageOf, tagFor, wordsOf } from "./language.js";
import { Problem } from "./problem.js";
import { compiledLater, compiledWasm, later, lookIn, placed, plain, wasm } from "./wasm.js";
import styles from "./element.css";

/** The smallest module there is: whether a page allows WebAssembly shows before any download. */
const EMPTY_MODULE = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0);

/** How long an element may be away from the document before its app ends: a page that moves it, or
 * a router that goes back at once, finds it as it was; one that has dropped it gets its memory
 * back. [ms] */
const GRACE = 10_000;

/** Values and characters in one answers object; ours have about a hundred. */
const SIZE_MAX = 100_000;

/** The same in one model; ours has about seventy thousand with its sentences. */
const MODEL_SIZE_MAX = 1_000_000;

/** One sheet for all elements of the page; what is beyond the first screen comes with the program. */
let sheet;
let lengthOfSheet = 0;

/** Styles of the program; another element may have brought more. */
function style(more) {
  if (more.length <= lengthOfSheet) return;
  lengthOfSheet = more.length;
  sheet.replaceSync(styles + more);
}

/** The elements in the page, in the order in which they came. */
const present = new Set();

/** How near to what is seen an element starts: about a screen ahead of the reader. [px] */
const NEAR = 1000;

/** What makes instances, one for all elements of the page, and what was in its way; undefined again after a
 * failure, so that the next element to come tries anew. */
let making;

/** The rest of the program, compiled, one for all elements of the page; undefined again after a failure. */
let compilingRest;

async function maker() {
  let reason = "The page's policy (script-src without 'wasm-unsafe-eval') or the browser forbids WebAssembly.";
  try {
    checkAllowed();
    reason = "The browser cannot compile this WebAssembly.";
    const module = await compiledWasm();
    return { make: (guard) => instance(module, guard) };
  } catch (cause) {
    // What is not there cannot be run in another way either.
    if (cause instanceof Problem) throw cause;
    const problem = new Problem(WASM_BLOCKED, reason, cause);
    if (!plain) throw problem;
    const { instance } = await startable(plain(), FALLBACK_NAME);
    return { make: instance, problem };
  }
}

/** Throws where the page forbids WebAssembly. At once: what is asked for then is on its way while the first screen is drawn. */
const checkAllowed = () => new WebAssembly.Module(EMPTY_MODULE);

async function compiledRest() {
  checkAllowed();
  return compiledLater();
}

function rest() {
  compilingRest ??= startable(compiledRest(), placed(later)).catch((problem) => {
    compilingRest = undefined;
    throw problem;
  });
  return compilingRest;
}

/** The page's address without what a link carries. */
const withoutFragment = () => location.href.split("#")[0];

/** The next picture is drawn; where nobody looks, and none is, after a while. */
const seen = () =>
  new Promise((go) => {
    requestAnimationFrame(() => setTimeout(go));
    setTimeout(go, 200);
  });

/** What loads or starts a program; where it fails, that is a problem with a name. */
async function startable(starting, name) {
  try {
    return await starting;
  } catch (cause) {
    throw cause instanceof Problem ? cause : new Problem(LOAD_FAILED, `${name} does not start: ${cause}`, cause);
  }
}

function made() {
  making ??= maker().catch((problem) => {
    making = undefined;
    throw problem;
  });
  return making;
}

/** Whether a key writes into a text field that has the focus. */
function isTyping(event) {
  const [target] = event.composedPath();
  const isShortcut = event.metaKey || (event.ctrlKey && !event.getModifierState("AltGraph"));
  return (
    event.key.length === 1 &&
    !isShortcut &&
    target.matches("textarea, input:not([type=radio], [type=checkbox], [type=range], [type=button])")
  );
}

/** The JSON of whatever the page set: it may hold itself, throw when read, or be without end, and
 * none of that may reach the wasm. What JSON cannot hold becomes a text, which the check refuses. */
function jsonOf(value, most) {
  let size = 0;
  const kept = (_, item) => {
    size += 1 + (item?.length ?? 0);
    if (size > most) throw new RangeError(`more than ${most} values and characters`);
    const isPlain = Array.isArray(item) || Object.prototype.toString.call(item) === "[object Object]";
    return typeof item === "object" && item !== null && !isPlain ? `${item}` : item;
  };
  return JSON.stringify(value, kept) ?? "null";
}

/** The model at an address, JSON. */
async function fetchModel(address) {
  const answer = await fetch(address).catch((cause) => {
    throw new Problem(LOAD_FAILED, `${address} cannot be reached: ${cause}`, cause);
  });
  if (!answer.ok) throw new Problem(LOAD_FAILED, `${address} is missing: the server answers ${answer.status}.`);
  const text = await answer.text();
  if (text.length > MODEL_SIZE_MAX) throw new Problem(MODEL_INVALID, `${address} is too long.`);
  return text;
}

class OutsourcingDecision extends HTMLElement {
  static observedAttributes = ATTRIBUTES;
  static release = RELEASE;

  #shadow;
  /** Shows the children. */
  #fallback = document.createElement("slot");
  /** The mounted widget, if any, and the element it is mounted in. Each has a wasm instance of its own: what
   * ends one leaves the others alone, and all of it is freed with the widget. */
  #widget;
  #place;
  /** Whether the widget has the rest of its program: before, it asks, hears and answers, and knows nothing else. */
  #isWhole = false;
  /** Adds the rest to the program of this widget. */
  #add;
  /** What shows before the program has arrived, and when it has been seen. */
  #first;
  #firstSeen;
  /** Whether what the browser keeps is to go as soon as it is known under which name it is kept. */
  #mustForget = false;
  /** What ended the last instance, if something has. */
  #end;
  /** Whether the widget has been started again after that; there is no third time. */
  #isRevived = false;
  /** Answers that the page has set and no widget has read yet, JSON. */
  #given;
  /** The page's own model, JSON. */
  #model;
  /** The page's own sentences, JSON. */
  #strings;
  /** The last answers that a widget had. */
  #said = null;
  /** Starts the widget when a reader comes near: whoever does not read so far loads none of it. */
  #nearness = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      this.#nearness.disconnect();
      this.#show();
    },
    { rootMargin: `${NEAR}px` },
  );
  /** Says on paper when it was printed. */
  #printed = document.createElement("p");
  #isWaiting = false;
  /** Whether the answers in the page's address have been taken. */
  #isLinked = false;

  /** The answers of the link in the page's address. */
  #linked;
  #relinking;
  #isRelinking = false;
  #ending;
  #going;
  /** The second after an announcement. */
  #resting;
  /** The tag of the language that is spoken, or about to be. */
  #tag = "en";
  /** Hears of another language anywhere in the page: it may be that of an element around. */
  #languages = new MutationObserver(() => this.#speak());
  /** Whether it was told that the browser keeps nothing. */
  #isRefused = false;

  constructor() {
    super();
    if (!sheet) {
      // Older browsers cannot, and end here: before there is a shadow root, which would hide the children.
      sheet = new CSSStyleSheet();
      sheet.replaceSync(styles);
    }
    this.#shadow = this.attachShadow({ mode: "open" });
    this.#shadow.adoptedStyleSheets = [sheet];
    this.#printed.className = "printed";
    this.#fallback.className = "waiting";
    this.#shadow.append(this.#printed, this.#fallback);
    this.#shadow.addEventListener("change", ({ target }) => target.type === "file" && this.#open(target));
    // To the page, a key pressed in a field of ours comes from this element and not from a field:
    // its shortcuts would fire while somebody types. Yew has heard the key before it comes here.
    for (const type of ["keydown", "keypress", "keyup"]) {
      this.#shadow.addEventListener(type, (event) => isTyping(event) && event.stopPropagation());
    }
  }

  connectedCallback() {
    clearTimeout(this.#ending);
    present.add(this);
    for (const name of ["model", "strings", "answers"]) {
      if (!Object.hasOwn(this, name)) continue;
      // Set on the plain element, before it was ours: it hides our property.
      const value = this[name];
      delete this[name];
      this[name] = value;
    }
    addEventListener("hashchange", this.#follow);
    addEventListener("beforeprint", this.#date);
    this.#followLanguages();
    // The observer waits for a picture. Whoever is first and plainly near asks for the program before that, and is
    // drawn while it is on its way.
    const isAsked = !making && this.#isPlainlyNear;
    if (isAsked) this.#show();
    if (languageOf(tagFor(this)) === "en") this.#showFirst(first);
    // Whoever has been asked for already is not asked for again should that fail at once.
    if (!isAsked) this.#nearness.observe(this);
  }

  disconnectedCallback() {
    // A move calls this too, with the element already connected again.
    if (this.isConnected) return;
    present.delete(this);
    removeEventListener("hashchange", this.#follow);
    removeEventListener("beforeprint", this.#date);
    this.#nearness.disconnect();
    this.#languages.disconnect();
    this.#ending = setTimeout(() => this.#hide(), GRACE);
  }

  get #isPlainlyNear() {
    // It has no height yet, and no width where it is not displayed.
    const { top, bottom, width } = this.getBoundingClientRect();
    return width > 0 && bottom > -NEAR && top < innerHeight + NEAR;
  }

  /** With this, `moveBefore` calls neither of the two above, and focus stays where it is. */
  connectedMoveCallback() {
    this.#languages.disconnect();
    this.#followLanguages();
  }

  /** Speaks the language of the place where it is now, and of whatever that becomes. */
  #followLanguages() {
    for (let root = this.getRootNode(); root; root = root.host?.getRootNode()) {
      this.#languages.observe(root, { attributeFilter: ["lang"], subtree: true });
    }
    this.#speak();
  }

  attributeChangedCallback(name, before, value) {
    // Some pages set all attributes again whenever anything changes.
    if (before === value) return;
    if (name === "storage") this.#moveKept(before, value);
    if (name === "group") this.#regroup();
    if (name === "files-src" && present.has(this)) this.#startAnew();
    if (name === "lang") this.#speak();
    if (!this.#isBlank) this.#hideFirst();
    if (name === "model-src") this.#remodel(value);
    this.#tell((widget) => widget.set_attribute(name, value));
  }

  /** Speaks the language of the place where it is; the last one asked for counts. */
  async #speak() {
    const tag = tagFor(this);
    if (this.#first && this.#first.language !== languageOf(tag)) this.#hideFirst();
    if (!this.#widget || tag === this.#tag) return;
    this.#tag = tag;
    const words = await this.#words(tag);
    if (this.#tag === tag) this.#tell((widget) => widget.set_language(tag, ...words));
  }

  /** As `#words`, with the first screen as soon as they are there. */
  async #firstWords(tag) {
    const words = await this.#words(tag);
    const isWanted = this.#isWaiting && tagFor(this) === tag;
    if (words.length > 0 && isWanted) this.#showFirst(JSON.parse(words[0]).first);
    return words;
  }

  /** What it needs to speak a language; English where that does not arrive. */
  async #words(tag) {
    try {
      return await wordsOf(tag);
    } catch (problem) {
      if (!(problem instanceof Problem)) throw problem;
      this.#report(problem.kind, problem.message);
      return [];
    }
  }

  /** Loads another model; the last one asked for counts. */
  async #remodel(address) {
    if (!this.#widget) {
      this.#model = undefined;
      this.#startAnew();
      return;
    }
    try {
      const text = address ? await fetchModel(address) : undefined;
      if (this.getAttribute("model-src") === address) this.#setModel(text);
    } catch (problem) {
      if (!(problem instanceof Problem)) throw problem;
      this.#report(problem.kind, problem.message);
    }
  }

  #setModel(text) {
    this.#model = text;
    if (!this.#isBlank) this.#hideFirst();
    // Our own questions are not to stand in for these while the rest of the program is on its way.
    if (this.#widget && !this.#isWhole) this.#hide();
    this.#startAnew();
    const kept = this.#isWhole && this.#kept();
    this.#ask((widget) => widget.set_model(text));
    // What was kept for these questions says more than what fitted from others.
    if (kept) this.#restore(kept);
    if (this.#strings) this.#ask((widget) => widget.set_strings(this.#strings));
  }

  /** Whether the program will show our own first questions, none of them answered. */
  get #isBlank() {
    const isOurs = this.#model === undefined && !this.#strings && !this.hasAttribute("model-src");
    const answers = this.#said ?? this.#given ?? (location.hash.startsWith(LINK_MARK) || this.#kept());
    return isOurs && !answers && this.getAttribute("mode") !== "full";
  }

  #showFirst(tree) {
    if (this.#widget || this.#first || !this.#isBlank) return;
    this.#first = new FirstScreen(tree);
    this.#fallback.before(this.#first.place);
    this.#firstSeen = seen();
  }

  #hideFirst() {
    this.#first?.place.remove();
    this.#first = undefined;
  }

  /** Where the widget could not start for want of a model or a network, another one is a reason to try again. */
  #startAnew() {
    if (this.isConnected && !this.#widget) this.#nearness.observe(this);
  }

  async #show() {
    if (this.#widget || this.#isWaiting) return;
    this.#isWaiting = true;
    try {
      // Before anything is asked for; what is wrong with it is told in a turn of its own.
      const looked = lookIn(this.getAttribute("files-src"));
      const tag = tagFor(this);
      // What has been said or set wants all of the program; what is in the way of it is told when it is taken.
      if (!this.#isBlank) rest().catch(() => {});
      const [{ make, problem }, words] = await Promise.all([made(), this.#firstWords(tag), looked]);
      // It runs all the same, in plain JavaScript; but the page may want to change its policy.
      if (problem) this.#report(problem.kind, problem.message);
      // Before anything shows: the built-in questions are not to stand in for others. Another address may be
      // named meanwhile, or a model set; the last one counts.
      for (let address; this.#model === undefined && (address = this.getAttribute("model-src")); ) {
        const text = await fetchModel(address);
        if (this.#model === undefined && this.getAttribute("model-src") === address) this.#model = text;
      }
      const { Widget, add } = await startable(make((exports) => guard(exports, this.#crash)), placed(wasm));
      // However fast the program is, the first questions are seen before it takes the time to draw them anew.
      await this.#firstSeen;
      const isWhole = !add || !this.#isBlank;
      if (add && isWhole) await startable(add(await rest()), placed(later));
      if (!this.isConnected) return;
      this.#mount(Widget, tag, words, isWhole);
      this.#add = isWhole ? undefined : add;
      this.#complete();
    } catch (problem) {
      if (problem instanceof Problem) {
        this.#report(problem.kind, problem.message);
        // Read where the page has put no children in its place.
        this.#fallback.textContent = problem.message;
        // Perhaps there was no network, and now there is.
        addEventListener("online", () => this.#startAnew(), { once: true });
      } else if (problem !== this.#end) {
        // What ended the wasm has been told by `#crash`; this is a mistake of ours before it.
        this.#remove();
        this.#report(CRASHED, `The widget does not start: ${problem}`);
      }
      this.#hideFirst();
      this.#fallback.className = "";
    } finally {
      this.#isWaiting = false;
    }
  }

  #mount(Widget, tag, words, isWhole) {
    // A new one each time: Yew leaves its listeners behind on the old.
    this.#place = document.createElement("div");
    this.#place.className = "widget";
    // Where it will stay once the children are gone.
    this.#fallback.before(this.#place);
    style(Widget.styles());
    // Once it is drawn and before it is seen.
    const place = this.#place;
    const takeOver = () => {
      if (!this.#widget || this.#place !== place) return;
      place.hidden = false;
      this.#fallback.remove();
      this.#first?.handOver(place);
      this.#first = undefined;
    };
    let isDone = true;
    const drawn = new MutationObserver(() => {
      drawn.disconnect();
      place.hidden = !isDone;
      // After 16 ms of drawing Yew does the next only in a new turn. What the reader did is not to show undone until then.
      if (isDone) takeOver();
      else setTimeout(takeOver);
    });
    drawn.observe(this.#place, { childList: true });
    this.#widget = new Widget(this.#place, this.#hear, this.#serve);
    this.#tag = tag;
    this.#widget.set_language(tag, ...words);
    if (isWhole) this.#begin();
    this.#pass("mode", "storage");
    if (this.#mustForget) this.#keep(this.getAttribute("storage"), null);
    this.#mustForget = false;
    if (isWhole) this.#takeAnswers();
    // Nothing to take yet; but a browser that keeps nothing says so.
    else this.#kept();
    if (!this.#isLinked) this.#follow();
    isDone = this.#first?.doWith((button) => this.#widget.choose(button)) ?? true;
    if (isWhole) this.#widget.catch_up();
    // The page may have named another language meanwhile.
    this.#speak();
  }

  /** The widget is whole, and takes the questions and sentences of the page. */
  #begin() {
    this.#isWhole = true;
    style(this.#widget.constructor.styles() + this.#widget.complete());
    if (this.#model !== undefined) this.#widget.set_model(this.#model);
    if (this.#strings) this.#widget.set_strings(this.#strings);
    this.#pass("currency", "seed", "draws");
  }

  /** Passes attributes on. */
  #pass(...names) {
    for (const name of names) {
      if (this.hasAttribute(name)) this.#widget.set_attribute(name, this.getAttribute(name));
    }
  }

  /** Gives the widget the answers that are meant for it: those of the page, or what the reader said before, or what was
   * kept; of the last two, what was kept for a page's own questions says more. */
  #takeAnswers() {
    if (this.#takeGiven()) return;
    const kept = this.#kept();
    if (this.#said && !(kept && this.#model !== undefined)) this.#widget.restore(JSON.stringify(this.#said));
    else this.#restore(kept);
  }

  #takeGiven() {
    const given = this.#given;
    this.#given = undefined;
    if (given) this.#tell((widget) => widget.set_answers(given));
    return given;
  }

  /** Loads the rest of the program while the reader is at the first questions. */
  #complete = async () => {
    const [widget, add] = [this.#widget, this.#add];
    this.#add = undefined;
    if (!add) return;
    try {
      const [part] = await Promise.all([rest(), seen()]);
      await startable(add(part), placed(later));
      if (this.#widget !== widget) return;
    } catch (problem) {
      this.#report(problem.kind, problem.message);
      if (this.#widget !== widget) return;
      this.#tell((widget) => widget.hear_of_rest());
      this.#add = add;
      // Whatever the reader does next, or a network that is back, is a reason to try again.
      addEventListener("online", this.#complete, { once: true });
      this.#place.addEventListener("click", this.#complete, { once: true });
      return;
    }
    this.#tell(() => this.#begin());
    // What has come to be kept for it meanwhile, by another way of keeping or another group.
    if (!this.#takeGiven() && !this.#said) this.#restore(this.#kept());
    if (!this.#isLinked) this.#follow();
    this.#tell((widget) => widget.catch_up());
  };

  /** Ends the app; its answers come back with the element. */
  #hide() {
    if (!this.#widget) return;
    this.#tell((widget) => widget.destroy());
    this.#remove();
  }

  #remove() {
    clearTimeout(this.#resting);
    clearTimeout(this.#relinking);
    this.#widget = undefined;
    this.#isWhole = false;
    this.#add = undefined;
    removeEventListener("online", this.#complete);
    this.#place?.remove();
    this.#hideFirst();
    this.#shadow.append(this.#fallback);
  }

  /** Hears what ended the widget. Once it comes back, with its answers. */
  #crash = (cause) => {
    this.#end = cause;
    this.#remove();
    this.#report(CRASHED, `The widget has stopped working: ${cause}`);
    this.#fallback.className = this.#isRevived ? "" : "waiting";
    if (this.#isRevived) return;
    this.#isRevived = true;
    // Not before whoever called into the wasm has heard of it too.
    queueMicrotask(() => this.isConnected && this.#show());
  };

  /** What the widget has to say. The page hears it when the widget has finished speaking, so that
   * it may ask the widget something in return. */
  #hear = (name, detail) => {
    queueMicrotask(() => {
      const told = JSON.parse(detail);
      if (name === CHANGE || name === SAID) {
        this.#said = told.answers;
        this.#keep(this.getAttribute("storage"), told.answers);
        if (this.#linked && this.#linked !== JSON.stringify(told.answers)) this.#relink();
      }
      if (name !== SAID) this.#dispatch(name, told);
    });
  };

  /** The browser's storage of this kind, if it is one; a browser may refuse it, now or when it is used. */
  #inStorage(kind, act) {
    try {
      return act(kind === "local" ? localStorage : kind === "session" ? sessionStorage : undefined);
    } catch (cause) {
      if (!this.#isRefused) this.#report(STORAGE_REFUSED, `The browser keeps no answers: ${cause}`);
      this.#isRefused = true;
      this.#tell((widget) => widget.hear_of_storage());
      return undefined;
    }
  }

  /** What answers are kept under: those of another group, and of another model, elsewhere. */
  get #storageKey() {
    const group = this.getAttribute("group");
    const key = STORAGE_KEY + (group ? `?${new URLSearchParams({ group })}` : "");
    try {
      return `${key}:${JSON.parse(this.#model).id}`;
    } catch {
      return key;
    }
  }

  /** Keeps answers; those that say nothing are not kept, and take away what was. */
  #keep(kind, answers) {
    const isEmpty = Object.keys(answers ?? {}).length < 2;
    this.#inStorage(kind, (storage) => {
      if (isEmpty) return storage?.removeItem(this.#storageKey);
      storage?.setItem(this.#storageKey, JSON.stringify(answers));
      // It had no room, and has again.
      if (storage && this.#isRefused) this.#tell((widget) => widget.set_attribute("storage", kind));
      this.#isRefused = false;
    });
  }

  #kept(kind = this.getAttribute("storage"), key = this.#storageKey) {
    return this.#inStorage(kind, (storage) => storage?.getItem(key));
  }

  /** Where what was kept lies when it cannot be read: the next answer takes its place. */
  get #unreadKey() {
    return `${this.#storageKey}:unread`;
  }

  /** Gives the widget what was kept. Where not all of it fits, such as that of a newer release, it is told and the
   * whole is set aside. */
  #restore(kept) {
    if (!kept || this.#ask((widget) => widget.restore(kept)) !== false) return;
    this.#inStorage(this.getAttribute("storage"), (storage) => storage?.setItem(this.#unreadKey, kept));
  }

  #dropUnread(kind) {
    this.#inStorage(kind, (storage) => storage?.removeItem(this.#unreadKey));
  }

  /** Another way of keeping: what the former one kept goes along, also while no widget has read it. */
  #moveKept(before, value) {
    const kept = this.#kept(before);
    const unread = this.#kept(before, this.#unreadKey);
    this.#inStorage(before, (storage) => storage?.removeItem(this.#storageKey));
    this.#dropUnread(before);
    if (unread) this.#inStorage(value, (storage) => storage?.setItem(this.#unreadKey, unread));
    if (this.#said) this.#keep(value, this.#said);
    else if (kept) this.#inStorage(value, (storage) => storage?.setItem(this.#storageKey, kept));
    else this.#restore(this.#kept());
  }

  /** The answers of another group take the place of these, which stay kept under their own. */
  #regroup() {
    if (!this.#inStorage(this.getAttribute("storage"), (storage) => storage)) return;
    this.#said = null;
    this.#restore(this.#kept() ?? "{}");
  }

  /** Takes the answers in the page's address; the first element of a page does. */
  #follow = () => {
    const { hash } = location;
    // In the shadow root of another element the page finds none.
    const [first] = present;
    if (!hash.startsWith(LINK_MARK) || (document.querySelector(ELEMENT) ?? first) !== this) return;
    // One that comes before the widget is whole is taken then.
    this.#isLinked = this.#isWhole;
    if (!this.#isWhole) return;
    this.#linked = undefined;
    this.#tell((widget) => widget.open(hash));
    // Where answers are kept, the link is not to come back with each reload and undo what was said since.
    if (this.#kept()) return this.#writeLink("");
    // After what the widget has just told.
    queueMicrotask(() => (this.#linked = JSON.stringify(this.#said)));
  };

  /** The address goes on saying what the reader says: a reload is to lose nothing, and bring nothing old. */
  #relink() {
    clearTimeout(this.#relinking);
    this.#relinking = setTimeout(() => {
      const isEmpty = Object.keys(this.#said ?? {}).length < 2;
      if (isEmpty) return this.#writeLink("");
      this.#linked = JSON.stringify(this.#said);
      this.#isRelinking = true;
      this.#tell((widget) => widget.set_attribute("link"));
      this.#isRelinking = false;
    }, 300);
  }

  /** Writes another link into the address, or none, where one stands there. */
  #writeLink(fragment) {
    if (!fragment) this.#linked = undefined;
    if (location.hash.startsWith(LINK_MARK)) history.replaceState(history.state, "", withoutFragment() + fragment);
  }

  #date = () => {
    this.#printed.textContent = this.#widget ? this.#today : "";
  };

  get #today() {
    return new Intl.DateTimeFormat(this.#tag, { dateStyle: "long" }).format();
  }

  /** What a browser alone can do for the reader. */
  #serve = (service, text) => {
    if (service === PRINT) this.print();
    if (service === COPY_LINK) this.#isRelinking ? this.#writeLink(LINK_MARK + text) : this.#copyLink(text);
    if (service.startsWith(SAVE)) this.#save(text, ...service.slice(SAVE.length).split(" "));
    if (service === GO_ON) {
      clearTimeout(this.#going);
      this.#going = setTimeout(() => this.#tell((widget) => widget.go_on()));
    }
    if (service === REST) this.#resting = setTimeout(() => this.#tell((widget) => widget.rested()), 1000);
  };

  async #copyLink(code) {
    const link = withoutFragment() + LINK_MARK + code;
    // No clipboard at all outside of secure pages; a promise that fails where it is denied.
    const isCopied = await Promise.resolve(navigator.clipboard?.writeText(link).then(() => true)).catch(() => false);
    this.#tell((widget) => widget.hear_of_link(isCopied ? undefined : link));
  }

  #save(text, name, type) {
    const anchor = document.createElement("a");
    // A note says below its title when it was made.
    const dated = type === "text/markdown" ? text.replace("\n", () => `\n\n${this.#today}\n`) : text;
    anchor.href = URL.createObjectURL(new Blob([dated], { type }));
    // Swedes write date and time so that files sort by them; the minute tells one person's file from another's.
    const minute = new Date().toLocaleString("sv").slice(0, 16).replace(" ", "-").replace(":", "");
    anchor.download = `${ELEMENT}-${name.replace(".", `-${minute}.`)}`;
    anchor.click();
    URL.revokeObjectURL(anchor.href);
  }

  async #open(input) {
    this.#tell((widget) => widget.hush());
    for (const file of input.files) {
      // A file that has gone since it was chosen is refused as one that says nothing.
      const text = file.size > SIZE_MAX ? "" : await file.text().catch(() => "");
      const name = file.name.replace(/(.)\.[^.]*$/, "$1");
      this.#tell((widget) => (input.name === "people" ? widget.join(name, text) : widget.open(text)));
    }
    // The same file may be chosen again.
    input.value = "";
  }

  #report(kind, message) {
    this.#dispatch(PROBLEM, { version: VERSION, kind, message, path: "" });
  }

  #dispatch(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail }));
  }

  /** Calls the widget, if there is one. A trap is no business of the caller's: `#crash` tells. */
  #tell(say) {
    if (!this.#widget) return undefined;
    try {
      return say(this.#widget);
    } catch (cause) {
      if (cause !== this.#end) throw cause;
      return undefined;
    }
  }

  /** Asks of a whole widget what no other can do; what is set before, it takes when it is whole. */
  #ask(say) {
    return this.#isWhole ? this.#tell(say) : undefined;
  }

  get answers() {
    // What the page has set and no widget has taken yet is what will count.
    const text = this.#given ?? this.#tell((widget) => widget.answers());
    return text === undefined ? structuredClone(this.#said) : JSON.parse(text);
  }

  set answers(value) {
    let text;
    try {
      text = jsonOf(value, SIZE_MAX);
    } catch (cause) {
      this.#report(ANSWERS_INVALID, `The answers cannot be read: ${cause}`);
      return;
    }
    if (this.#isWhole) this.#tell((widget) => widget.set_answers(text));
    else this.#given = text;
    this.#complete();
    if (!this.#isBlank) this.#hideFirst();
  }

  /** A model object of the page's own; `null` for the built-in one. */
  set model(value) {
    try {
      this.#setModel(value == null ? undefined : jsonOf(value, MODEL_SIZE_MAX));
    } catch (cause) {
      this.#report(MODEL_INVALID, `The model cannot be read: ${cause}`);
    }
  }

  /** Sentences in the page's own words, by their keys. */
  set strings(value) {
    try {
      this.#strings = jsonOf(value, SIZE_MAX);
    } catch (cause) {
      this.#report(ATTRIBUTE_INVALID, `The strings cannot be read: ${cause}`);
      return;
    }
    if (!this.#isBlank) this.#hideFirst();
    this.#ask((widget) => widget.set_strings(this.#strings));
    this.#complete();
  }

  get reportText() {
    return this.#tell((widget) => widget.report_text()) ?? null;
  }

  get report() {
    return JSON.parse(this.reportText);
  }

  reset() {
    this.#given = undefined;
    this.#said = null;
    this.#mustForget = !this.#widget;
    this.#first?.forget();
    this.#keep(this.getAttribute("storage"), null);
    this.#dropUnread(this.getAttribute("storage"));
    this.#tell((widget) => widget.reset());
  }

  print() {
    window.print();
  }

  /** Takes it out of the page and frees what it holds at once; put back, it comes with its answers. */
  unmount() {
    this.remove();
    this.#hide();
  }
}

const defined = customElements.get(ELEMENT);
if (!defined) {
  customElements.define(ELEMENT, OutsourcingDecision);
} else if (defined.release !== RELEASE) {
  console.info(`<${ELEMENT}>: ${defined.release} is in use, ${RELEASE} stands back.`);
}
