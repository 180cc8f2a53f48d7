"""Golden rows for rank acceptability, by NumPy and independently of the Rust code.

Reads the model file, draws from NumPy's own generator (PCG64) and its own gamma, triangular and
Dirichlet samplers, and prints CSV: answers document, then for each way its share of each rank.
Two million draws: the standard error of a share is at most 0.00036.
Run: python3 tests/golden/acceptability.py > tests/golden/acceptability.csv   (needs numpy)
"""
import json
import pathlib

import numpy as np

N = 2_000_000
root = pathlib.Path(__file__).resolve().parents[2]
model = json.loads((root / "models/customer_service.json").read_text())
ways = [way["id"] for way in model["alternatives"]]
groups = model["groups"]
generator = np.random.default_rng(20261122)

CASES = [
    {"answers": {"reason_to_buy": 3, "strain": 4}},
    {
        "answers": {"customer_preference": 0, "reason_to_buy": [2, 4], "vendor_capability": "not_sure",
                    "depth": 3, "pace": 4, "repetitive_contacts": 3, "separable": 1},
        "weights": {"customers": 100, "quality": 50, "learning": 30, "risk": 10, "means": 70},
        "weight_certainty": "sure",
    },
    {
        "answers": {c["id"]: (i * 7) % 5 for i, c in enumerate(c for g in groups for c in g["criteria"])},
        "weights_order": ["means", "risk", "quality", "customers", "learning"],
    },
    {
        "answers": {"vendor_capability": 4, "vendor_owner": [3, 4], "strain": 3, "sight": 0},
        "weights": {"customers": 0, "quality": 100, "learning": 60, "risk": 0, "means": 80},
        "weight_certainty": "rough",
    },
]


def group_weights(case):
    ids = [group["id"] for group in groups]
    if "weights_order" in case:
        drawn = generator.exponential(size=(N, len(ids)))
        drawn = -np.sort(-drawn, axis=1)
        drawn /= drawn.sum(axis=1, keepdims=True)
        return drawn[:, [case["weights_order"].index(name) for name in ids]]
    points = np.array([case.get("weights", {}).get(g["id"], g["points"]) for g in groups], float)
    default = "default" if "weights" in case else "rough"
    concentration = {"rough": 15, "default": 40, "sure": 120}[case.get("weight_certainty", default)]
    weights = np.zeros((N, len(ids)))
    weighing = points > 0
    weights[:, weighing] = generator.dirichlet(concentration * points[weighing] / points.sum(), size=N)
    return weights


def drawn_answer(answer):
    if answer == "not_sure":
        return generator.uniform(0, 4, N)
    if isinstance(answer, list):
        return generator.uniform(answer[0], answer[1], N)
    return np.clip(generator.triangular(answer - 0.7, answer, answer + 0.7, N), 0, 4)


def shares(case):
    values = np.full((N, len(ways)), 50.0)
    weights = group_weights(case)
    for g, group in enumerate(groups):
        for criterion in group["criteria"]:
            lean = (drawn_answer(case["answers"].get(criterion["id"], "not_sure")) - 2) / 2
            for j, way in enumerate(ways):
                strength = criterion["strengths"][way] * (1 + generator.triangular(-0.3, 0, 0.3, N))
                values[:, j] += weights[:, g] * criterion["share"] * strength * lean
    ranks = (-values).argsort(axis=1).argsort(axis=1)
    return [[float((ranks[:, j] == rank).mean()) for rank in range(len(ways))] for j in range(len(ways))]


def main():
    print("answers;" + ";".join(ways))
    for case in CASES:
        rows = [" ".join(f"{share:.5f}" for share in row) for row in shares(case)]
        print(json.dumps(case, separators=(",", ":")) + ";" + ";".join(rows))


main()
