"""Golden rows for the money model, by NumPy and independently of the Rust code.

For each business in tests/golden/money/ it prints CSV: business, quantity, name, value, standard error (0
where no chance is in it; an empty value means that there is none). The error is that of 10,000 draws.
Metalog: Keelin (2016). EVPPI: Strong & Oakley (2013), 40 bins, less a dummy's.
Run: python3 tests/golden/money.py > tests/golden/money.csv
"""
import json
import math
import pathlib

import numpy as np

BATCH, BATCHES = 10_000, 60
root = pathlib.Path(__file__).resolve().parents[2]
model = json.loads((root / "models/customer_service.json").read_text())
amounts = {a["id"]: a for a in model["amounts"]}
ids = list(amounts)
WAYS = {"in_house": None, "outsource": "vendor_share_outsource", "split": "vendor_share_split", "self_service": None}
phi = np.vectorize(lambda z: 0.5 * math.erfc(-z / math.sqrt(2)))


def judgement(said, name):
    given = said.get("money", {}).get(name, amounts[name])
    if isinstance(given, (int, float)):
        return float(given), float(given), float(given)
    return given["low"], given["best"], given["high"]


def beta_quantile(y, a, b):
    edges = np.linspace(0, 1, 200_001)
    middles = (edges[1:] + edges[:-1]) / 2
    heaped = np.concatenate([[0], np.cumsum(middles ** (a - 1) * (1 - middles) ** (b - 1))])
    return np.interp(y, heaped / heaped[-1], edges)


def draw(said, name, y):
    low, best, high = judgement(said, name)
    if low == high:
        return np.full_like(y, best)
    there, back = (lambda x: x), (lambda q: q)
    scale, bounds = amounts[name]["scale"], {"real": (-np.inf, np.inf), "share": (0, 1)}
    if scale in ("positive", "constant") and low > 0:
        there, back = np.log, np.exp
    if scale == "share" and low > 0 and high < 1:
        there, back = (lambda x: np.log(x / (1 - x))), (lambda q: 1 / (1 + np.exp(-q)))
    q10, q50, q90 = there(low), there(best), there(high)
    u = (q50 - q10) / (q90 - q10)
    if 0.167 < u < 0.833:
        logit = np.log(y / (1 - y))
        spread = q90 - q10
        x = back(q50 + spread / (2 * math.log(9)) * logit + (1 - 2 * u) * spread / (0.8 * math.log(9)) * (y - 0.5) * logit)
    else:
        mode = 4 * (best - low) / (high - low)
        x = low + (high - low) * beta_quantile(y, 1 + mode, 5 - mode)
    return np.clip(x, *bounds.get(scale, (0, np.inf)))


