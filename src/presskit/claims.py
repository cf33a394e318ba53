"""One fact that is spelled out: a value with its source, or the claims of several sources and the editor's ruling."""

from collections.abc import Collection, Sequence

from pydantic import ValidationError

from presskit.complaints import Complaints
from presskit.hints import nearest, quoted
from presskit.ledger import DISPUTED, Claim, Provenance, Ruling
from presskit.shape import Kind, Part
from presskit.yamltext import Path, Plain

_A_SOURCE = "write the id of an entry of “sources:”, or several as [one, another]"
_A_CLAIM = "write each as “- {value: …, source: …}”"


class Spelled:
    """Reads facts that are spelled out; what is wrong with them goes to ``complaints``."""

    def __init__(self, declared: Collection[str], complaints: Complaints) -> None:
        self._declared = declared
        self._complaints = complaints

    def cited(self, raw: Plain, path: Path) -> tuple[str, ...]:
        """The sources that ``source:`` names; one that is not declared is an error, and counts all the same."""
        if raw is None:
            return ()
        named = raw if isinstance(raw, list) else [raw]
        cited: list[str] = []
        for position, source in enumerate(named):
            place = (*path, position) if isinstance(raw, list) else path
            if not isinstance(source, str):
                self._complaints.add("PK209", "this names no source", place, _A_SOURCE)
                continue
            cited.append(source)
            if source not in self._declared:
                hint = nearest(source, self._declared) or "declare it in the list “sources:”"
                self._complaints.add("PK203", f"there is no source {quoted(source)}", place, hint)
        if not named:
            self._complaints.add("PK209", "this names no source", path, _A_SOURCE)
        return tuple(dict.fromkeys(cited))

    def fact(self, raw: dict[str, Plain], part: Part, path: Path) -> tuple[Plain, Provenance | None]:
        """The value that holds, as it is written, and where it comes from; ``None`` for a fact that is broken."""
        known = (*_value_keys(part), "source", "claims", "ruling", "unknown")
        strays = self._refuse_strays(raw, known, path)
        claims = raw.get("claims")
        if claims is not None:
            for name in (*_value_keys(part), "source"):
                if raw.get(name) is not None:
                    hint = f"take it out; each claim has “{name}:” for itself"
                    self._complaints.add("PK107", f"“{name}:” cannot stand beside claims", (*path, name), hint)
            return self._contested(claims, raw.get("ruling"), part, path)
        if raw.get("ruling") is not None:
            self._complaints.add("PK208", "a ruling needs claims to decide between", (*path, "ruling"), "add “claims:”")
        written = _written(raw, part)
        if written is None and not strays:
            word = "“text:”" if part.is_text else "“value:”"
            hint = f"write {word}, or instead of all “unknown:” with the reason"
            self._complaints.add("PK107", "this fact has no value", path, hint)
        if written is None or strays:  # what the stray key was to say is not known, such as the source
            self._complaints.broken.add(path)
            written = None
        sources = self.cited(raw.get("source"), (*path, "source"))
        return written, Provenance(sources) if sources else None

    def _contested(self, listed: Plain, ruled: Plain, part: Part, path: Path) -> tuple[Plain, Provenance | None]:
        """What holds of the claims: what the ruling says, else the first."""
        before = len(self._complaints.found)
        claims = self._claims(listed, part, path)
        good = len(self._complaints.found) == before
        ruling, held = self._ruling(ruled, part, (*path, "ruling")) if ruled is not None else (None, None)
        if not good:
            self._complaints.broken.add(path)
            return None, None
        winner = claims[0]
        if held is not None:
            winner = next((claim for claim in claims if claim.agrees(held)), winner)
            if not winner.agrees(held):
                said = ", ".join(_said(claim) for claim in claims)
                place = (*path, "ruling", _value_key(ruled) if isinstance(ruled, dict) else "value")
                self._complaints.add("PK202", "this ruling matches no claim", place, f"the claims are {said}")
        agreeing = [claim for claim in claims if claim.agrees(winner.value)]
        sources = tuple(dict.fromkeys(source for claim in agreeing for source in claim.sources))
        provenance = Provenance(sources, claims, ruling)
        if ruled is None and provenance.disputed:
            self._dispute(provenance, path)
        return winner.written, provenance

    def _claims(self, listed: Plain, part: Part, path: Path) -> tuple[Claim, ...]:
        if part.kind is Kind.LEAVES:
            hint = "write the list that is printed, and tell of the other in a note"
            self._complaints.add("PK205", "a list cannot be claimed, only single values", (*path, "claims"), hint)
            return ()
        if not isinstance(listed, list) or not listed:
            message = "claims are a list of values with their sources"
            self._complaints.add("PK207", message, (*path, "claims"), _A_CLAIM)
            return ()
        read = [self._claim(entry, part, (*path, "claims", position)) for position, entry in enumerate(listed)]
        return tuple(claim for claim in read if claim)

    def _claim(self, entry: Plain, part: Part, path: Path) -> Claim | None:
        if not isinstance(entry, dict):
            self._complaints.add("PK207", "a claim is a value with its source", path, _A_CLAIM)
            return None
        strays = self._refuse_strays(entry, (*_value_keys(part), "source"), path)
        written = _written(entry, part)
        sources = self.cited(entry.get("source"), (*path, "source"))
        if not strays and written is None:
            self._complaints.add("PK207", "this claim has no value", path, _A_CLAIM)
        if not strays and entry.get("source") is None:
            self._complaints.add("PK207", "a claim needs the source that makes it", path, "add “source:”")
        value = None if written is None else self._read(written, part, (*path, _value_key(entry)))
        return None if value is None else Claim(value, written, sources)

    def _ruling(self, ruled: Plain, part: Part, path: Path) -> tuple[Ruling | None, object | None]:
        """The ruling and the value that holds by it, as far as each is good."""
        if not isinstance(ruled, dict):
            hint = "write {value: …, reason: …, by: …, date: …}"
            self._complaints.add("PK206", "a ruling is a value with its reason, by whom and when", path, hint)
            return None, None
        fields = tuple(Ruling.model_fields)
        strays = self._refuse_strays(ruled, (*_value_keys(part), *fields), path)
        ruling: Ruling | None = None
        try:
            ruling = Ruling.model_validate({name: ruled[name] for name in fields if ruled.get(name) is not None})
        except ValidationError as problem:
            self._complaints.add_all(problem, path)
        written = _written(ruled, part)
        if written is None and not strays:
            self._complaints.add("PK206", "a ruling says which value holds", path, "add “value:”, as one claim has it")
        return ruling, None if written is None else self._read(written, part, (*path, _value_key(ruled)))

    def _dispute(self, provenance: Provenance, path: Path) -> None:
        first, *rivals = provenance.claims[0], *provenance.rivals
        said = ", ".join(f"{_said(claim)} ({', '.join(claim.sources)})" for claim in (first, *rivals))
        places = [("and here", (*path, "claims", provenance.claims.index(rival))) for rival in rivals]
        hint = "decide, and say why: ruling: {value: …, reason: …, by: …, date: …}; or build with --draft"
        self._complaints.add(DISPUTED, f"sources differ on “{path[-1]}”: {said}", (*path, "claims", 0), hint, *places)

    def _read(self, written: Plain, part: Part, path: Path) -> object | None:
        try:
            value: object = part.reader.validate_python(written)
        except ValidationError as problem:
            self._complaints.add_all(problem, path)
            return None
        return value

    def _refuse_strays(self, raw: dict[str, Plain], known: Sequence[str], path: Path) -> bool:
        strays = [name for name in raw if name not in known]
        for name in strays:
            self._complaints.add_stray((*path, name), [other for other in known if other not in raw])
        twice = "text" in known and raw.get("text") is not None and raw.get("value") is not None
        if twice:
            message = "“text:” and “value:” cannot stand together"
            self._complaints.add("PK107", message, (*path, "value"), "take one of them out")
        return bool(strays) or twice


def _written(raw: dict[str, Plain], part: Part) -> Plain:
    """The value alone, as plainly as its field takes it; ``None`` if there is none."""
    value = raw.get(_value_key(raw))
    if value is None or not part.is_text or "lang" not in raw:
        return value
    return {"text": value, "lang": raw["lang"]}


def _value_keys(part: Part) -> tuple[str, ...]:
    """The keys that can make a value of that field."""
    return ("value", "text", "lang") if part.is_text else ("value",)


def _value_key(raw: dict[str, Plain]) -> str:
    """Under which key a fact, a claim or a ruling has its value."""
    return "text" if "text" in raw else "value"


def _said(claim: Claim) -> str:
    return quoted(claim.written.get("text") if isinstance(claim.written, dict) else claim.written)
