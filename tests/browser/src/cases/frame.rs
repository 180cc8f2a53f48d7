//! The widget in an iframe.

use anyhow::ensure;
use serde_json::{Value, json};

use super::Outcome;
use crate::page::Page;

/// How tall the first frame of a page is, and the page in it.
const HEIGHTS: &str = "
    const frame = document.querySelector('iframe');
    const widget = frame.contentDocument.querySelector('outsourcing-decision');
    const inner = widget.getBoundingClientRect().height;
    const fits = Math.abs(frame.clientHeight - inner) <= 1 && !widget.shadowRoot?.querySelector('slot');";

/// Waits until the frame is as tall as its content under this condition; gives how tall that is.
pub(super) async fn fits(page: &Page, condition: &str) -> anyhow::Result<f64> {
    let script = format!(
        "{HEIGHTS} return fits && widget.shadowRoot?.querySelector('.widget *') && ({condition}) && inner"
    );
    Ok(page.until(&format!("the frame fits, {condition}"), &script).await?.as_f64().unwrap_or_default())
}

/// Opens a page with a frame, and waits until all of the widget is there: it grows until then.
pub(super) async fn open_framed(page: &Page, path: &str) -> Outcome {
    page.open(path).await?;
    page.enter_frame(0).await?;
    page.ready().await?;
    page.leave_frame().await
}

/// Says in the frame whether the widget takes the full questions.
fn ask(mode: &str) -> String {
    format!("{HEIGHTS} widget.setAttribute('mode', '{mode}')")
}

pub(super) async fn it_is_as_tall_as_what_is_in_it(page: Page) -> Outcome {
    page.open("/frames/frame.html").await?;
    page.enter_frame(0).await?;
    page.ready().await?;
    page.leave_frame().await?;
    let quick = fits(&page, "inner > 300").await?;
    page.run(&ask("full")).await?;
    let full = fits(&page, &format!("Math.abs(inner - {quick}) > 5")).await?;
    page.run(&ask("quick")).await?;
    // The page around has a scroll bar by now, which may take a pixel or two of the padding.
    fits(&page, &format!("Math.abs(inner - {quick}) < 5")).await?;
    ensure!((full - quick).abs() > 10.0, "the two are hardly different: {full} and {quick}");
    // It comes to rest: in 30 pictures drawn after that, it is not told again.
    let rest = "return new Promise((done) => {
        let [n_told, n_pictures] = [0, 0];
        addEventListener('message', () => n_told++);
        const draw = () => (++n_pictures < 30 ? requestAnimationFrame(draw) : done(n_told));
        draw();
    })";
    let n_told = page.run(rest).await?;
    ensure!(n_told == 0, "the frame goes on telling its height: {n_told} times");
    // The frame's edges are not part of its inside.
    let edges =
        "const frame = document.querySelector('iframe'); return frame.offsetHeight - frame.clientHeight";
    ensure!(page.run(edges).await? == 4, "the edges are gone");
    page.photograph("frame").await?;
    page.expect_silence().await
}

pub(super) async fn it_works_where_the_sandbox_leaves_it_no_origin(page: Page) -> Outcome {
    page.open("/frames/sandbox.html").await?;
    page.until("the frame is tall", "return document.querySelector('iframe').clientHeight > 300").await?;
    page.enter_frame(0).await?;
    page.ready().await?;
    let origin = page.run("return origin").await?;
    ensure!(origin == "null", "the frame has an origin: {origin}");
    page.run("document.querySelector('outsourcing-decision').answers = { answers: { strain: 4 } }").await?;
    let said = page.widget_text().await?;
    ensure!(said.contains("Below 65% we call it too close"), "{said}");
    // There is no clipboard for it, so that the link stands there to be copied by hand.
    let copy = "const root = document.querySelector('outsourcing-decision').shadowRoot;
        [...root.querySelectorAll('button')].find(({ textContent }) => textContent === 'Copy link').click();";
    page.run(copy).await?;
    let link =
        "return document.querySelector('outsourcing-decision').shadowRoot.querySelector('input.link')?.value";
    let link = page.until("the link shows", link).await?;
    ensure!(link.as_str().is_some_and(|link| link.contains("/frame.html#outsourcing-decision=1")), "{link}");
    page.leave_frame().await?;
    page.expect_silence().await
}

