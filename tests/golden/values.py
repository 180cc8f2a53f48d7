"""Golden rows for overall values, by exact fractions and independently of the Rust code.

Reads the model file, draws answer sets from Python's own generator and prints CSV:
answers (criterion=tick ...), points (group=points ..., empty for the defaults), then the four values.
Run: python3 tests/golden/values.py > tests/golden/values.csv
"""
import json
import pathlib
import random
from fractions import Fraction as F

root = pathlib.Path(__file__).resolve().parents[2]
model = json.loads((root / "models/customer_service.json").read_text(), parse_float=lambda s: F(s))
ways = [way["id"] for way in model["alternatives"]]


def values(ticks, points):
    total = sum(points.values())
    result = {way: F(50) for way in ways}
    for group in model["groups"]:
        shares = sum(F(c["share"]) for c in group["criteria"])
        for criterion in group["criteria"]:
            weight = F(points[group["id"]]) / total * F(criterion["share"]) / shares
            lean = F(ticks.get(criterion["id"], 2) - 2, 2)
            for way in ways:
                result[way] += weight * F(criterion["strengths"][way]) * lean
    return [result[way] for way in ways]


def main():
    generator = random.Random(20261122)
    criteria = [c["id"] for g in model["groups"] for c in g["criteria"]]
    defaults = {g["id"]: F(g["points"]) for g in model["groups"]}
    print("answers,points," + ",".join(ways))
    for row in range(40):
        chosen = sorted(generator.sample(range(len(criteria)), generator.randint(1, len(criteria))))
        ticks = {criteria[i]: generator.randint(0, 4) for i in chosen}
        points = dict(defaults)
        if row % 2:
            points = {g: F(generator.randint(0, 100)) for g in defaults}
            points["customers"] += 1 if not any(points.values()) else 0
        said = " ".join(f"{k}={v}" for k, v in ticks.items())
        weights = " ".join(f"{k}={v}" for k, v in points.items()) if row % 2 else ""
        print(",".join([said, weights] + [f"{float(v):.12f}" for v in values(ticks, points)]))


main()
