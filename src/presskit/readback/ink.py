"""Follows the operators of a PDF page, and tells what of its words lies outside the page or the box that clips them.

As PDF 32000-1 has it: the matrices of 8.3, clipping of 8.5.4, text of 9.2 to 9.4. A box that is no upright rectangle
counts as the rectangle around it, so that nothing is told of words that are seen.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Literal

from presskit.readback.glyphs import Face, resolved

if TYPE_CHECKING:
    from pypdf.generic import StreamObject

Seen = Literal["whole", "cut", "unseen"]

Matrix = tuple[float, float, float, float, float, float]
_AS_IT_IS: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)

_READABLE = 0.8
"""So much of a letter is needed to read it; a layout may dip its headline into a picture."""

_CORNERS: Mapping[bytes, int] = {b"m": 1, b"l": 1, b"c": 3, b"v": 2, b"y": 2}
"""The points that each operator adds to a path."""
_ENDS_A_PATH = frozenset([b"n", b"S", b"s", b"f", b"F", b"f*", b"B", b"B*", b"b", b"b*"])
_SHOWS = frozenset([b"Tj", b"TJ", b"'", b'"'])


@dataclass(frozen=True, slots=True)
class Box:
    """An upright rectangle on the page, in points; a part of nothing is empty."""

    left: float
    bottom: float
    right: float
    top: float

    def within(self, other: "Box") -> "Box":
        """What both have in common."""
        left, bottom = max(self.left, other.left), max(self.bottom, other.bottom)
        return Box(left, bottom, min(self.right, other.right), min(self.top, other.top))

    def share(self, other: "Box") -> float:
        """How much of the other one lies inside, from 0 to 1; a line or a point has a share of its length alone."""
        both = self.within(other)
        if both.right < both.left or both.top < both.bottom:
            return 0.0
        wide, high = other.right - other.left, other.top - other.bottom
        return ((both.right - both.left) / wide if wide else 1.0) * ((both.top - both.bottom) / high if high else 1.0)


@dataclass(frozen=True, slots=True)
class _State:
    """What ``q`` keeps and ``Q`` brings back: where things are drawn, what clips them, and how letters are set."""

    clip: Box
    matrix: Matrix = _AS_IT_IS
    face: Face | None = None
    size: float = 0.0
    apart: float = 0.0
    """Between letters (``Tc``), and more between words (``Tw``)."""
    words_apart: float = 0.0
    wide: float = 1.0
    rise: float = 0.0
    leading: float = 0.0


@dataclass
class Ink:
    """Takes the operators of a page one by one, and keeps what is seen of the words since somebody asked."""

    page: Box
    resources: Any
    """Of the page, as pypdf has them: fonts and forms by name."""
    glyphless: int = 0
    """The characters that no font has: number 0 of a font is the box that shows one is missing."""
    _state: _State = field(init=False)
    _saved: list[_State] = field(default_factory=list)
    _outer: list[tuple[_State, list[_State], Any]] = field(default_factory=list)
    _path: list[tuple[float, float]] = field(default_factory=list)
    _clips: bool = False
    _text: Matrix = _AS_IT_IS
    _line: Matrix = _AS_IT_IS
    _faces: dict[int, Face] = field(default_factory=dict)
    _shown: list[Seen] = field(default_factory=list)
    _decoration: list[bool] = field(default_factory=list)
    """Of each mark around: whether it says that what it marks is no content."""

    def __post_init__(self) -> None:
        self._state = _State(self.page)

    def seen(self) -> Seen:
        """How much is seen of what was shown since the last question."""
        shown, self._shown = self._shown, []
        if "cut" in shown or len(set(shown)) > 1:
            return "cut"
        return shown[0] if shown else "whole"

    @property
    def in_form(self) -> bool:
        """Whether what is drawn now belongs to a drawing that the page has beside its own content."""
        return bool(self._outer)

    def form(self, name: str) -> "StreamObject | None":
        """The drawing of that name that the page has beside its own content; ``None`` for a picture."""
        found = resolved(resolved(self.resources, "/XObject", {}), name, None)
        return found if found is not None and found["/Subtype"] == "/Form" else None

    def before(self, operator: bytes, operands: Any, *_matrices: object) -> None:  # noqa: ANN401, C901 - pypdf's own; a line for each operator
        """Take an operator before its form, if it draws one, is read."""
        match operator:
            case b"q":
                self._saved.append(self._state)
            case b"Q" if self._saved:
                self._state = self._saved.pop()
            case b"cm":
                self._state = replace(self._state, matrix=_times(_matrix(operands), self._state.matrix))
            case b"W" | b"W*":
                self._clips = True
            case b"Do":
                self._enter(operands[0])
            case b"BDC" | b"BMC":
                self._decoration.append(operands[0] == "/Artifact" and said_of(operands).get("/Type") == "/Layout")
            case b"EMC" if self._decoration:
                self._decoration.pop()
            case _ if operator in _SHOWS:
                self._show(operator, operands)
            case _ if operator in _ENDS_A_PATH:
                self._end_path()
            case _ if operator == b"re" or operator in _CORNERS:
                self._path += (_at(x, y, self._state.matrix) for x, y in _points(operator, operands))
            case _ if operator[:1] in (b"T", b"B"):
                self._set(operator, operands)

    def after(self, operator: bytes, _operands: object, *_matrices: object) -> None:
        """Take an operator after its form was read."""
        if operator == b"Do":
            self._state, self._saved, self.resources = self._outer.pop()

    def _enter(self, name: str) -> None:
        """Into a form, which has a matrix, a box and resources of its own."""
        self._outer.append((self._state, self._saved, self.resources))
        form = self.form(name)
        if form is not None:
            matrix = _times(_matrix(resolved(form, "/Matrix", _AS_IT_IS)), self._state.matrix)
            left, bottom, right, top = map(float, resolved(form, "/BBox", ()))
            corners = [_at(x, y, matrix) for x in (left, right) for y in (bottom, top)]
            self._state = replace(self._state, matrix=matrix, clip=self._state.clip.within(_around(corners)))
            self.resources = resolved(form, "/Resources", self.resources)
        self._saved = []

    def _end_path(self) -> None:
        if self._clips and self._path:
            self._state = replace(self._state, clip=self._state.clip.within(_around(self._path)))
        self._path, self._clips = [], False

    def _set(self, operator: bytes, operands: Sequence[Any]) -> None:  # noqa: C901 - one line for each operator
        """An operator that says how and where letters are set."""
        numbers = [float(each) for each in operands if isinstance(each, int | float)]
        match operator, numbers:
            case b"BT", []:
                self._text = self._line = _AS_IT_IS
            case b"Tm", [_, _, _, _, _, _]:
                self._text = self._line = _matrix(numbers)
            case b"Td" | b"TD", [x, y]:
                if operator == b"TD":
                    self._state = replace(self._state, leading=-y)
                self._next_line(x, y)
            case b"T*", []:
                self._next_line(0, -self._state.leading)
            case b"Tf", [size]:
                self._state = replace(self._state, face=self._face(operands[0]), size=size)
            case b"Tc", [apart]:
                self._state = replace(self._state, apart=apart)
            case b"Tw", [apart]:
                self._state = replace(self._state, words_apart=apart)
            case b"Tz", [percent]:
                self._state = replace(self._state, wide=percent / 100)
            case b"Ts", [rise]:
                self._state = replace(self._state, rise=rise)
            case b"TL", [leading]:
                self._state = replace(self._state, leading=leading)

    def _next_line(self, x: float, y: float) -> None:
        self._text = self._line = _times((1.0, 0.0, 0.0, 1.0, x, y), self._line)

    def _face(self, name: str) -> Face | None:
        font = resolved(resolved(self.resources, "/Font", {}), name, None)
        if font is None:
            return None
        if id(font) not in self._faces:
            self._faces[id(font)] = Face(font)
        return self._faces[id(font)]

    def _show(self, operator: bytes, operands: Sequence[Any]) -> None:
        """Letters, each at its place; between them ``TJ`` has numbers that move the pen back."""
        if operator in (b"'", b'"'):
            self._next_line(0, -self._state.leading)
        state, face = self._state, self._state.face
        if face is None:
            return
        whole = _times(self._text, state.matrix)
        x = 0.0
        drawn: list[tuple[int, float]] = []
        for part in operands[0] if operator == b"TJ" else operands[-1:]:
            if isinstance(part, int | float):
                x -= float(part) / 1000 * state.size * state.wide
                continue
            for code in face.codes(getattr(part, "original_bytes", part)):
                self.glyphless += face.is_missing(code)
                drawn.append((code, x))
                further = state.size * face.width(code) + state.apart + state.words_apart * (code == ord(" "))
                x += further * state.wide
        self._text = _times((1.0, 0.0, 0.0, 1.0, x, 0.0), self._text)

        if drawn and not (len(drawn) == 1 and any(self._decoration)):  # a letter alone that nobody hears is a picture
            self._shown += self._seen(face, drawn, whole)

    def _seen(self, face: Face, drawn: Sequence[tuple[int, float]], whole: Matrix) -> Iterator[Seen]:
        """How much is seen of letters, each with its place on the line; nothing of blanks."""
        state = self._state
        em = state.size * state.wide

        def share(left: float, low: float, right: float, high: float) -> float:
            up = (low * state.size + state.rise, high * state.size + state.rise)
            return state.clip.share(_around([_at(x, y, whole) for x in (left, right) for y in up]))

        start, end = min(at for _, at in drawn), max(at + face.width(code) * em for code, at in drawn)
        if share(start, face.depth, end, face.height) == 1:
            yield "whole"
            return
        inks = [(at, ink) for code, at in drawn if (ink := face.ink(code))]
        shares = [share(at + ink[0] * em, ink[1], at + ink[2] * em, ink[3]) for at, ink in inks]
        if any(each < _READABLE for each in shares):
            yield "cut" if any(shares) else "unseen"
        elif shares:
            yield "whole"


def said_of(mark: Sequence[Any]) -> Mapping[str, Any]:
    """What a mark says of itself, where it stands with it and not in a list elsewhere."""
    return mark[1] if len(mark) > 1 and isinstance(mark[1], Mapping) else {}


def _matrix(numbers: Sequence[Any]) -> Matrix:
    a, b, c, d, e, f = map(float, numbers)
    return a, b, c, d, e, f


def _times(one: Matrix, other: Matrix) -> Matrix:
    """What does first the one and then the other."""
    a, b, c, d, e, f = one
    p, q, r, s, t, u = other
    return a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u


def _at(x: float, y: float, matrix: Matrix) -> tuple[float, float]:
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f


def _around(points: Sequence[tuple[float, float]]) -> Box:
    across, up = zip(*points, strict=True)
    return Box(min(across), min(up), max(across), max(up))


def _points(operator: bytes, operands: Sequence[Any]) -> Iterator[tuple[float, float]]:
    numbers = [float(each) for each in operands]
    if operator == b"re":
        x, y, width, height = numbers
        yield from ((x, y), (x + width, y), (x, y + height), (x + width, y + height))
    else:
        yield from zip(numbers[::2], numbers[1::2], strict=True)
