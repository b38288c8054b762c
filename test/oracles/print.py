"""Oracle for printed figures: exact fractions, and square roots to 80 digits by the decimal module.

Run: python3 test/oracles/print.py > test/oracles/print.json
"""

import json
import random
from decimal import ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal, getcontext
from fractions import Fraction

getcontext().prec = 80
MODES = {"half-up": ROUND_HALF_UP, "half-even": ROUND_HALF_EVEN}
random.seed(20171125)


def text(value: Decimal, decimals: int, mode: str) -> str:
    shown = str(value.quantize(Decimal(1).scaleb(-decimals), rounding=MODES[mode]))
    return shown.lstrip("-") if float(shown) == 0 else shown


def decimal(value: Fraction) -> Decimal:
    # Ties end within 80 digits, so they arrive exactly; everything else is off by less than 1e-79.
    return Decimal(value.numerator) / Decimal(value.denominator)


ratios = []
for top, bottom in [(1, 8), (3, 8), (-1, 8), (5, 1000), (201, 200), (-201, 200), (0, 7), (999, 1000), (1, -3)] + [
    (random.randint(-400, 400), random.randint(1, 200)) for _ in range(40)
]:
    for places in (0, 1, 2):
        ratios.append(
            {"ratio": [top, bottom], "decimals": places}
            | {mode: text(decimal(Fraction(top, bottom)), places, mode) for mode in MODES}
        )

vectors = [[1, 0, 1, 0, 0], [1, 0, 0, 0, 7], [1, 3, 0, 0, 0], [0, 0, 5, 0, 0], [1, 1, 1, 1, 1], [1, 0, 0, 1, 0], [0, 9, 0, 0, 0]]
vectors += [[random.randint(0, 25) for _ in range(5)] for _ in range(40)]
counts = []
for vector in vectors:
    answers = [Fraction(score) for score, count in enumerate(vector, 1) for _ in range(count)]
    n = len(answers)
    mean = sum(answers) / n
    variance = sum((answer - mean) ** 2 for answer in answers) / (n - 1)
    for places in (0, 1, 2, 3):
        counts.append(
            {"counts": vector, "decimals": places}
            | {
                mode: {
                    "mean": text(decimal(mean), places, mode),
                    "sd": text(decimal(variance).sqrt(), places, mode),
                    "percent": [text(decimal(Fraction(100 * count, n)), places, mode) for count in vector],
                }
                for mode in MODES
            }
        )

print(json.dumps({"ratios": ratios, "counts": counts}).replace("}, {", "},\n{"))
