//! For eyes that see little: the reader's own colours, more contrast, large type, wide spacing, a page enlarged.

use anyhow::ensure;
use serde_json::json;

use super::Outcome;
use super::look::TOO_WIDE;
use crate::page::Page;
use crate::states::{self, MONEY, OPEN_ALL, ROOT};

/// Colours and how much they differ, by WCAG 2.2; those of paint with its opacity over the ground.
const COLOURS: &str = "
    const ground = getComputedStyle(root.querySelector('.page')).backgroundColor;
    const parts = (colour) => (colour.match(/[\\d.]+/g) ?? []).map(Number);
    const light = (colour) => {
        const [r, g, b] = parts(colour).map((part) => part / 255)
            .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const contrast = (one, other) => {
        const [low, high] = [light(one), light(other)].sort((a, b) => a - b);
        return (high + 0.05) / (low + 0.05);
    };
    const shows = (colour, least = 3) => contrast(colour, ground) >= least;
";

/// Parts of pictures that cannot be told from what is behind them.
const FAINT: &str = "
    const shapes = [...root.querySelectorAll('svg :is(rect, line, polyline)')]
        .filter((shape) => shape.checkVisibility() && shape.getBoundingClientRect().width + shape.getBoundingClientRect().height > 1)
        .filter((shape) => !shape.closest('.band, .size') || shape.matches('.for, .against'));
    const paint = (shape) => {
        const { fill, stroke } = getComputedStyle(shape);
        return shape.localName === 'rect' ? fill : stroke;
    };
    return shapes.filter((shape) => !shows(paint(shape)))
        .map((shape) => `${shape.localName}.${shape.getAttribute('class')} in ${shape.parentElement.getAttribute('class')}: ${paint(shape)} on ${ground}`);
";

/// Choices whose ticks or focus cannot be told, and controls without an edge.
const UNTOLD: &str = "
    const wrong = [];
    for (const input of root.querySelectorAll('input:is([type=radio], [type=checkbox])')) {
        const { borderTopColor, boxShadow } = getComputedStyle(input);
        const [, ring, width] = /^(.*) 0px 0px 0px (\\d+)px inset$/.exec(boxShadow) ?? [];
        if (!shows(borderTopColor)) wrong.push(`the edge of ${input.name} is ${borderTopColor} on ${ground}`);
        if (input.checked !== (width > 4 && shows(ring))) wrong.push(`${input.name} looks as if it were not ${input.checked}`);
    }
    const focused = [...root.querySelectorAll('.main, .questions input')]
        .filter((control) => control.checkVisibility({ visibilityProperty: true })).slice(0, 12);
    for (const control of focused) {
        control.focus({ focusVisible: true });
        const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(control);
        if (outlineStyle === 'none' || parseFloat(outlineWidth) < 2 || !shows(outlineColor)) {
            wrong.push(`the focus on ${control.name || control.className} is ${outlineStyle} ${outlineWidth} ${outlineColor}`);
        }
    }
    for (const button of root.querySelectorAll('.main')) {
        const { borderTopColor, backgroundColor } = getComputedStyle(button);
        if (!shows(borderTopColor) && !shows(backgroundColor)) wrong.push('the main button has neither edge nor ground');
        // A browser puts the paper's colour behind the words, unless told not to.
        const { color, forcedColorAdjust } = getComputedStyle(button);
        const isBacked = matchMedia('(forced-colors: active)').matches && forcedColorAdjust !== 'none';
        if (isBacked ? !shows(color) : contrast(color, backgroundColor) < 4.5) wrong.push('the words of the main button do not show');
    }
    for (const slider of root.querySelectorAll('[type=range]')) {
        if (getComputedStyle(slider).backgroundImage === 'none') wrong.push('a slider has no line');
    }
    return wrong;
";

/// With and without colours of the reader's own, by day and by night.
pub(super) async fn pictures_ticks_and_focus_show_in_all_colours(page: Page) -> Outcome {
    page.open_ready("/").await?;
    let wishes: [&[(&str, &str)]; 6] = [
        &[("prefers-color-scheme", "light")],
        &[("prefers-color-scheme", "dark")],
        &[("prefers-color-scheme", "light"), ("prefers-contrast", "more")],
        &[("prefers-color-scheme", "dark"), ("prefers-contrast", "more")],
        &[("prefers-color-scheme", "light"), ("forced-colors", "active")],
        &[("prefers-color-scheme", "dark"), ("forced-colors", "active")],
    ];
    let mut wrong = Vec::new();
    for state in states::all() {
        state.show(&page).await?;
        for features in wishes {
            // Colours are not to be met halfway from one to the next.
            page.set_wishes(&[features, &[("prefers-reduced-motion", "reduce")]].concat()).await?;
            for script in [FAINT, UNTOLD] {
                let found = page.run(&format!("{ROOT} {COLOURS} {script}")).await?;
                if found != json!([]) {
                    wrong.push(format!("{} {features:?}: {found:#}", state.name));
                }
            }
        }
    }
    ensure!(wrong.is_empty(), "{}", wrong.join("\n"));
    page.expect_silence().await
}

pub(super) async fn who_wants_more_contrast_has_seven_to_one(page: Page) -> Outcome {
    page.open_ready("/").await?;
    page.run(&format!("{ROOT} widget.answers = {MONEY}; {OPEN_ALL}")).await?;
    let faint = "return [...new Set([...root.querySelectorAll('.hint, .intro, .lead, .source, .progress, .axis, p, li, dt, dd')]
        .filter((text) => text.checkVisibility() && !shows(getComputedStyle(text).color, 7))
        .map((text) => `${text.localName}.${text.className}: ${getComputedStyle(text).color} on ${ground}`))]";
    for scheme in ["light", "dark"] {
        page.set_wishes(&[("prefers-color-scheme", scheme), ("prefers-contrast", "more")]).await?;
        let found = page.run(&format!("{ROOT} {COLOURS} {faint}")).await?;
        ensure!(found == json!([]), "{scheme}: {found}");
    }
    page.expect_silence().await
}

