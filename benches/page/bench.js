// What the benchmarks call in the page: `bench(side, name, count)` gives milliseconds and a number.
//
// `?engines=page,before` names the engines to load, each from the folder of its name.

import { peers } from "/peers/peers.js";

/** Makes a task ready in plain JavaScript and gives a function that runs it so many times. */
const javascript = (name) => {
    const once = peers[name]();
    return (count) => {
        let number = 0;
        for (let i = 0; i < count; i += 1) number = once();
        return number;
    };
};

/** Loads an engine; gives the same for it. */
const engine = async (folder) => {
    const { default: start, prepare, run } = await import(`/${folder}/bench-page.js`);
    await start({ module_or_path: `/${folder}/bench-page_bg.wasm` });
    return (name) => {
        prepare(name);
        return (count) => run(name, count);
    };
};

const sides = { javascript };
for (const folder of new URLSearchParams(location.search).get("engines").split(",")) {
    sides[folder] = await engine(folder);
}

const ready = new Map();

const bench = (side, name, count) => {
    const key = `${side} ${name}`;
    if (!ready.has(key)) ready.set(key, sides[side](name));
    const run = ready.get(key);
    const start = performance.now();
    const number = run(count);
    const end = performance.now();
    // As texts: not every reader of JSON numbers is exact to the last bit.
    return [String(end - start), String(number)];
};

// Only now, so that whoever waits for it finds everything in place.
window.bench = Object.assign(bench, { peers: Object.keys(peers) });
