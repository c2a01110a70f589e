"""Reads Python tests and says where they could lie: python lint_tests.py <kind> <file>… prints a JSON list.

Kinds: "tests" for what judges a learner, "server tests" for those that start a server on this computer, "testkit" for the
helper that travels with them. Each finding has file, line, message and fix. Nothing is imported or run.
"""

# cspell:ignore rtol capsys capfd capsysbinary
import ast
import json
import sys

NETWORK = {"socket", "requests", "urllib", "http", "ftplib", "smtplib", "asyncio", "ssl"}
# What a server on this computer and its clients are made of.
LOCAL = {"socket", "urllib", "http"}
HOME = "127.0.0.1"
TAKES_ADDRESS = {"bind", "connect", "connect_ex", "create_connection", "create_server", "__init__"}
CLOCK = {"time"}
# A date that is written out is a value like any other; one that is asked for is another each day.
READS_CLOCK = {"now", "today", "utcnow"}
GLOBAL_RANDOM = {"random", "uniform", "randint", "choice", "choices", "sample", "shuffle", "gauss", "normalvariate", "randrange"}
OWN_GENERATORS = {"default_rng", "Generator", "SeedSequence", "PCG64", "RandomState", "BitGenerator"}
TOLERANCES = {"atol", "rtol", "abs", "rel", "tolerance", "delta", "places", "decimal"}
PRINTED = {"capsys", "capfd", "capsysbinary", "redirect_stdout"}


class Lint(ast.NodeVisitor):
    """Collects the findings of one file."""

    def __init__(self, kind, file, source):
        self.has_server = kind == "server tests"
        self.kind = "tests" if self.has_server else kind
        self.file = file
        self.lines = source.splitlines()
        self.findings = []

    def report(self, node, message, fix):
        """Add a finding at a node's line."""
        self.findings.append({"file": self.file, "line": node.lineno, "message": message, "fix": fix})

    def imported(self, node, name):
        """Judge an imported module."""
        root = name.split(".")[0]
        if root in NETWORK and not (self.has_server and root in LOCAL):
            self.report(node, f"{root} can reach a network.", "Test with values that are made in the test.")
        if root in CLOCK and self.kind == "tests":
            self.report(node, f"{root} makes a test depend on the clock.", "Count operations instead of seconds.")

    def visit_Import(self, node):
        for alias in node.names:
            self.imported(node, alias.name)

    def visit_ImportFrom(self, node):
        if node.level == 0:
            self.imported(node, node.module or "")

    def visit_Constant(self, node):
        if self.has_server and isinstance(node.value, str) and "://" in node.value and f"://{HOME}" not in node.value:
            self.report(node, f"{node.value} is an address elsewhere.", f"Ask only the server that the test started, at {HOME}.")

    def visit_Call(self, node):
        name = ast.unparse(node.func)
        last = name.split(".")[-1]
        if self.has_server and (last in TAKES_ADDRESS or last.endswith("Server")):
            for address in node.args:
                if isinstance(address, ast.Tuple) and address.elts and not (isinstance(address.elts[0], ast.Constant) and address.elts[0].value == HOME):
                    self.report(node, f"{ast.unparse(address)} is open to other computers, or leads to one.", f"Write {HOME} as the host.")
        if last in READS_CLOCK and "." in name and self.kind == "tests":
            self.report(node, f"{name} makes a test depend on the clock.", "Write the date out.")
        if name.endswith("time.sleep"):
            self.report(node, "The test sleeps.", "Wait for nothing: test the result of a call.")
        if last in ("seed", "manual_seed") and "." in name:
            self.report(node, f"{name} sets a global seed.", "Make a generator from a seed of exercise.yaml and hand it on.")
        elif name.startswith(("np.random.", "numpy.random.")) and last not in OWN_GENERATORS:
            self.report(node, f"{name} draws from global state.", "Use np.random.default_rng(seed).")
        elif name.startswith("random.") and name.count(".") == 1 and last in GLOBAL_RANDOM:
            self.report(node, f"{name} draws from global state.", "Use random.Random(seed), or the testkit's cases.")
        if self.kind == "tests":
            for keyword in node.keywords:
                if keyword.arg in TOLERANCES and is_number(keyword.value) and ast.literal_eval(keyword.value) != 0:
                    self.report(node, f"The tolerance {keyword.arg}={ast.unparse(keyword.value)} has no reason.", "Name a tolerance of exercise.yaml, where its reason stands.")
        self.generic_visit(node)

    def visit_Compare(self, node):
        sides = [node.left, *node.comparators]
        for operator, left, right in zip(node.ops, sides, sides[1:]):
            if not isinstance(operator, (ast.Eq, ast.NotEq)):
                continue
            for side in (left, right):
                if is_number(side) and isinstance(ast.literal_eval(side), float):
                    exact_zero = ast.literal_eval(side) == 0 and "#" in self.lines[node.lineno - 1]
                    if not exact_zero:
                        self.report(node, f"{ast.unparse(node)} compares decimals exactly.", "Use the testkit's close with a tolerance; an exact zero needs a comment that says why.")
        self.generic_visit(node)

    def visit_Assert(self, node):
        if self.kind == "tests" and node.msg is None:
            self.report(node, "The assertion has no message of its own.", "Use a comparison of the testkit, or add what the learner should read.")
        self.generic_visit(node)

    def visit_FunctionDef(self, node):
        if self.kind == "tests":
            for argument in node.args.args:
                if argument.arg in PRINTED:
                    self.report(node, f"{argument.arg} compares what is printed.", "Test what a function returns.")
        self.generic_visit(node)

    def visit_Name(self, node):
        if self.kind == "tests" and node.id == "redirect_stdout":
            self.report(node, "redirect_stdout compares what is printed.", "Test what a function returns.")


def is_number(node):
    """Say whether a node is a number written out, with or without a sign."""
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, (ast.USub, ast.UAdd)):
        node = node.operand
    return isinstance(node, ast.Constant) and isinstance(node.value, (int, float)) and not isinstance(node.value, bool)


def main(kind, files):
    findings = []
    for file in files:
        with open(file, encoding="utf-8") as stream:
            source = stream.read()
        lint = Lint(kind, file, source)
        lint.visit(ast.parse(source, file))
        findings += lint.findings
    json.dump(findings, sys.stdout)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
