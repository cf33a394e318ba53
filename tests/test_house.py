"""How the house stands: what imports what, what loads what, and that no layout knows a film."""

import ast
import re
import subprocess
import sys
import zipfile
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from graphlib import CycleError, TopologicalSorter
from importlib import import_module
from pathlib import Path

import pytest

import presskit
from presskit.desk import open_kit
from presskit.edition import Options
from presskit.layout import our_templates
from presskit.model import facts_of
from presskit.values import Text
from tests.conftest import MakeKit
from tests.kits import KIT

PACKAGE = Path(presskit.__file__).parent
SAMPLE = Path(__file__).parent.parent / "kit"
ENGINES = ("weasyprint", "docx", "docxtpl", "lxml", "pypdf", "fontTools")


@cache
def modules() -> Mapping[str, Path]:
    """The package's modules by name."""
    names = {}
    for path in sorted(PACKAGE.rglob("*.py")):
        parts = ("presskit", *path.relative_to(PACKAGE).with_suffix("").parts)
        names[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = path
    return names


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def imported(name: str, node: ast.AST) -> Iterator[str]:
    """The modules of ours that an import names; of ``from package import module`` the module."""
    known = modules()
    if isinstance(node, ast.Import):
        yield from (alias.name for alias in node.names if alias.name in known)
    elif isinstance(node, ast.ImportFrom):
        assert not node.level, f"{name}: imports name the whole way"
        for alias in node.names:
            inner = f"{node.module}.{alias.name}"
            yield from (found for found in [inner if inner in known else str(node.module)] if found in known)


def imports(*, within_functions: bool) -> dict[str, set[str]]:
    """What each module imports when it is loaded, or also later."""
    graph: dict[str, set[str]] = {}
    for name, path in modules().items():
        nodes = ast.walk(tree(path)) if within_functions else _at_the_top(tree(path))
        graph[name] = {found for node in nodes for found in imported(name, node)} - {name}
    return graph


def _at_the_top(node: ast.AST) -> Iterator[ast.AST]:
    for child in ast.iter_child_nodes(node):
        if not isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
            yield child
            yield from _at_the_top(child)


class TestImports:
    @pytest.mark.parametrize("within_functions", [False, True], ids=["at the top", "anywhere"])
    def test_never_run_in_a_circle(self, *, within_functions: bool) -> None:
        graph = imports(within_functions=within_functions)
        assert graph["presskit.cli"]
        try:
            order = tuple(TopologicalSorter(graph).static_order())
        except CycleError as problem:
            pytest.fail(" imports ".join(reversed(problem.args[1])))
        assert order.index("presskit.finding") < order.index("presskit.cli")

    def test_within_functions_are_engines_alone(self) -> None:
        everywhere, top = imports(within_functions=True), imports(within_functions=False)
        hidden = {name: later for name in top if (later := everywhere[name] - top[name])}
        assert hidden.pop("presskit.__main__") == {"presskit.cli"}  # loaded within reach of Ctrl-C
        assert all(_loads_an_engine(modules()[found]) for later in hidden.values() for found in later), hidden

    @pytest.mark.parametrize("flag", ["yamltext", "pydantic", "click", "weasyprint", "docxtpl"])
    def test_of_a_library_stay_in_its_rooms(self, flag: str) -> None:
        rooms = {
            "yamltext": ("yaml", {"yamltext"}),
            "pydantic": ("pydantic", {"values", "model", "shape", "complaints", "claims", "facts"}),
            "click": ("click", {"cli", "commands", "terminal"}),
            "weasyprint": ("weasyprint", {"pdf"}),
            "docxtpl": ("docxtpl", {"word", "renderers"}),
        }
        library, allowed = rooms[flag]
        users = {name.split(".")[1] for name, path in modules().items() if library in _libraries(path)}
        assert users <= allowed


def _libraries(path: Path) -> set[str]:
    nodes = list(ast.walk(tree(path)))
    plain = {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    named = {str(node.module) for node in nodes if isinstance(node, ast.ImportFrom)}
    return {name.partition(".")[0] for name in plain | named}


def _loads_an_engine(path: Path) -> bool:
    return bool(_libraries(path) & set(ENGINES)) or any(
        _loads_an_engine(modules()[found]) for node in ast.walk(tree(path)) for found in imported("", node)
    )


class TestModules:
    @pytest.mark.parametrize("name", modules())
    def test_say_first_what_they_are_for(self, name: str) -> None:
        path = modules()[name]
        words = ast.get_docstring(tree(path)) or ""
        assert path.read_text(encoding="utf-8").startswith('"""')
        assert words.splitlines()[0].rstrip().endswith((".", ":", "?"))

    def test_the_face_hands_names_on_and_loads_none_before_it_is_asked_for(self) -> None:
        handed_on = {
            alias.name: str(node.module)
            for node in ast.walk(tree(PACKAGE / "__init__.py"))
            if isinstance(node, ast.ImportFrom) and str(node.module).startswith("presskit.")
            for alias in node.names
        }
        assert sorted(handed_on) == presskit.__all__
        assert all(getattr(presskit, name) is getattr(import_module(room), name) for name, room in handed_on.items())
        with pytest.raises(AttributeError, match="Kti"):
            getattr(presskit, "Kti")  # noqa: B009 - a name that type checkers would refuse
        assert [name for name in loaded_by("import presskit") if name.startswith("presskit.")] == []

    def test_only_the_command_line_prints(self) -> None:
        printing = {
            name
            for name, path in modules().items()
            for node in ast.walk(tree(path))
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "print"
        }
        assert printing == set()


class TestCodes:
    def test_belong_to_one_module_each(self) -> None:
        """So that one code has one meaning; PK4 is what layouts can have wrong, each in its own medium."""
        users: dict[str, set[str]] = defaultdict(set)
        for name, path in modules().items():
            for node in ast.walk(tree(path)):
                if isinstance(node, ast.Constant) and re.fullmatch(r"PK\w+", str(node.value)):
                    users[str(node.value)].add(name)
        assert [code for code in users if not re.fullmatch(r"PK[0-9]{3}", code)] == []
        assert {code: names for code, names in users.items() if len(names) > 1 and not code.startswith("PK4")} == {}

    def test_are_of_one_rule_each(self) -> None:
        """Each function of the editor's rules has one code, and no other function has it."""
        codes = [
            {
                node.value
                for node in ast.walk(rule)
                if isinstance(node, ast.Constant) and str(node.value).startswith("PK")
            }
            for name, path in modules().items()
            if name.startswith("presskit.checks.")
            for rule in tree(path).body
            if isinstance(rule, ast.FunctionDef)
        ]
        used = [code for found in codes for code in found]
        assert all(len(found) <= 1 for found in codes)
        assert len(set(used)) == len(used)


def loaded_by(code: str, *words: str | Path) -> set[str]:
    """The modules that a fresh Python has loaded once it has run the code."""
    code = f"import atexit, sys; atexit.register(lambda: print(*sys.modules, sep=chr(10), file=sys.stderr)); {code}"
    done = subprocess.run([sys.executable, "-c", code, *words], capture_output=True, text=True, check=False)
    assert "Traceback" not in done.stderr, done.stderr
    return set(done.stderr.splitlines())


class TestWeight:
    def test_a_csv_is_built_without_the_engines_of_the_others(self, kit: MakeKit, tmp_path: Path) -> None:
        code = (
            "import sys; from presskit.cli import main; main(sys.argv[1:], standalone_mode=False);"
            f"sys.exit(', '.join(sorted({set(ENGINES)} & sys.modules.keys())) or 0)"
        )
        words = ["build", "--csv", "--kit", str(kit(KIT)), "--output", str(tmp_path / "o")]
        done = subprocess.run([sys.executable, "-c", code, *words], capture_output=True, text=True, check=False)
        assert (tmp_path / "o" / "small-film-awards.csv").is_file()
        assert done.returncode == 0, f"loaded: {done.stderr}"

    def test_a_check_loads_nothing_that_draws_or_reads_back(self) -> None:
        code = "from presskit.__main__ import main; sys.argv[0] = 'presskit'; main()"
        loaded = loaded_by(code, "check", "--kit", SAMPLE)
        assert {"presskit.checks", "presskit.explaining"} <= loaded
        assert loaded & {*ENGINES, "jinja2", "PIL", "cffi"} == set()
        ours = {name.removeprefix("presskit.").partition(".")[0] for name in loaded if name.startswith("presskit.")}
        later = {"pipeline", "layout", "renderer", "renderers", "word", "proof", "readback", "trace", "diff", "schema"}
        assert ours & {*later, "stories", "artifact", "expecting"} == set()
        assert {name for name in loaded if name.startswith("presskit.commands.")} == {
            f"presskit.commands.{name}" for name in ("check", "opening", "options", "reporting")
        }

    def test_help_loads_no_command(self) -> None:
        loaded = loaded_by("from presskit.__main__ import main; main()", "--help")
        assert "presskit.cli" in loaded
        assert {name for name in loaded if name.startswith(("presskit.commands", "pydantic"))} == set()


def layout_texts() -> Mapping[str, str]:
    """The text of every file of ours, and of the parts of those that are archives."""
    texts: dict[str, str] = {}
    for path in sorted(our_templates().rglob("*")):
        name = path.relative_to(our_templates()).as_posix()
        if path.suffix == ".docx":
            with zipfile.ZipFile(path) as parts:
                for part in parts.namelist():
                    texts[f"{name}/{part}"] = re.sub(r"<[^>]*>", "", parts.read(part).decode("utf-8", "replace"))
        elif path.is_file():
            texts[name] = path.read_text(encoding="utf-8", errors="replace")
    return texts


class TestLayouts:
    def test_name_nothing_of_the_sample(self) -> None:
        """Every name, title and colour of two words or more in the sample's facts; one word may be any word."""
        edition = open_kit(SAMPLE, Options()).edition
        assert edition is not None
        names = {str(value) for key, value in facts_of(edition.kit) for value in _names(key, value)}
        told = {name.casefold() for name in names if " " in name.strip() and len(name) < 80} | {"audiard", "cotillard"}
        assert len(told) > 100
        found = [(where, name) for where, text in layout_texts().items() for name in told if name in text.casefold()]
        assert found == []

    def test_have_none_of_its_colours(self) -> None:
        edition = open_kit(SAMPLE, Options()).edition
        assert edition is not None
        colors = {str(value).casefold() for key, value in facts_of(edition.kit) if key[:2] == ("look", "colors")}
        assert colors
        found = [
            (where, color) for where, text in layout_texts().items() for color in colors if color in text.casefold()
        ]
        assert found == []

    def test_nor_does_the_code(self) -> None:
        edition = open_kit(SAMPLE, Options()).edition
        assert edition is not None
        title = str(edition.kit.film.title).casefold()
        assert [name for name, path in modules().items() if title in path.read_text(encoding="utf-8").casefold()] == []


def _names(key: tuple[str, ...], value: object) -> Iterator[object]:
    """Names and titles, not the words that a kit shares with others, such as a job or a section of a festival."""
    telling = (
        "title",
        "original_title",
        "name",
        "names",
        "actor",
        "artist",
        "composer",
        "publisher",
        "distributor",
        "label",
    )
    if key[-1] in telling and key[0] not in ("sources", "contacts", "look", "statements"):
        yield from value if isinstance(value, tuple) else (value if not isinstance(value, Text) else value.text,)
