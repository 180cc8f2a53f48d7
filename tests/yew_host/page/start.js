import start from "./yew-host.js";

await start({ module_or_path: new URL("yew-host_bg.wasm", import.meta.url) });
