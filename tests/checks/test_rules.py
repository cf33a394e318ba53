"""The tuple of rules names all of them."""

import importlib
import inspect
import pkgutil

from presskit import checks
from presskit.checks import ASKED_RULES, RULES, check
from tests.kits import KIT, edition_of


class TestRules:
    def test_are_all_public_functions_of_the_themes(self) -> None:
        modules = [
            importlib.import_module(f"presskit.checks.{theme.name}") for theme in pkgutil.iter_modules(checks.__path__)
        ]
        functions = {
            function
            for module in modules
            for name, function in inspect.getmembers(module, inspect.isfunction)
            if function.__module__ == module.__name__ and not name.startswith("_")
        }
        assert set[object]([*RULES, *ASKED_RULES]) == functions
        assert len(RULES) + len(ASKED_RULES) == len(functions)

    def test_find_nothing_in_the_least_kit(self) -> None:
        assert check(edition_of(KIT)) == ()
