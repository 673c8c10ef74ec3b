"""Puts two result tables side by side: milliseconds (median), and Koppel's time as a ratio to each peer's.

    python3 benches/peers/compare.py KOPPEL.tsv PEERS.tsv

Ends with 1 if any total differs: a fast wrong answer is no answer.
"""

import csv
import sys


def table(path):
    with open(path, newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file, delimiter="\t"))


def main():
    ours, theirs = table(sys.argv[1]), table(sys.argv[2])
    solvers = list(dict.fromkeys(line["solver"] for line in theirs))
    print("| instance | Koppel ms | " + " | ".join(f"{s} ms (ratio)" for s in solvers) + " | totals |")
    print("|---|" + "--:|" * (len(solvers) + 1) + "---|")
    wrong = False
    for line in ours:
        cells = []
        agree = True
        for solver in solvers:
            match = [t for t in theirs if (t["instance"], t["solver"]) == (line["instance"], solver)]
            if not match:
                cells.append("–")
                continue
            peer = float(match[0]["median_ms"])
            cells.append(f"{peer:.1f} ({float(line['median_ms']) / peer:.2f})")
            agree &= match[0]["total"] == line["total"]
        wrong |= not agree
        print(f"| {line['instance']} | {line['median_ms']} | {' | '.join(cells)} | {'agree' if agree else 'DIFFER'} |")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
