// Runs in each of the pages before its own scripts: sees when the first question can be answered, answers at once,
// and sees when the verdict is there. The same for all pages: it knows them by what a reader sees.
//
// A moment is the end of the first frame that shows something: a message that is sent inside an animation frame
// arrives when the frame's style, layout and paint are done. \[ms since the visit began\]

(() => {
    /** Which of the radio buttons are chosen, counted through the page: a gut choice of five, then five ratings
     * for each of four ways. */
    const ANSWERS = [0, 8, 10, 15, 20];
    const N_RADIOS = 25;
    /** Two ratings of the second way that lead to two verdicts. */
    const OTHERS = [14, 10];

    const ours = () => document.querySelector("outsourcing-decision");
    const drawn = () => ours()?.shadowRoot?.querySelector(".widget:not(.first)");
    const place = () => (ours() ? (drawn() ?? ours().shadowRoot) : document);
    const radios = () => [...(place()?.querySelectorAll("input[type=radio]") ?? [])];
    const headline = () => place()?.querySelector(".headline")?.textContent;
    const isThere = () => radios().length === N_RADIOS && radios()[0].checkVisibility();

    const afterFrame = (then) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = then;
        port2.postMessage(0);
    };

    /** The end of the first frame that begins with this being so. */
    const painted = (isSo) =>
        new Promise((resolve) => {
            const look = () => {
                const wasSo = isSo();
                afterFrame(() => (wasSo ? resolve(performance.now()) : requestAnimationFrame(look)));
            };
            requestAnimationFrame(look);
        });

    const load = async () => {
        const answerable = await painted(isThere);
        for (const answer of ANSWERS) radios()[answer].click();
        const isTakenOver = ours() ? () => Boolean(drawn()) && isThere() : isThere;
        const takenOver = ours() ? painted(isTakenOver) : answerable;
        const verdict = await painted(() => isTakenOver() && headline() === window.settled);
        return { answerable, taken_over: await takenOver, verdict, ...weight(), kept: areKept() };
    };

    const areKept = () => ANSWERS.every((answer) => radios()[answer].checked);

    const weight = () => {
        const parts = [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")];
        return {
            bytes: parts.reduce((sum, part) => sum + part.encodedBodySize, 0),
            requests: parts.length,
            elsewhere: parts.map(({ name }) => name).filter((name) => !name.startsWith(location.origin)),
        };
    };

    /** The time from a click at the beginning of a frame to the end of the frame that shows another verdict. [ms] */
    const click = (radio) =>
        new Promise((resolve) => {
            let start, before;
            const look = () => {
                const hasTurned = headline() !== before;
                afterFrame(() => (hasTurned ? resolve(performance.now() - start) : requestAnimationFrame(look)));
            };
            requestAnimationFrame(() => {
                before = headline();
                start = performance.now();
                radio.click();
            });
            // In the same frame, after whatever the click has led to at once.
            requestAnimationFrame(look);
        });

    window.probe = {
        loaded: load(),
        clicks: async (count) => {
            const times = [];
            for (let i = 0; i < count; i += 1) times.push(await click(radios()[OTHERS[i % OTHERS.length]]));
            return times;
        },
    };
})();
