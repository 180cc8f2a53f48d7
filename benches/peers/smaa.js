// Rank acceptabilities of 4 alternatives on 20 criteria over 100,000 uniform vectors of weights, as one
// would write it in JavaScript without a second thought. The same values as in tasks/src/smaa.rs.

const N_DRAWS = 100_000;
const N_ALTERNATIVES = 4;
const N_CRITERIA = 20;

const numbers = (n) => [...Array(n).keys()];
const sum = (list) => list.reduce((total, number) => total + number, 0);

const values = numbers(N_ALTERNATIVES).map((alternative) =>
    numbers(N_CRITERIA).map(
        (criterion) => ((37 * alternative + 53 * criterion + 11 * alternative * criterion) % 100) / 100,
    ),
);

const weights = () => {
    const drawn = Array.from({ length: N_CRITERIA }, () => -Math.log(1 - Math.random()));
    const total = sum(drawn);
    return drawn.map((weight) => weight / total);
};

const acceptabilities = () => {
    const counts = values.map(() => new Array(N_ALTERNATIVES).fill(0));
    for (let draw = 0; draw < N_DRAWS; draw += 1) {
        const drawn = weights();
        const totals = values.map((row) => sum(row.map((value, criterion) => value * drawn[criterion])));
        const order = numbers(N_ALTERNATIVES).sort((one, other) => totals[other] - totals[one]);
        order.forEach((alternative, rank) => (counts[alternative][rank] += 1));
    }
    return counts.map((ranks) => ranks.map((count) => count / N_DRAWS));
};

/** The mean position of the alternative that comes out first, counted from 1. */
export const smaa = () => () => sum(acceptabilities().map(([first], position) => first * (position + 1)));