pub(super) async fn it_needs_no_script_around_it(page: Page) -> Outcome {
    page.open("/frames/bare.html").await?;
    page.enter_frame(0).await?;
    page.ready().await?;
    page.leave_frame().await?;
    let height = page.run("return document.querySelector('iframe').clientHeight").await?;
    ensure!(height == 500, "without the script the frame is {height} tall");
    page.expect_silence().await
}

pub(super) async fn nobody_else_moves_it_and_nothing_moves_it_out_of_bounds(page: Page) -> Outcome {
    open_framed(&page, "/frames/frame.html").await?;
    let height = fits(&page, "inner > 300").await?;
    let message = |height: Value, version: u32| {
        json!({ "type": "outsourcing-decision:height", "version": version, "height": height }).to_string()
    };
    let ours = message(json!(2_000), 1);
    // From the page itself, and from a frame that shows something else.
    page.run(&format!("postMessage({ours}, '*')")).await?;
    page.enter_frame(1).await?;
    page.run(&format!("parent.postMessage({ours}, '*')")).await?;
    page.leave_frame().await?;
    // From ours, what is no height.
    page.enter_frame(0).await?;
    for bad in
        [message(json!(2_000), 2), message(json!("2000"), 1), message(json!(2_000.5), 1), "null".to_owned()]
    {
        page.run(&format!("parent.postMessage({bad}, '*')")).await?;
    }
    page.leave_frame().await?;
    let heard = "return new Promise((heard) => { addEventListener('message', ({ data }) => data === 'last' && heard(true)); postMessage('last', '*') })";
    page.run(heard).await?;
    let after = fits(&page, "true").await?;
    ensure!(after == height, "somebody else moved it from {height} to {after}");
    let stranger = page.run("return document.querySelectorAll('iframe')[1].style.height").await?;
    ensure!(stranger == "", "the stranger's frame was moved to {stranger}");
    // From ours, what no widget needs.
    page.enter_frame(0).await?;
    page.run(&format!("parent.postMessage({}, '*')", message(json!(1e9), 1))).await?;
    page.leave_frame().await?;
    page.until("it is as tall as can be", "return document.querySelector('iframe').clientHeight === 30_000")
        .await?;
    page.expect_silence().await
}

pub(super) async fn it_starts_with_what_its_address_says(page: Page) -> Outcome {
    page.before_load(
        "const { define } = CustomElementRegistry.prototype;
         CustomElementRegistry.prototype.define = function (name, ...rest) {
             window.known = document.querySelector(name).getAttribute('lang');
             define.call(this, name, ...rest);
         };",
    )
    .await?;
    page.open_ready("/frame.html?lang=fr").await?;
    let known = page.run("return known").await?;
    ensure!(known == "fr", "when the element is defined its language is {known}");
    page.expect_silence().await
}

pub(super) async fn its_address_carries_attributes_but_no_foreign_model(page: Page) -> Outcome {
    let attributes = "const widget = document.querySelector('outsourcing-decision');
        return [...widget.attributes].map(({ name, value }) => `${name}=${value}`).sort()";
    page.open_ready("/frame.html?mode=full&theme=dark&onclick=x&model-src=https://example.org/van.json")
        .await?;
    let found = page.run(attributes).await?;
    ensure!(found == json!(["lang=", "mode=full", "theme=dark"]), "{found}");
    let scheme = page.run("return getComputedStyle(document.documentElement).colorScheme").await?;
    ensure!(scheme == "dark", "the frame's scheme is {scheme}");
    page.open_ready("/frame.html?model-src=/examples/van.json").await?;
    let said = page.widget_text().await?;
    ensure!(said.contains("Should you buy or lease a van?"), "{said}");
    page.expect_silence().await
}

