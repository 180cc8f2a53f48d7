//! Messages between a frame and the page around it, made up by chance: the same ones in every run.
//!
//! They are read by JavaScript, which the fuzzer of `tests/fuzz` does not reach.

use anyhow::{Context, ensure};
use serde_json::json;

use super::Outcome;
use super::frame::{fits, open_framed};
use crate::page::Page;

/// How many messages each sender sends.
const N_MESSAGES: u32 = 4_000;

/// A maker of messages: more often than not nearly right, else anything that a browser carries over.
const MAKER: &str = "
    let state = SEED;
    const below = (n) => {
        state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
        return (state >>> 8) % n;
    };
    const one = (things) => things[below(things.length)];
    const number = () => one([0, -0, 119, 120, 121, 30_000, 30_001, 1e9, -1e9, 2 ** 53, 1e308, -1e308, NaN, Infinity,
        -Infinity, 0.5, 500.5, below(40_000), below(40_000), below(1e6) / 7]);
    const odd = () => one([null, undefined, true, '', '2000', 10n ** 30n, [], [2000], {}, { height: 2000 },
        new Date(2000), new Map([['height', 2000]]), new Error('2000'), new Uint8Array(4), Object('2000'), Object(2000),
        Object(true), /2000/, 'x'.repeat(50_000), [[[[[]]]]]]);
    const any = () => (below(2) ? number() : odd());
    const message = () => {
        if (!below(8)) return any();
        const made = {
            type: below(5) ? 'outsourcing-decision:TYPE' : one(['outsourcing-decision:', 'height', any()]),
            version: below(5) ? 1 : one([0, 2, '1', any()]),
            height: below(4) ? number() : any(),
        };
        if (!below(6)) delete made[one(Object.keys(made))];
        if (!below(6)) made[one(['style', 'src', 'constructor', 'toString', 'answers'])] = any();
        return made;
    };
    const n_made = N;";

/// The maker of one sender's messages.
fn maker(seed: u32, kind: &str) -> String {
    let maker = MAKER.replace("SEED", &seed.to_string()).replace("TYPE", kind);
    maker.replace("= N;", &format!("= {N_MESSAGES};"))
}

/// Holds every message that the page hears against the rule: a whole height, from our frame alone, within bounds.
const WATCH: &str = "
    const [frame, stranger] = document.querySelectorAll('iframe');
    window.watched = { n_heard: 0, n_moves: 0, wrong: [] };
    let stands = frame.style.height;
    addEventListener('message', ({ source, data }) => {
        watched.n_heard++;
        const isOurs = source === frame.contentWindow && Object.prototype.toString.call(data) === '[object Object]'
            && data.type === 'outsourcing-decision:height' && data.version === 1 && Number.isInteger(data.height);
        if (isOurs) {
            watched.n_moves++;
            stands = `${data.height < 120 ? 120 : data.height > 30_000 ? 30_000 : data.height}px`;
        }
        if (frame.style.height === stands && stranger.style.height === '') return;
        watched.wrong.push(`${typeof data}: ${frame.style.height} and not ${stands}`);
    });";

pub(super) async fn none_moves_it_out_of_bounds(page: Page) -> Outcome {
    open_framed(&page, "/frames/frame.html").await?;
    fits(&page, "inner > 300").await?;
    page.run(WATCH).await?;
    let send = "for (let n = 0; n < n_made; n++) parent.postMessage(message(), '*')";
    // In the page around `parent` is the page itself.
    page.run(&format!("{} {send}", maker(1, "height"))).await?;
    for (frame, seed) in [(0, 2), (1, 3)] {
        page.enter_frame(frame).await?;
        page.run(&format!("{} {send}", maker(seed, "height"))).await?;
        page.leave_frame().await?;
    }
    let all_heard = format!("return watched.n_heard >= {} && watched", 3 * N_MESSAGES);
    let watched = page.until("every message is heard", &all_heard).await?;
    ensure!(watched["wrong"] == json!([]), "{}", watched["wrong"]);
    let n_moves = watched["n_moves"].as_u64().context("no count came")?;
    ensure!(n_moves > 500, "the law was hardly tried: {n_moves} moves");
    page.expect_silence().await
}

pub(super) async fn it_answers_with_its_height_alone(page: Page) -> Outcome {
    open_framed(&page, "/frames/frame.html").await?;
    let height = fits(&page, "inner > 300").await?;
    let listen = "window.answers = [];
        addEventListener('message', ({ data }) => answers.push(JSON.stringify(data)));";
    page.run(listen).await?;
    // Of a stranger nothing is heard, so that nothing comes back.
    page.enter_frame(1).await?;
    let ask = "for (let n = 0; n < n_made; n++) parent.frames[0].postMessage(message(), '*')";
    page.run(&format!("{} {ask}", maker(4, "ask-height"))).await?;
    page.leave_frame().await?;
    let ask = "const [frame] = document.querySelectorAll('iframe');
        let n_asked = 0;
        for (let n = 0; n < n_made; n++) {
            const made = message();
            n_asked += made?.type === 'outsourcing-decision:ask-height' && made.version === 1;
            frame.contentWindow.postMessage(made, '*');
        }
        frame.contentWindow.postMessage({ type: 'outsourcing-decision:ask-height', version: 1 }, '*');
        return n_asked + 1";
    let n_asked = page.run(&format!("{} {ask}", maker(5, "ask-height"))).await?;
    let all_answered = format!("return answers.length >= {n_asked} && [answers.length, ...new Set(answers)]");
    let answers = page.until("every question is answered", &all_answered).await?;
    let height = json!({ "type": "outsourcing-decision:height", "version": 1, "height": height.ceil() });
    let answers = answers.as_array().context("no list came")?;
    ensure!(answers.len() == 2 && answers[0] == n_asked, "asked {n_asked} times: {answers:?}");
    let told: serde_json::Value = serde_json::from_str(answers[1].as_str().unwrap_or_default())?;
    ensure!(told["height"].as_f64() == height["height"].as_f64(), "{told} and not {height}");
    let keys: Vec<&String> = told.as_object().context("no object came")?.keys().collect();
    ensure!(keys.len() == 3, "it tells more than its height: {told}");
    page.expect_silence().await
}
