"""The command line: what comes out, where, and with which exit code."""

from __future__ import annotations

import base64
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import articlemeta
from articlemeta.cli import main

EXAMPLES = Path(__file__).parent.parent / "examples"
HARBOUR = EXAMPLES / "harbour.txt"
TELEGRAPH = EXAMPLES / "telegraph.txt"


def command(*arguments: str, data: bytes = b"", **environment: str) -> subprocess.CompletedProcess[bytes]:
    """The command in a process of its own, as a user runs it."""
    return subprocess.run(
        [sys.executable, "-m", "articlemeta", *arguments], input=data, capture_output=True, env=os.environ | environment, check=False
    )


@pytest.fixture
def latin1(tmp_path: Path) -> Path:
    path = tmp_path / "latin1.txt"
    path.write_bytes("Caf\u00e9 opens\n\nBy Jane Doe\n".encode("latin-1"))
    return path


class TestFormats:
    def test_text_has_a_row_per_field(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["parse", str(HARBOUR)]) == 0
        out = capsys.readouterr().out
        rows = [line.split(maxsplit=1) for line in out.splitlines()]
        assert ["headline", "Port cities sign first joint pact on harbour ferries"] in rows
        assert ["published", "2024-03-14 09:40 [09:40, March 14, 2024]"] in rows
        assert "\x1b" not in out

    def test_json_of_one_file_is_the_article(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["parse", "--format", "json", str(HARBOUR)]) == 0
        out = capsys.readouterr().out
        assert articlemeta.Article.model_validate_json(out) == articlemeta.parse(HARBOUR.read_bytes().decode())
        assert out.endswith("}\n")

    def test_json_of_several_files_is_an_array(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["parse", "--format", "json", str(HARBOUR), str(TELEGRAPH)]) == 0
        first, second = json.loads(capsys.readouterr().out)
        assert first["source"] == HARBOUR.read_bytes().decode()
        assert second["source"] == TELEGRAPH.read_bytes().decode()

    def test_jsonl_has_a_line_per_file(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["parse", "--format", "jsonl", str(HARBOUR), str(TELEGRAPH)]) == 0
        lines = capsys.readouterr().out.split("\n")
        assert [bool(line) for line in lines] == [True, True, False]
        assert json.loads(lines[1])["source"] == TELEGRAPH.read_bytes().decode()

    @pytest.mark.parametrize("form", ["json", "jsonl"])
    def test_with_path_tells_which_is_which(self, form: str, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["parse", "--with-path", "--format", form, str(TELEGRAPH)]) == 0
        data = json.loads(capsys.readouterr().out)
        assert data["path"] == str(TELEGRAPH)
        assert data["article"]["source"] == TELEGRAPH.read_bytes().decode()

    def test_text_of_several_files_has_headings(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["parse", str(HARBOUR), str(TELEGRAPH)]) == 0
        assert f"\n\n==> {TELEGRAPH} <==\n" in capsys.readouterr().out

    def test_control_characters_do_not_reach_the_terminal(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        path = tmp_path / "hostile.txt"
        path.write_bytes(b"Mayor opens \x1b[31mpool\x07\n\nThe mayor opened the new pool on Monday after two years of work.\n")
        assert main(["parse", str(path)]) == 0
        assert main(["explain", str(path)]) == 0
        out = capsys.readouterr().out
        assert "\x1b" not in out
        assert "\x07" not in out


class TestInputs:
    def test_standard_input(self) -> None:
        done = command("parse", "--format", "json", "-", data=HARBOUR.read_bytes())
        assert (done.returncode, done.stderr) == (0, b"")
        assert json.loads(done.stdout)["source"] == HARBOUR.read_bytes().decode()

    @pytest.mark.parametrize("source", ["One\r\n\r\nTwo\rThree\n", "\x0cOne\x85Two\u2028\n", "", "\r"])
    def test_line_ends_stay_as_they_are(self, source: str) -> None:
        done = command("parse", "--format", "jsonl", "-", data=source.encode())
        assert json.loads(done.stdout)["source"] == source

    @pytest.mark.parametrize(
        "data",
        [
            "Caf\u00e9".encode("utf-8-sig"),
            b"\xff\xfe" + "Caf\u00e9".encode("utf-16-le"),
            b"\xfe\xff" + "Caf\u00e9".encode("utf-16-be"),
            b"\xff\xfe\x00\x00" + "Caf\u00e9".encode("utf-32-le"),
        ],
    )
    def test_a_byte_order_mark_names_the_encoding(self, data: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        path = tmp_path / "marked.txt"
        path.write_bytes(data)
        assert main(["parse", "--format", "json", str(path)]) == 0
        assert json.loads(capsys.readouterr().out)["source"] == "Caf\u00e9"

    def test_a_named_encoding(self, latin1: Path, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["parse", "--encoding", "latin-1", "--format", "json", str(latin1)]) == 0
        assert json.loads(capsys.readouterr().out)["headline"]["text"] == "Caf\u00e9 opens"

    @pytest.mark.parametrize("form", ["text", "json", "jsonl"])
    def test_one_unreadable_input_does_not_stop_the_others(
        self, form: str, latin1: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        missing = str(tmp_path / "missing.txt")
        assert main(["parse", "--format", form, missing, str(latin1), str(TELEGRAPH)]) == 1
        out, err = capsys.readouterr()
        assert "Norland" in out
        first, second = err.splitlines()
        assert missing in first
        assert all(part in second for part in (str(latin1), "offset 3", "0xe9", "--encoding windows-1252"))

    def test_json_stays_an_array_when_nothing_could_be_read(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["parse", "--format", "json", str(tmp_path), str(tmp_path)]) == 1
        assert json.loads(capsys.readouterr().out) == []

    def test_a_codec_that_lets_surrogates_pass(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        path = tmp_path / "utf7.txt"
        path.write_bytes(b"+2AA-")
        assert main(["parse", "--encoding", "utf-7", "--format", "json", str(path)]) == 1
        assert str(path) in capsys.readouterr().err


class TestOptions:
    def parsed(self, capsys: pytest.CaptureFixture[str], tmp_path: Path, source: str, *options: str) -> Any:
        path = tmp_path / "story.txt"
        path.write_bytes(source.encode())
        assert main(["parse", "--format", "json", *options, str(path)]) == 0
        return json.loads(capsys.readouterr().out)

    def test_timezone(self, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
        article = self.parsed(capsys, tmp_path, "Published: 09:40, March 14, 2024\nPool opens\n", "--timezone", "Asia/Hong_Kong")
        assert article["published"]["value"] == "2024-03-14T09:40:00+08:00"

    @pytest.mark.parametrize(("option", "value"), [("--day-first", "2020-05-04"), ("--month-first", "2020-04-05")])
    def test_order_of_day_and_month(self, option: str, value: str, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
        article = self.parsed(capsys, tmp_path, "Published: 4/5/2020\nPool opens\n", option)
        assert article["published"]["value"] == value

    def test_reference(self, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
        article = self.parsed(capsys, tmp_path, "Published 2 hours ago\nPool opens\n", "--reference", "2024-03-14T18:00:00")
        assert article["published"]["value"] == "2024-03-14T16:00:00"

    def test_language(self, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
        article = self.parsed(capsys, tmp_path, "Pool opens\n", "--language", "en")
        assert article["language"] == "en"

    @pytest.mark.parametrize(
        "arguments",
        [
            [],
            ["parse"],
            ["parse", "-", "-"],
            ["parse", "--timezone", "Mars/Olympus", "-"],
            ["parse", "--reference", "yesterday", "-"],
            ["parse", "--reference", "2024-03-14", "-"],
            ["parse", "--encoding", "no-such", "-"],
            ["parse", "--encoding", "hex", "-"],
            ["parse", "--format", "xml", "-"],
            ["explain", "--timezone", "Mars/Olympus", "-"],
            ["no-such-command"],
        ],
    )
    def test_wrong_calls_exit_with_2(self, arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
        assert main(arguments) == 2
        out, err = capsys.readouterr()
        assert out == ""
        assert "Usage:" in err


class TestWire:
    SENT = (
        b"\x01W0001\x1fasian\r\nu i\x13\x11 BC-Storm     02-20 0105\r\n\x02^Storm closes harbor<\r\n"
        b"\t   OSLO (AP) _ Ships stayed in port.\r\n\x03AP-WF-02-20-16 0337GMT<\r\n\x04"
    )
    NOISE = b"LINE DOWN\xff\r\n"

    @pytest.fixture
    def feed(self, tmp_path: Path) -> Path:
        path = tmp_path / "feed.dat"
        path.write_bytes(self.SENT + self.NOISE + self.SENT)
        return path

    def test_a_line_for_each_transmission(self, feed: Path) -> None:
        done = command("wire", str(feed))
        articles = [articlemeta.Article.model_validate_json(line) for line in done.stdout.splitlines()]
        assert [article.headline.text for article in articles if article.headline] == ["Storm closes harbor"] * 2
        assert [article.wire.offset for article in articles if article.wire] == [0, len(self.SENT + self.NOISE)]

    def test_what_is_no_transmission_is_told(self, feed: Path) -> None:
        done = command("wire", str(feed))
        assert done.returncode == 1
        (line,) = done.stderr.decode().splitlines()
        assert line.startswith(f"articlemeta: {feed}: {len(self.NOISE)} bytes at offset {len(self.SENT)}: no wire transmission")

    def test_what_is_no_transmission_is_kept(self, feed: Path, tmp_path: Path) -> None:
        kept = tmp_path / "bad.jsonl"
        command("wire", "--failures", str(kept), str(feed))
        (line,) = kept.read_text().splitlines()
        failure = json.loads(line)
        assert (failure["path"], failure["offset"], failure["error"]) == (str(feed), len(self.SENT), "WireFormatError")
        assert base64.b64decode(failure["data"]) == self.NOISE

    def test_standard_input(self) -> None:
        done = command("wire", "--with-path", "-", data=self.SENT)
        assert done.returncode == 0
        assert json.loads(done.stdout)["path"] == "-"
        assert not done.stderr, "no progress where standard error is no terminal"

    def test_a_file_that_is_not_there(self, feed: Path, tmp_path: Path) -> None:
        done = command("wire", str(tmp_path / "none.dat"), str(feed))
        assert done.returncode == 1
        assert b"none.dat: No such file" in done.stderr
        assert len(done.stdout.splitlines()) == 2

    def test_the_longest_transmission(self, feed: Path) -> None:
        done = command("wire", "--limit", "40", str(feed))
        assert (done.returncode, done.stdout) == (1, b"")
        assert b"no transmission ends within 40 bytes" in done.stderr

    @pytest.mark.parametrize(
        "wrong", [["--limit", "0", "-"], ["--timezone", "Nowhere/Here", "-"], ["-", "-"], []], ids=["limit", "zone", "twice", "no file"]
    )
    def test_wrong_calls(self, wrong: list[str]) -> None:
        assert command("wire", *wrong).returncode == 2

    def test_failures_that_cannot_be_written(self, feed: Path, tmp_path: Path) -> None:
        done = command("wire", "--failures", str(tmp_path / "none" / "bad.jsonl"), str(feed))
        assert (done.returncode, done.stdout) == (1, b"")
        assert b"bad.jsonl" in done.stderr

    @pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pty")
    def test_progress_on_a_terminal(self, feed: Path, tmp_path: Path) -> None:
        import pty

        master, terminal = pty.openpty()
        with (tmp_path / "out.jsonl").open("wb") as out:
            subprocess.run([sys.executable, "-m", "articlemeta", "wire", str(feed)], stdout=out, stderr=terminal, check=False)
        os.close(terminal)
        assert f"{feed}: 1 items, 0.0 of 0.0 MB (0 %)" in os.read(master, 1 << 16).decode()
        os.close(master)


class TestOtherCommands:
    def test_explain_names_rules(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["explain", str(HARBOUR)]) == 0
        out = capsys.readouterr().out
        assert "headline" in out
        assert "timestamp" in out

    def test_explain_of_an_unreadable_file(self, latin1: Path, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["explain", str(latin1)]) == 1
        assert "offset 3" in capsys.readouterr().err

    def test_schema(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["schema"]) == 0
        schema = json.loads(capsys.readouterr().out)
        assert {"source", "blocks", "published", "authors"} <= schema["properties"].keys()

    def test_version(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["--version"]) == 0
        assert articlemeta.__version__ in capsys.readouterr().out


class TestProcess:
    def test_output_is_utf8_in_any_locale(self) -> None:
        done = command("parse", str(HARBOUR), LC_ALL="C", PYTHONIOENCODING="ascii", PYTHONUTF8="0")
        assert done.returncode == 0
        assert "Kova\u010d" in done.stdout.decode()

    def test_a_reader_that_has_gone_is_no_failure(self) -> None:
        arguments = [sys.executable, "-m", "articlemeta", "parse", "--format", "jsonl", *[str(HARBOUR)] * 300]
        with subprocess.Popen(arguments, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
            assert process.stdout is not None
            assert process.stderr is not None
            process.stdout.readline()
            process.stdout.close()
            assert process.stderr.read() == b""
            assert process.wait() == 0

    def test_without_the_extra_it_says_how_to_install_it(self) -> None:
        program = "import sys; sys.modules['click'] = None; from articlemeta.cli import main; sys.exit(main(['parse', '-']))"
        done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=False)
        assert (done.returncode, done.stdout) == (2, b"")
        assert b'pip install "articlemeta[cli]"' in done.stderr


class TestListing:
    def test_a_terminal_gets_wrapped_rows(self) -> None:
        listing = pytest.importorskip("articlemeta._cli.listing")
        article = articlemeta.parse(HARBOUR.read_bytes().decode())
        lines = listing.layout(listing.rows(article), 60, None).splitlines()
        assert max(map(len, lines)) <= 60
        assert len(lines) > 40

    @pytest.mark.parametrize(
        ("environment", "wanted"), [({}, True), ({"NO_COLOR": "1"}, False), ({"NO_COLOR": ""}, True), ({"TERM": "dumb"}, False)]
    )
    def test_colours(self, environment: dict[str, str], wanted: bool, monkeypatch: pytest.MonkeyPatch) -> None:
        from articlemeta._cli.listing import colours_wanted

        monkeypatch.delenv("NO_COLOR", raising=False)
        monkeypatch.setenv("TERM", "xterm")
        for name, value in environment.items():
            monkeypatch.setenv(name, value)
        assert colours_wanted() is wanted
