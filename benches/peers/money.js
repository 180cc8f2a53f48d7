// The money model with its value of information, as one would write it in JavaScript without a second thought.
// The same amounts and steps as the engine's (src/engine/money.rs); the numbers are drawn anew each time.

import model from "/model/customer_service.json" with { type: "json" };

const N_DRAWS = 10_000;
const N_BINS = 40;
const N_YEARS = 3;
const GIVEN = {
    customers: 4_000,
    contacts_per_customer: { low: 1, best: 2, high: 4 },
    margin_per_customer: { low: 150, best: 320, high: 700 },
    wage_per_hour: { low: 18, best: 21, high: 26 },
    vendor_rate_per_hour: { low: 14, best: 22, high: 34 },
};
const SHARES = { in_house: null, outsource: "vendor_share_outsource", split: "vendor_share_split", self_service: null };

const amounts = Object.fromEntries(model.amounts.map((amount) => [amount.id, amount]));
const ids = Object.keys(amounts);
const logit = (y) => Math.log(y / (1 - y));
const mean = (numbers) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
const clamped = (number, low, high) => Math.min(high, Math.max(low, number));

/** Beta quantiles from a table, for three numbers that no metalog has. */
const pert = (low, best, high) => {
    const lean = (4 * (best - low)) / (high - low);
    const heaped = [0];
    for (let cell = 0.5; cell < 256; cell += 1) {
        heaped.push(heaped.at(-1) + (cell / 256) ** lean * (1 - cell / 256) ** (4 - lean));
    }
    return (y) => {
        const index = heaped.findIndex((height) => height >= y * heaped.at(-1));
        const inside = (y * heaped.at(-1) - heaped[index - 1]) / (heaped[index] - heaped[index - 1]);
        return low + ((high - low) * (index - 1 + inside)) / 256;
    };
};

const quantile = ({ scale, low, best, high }) => {
    if (low === high) return () => best;
    let [onto, out, least, most] = [(x) => x, (x) => x, -Infinity, Infinity];
    if (scale === "positive") [onto, out, least] = [Math.log, Math.exp, 0];
    if (scale === "share") [onto, out, least, most] = [logit, (x) => 1 / (1 + Math.exp(-x)), 0, 1];
    if (low <= 0) [onto, out] = [(x) => x, (x) => x];
    const [p10, p50, p90] = [onto(low), onto(best), onto(high)];
    const [spread, lean] = [p90 - p10, (p50 - p10) / (p90 - p10)];
    if (lean <= 0.167 || lean >= 0.833) return pert(low, best, high);
    const [a2, a3] = [spread / (2 * Math.log(9)), ((1 - 2 * lean) * spread) / (0.8 * Math.log(9))];
    return (y) => clamped(out(p50 + a2 * logit(y) + a3 * (y - 0.5) * logit(y)), least, most);
};

const normal = () => Math.sqrt(-2 * Math.log(1 - Math.random())) * Math.cos(2 * Math.PI * Math.random());
/** Abramowitz & Stegun 7.1.26, far closer than chance is. */
const shareBelow = (z) => {
    const t = 1 / (1 + (0.3275911 * Math.abs(z)) / Math.SQRT2);
    const poly = t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
    const tail = 0.5 * poly * Math.exp((-z * z) / 2);
    return z > 0 ? 1 - tail : tail;
};

const root = () => {
    const matrix = ids.map((one) => ids.map((other) => (one === other ? 1 : 0)));
    for (const { between, value } of model.correlations) {
        const [i, j] = between.map((id) => ids.indexOf(id));
        matrix[i][j] = matrix[j][i] = value;
    }
    return matrix.reduce((made, row, i) => {
        const line = [];
        for (let j = 0; j <= i; j += 1) {
            const above = j === i ? line : made[j];
            const rest = row[j] - line.slice(0, j).reduce((sum, number, k) => sum + number * above[k], 0);
            line.push(j === i ? Math.sqrt(rest) : rest / made[j][j]);
        }
        return [...made, line];
    }, []);
};

const levels = () => {
    const rows = root();
    return Array.from({ length: N_DRAWS }, () => {
        const scores = ids.map(normal);
        const level = (row) => 0.01 + 0.98 * shareBelow(row.reduce((sum, part, i) => sum + part * scores[i], 0));
        return Object.fromEntries(ids.map((id, i) => [id, level(rows[i])]));
    });
};

const values = (id, judgement, drawn) => {
    const of = quantile({ scale: amounts[id].scale, ...judgement });
    return drawn.map((draw) => of(draw[id]));
};