/// Waits until the widget in the first frame is as this says of it.
async fn framed(page: &Page, what: &str, condition: &str) -> anyhow::Result<Value> {
    let script = format!(
        "const {{ contentDocument: inner }} = document.querySelector('iframe');
         const widget = inner.querySelector('outsourcing-decision'), root = widget?.shadowRoot;
         return root?.querySelector('.widget .page') && ({condition})"
    );
    page.until(what, &script).await
}

const LIST: &str = "[...widget.attributes].map(({ name, value }) => `${name}=${value}`).sort().join(' ')";

/// What the page around says of its frame is live, and outlives a reload of the frame.
pub(super) async fn the_page_around_sets_it_live(page: Page) -> Outcome {
    page.open("/frames/frame.html").await?;
    framed(&page, "it is there, as light as the page", &format!("{LIST} === 'lang= mode=quick theme=light'"))
        .await?;
    page.run("Object.assign(document.querySelector('iframe').dataset, { lang: 'de', theme: 'dark', mode: 'full' })")
        .await?;
    let is_set = format!(
        "{LIST} === 'lang=de mode=full theme=dark' && inner.documentElement.style.colorScheme === 'dark'
         && root.querySelector('.page').lang === 'de'"
    );
    framed(&page, "it is German and dark", &is_set).await?;
    page.run(
        "const { contentWindow } = document.querySelector('iframe');
              contentWindow.isOld = true;
              contentWindow.location.reload()",
    )
    .await?;
    framed(&page, "it is so again", &format!("!inner.defaultView.isOld && {is_set}")).await?;
    page.run(
        "const { dataset } = document.querySelector('iframe'); delete dataset.lang; delete dataset.theme",
    )
    .await?;
    framed(&page, "it is as it was", &format!("{LIST} === 'lang= mode=full theme=light'")).await?;
    page.expect_silence().await
}

pub(super) async fn nobody_sets_in_it_what_is_not_theirs(page: Page) -> Outcome {
    page.open("/frames/frame.html").await?;
    let was = framed(&page, "it is there", LIST).await?;
    let set = |attributes: Value| {
        let message = json!({ "type": "outsourcing-decision:set", "version": 1, "attributes": attributes });
        format!("parent.frames[0].postMessage({message}, '*')")
    };
    page.enter_frame(1).await?;
    page.run(&set(json!({ "theme": "dark" }))).await?;
    page.leave_frame().await?;
    for bad in [
        json!({ "files-src": "https://example.org/", "onclick": "x", "style": "color: red", "id": "x" }),
        json!({ "storage": "local", "group": "theirs" }),
        json!({ "model-src": "https://example.org/van.json", "draws": 200, "seed": {}, "constructor": null }),
        json!(["dark"]),
        json!("dark"),
        Value::Null,
    ] {
        page.run(&set(bad)).await?;
    }
    // Messages arrive in their order: with the last one, those before have been read.
    page.run(&set(json!({ "currency": "EUR" }))).await?;
    let found =
        framed(&page, "the last one is read", &format!("widget.hasAttribute('currency') && {LIST}")).await?;
    let expected = was.as_str().unwrap_or_default().replacen("lang=", "currency=EUR lang=", 1);
    ensure!(found == expected, "{found} and not {expected}");
    page.expect_silence().await
}

/// Whether the element and the widget in the first frame are dark.
fn is_so(is_dark: bool) -> String {
    format!(
        "const brightness = (place) => getComputedStyle(place).color.match(/\\d+/g).slice(0, 3).reduce((a, b) => a + +b, 0);
         const element = document.querySelector('outsourcing-decision');
         const inner = document.querySelector('iframe').contentDocument.querySelector('outsourcing-decision');
         // Ink is bright where paper is dark.
         return [element, inner].every(({{ shadowRoot }}) =>
             (brightness(shadowRoot.querySelector('.page')) > 382) === {is_dark})"
    )
}

