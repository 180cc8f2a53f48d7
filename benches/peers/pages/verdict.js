// What the quick test says, as src/engine/quick.rs has it: a rating for each way, from -2 to 2, or none yet.

import { verdicts, ways } from "questions";

export const verdict = (ratings) => {
    const given = ways.map(({ id }) => ratings[id]);
    if (given.every((rating) => rating === undefined)) return verdicts.empty;
    const missing = given.filter((rating) => rating === undefined).length;
    if (missing > 0) return verdicts.missing[missing === 1 ? "one" : "other"].replace("{count}", missing);
    const highest = Math.max(...given);
    if (highest <= 0) return verdicts.none_above_zero;
    const first = ways.filter((_, place) => given[place] === highest);
    return first.length > 1 ? verdicts.tie : verdicts.settled.replace("{do}", first[0].do);
};