/// Text that does not fit into its box.
const CUT_OFF: &str = "
    return [...root.querySelectorAll('*')]
        .filter((element) => element.checkVisibility() && !element.closest('.unseen, svg'))
        .filter((element) => {
            const { overflowX, overflowY } = getComputedStyle(element);
            const isField = element.localName === 'input' && element.type === 'text';
            return (overflowX !== 'visible' || isField) && element.scrollWidth > element.clientWidth + 1
                || overflowY !== 'visible' && !isField && element.scrollHeight > element.clientHeight + 1;
        })
        .map((element) => `${element.localName}.${element.className} ${element.name ?? ''} ${element.value ?? element.textContent.slice(0, 60)}`);
";

/// As the page has it.
const PLAIN: &str = "
    document.documentElement.style.removeProperty('font-size');
    document.adoptedStyleSheets = [];
    root.adoptedStyleSheets = root.adoptedStyleSheets.slice(0, 1);
";

/// WCAG 2.2, 1.4.12, in the reader's own style sheet, which reaches into the widget.
const SPACED: &str = "
    const spaced = new CSSStyleSheet();
    spaced.replaceSync(`
        * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
        p { margin-block-end: 2em !important }`);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, spaced];
    document.adoptedStyleSheets = [spaced];
";

/// Text of twice the size.
const LARGE: &str = "document.documentElement.style.setProperty('font-size', '200%');";

/// How a page is looked at: a name, the window in CSS pixels, how many of the screen's each of them takes, and what
/// is done to the page.
const LOOKS: [(&str, u32, u32, u32, &str); 5] = [
    // A window of 1280 by 1024 with everything four times as large.
    ("zoomed", 320, 256, 4, PLAIN),
    ("spaced", 320, 800, 1, SPACED),
    ("spaced-wide", 1100, 800, 1, SPACED),
    ("large", 1280, 800, 1, LARGE),
    ("large-narrow", 640, 800, 1, LARGE),
];

pub(super) async fn enlarged_and_spaced_nothing_is_cut_off(page: Page) -> Outcome {
    page.open_ready("/").await?;
    let mut wrong = Vec::new();
    for state in states::all() {
        state.show(&page).await?;
        for (look, width, height, scale, script) in LOOKS {
            page.set_window(width, height, scale).await?;
            page.run(&format!("{ROOT} {PLAIN} {script}")).await?;
            // Four times as large, a whole page is more than a picture may be.
            if scale == 1 {
                page.photograph(&format!("{}-{look}", state.name)).await?;
            }
            let found = [TOO_WIDE.to_owned(), format!("{ROOT} {CUT_OFF}")];
            for script in found {
                let found = page.run(&script).await?;
                if found != json!([]) {
                    wrong.push(format!("{} {look}: {found:#}", state.name));
                }
            }
        }
        page.run(&format!("{ROOT} {PLAIN}")).await?;
    }
    ensure!(wrong.is_empty(), "too wide or cut off: {}", wrong.join("\n"));
    page.expect_silence().await
}