/// The page's colours, then the reader's: of an element, and of a frame with the script around it.
pub(super) async fn it_is_as_dark_as_the_page_around(page: Page) -> Outcome {
    page.open("/frames/scheme.html").await?;
    framed(&page, "the frame is there", "true").await?;
    page.ready().await?;
    let mut problems = Vec::new();
    for wish in ["light", "dark"] {
        page.set_scheme(wish).await?;
        for (scheme, is_dark) in
            [("normal", false), ("light", false), ("dark", true), ("light dark", wish == "dark")]
        {
            page.run(&format!("document.documentElement.style.colorScheme = '{scheme}'")).await?;
            let what = format!("a reader who wants {wish} on a page of scheme {scheme}");
            if let Err(problem) = page.until(&what, &is_so(is_dark)).await {
                problems.push(problem.to_string());
            }
        }
    }
    // A page that says it by an element, and one whose style sheet follows the reader, without any attribute.
    let by_meta = "document.documentElement.style.colorScheme = '';
        document.head.append(Object.assign(document.createElement('meta'), { name: 'color-scheme', content: 'light dark' }))";
    let by_sheet = "document.querySelector('meta[name=color-scheme]').remove();
        const sheet = new CSSStyleSheet();
        sheet.replaceSync('@media (prefers-color-scheme: dark) { :root { color-scheme: dark } }');
        document.adoptedStyleSheets = [sheet];
        document.documentElement.toggleAttribute('data-turned')";
    for (what, turn) in [("an element", by_meta), ("a style sheet", by_sheet)] {
        page.run(turn).await?;
        for wish in ["light", "dark", "light"] {
            page.set_scheme(wish).await?;
            let what = format!("a reader who wants {wish} on a page that says it by {what}");
            if let Err(problem) = page.until(&what, &is_so(wish == "dark")).await {
                problems.push(problem.to_string());
            }
        }
    }
    ensure!(problems.is_empty(), "{problems:#?}");
    page.expect_silence().await
}

/// The same column, as an element and as a frame: whatever is drawn stands at the same places.
pub(super) async fn it_looks_as_the_element_in_the_same_column(page: Page) -> Outcome {
    page.open("/frames/scheme.html").await?;
    page.ready().await?;
    // Each has the font of its page.
    page.run("document.body.style.font = '1.0625rem/1.5 system-ui, sans-serif'").await?;
    for width in [240, 360, 720, 1100] {
        page.set_size(1200, 900).await?;
        let narrow = format!(
            "for (const place of document.querySelectorAll('iframe, outsourcing-decision'))
                 Object.assign(place.style, {{ display: 'block', boxSizing: 'border-box', border: 0, inlineSize: '{width}px' }})"
        );
        page.run(&narrow).await?;
        let same = "const element = document.querySelector('outsourcing-decision');
            const frame = document.querySelector('iframe');
            const inner = frame.contentDocument.querySelector('outsourcing-decision');
            const places = (widget) => {
                const { left, top } = widget.getBoundingClientRect();
                return [...widget.shadowRoot.querySelectorAll('h2, h3, legend, input, button, .headline')]
                    .filter((piece) => piece.checkVisibility()).map((piece) => {
                    const { x, y, width, height } = piece.getBoundingClientRect();
                    return [x - left, y - top, width, height].map(Math.round).join(' ');
                }).join('\\n');
            };
            return inner?.shadowRoot.querySelector('.widget .page')
                && frame.clientHeight === Math.ceil(inner.getBoundingClientRect().height)
                && places(element).length > 200 && places(element) === places(inner)";
        page.until(&format!("both are the same, {width} pixels wide"), same).await?;
    }
    page.expect_silence().await
}
