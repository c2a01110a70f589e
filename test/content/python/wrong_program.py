"""Writes a program that answers every task with the same number: python wrong_program.py <starter.py> <result.py>

The starter is taken as it is, and each body that raises NotImplementedError returns 0.0 instead.
"""

import ast
import sys


class ReturnZero(ast.NodeTransformer):
    """Replaces the bodies that are left to the learner."""

    def visit_FunctionDef(self, node):
        self.generic_visit(node)
        raises = [part for part in ast.walk(node) if isinstance(part, ast.Raise)]
        if any("NotImplementedError" in ast.unparse(part) for part in raises):
            node.body = [ast.Return(ast.Constant(0.0))]
        return node


def main(source, target):
    with open(source, encoding="utf-8") as file:
        tree = ReturnZero().visit(ast.parse(file.read()))
    with open(target, "w", encoding="utf-8") as file:
        file.write(ast.unparse(ast.fix_missing_locations(tree)) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