/** The net present value of each way, with what customers are worth afterwards. */
const world = (f) => {
    const vendor = Math.min(1, f.resolution_in_house * f.vendor_resolution_ratio);
    const dip = (f.transition_dip * Math.min(f.transition_months, 12)) / 12;
    let customerValue;
    return Object.entries(SHARES).map(([way, shareOf]) => {
        const s = shareOf ? f[shareOf] : 0;
        const mix = (v) => (way === "outsource" ? v : shareOf ? s * v + (1 - s) * f.resolution_in_house : f.resolution_in_house);
        const delta = way === "self_service" ? f.deflection_self_service : 0;
        const contacts = (f.contacts_per_customer * (1 - delta)) / (1 - f.repeat_contact_chance * (1 - mix(vendor)));
        const bill = (n) => Math.max(f.vendor_minimum_fee, (contacts * n * f.handling_minutes * s * f.vendor_rate_per_hour) / 60);
        const cost = (n) => {
            let hours = (contacts * n * (1 - s + s * f.escalation_share) * f.handling_minutes) / (60 * f.occupancy * (1 - f.shrinkage));
            if (way !== "outsource") hours = Math.max(hours, (f.open_hours * f.minimum_staff) / (1 - f.shrinkage));
            let sum = hours * f.wage_per_hour * (f.labour_load + (f.attrition_in_house * f.replacement_months) / 12);
            if (shareOf) sum += bill(n) * (1 + f.oversight_share);
            if (delta) sum += f.self_service_contact_cost * n * f.contacts_per_customer * delta + f.self_service_upkeep;
            return sum;
        };
        customerValue ??= Math.max(0, f.margin_per_customer - cost(f.customers) / f.customers) / (f.discount_rate + f.base_churn);
        let n = f.customers;
        let value = shareOf ? -f.transition_share * bill(n) : delta ? -f.self_service_set_up : 0;
        for (let year = 1; year <= N_YEARS; year += 1) {
            value += (n * f.margin_per_customer - cost(n)) / (1 + f.discount_rate) ** year;
            const solved = mix(year === 1 && shareOf ? Math.max(0, vendor - dip) : vendor);
            const extra = f.contacting_share * (f.resolution_in_house - solved) * f.defection_gap * f.stated_to_actual;
            const referrals = f.referrals_per_customer * Math.max(0, 1 - (f.referral_sensitivity * extra) / f.base_churn);
            n = n * (1 - clamped(f.base_churn + extra, 0, 1) + referrals) + f.base_churn * f.customers;
        }
        return value + (n * customerValue) / (1 + f.discount_rate) ** N_YEARS;
    });
};

/** What it is worth to know each amount: bins of the draws in its order. */
const information = (drawn, gains) => {
    const best = Math.max(...gains.map(mean));
    const size = Math.floor(N_DRAWS / N_BINS);
    return ids.map((id) => {
        const order = [...drawn.keys()].sort((one, other) => drawn[one][id] - drawn[other][id]);
        let sum = 0;
        for (let bin = 0; bin < N_BINS; bin += 1) {
            const inside = order.slice(bin * size, bin === N_BINS - 1 ? N_DRAWS : (bin + 1) * size);
            sum += inside.length * Math.max(...gains.map((gain) => mean(inside.map((draw) => gain[draw]))));
        }
        return sum / N_DRAWS - best;
    });
};

/** The mean position of the way that is worth most, counted from 1. */
const conclude = (drawn, columns) => {
    const worlds = drawn.map((_, draw) => world(Object.fromEntries(ids.map((id) => [id, columns[id][draw]]))));
    const gains = Object.keys(SHARES).map((_, way) => worlds.map((world) => world[way] - world[0]));
    const worth = information(drawn, gains);
    const position = mean(worlds.map((world) => world.indexOf(Math.max(...world)) + 1));
    return worth.every((value) => value >= -1) ? position : NaN;
};

const judgement = (id) => {
    const given = GIVEN[id] ?? amounts[id];
    return typeof given === "number" ? { low: given, best: given, high: given } : { low: given.low, best: given.best, high: given.high };
};
const columnsOf = (drawn) => Object.fromEntries(ids.map((id) => [id, values(id, judgement(id), drawn)]));

export const whole = () => () => {
    const drawn = levels();
    return conclude(drawn, columnsOf(drawn));
};

export const oneAmount = () => {
    const drawn = levels();
    const columns = columnsOf(drawn);
    let n = 0;
    return () => {
        const best = 7 + (n % 20) / 10;
        n += 1;
        columns.handling_minutes = values("handling_minutes", { low: 0.7 * best, best, high: 1.5 * best }, drawn);
        return conclude(drawn, columns);
    };
};