def world(f, years, extra=None, terminal=True):
    """Net present value of each way, its first year's cost, its up-front payment and its running value."""
    N, m, c, r = f["customers"], f["margin_per_customer"], f["base_churn"], f["discount_rate"]
    own_fcr = f["resolution_in_house"]
    vendor_fcr = np.minimum(1, own_fcr * f["vendor_resolution_ratio"])
    dip = f["transition_dip"] * np.minimum(f["transition_months"], 12) / 12
    found = {}
    for way, share in WAYS.items():
        s = f[share] if share else 0.0
        mix = lambda v: v if way == "outsource" else s * v + (1 - s) * own_fcr
        fcr = mix(vendor_fcr) if share else own_fcr
        fcr_1 = mix(np.maximum(0, vendor_fcr - dip)) if share else own_fcr
        delta = f["deflection_self_service"] if way == "self_service" else 0.0

        def contacts(n):
            return n * f["contacts_per_customer"] * (1 - delta) / (1 - f["repeat_contact_chance"] * (1 - fcr))

        def bill(n):
            return np.maximum(f["vendor_minimum_fee"], contacts(n) * f["handling_minutes"] * s * f["vendor_rate_per_hour"] / 60)

        def cost(n):
            own = contacts(n) * (1 - s) + contacts(n) * s * f["escalation_share"]
            hours = own * f["handling_minutes"] / (60 * f["occupancy"] * (1 - f["shrinkage"]))
            if way != "outsource":
                hours = np.maximum(hours, f["open_hours"] * f["minimum_staff"] / (1 - f["shrinkage"]))
            leavers = f["attrition_in_house"] * hours / 1800
            month = f["wage_per_hour"] * 1800 / 12
            total = hours * f["wage_per_hour"] * f["labour_load"] + leavers * f["replacement_months"] * month
            if share:
                total = total + bill(n) * (1 + f["oversight_share"])
            if way == "self_service":
                total = total + f["self_service_contact_cost"] * n * f["contacts_per_customer"] * delta + f["self_service_upkeep"]
            return total

        up = f["transition_share"] * bill(N) if share else f["self_service_set_up"] if way == "self_service" else 0.0 * N
        found[way] = dict(cost=cost(N), upfront=up, contacts=contacts(N), fcr=fcr,
                          solved=contacts(N) * fcr + N * f["contacts_per_customer"] * delta)
        n, running = N, [-up]
        for t in range(1, max(years, 7) + 1):
            lost = f["contacting_share"] * (own_fcr - (fcr_1 if t == 1 else fcr)) * f["defection_gap"] * f["stated_to_actual"]
            if extra is not None and way == "outsource":
                lost = extra
            running.append(running[-1] + (n * m - cost(n)) / (1 + r) ** t)
            rho = np.maximum(0, f["referrals_per_customer"] * (1 - f["referral_sensitivity"] * np.where(c > 0, lost / np.where(c > 0, c, 1), 0)))
            n = n * (1 - np.clip(c + lost, 0, 1)) + c * N + rho * n
            if t == years:
                k = np.where(N > 0, found["in_house"]["cost"] / np.where(N > 0, N, 1), 0)
                worth = np.maximum(0, m - k) / (r + c)
                found[way].update(npv=running[t] + (n / (1 + r) ** t * worth if terminal else 0), worth=worth)
        found[way]["running"] = running
    return found


def levels(rng):
    order = np.eye(len(ids))
    for pair in model["correlations"]:
        i, j = (ids.index(name) for name in pair["between"])
        order[i, j] = order[j, i] = pair["value"]
    z = np.linalg.cholesky(order) @ rng.standard_normal((len(ids), BATCH))
    return 0.01 + 0.98 * phi(z)


