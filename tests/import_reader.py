"""Reads who imports whom from the source itself, without running it, so that no import can hide."""

import ast
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path

Imports = Mapping[str, frozenset[str]]


def read_imports(package: Path) -> Imports:
    """For each module of the folder `package`, the modules of the same package that it imports."""
    paths = {module_name(path, package): path for path in sorted(package.rglob("*.py"))}
    return {name: frozenset(imports_of(name, path, paths)) - {name} for name, path in paths.items()}


def module_name(path: Path, package: Path) -> str:
    """`app/derivatives/graph.py` is `app.derivatives.graph`, `app/web/__init__.py` is `app.web`."""
    parts = path.relative_to(package.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def imports_of(name: str, path: Path, modules: Collection[str]) -> Iterator[str]:
    """Those of `modules` that the module `name` at `path` imports: at its top, in a function, in an `if`.

    Raises ValueError for an import that names its module only when it runs.
    """
    package = name if path.name == "__init__.py" else name.rpartition(".")[0]
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            yield from (module for alias in node.names for module in holding(alias.name, modules))
        elif isinstance(node, ast.ImportFrom):
            base = absolute(node, package)
            yield from (found for alias in node.names for found in holding(f"{base}.{alias.name}", modules))
        if is_dynamic(node):
            raise ValueError(f"{name} imports a module whose name is not in its source (line {node.lineno})")


def absolute(node: ast.ImportFrom, package: str) -> str:
    """The full name of what `from ... import` starts from; each leading dot after the first goes one up."""
    if not node.level:
        return node.module or ""
    base = package.rsplit(".", node.level - 1)[0]
    return f"{base}.{node.module}" if node.module else base


def holding(name: str, modules: Collection[str]) -> Iterator[str]:
    """The module that `name` is, or that `name` is a part of; nothing if it is none of `modules`."""
    if name in modules:
        yield name
    elif (parent := name.rpartition(".")[0]) in modules:
        yield parent


def is_dynamic(node: ast.AST) -> bool:
    """Whether this names a function that imports by a computed name."""
    name = getattr(node, "id", None) or getattr(node, "attr", None) or getattr(node, "name", None)
    return name in ("__import__", "import_module")


def within(name: str, package: str) -> bool:
    """Whether `name` is `package` itself or a module inside it."""
    return name == package or name.startswith(f"{package}.")


def importers_of_both(imports: Imports, one: str, other: str) -> set[str]:
    """The modules that import directly from both packages."""
    return {
        name
        for name, imported in imports.items()
        if any(within(each, one) for each in imported) and any(within(each, other) for each in imported)
    }


def importers_from_outside(imports: Imports, package: str) -> set[str]:
    """The modules outside of `package` that import directly from it."""
    return {
        name
        for name, imported in imports.items()
        if not within(name, package) and any(within(each, package) for each in imported)
    }


def reachable(imports: Imports, start: str) -> set[str]:
    """All that is loaded when `start` is: what it imports, what that imports, and so on."""
    reached: set[str] = set()
    waiting = [start]
    while waiting:
        new = imports[waiting.pop()] - reached
        reached |= new
        waiting.extend(new)
    return reached


def in_cycles(imports: Imports) -> set[str]:
    """The modules that import themselves by way of others."""
    return {name for name in imports if name in reachable(imports, name)}


def breaches(imports: Imports, allowed: Mapping[str, Collection[str]]) -> list[str]:
    """One line for each import that `allowed` does not allow.

    A module is under the rule of the longest name in `allowed` that it lies within.
    """
    return [
        f"{name} imports {each}"
        for name, imported in imports.items()
        for each in sorted(imported)
        if not any(within(each, package) for package in rule_for(name, allowed))
    ]


def rule_for(name: str, allowed: Mapping[str, Collection[str]]) -> Collection[str]:
    """The packages that the module `name` may import from."""
    return allowed[max((package for package in allowed if within(name, package)), key=len)]


def modules_with_route(package: Path, path: str) -> set[str]:
    """The modules of the folder `package` that answer POST requests to `path`."""
    return {
        module_name(file, package)
        for file in package.rglob("*.py")
        if any(answers_post(node, path) for node in ast.walk(ast.parse(file.read_text())))
    }


def answers_post(node: ast.AST, path: str) -> bool:
    """Whether this is the decorator `@router.post(path)`."""
    return (
        isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr == "post"
        and any(isinstance(argument, ast.Constant) and argument.value == path for argument in node.args)
    )
