// What the benchmarks call in the page: `bench(side, name, count)` gives milliseconds and a number.

import start, { prepare, run } from "/made/bench-page.js";
import { peers } from "/peers/peers.js";

/** Each side makes a task ready and gives a function that runs it so many times. */
const sides = {
    page: (name) => {
        prepare(name);
        return (count) => run(name, count);
    },
    javascript: (name) => {
        const once = peers[name]();
        return (count) => {
            let number = 0;
            for (let i = 0; i < count; i += 1) number = once();
            return number;
        };
    },
};

const ready = new Map();

const bench = (side, name, count) => {
    const key = `${side} ${name}`;
    if (!ready.has(key)) ready.set(key, sides[side](name));
    const run = ready.get(key);
    const start = performance.now();
    const number = run(count);
    return [performance.now() - start, number];
};

await start({ module_or_path: new URL("/made/bench-page_bg.wasm", import.meta.url) });
// Only now, so that whoever waits for it finds everything in place.
window.bench = Object.assign(bench, { peers: Object.keys(peers) });
