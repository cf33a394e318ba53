"""The door to files: what it opens and what it refuses."""

from pathlib import Path

import pytest

from presskit.assets import Assets, RefusedError, media_type


@pytest.fixture
def assets(tmp_path: Path) -> Assets:
    for name, data in {"kit/images/a b.png": b"kit", "layout/style.css": b"css", "secret": b"secret"}.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(data)
    return Assets(tmp_path / "kit", tmp_path / "layout")


def refusal(assets: Assets, address: str) -> str:
    with pytest.raises(RefusedError) as caught:
        assets.read(address)
    return str(caught.value)


class TestOpens:
    def test_files_of_the_kit_and_of_the_layout(self, assets: Assets) -> None:
        assert assets.read("kit:images/a b.png") == b"kit"
        assert assets.read("kit:./images//a b.png") == b"kit"
        assert assets.read("layout:style.css") == b"css"

    def test_links_that_stay_inside(self, assets: Assets) -> None:
        (assets.kit / "link.png").symlink_to("images/a b.png")
        assert assets.path("kit:link.png") == (assets.kit / "images/a b.png").resolve()

    def test_a_kit_that_is_itself_a_link(self, assets: Assets, tmp_path: Path) -> None:
        (tmp_path / "link").symlink_to(assets.kit)
        assert Assets(tmp_path / "link").read("kit:images/a b.png") == b"kit"

    def test_fonts_by_name(self, assets: Assets) -> None:
        assert {name.partition("-")[0] for name in assets.fonts} >= {"HankenGrotesk", "SourceSerifPro"}
        name = next(iter(assets.fonts))
        assert assets.read(f"font:{name}")[:4] in (b"OTTO", b"\0\1\0\0")

    def test_a_list_of_the_kits_files(self, assets: Assets) -> None:
        assert assets.kit_files == ("images/a b.png",)


class TestRefuses:
    @pytest.mark.parametrize(
        "name", ["/etc/passwd", "../secret", "images/../../secret", "images\\..\\..\\secret", ".."]
    )
    def test_ways_out(self, assets: Assets, name: str) -> None:
        assert refusal(assets, f"kit:{name}") == f"“{name}” is refused: it leads out of its folder"

    def test_links_that_lead_out(self, assets: Assets, tmp_path: Path) -> None:
        (assets.kit / "link.png").symlink_to(tmp_path / "secret")
        (assets.kit / "folder").symlink_to(tmp_path)
        message = "“{}” is refused: it is a link that leads out of its folder"
        assert refusal(assets, "kit:link.png") == message.format("link.png")
        assert refusal(assets, "kit:folder/secret") == message.format("folder/secret")

    @pytest.mark.parametrize("name", ["no.png", "Images/A b.png"])
    def test_what_is_no_file(self, assets: Assets, name: str) -> None:
        assert refusal(assets, f"kit:{name}") == f"there is no file “{name}” in “{assets.kit}”"

    @pytest.mark.parametrize("name", ["", ".", "images"])
    def test_folders(self, assets: Assets, name: str) -> None:
        assert refusal(assets, f"kit:{name}") == f"“{name}” is a folder, not a file"

    @pytest.mark.parametrize("name", ["x\0y", "x" * 5000])
    def test_what_no_file_is_called(self, assets: Assets, name: str) -> None:
        assert refusal(assets, f"kit:{name}") == f"“{name}” is not the name of a file"

    def test_links_in_a_circle(self, assets: Assets) -> None:
        (assets.kit / "one").symlink_to("two")
        (assets.kit / "two").symlink_to("one")
        assert "one" in refusal(assets, "kit:one")

    @pytest.mark.parametrize(
        "address", ["https://example.org/a.png", "file:///etc/passwd", "a.png", "", "data:,x", "kit"]
    )
    def test_other_addresses(self, assets: Assets, address: str) -> None:
        said = "is refused: only files of the kit, the layout and the fonts may be used"
        assert refusal(assets, address) == f"“{address}” {said}"

    def test_a_layout_where_none_is_drawn(self, assets: Assets) -> None:
        assert "is refused" in refusal(Assets(assets.kit), "layout:style.css")

    def test_fonts_that_nobody_declared(self, assets: Assets) -> None:
        assert refusal(assets, "font:Comic.ttf") == "there is no font “Comic.ttf”"

    def test_what_cannot_be_read(self, assets: Assets, monkeypatch: pytest.MonkeyPatch) -> None:
        def forbidden(_path: Path) -> bytes:
            raise PermissionError(13, "Permission denied")

        monkeypatch.setattr(Path, "read_bytes", forbidden)
        assert refusal(assets, "layout:style.css") == "“style.css” cannot be read: Permission denied"


class TestMediaType:
    @pytest.mark.parametrize(
        ("name", "kind"),
        [
            ("a.PNG", "image/png"),
            ("b/c.svg", "image/svg+xml"),
            ("d", "application/octet-stream"),
            ("e.otf", "font/otf"),
        ],
    )
    def test_is_what_the_ending_promises(self, name: str, kind: str) -> None:
        assert media_type(name) == kind
