"""The same bytes everywhere, and nothing of the machine changed by it."""

import io
import os
import shutil
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.pdf.sheet import PLAIN, Sheet


class TestSamePages:
    BODY = "<h1>Title</h1><p>Words, <em>words</em> &amp; <a href='#end'>more</a>.</p><p id='end'>End</p>"

    def test_have_the_same_bytes(self, sheet: Sheet) -> None:
        assert sheet.set(self.BODY) == sheet.set(self.BODY)

    def test_whatever_fonts_the_machine_is_told_to_have(
        self, sheet: Sheet, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
    ) -> None:
        monkeypatch.delenv("FONTCONFIG_FILE", raising=False)
        bare = sheet.set(self.BODY, "h1 { font-family: monospace }")
        shutil.copy(sheet.assets.fonts["HankenGrotesk-Bold.otf"], tmp_path / "own.otf")
        (tmp_path / "fonts.conf").write_text(f"<fontconfig><dir>{tmp_path}</dir></fontconfig>", encoding="utf-8")
        monkeypatch.setenv("FONTCONFIG_FILE", str(tmp_path / "fonts.conf"))
        assert sheet.set(self.BODY, "h1 { font-family: monospace }") == bare

    @pytest.mark.parametrize("before", [None, "/no/such/fonts.conf", ""])
    def test_leave_the_environment_as_it_was(
        self, sheet: Sheet, monkeypatch: pytest.MonkeyPatch, before: str | None
    ) -> None:
        if before is None:
            monkeypatch.delenv("FONTCONFIG_FILE", raising=False)
        else:
            monkeypatch.setenv("FONTCONFIG_FILE", before)
        sheet.pages("<p>x")
        assert os.environ.get("FONTCONFIG_FILE") == before

    def test_in_many_threads_at_once(self, sheet: Sheet, tmp_path: Path) -> None:
        expected = sheet.set(self.BODY)
        sheets = []
        for number in range(4):
            (tmp_path / str(number)).mkdir()
            sheets.append(Sheet(tmp_path / str(number)))
        with ThreadPoolExecutor() as pool:
            assert list(pool.map(lambda each: each.set(self.BODY), sheets)) == [expected] * 4

    def test_of_a_layout_with_an_attachment(self, sheet: Sheet) -> None:
        head = f"<link rel='attachment' href='{sheet.add('list.csv', b'a,b')}' title='A list'>"
        data, findings = sheet.set(head)
        assert findings == ()
        pages = PdfReader(io.BytesIO(data))
        (attached,) = pages.attachment_list
        assert (attached.name, attached.content) == ("list.csv", b"a,b")
        assert attached.creation_date == attached.modification_date == PLAIN.made
        assert sheet.set(head)[0] == data
