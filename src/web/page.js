// The standalone page: how the widget should look on somebody's own page, tried on the one above, and
// the code to paste. Without this script the page shows the plainest code.

const widget = document.querySelector(ELEMENT);
const form = document.querySelector("form");
const copy = document.querySelector("#copy");
const [code, sheet] = ["#code", "#sheet"].map((id) => document.querySelector(id));
const { integrity, classic, frame, wasm } = document.querySelector("[data-integrity]").dataset;

/** The attributes that are chosen here. */
const CHOSEN = ["mode", "theme", "lang"];

/** The lowest contrast at which text of this size is easy to read: WCAG 2.2, 1.4.3. */
const CONTRAST = 4.5;

const quoted = (text) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");

/** What the form says; what is left as it is does not count. */
function choices() {
  const said = Object.fromEntries(new FormData(form));
  const attributes = CHOSEN.filter((name) => said[name] !== form.elements[name][0].value);
  return { ...said, folder: said.folder.replace(/\/*$/, "/"), attributes };
}

/** Relative luminance: WCAG 2.2. */
function luminance(colour) {
  const channels = [1, 3, 5].map((place) => Number.parseInt(colour.slice(place, place + 2), 16) / 255);
  const linear = channels.map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
}

function contrast(one, other) {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const PAPERS = { day: "#ffffff", night: "#17181a" };

/** The schemes that show, where an accent of one of them has been chosen. */
function schemes({ theme }) {
  const shown = Object.keys(PAPERS).filter((name) => theme === "auto" || (theme === "dark") === (name === "night"));
  const isChosen = (name) => form.elements[name].value !== form.elements[name].defaultValue;
  return shown.some(isChosen) ? shown : [];
}

/** Text on an accent. */
const onAccent = (accent) => (contrast(accent, "#ffffff") >= contrast(accent, "#000000") ? "#fff" : "#000");

/** The custom properties for the accents: of one scheme, or of both, as the page around has it. */
function properties(said) {
  const accents = schemes(said).map((name) => form.elements[name].value);
  const both = (values) => (values.length > 1 ? `light-dark(${values.join(", ")})` : (values[0] ?? ""));
  return { [`--${ELEMENT}-accent`]: both(accents), [`--${ELEMENT}-on-accent`]: both(accents.map(onAccent)) };
}

function sheetOf(said) {
  const count = schemes(said).length;
  if (count === 0) return "";
  const lines = Object.entries(properties(said)).map(([name, value]) => `  ${name}: ${value};`);
  const rule = [`${ELEMENT} {`, ...lines, "}"];
  if (count === 1) return rule.join("\n");
  // Browsers that know no two colours in one keep ours.
  return ["@supports (color: light-dark(#000, #fff)) {", ...rule.map((line) => `  ${line}`), "}"].join("\n");
}

function frameCode({ folder, attributes, ...said }) {
  const query = attributes.map((name) => `${name}=${said[name]}`).join("&");
  return `<iframe src="${quoted(`${folder}frame.html${query && `?${query}`}`)}" width="100%" height="720" frameborder="0"
  title="${document.title}" allow="clipboard-write" loading="lazy"></iframe>

<script src="${quoted(folder)}frame.js"
  integrity="${frame}"
  crossorigin></script>`;
}

/** Asks for the program together with the script, which would ask for it only once it runs, and holds it against its
 * integrity value: here browsers ignore one, and say so. Only those of Chromium's kind take over what comes so; the
 * others, which do not know the query, would load it twice. */
function preload(folder) {
  return `<link rel="preload" as="fetch" type="application/wasm" href="${quoted(folder + wasm)}"
  media="(device-posture: continuous)"
  crossorigin>
`;
}

function elementCode({ way, load, folder, attributes, ...said }) {
  const isModule = way === "module";
  const listed = attributes.map((name) => ` ${name}="${said[name]}"`).join("");
  return `${load === "page" ? preload(folder) : ""}<script ${isModule ? 'type="module" ' : ""}src="${quoted(folder)}${ELEMENT}${isModule ? "" : ".classic"}.js"
  integrity="${isModule ? integrity : classic}"
  crossorigin></script>
<${ELEMENT}${listed}>
  <p>${document.title} This needs JavaScript; without it there are
  <a href="${quoted(folder)}worksheet.html">the questions on paper</a>.</p>
</${ELEMENT}>`;
}

/** What is hard to read, in words. */
function warning(said) {
  const ratio = (name) => contrast(form.elements[name].value, PAPERS[name]);
  const poor = schemes(said).find((name) => ratio(name) < CONTRAST);
  if (!poor) return "";
  return `By ${poor} this accent is hard to read: its contrast is ${ratio(poor).toFixed(1)} to 1, and ${CONTRAST} would do.`;
}

function show() {
  const said = choices();
  const isFrame = said.way === "frame";
  for (const name of ["accents", "when"]) form.elements[name].disabled = isFrame;
  code.textContent = isFrame ? frameCode(said) : elementCode(said);
  sheet.textContent = isFrame ? "" : sheetOf(said);
  sheet.closest("div").hidden = !sheet.textContent;
  form.querySelector("output").textContent = isFrame ? "" : warning(said);
  for (const name of CHOSEN) {
    if (said[name]) widget.setAttribute(name, said[name]);
    else widget.removeAttribute(name);
  }
  for (const [name, value] of Object.entries(properties(said))) widget.style.setProperty(name, isFrame ? "" : value);
}

async function copyCode() {
  const text = [code, sheet].map((block) => block.textContent).filter(Boolean).join("\n\n");
  try {
    await navigator.clipboard.writeText(text);
    copy.nextElementSibling.textContent = "Copied.";
  } catch {
    // Denied, or no clipboard at all: the reader copies what is selected.
    getSelection().selectAllChildren(code);
    copy.nextElementSibling.textContent = "Selected: copy it with your keyboard.";
  }
}

form.hidden = false;
copy.hidden = false;
form.addEventListener("input", show);
form.addEventListener("submit", (event) => event.preventDefault());
copy.addEventListener("click", copyCode);
show();