def partial(by, gains):
    order, size = np.argsort(by, kind="stable"), BATCH // 40
    bins = np.minimum(np.arange(BATCH) // size, 39)
    total = sum(max(0, *(g[order][bins == b].mean() for g in gains)) * (bins == b).mean() for b in range(40))
    return total - max(0, *(g.mean() for g in gains))


def bisect(f, years, terminal):
    gap = lambda x: (lambda w: w["outsource"]["npv"] - w["in_house"]["npv"])(world(f, years, x, terminal))
    low, high = -f["base_churn"], 1 - f["base_churn"]
    if gap(low) < 0 or gap(high) > 0 or gap(low) == gap(high):
        return None
    for _ in range(200):
        low, high = ((low + high) / 2, high) if gap((low + high) / 2) >= 0 else (low, (low + high) / 2)
    return low


def level(f, years, amount):
    """Where the amount makes the two alike, the nearest within a third and three times of it; by halving its logarithm."""
    gap = lambda x: (lambda w: w["outsource"]["npv"] - w["in_house"]["npv"])(world({**f, amount: np.float64(x)}, years))
    found, best = [], f[amount]
    most = min(3.0, 1 / best) if amounts[amount]["scale"] == "share" and best > 0 else 3.0
    # No hour costs less than its wage.
    least = max(1 / 3.0, min(1.0, best) / best) if amount == "labour_load" else 1 / 3.0
    for step in (most, least):
        near, far = 0.0, 1.0
        if gap(best) == 0 or np.sign(gap(best * step)) == np.sign(gap(best)):
            continue
        for _ in range(200):
            middle = (near + far) / 2
            near, far = (middle, far) if np.sign(gap(best * step**middle)) == np.sign(gap(best)) else (near, middle)
        found.append((near * abs(math.log(step)), best * step**near))
    return min(found)[1] if found else None


def exact(name, said, years, row):
    f = {i: np.float64(judgement(said, i)[1]) for i in ids}
    found = world(f, years)
    home, out = found["in_house"], found["outsource"]
    saving = home["cost"] - out["cost"] - out["upfront"] / years
    worth = f["customers"] * home["worth"]
    row("saving", "", saving)
    row("rule", "", saving / worth if worth > 0 else None)
    row("with_terminal_value", "", bisect(f, years, True))
    row("without", "", bisect(f, years, False))
    ahead = lambda w: w["outsource"]["npv"] - w["in_house"]["npv"]
    row("lost", "", ahead(world({**f, "defection_gap": np.float64(0)}, years)) - ahead(found))
    row("extra_churn", "", f["contacting_share"] * (home["fcr"] - out["fcr"]) * f["defection_gap"] * f["stated_to_actual"])
    gap = home["fcr"] - out["fcr"]
    row("pilot", "", 16 * home["fcr"] * (1 - home["fcr"]) / gap**2 if gap else None)
    curve = [o - h for o, h in zip(out["running"], home["running"])][:8]
    ahead = next((t for t in range(1, 8) if curve[t] >= 0), 8)
    row("crossover_year", "", next((t for t in range(ahead, 8) if curve[t] < 0), None))
    for way, one in found.items():
        for t in range(8):
            row(f"curve_{t}", way, one["running"][t] - home["running"][t])
        hours = one["contacts"] * f["handling_minutes"] / 60
        row("per_hour", way, one["cost"] / hours if hours > 0 else None)
        row("per_resolved", way, one["cost"] / one["solved"] if one["solved"] > 0 else None)
    for amount in ids:
        low, _, high = judgement(said, amount)
        for end, value in (("low", low), ("high", high)) if low < high else ():
            w = world({**f, amount: np.float64(value)}, years)
            row(f"tornado_{end}", amount, w["outsource"]["npv"] - w["in_house"]["npv"])
        if amounts[amount]["scale"] != "constant":
            row("level", amount, level(f, years, amount))


def by_chance(name, said, years, row, rng):
    batches = {}
    keep = lambda key, value: batches.setdefault(key, []).append(value)
    for _ in range(BATCHES):
        y = levels(rng)
        found = world({i: draw(said, i, y[k]) for k, i in enumerate(ids)}, years)
        gains = {way: one["npv"] - found["in_house"]["npv"] for way, one in found.items()}
        for way, gain in gains.items():
            keep(("mean", way), gain.mean())
            for p in (10, 50, 90):
                keep((f"p{p}", way), np.percentile(gain, p))
            keep(("loss_share", way), (gain < 0).mean())
        best = np.argmax(np.stack(list(gains.values())), axis=0)
        for k, way in enumerate(gains):
            keep(("best_share", way), (best == k).mean())
        others = [gains[way] for way in list(WAYS)[1:]]
        perfect = np.maximum(0, np.max(others, axis=0)).mean() - max(0, *(g.mean() for g in others))
        keep(("evpi", ""), perfect)
        floor = partial(rng.random(BATCH), others)
        for k, amount in enumerate(ids):
            if judgement(said, amount)[0] < judgement(said, amount)[2]:
                keep(("evppi", amount), min(max(0, partial(y[k], others) - floor), perfect))
    for (quantity, who), values in batches.items():
        row(quantity, who, np.mean(values), np.std(values, ddof=1))


def main():
    rng = np.random.default_rng(20261124)
    print("business,quantity,name,value,error_of_10000_draws")
    for path in sorted((root / "tests/golden/money").glob("*.json")):
        said = json.loads(path.read_text())
        years = said.get("facts", {}).get("horizon_years", 3)

        def row(quantity, who, value, error=0.0):
            said_value = "" if value is None else f"{float(value):.12g}" if error == 0 else f"{float(value):.7g}"
            print(f"{path.stem},{quantity},{who},{said_value},{error:.3g}")

        exact(path.stem, said, years, row)
        by_chance(path.stem, said, years, row, rng)


main()
