"""Rank acceptabilities of 4 alternatives on 20 criteria over 100,000 uniform vectors of weights, with
NumPy: one matrix of exponential draws, one product. The same values as in tasks/src/smaa.rs.

Speaks as the native side does: a line `name<TAB>count` in, a line `milliseconds<TAB>number` out.
"""

import sys
import time

import numpy as np

N_DRAWS = 100_000
ALTERNATIVES = np.arange(4)[:, None]
CRITERIA = np.arange(20)[None, :]
VALUES = ((37 * ALTERNATIVES + 53 * CRITERIA + 11 * ALTERNATIVES * CRITERIA) % 100) / 100
GENERATOR = np.random.default_rng(1)


def smaa():
    """The mean position of the alternative that comes out first, counted from 1."""
    weights = GENERATOR.standard_exponential((N_DRAWS, 20))
    # Their common divisor changes no rank.
    totals = weights @ VALUES.T
    ranks = (totals[:, None, :] > totals[:, :, None]).sum(axis=2)
    acceptabilities = np.array([np.bincount(ranks[:, a], minlength=4) for a in range(4)]) / N_DRAWS
    return float(acceptabilities[:, 0] @ np.arange(1, 5))


for line in sys.stdin:
    _, count = line.split("\t")
    start = time.perf_counter()
    number = 0.0
    for _ in range(int(count)):
        number = smaa()
    print(f"{(time.perf_counter() - start) * 1000}\t{number}", flush=True)
