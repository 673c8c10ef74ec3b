"""Times SciPy and OR-tools on the instances that `cargo bench --bench assignment -- --write DIR` wrote.

    pip install scipy ortools numpy
    python3 benches/peers/assign_peers.py DIR [--reps N]

Prints one line per instance and solver: name, solver, median and least milliseconds, total. The time covers the
solve alone: arrays and matrices are built, and answers added up, off the clock. Waiting and capacities are
expressed in each peer's own terms: for SciPy a private column per waiting row and one copy of a column per place,
for OR-tools' min-cost flow a waiting arc per row and the capacity on the column's arc.
"""

import argparse
import pathlib
import statistics
import time

import numpy as np
from ortools.graph.python import linear_sum_assignment as ortools_lsa
from ortools.graph.python import min_cost_flow
from scipy.optimize import linear_sum_assignment
from scipy.sparse import csr_array
from scipy.sparse.csgraph import min_weight_full_bipartite_matching

NO_WAIT = np.iinfo(np.int64).min


class Instance:
    def __init__(self, path):
        data = np.fromfile(path, dtype="<i8")
        self.rows, self.cols, edges = (int(n) for n in data[:3])
        parts = np.cumsum([3, self.cols, self.rows, self.rows + 1, edges, edges])
        self.capacity, self.wait, first, self.col, self.cost = (
            data[a:b] for a, b in zip(parts[:-1], parts[1:])
        )
        self.row = np.repeat(np.arange(self.rows), np.diff(first))
        self.dense = edges == self.rows * self.cols
        self.square = (
            self.rows == self.cols and (self.capacity == 1).all() and (self.wait == NO_WAIT).all()
        )


def timed(reps, prepare, solve):
    times = []
    for _ in range(reps):
        ready = prepare()
        start = time.perf_counter()
        answer = solve(ready)
        times.append((time.perf_counter() - start) * 1000)
    return times, answer


def scipy_dense(instance, reps):
    matrix = instance.cost.reshape(instance.rows, instance.cols).astype(float)
    times, (i, j) = timed(reps, lambda: matrix, linear_sum_assignment)
    return times, int(matrix[i, j].sum())


def scipy_sparse(instance, reps):
    place = np.concatenate(([0], np.cumsum(instance.capacity)))
    copies = instance.capacity[instance.col]
    row = np.repeat(instance.row, copies)
    offset = np.arange(copies.sum()) - np.repeat(np.cumsum(copies) - copies, copies)
    col = np.repeat(place[instance.col], copies) + offset
    cost = np.repeat(instance.cost, copies)
    waits = np.flatnonzero(instance.wait != NO_WAIT)
    row = np.concatenate((row, waits))
    col = np.concatenate((col, place[-1] + waits))
    # Weight 0 would mean "no edge": everything is raised by one, which changes every assignment alike.
    cost = np.concatenate((cost, instance.wait[waits])) + 1
    matrix = csr_array((cost.astype(float), (row, col)), shape=(instance.rows, int(place[-1]) + instance.rows))
    times, (i, j) = timed(reps, lambda: matrix, min_weight_full_bipartite_matching)
    return times, int(matrix[i, j].sum()) - instance.rows


def ortools_assignment(instance, reps):
    def prepare():
        solver = ortools_lsa.SimpleLinearSumAssignment()
        solver.add_arcs_with_cost(instance.row, instance.col, instance.cost)
        return solver

    def solve(solver):
        if solver.solve() != solver.OPTIMAL:
            raise SystemExit("OR-tools found no optimum")
        return solver.optimal_cost()

    return timed(reps, prepare, solve)


def ortools_flow(instance, reps):
    rows, cols = instance.rows, instance.cols
    sink = rows + cols
    waits = np.flatnonzero(instance.wait != NO_WAIT)

    def prepare():
        solver = min_cost_flow.SimpleMinCostFlow()
        tails = np.concatenate((instance.row, rows + np.arange(cols), waits))
        heads = np.concatenate((rows + instance.col, np.full(cols + len(waits), sink)))
        room = np.concatenate((np.ones(len(instance.col)), instance.capacity, np.ones(len(waits))))
        cost = np.concatenate((instance.cost, np.zeros(cols), instance.wait[waits]))
        solver.add_arcs_with_capacity_and_unit_cost(*(a.astype(np.int64) for a in (tails, heads, room, cost)))
        solver.set_nodes_supplies(np.arange(rows), np.ones(rows, dtype=np.int64))
        solver.set_node_supply(sink, -rows)
        return solver

    def solve(solver):
        if solver.solve() != solver.OPTIMAL:
            raise SystemExit("OR-tools found no optimum")
        return solver.optimal_cost()

    return timed(reps, prepare, solve)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--reps", type=int, default=3)
    arguments = parser.parse_args()
    print("instance\tsolver\tmedian_ms\tleast_ms\ttotal")
    for path in sorted(arguments.folder.glob("*.bin")):
        instance = Instance(path)
        solvers = {"scipy": scipy_dense if instance.dense else scipy_sparse}
        if instance.square:
            solvers["ortools-lsa"] = ortools_assignment
        if not instance.dense:
            solvers["ortools-mcf"] = ortools_flow
        for name, solver in solvers.items():
            times, total = solver(instance, arguments.reps)
            median, least = statistics.median(times), min(times)
            print(f"{path.stem}\t{name}\t{median:.2f}\t{least:.2f}\t{int(total)}", flush=True)


if __name__ == "__main__":
    main()
