//! The names that pages rely on, and nothing else: the element, its attributes, its events, the
//! kinds of problems. A name here is never changed or given another meaning without a new version.
//!
//! The build reads this file too and compiles the names into the element class, so that they stand
//! in one place.

/// The version of this contract; every event carries it.
pub const VERSION: u32 = 1;

/// The name of the element.
pub const ELEMENT: &str = "outsourcing-decision";

/// The attributes that are watched, all of them live.
pub const ATTRIBUTES: [&str; 9] =
    ["mode", "lang", "currency", "seed", "draws", "storage", "model-src", "group", "files-src"];
/// The one that the style sheet alone reads.
pub const THEME: &str = "theme";
/// Those that whoever frames the widget may set, at any time. Not `files-src`: another folder is another program.
pub const FRAME_ATTRIBUTES: [&str; 7] = ["mode", "lang", "currency", "seed", "draws", "model-src", "theme"];
/// Those that the address of a frame alone says: what is kept, and under which name, is not to be changed from outside.
pub const ADDRESS_ATTRIBUTES: [&str; 2] = ["group", "storage"];

/// Event: the first question shows, and all of the program is there.
pub const READY: &str = "decision-ready";
/// Event: the answers changed, and with them the report.
pub const CHANGE: &str = "decision-change";
/// Said to the element class alone: the answers changed, and there is no report yet.
pub const SAID: &str = "said";
/// Event: something is wrong; `detail.kind` is one of the following.
pub const PROBLEM: &str = "decision-problem";

/// Kind: the page's policy, or the browser, forbids WebAssembly; the widget runs as plain JavaScript.
pub const WASM_BLOCKED: &str = "wasm-blocked";
/// Kind: a file of the widget did not arrive, or is not the one that was published.
pub const LOAD_FAILED: &str = "load-failed";
/// Kind: a model was refused; `detail.path` says where in it.
pub const MODEL_INVALID: &str = "model-invalid";
/// Kind: answers were refused; `detail.path` says where in them.
pub const ANSWERS_INVALID: &str = "answers-invalid";
/// Kind: an attribute has no such value; `detail.path` is its name, and its default stands.
pub const ATTRIBUTE_INVALID: &str = "attribute-invalid";
/// Kind: the browser keeps nothing for this page.
pub const STORAGE_REFUSED: &str = "storage-refused";
/// Kind: the widget stopped working; its children show again.
pub const CRASHED: &str = "crashed";

/// Values of the attribute `storage` besides `none`: for as long as the tab is open, and for good.
pub const STORAGES: [&str; 2] = ["session", "local"];
/// In the browser's storage, what the answers are kept under.
pub const STORAGE_KEY: &str = "outsourcing-decision";

/// Message from a frame to the page around it: `{ type, version, height }`, in whole CSS pixels.
pub const FRAME_HEIGHT: &str = "outsourcing-decision:height";
/// Message from a page to a frame: `{ type, version }`; the height is told again.
pub const FRAME_ASKED: &str = "outsourcing-decision:ask-height";

/// Message from a page to a frame: `{ type, version, attributes }`, of which `null` takes one away.
pub const FRAME_SET: &str = "outsourcing-decision:set";

/// In a link that carries answers, what stands before them.
pub const LINK_MARK: &str = "#outsourcing-decision=";

/// Number as a language writes it, asked of the element class: so many decimals at most. No business of pages.
pub const NUMBER: &str = "number";
/// Number: so many percent.
pub const PERCENT: &str = "percent";
/// Number: whole units of a currency.
pub const MONEY: &str = "money";
/// Number: an amount of money with its cents.
pub const MONEY_WITH_CENTS: &str = "cents";
/// Number: what a currency is called.
pub const CURRENCY: &str = "currency";
/// Number: its plural form.
pub const PLURAL: &str = "plural";
/// Number: the signs before decimals and between thousands.
pub const SEPARATORS: &str = "separators";

/// Service of the element class to the components, no business of pages: a link goes to the clipboard.
pub const COPY_LINK: &str = "copy-link";
/// Service: the page is printed.
pub const PRINT: &str = "print";
/// Service: `go_on` is called, after the page had its turn.
pub const GO_ON: &str = "go-on";
/// Service: a file is saved; its name and its media type follow, with a space between.
pub const SAVE: &str = "save ";
/// Service: `rested` is called in a second.
pub const REST: &str = "rest";
