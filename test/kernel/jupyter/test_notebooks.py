"""The committed notebooks as other readers of the format see them."""

import tempfile
import unittest
from pathlib import Path

import nbformat

from test_clients import run

NOTEBOOKS = sorted(Path(__file__).parents[3].glob("notebooks/*.ipynb"))


class NotebookTests(unittest.TestCase):
    def test_there_are_notebooks(self):
        self.assertGreater(len(NOTEBOOKS), 0)

    def test_follow_the_format(self):
        for path in NOTEBOOKS:
            with self.subTest(path.name):
                nbformat.validate(nbformat.read(path, as_version=nbformat.NO_CONVERT))

    def test_become_html_without_running(self):
        with tempfile.TemporaryDirectory() as folder:
            code, _, err = run(
                ("nbconvert.nbconvertapp", "NbConvertApp"),
                "--to", "html", "--output-dir", folder, *map(str, NOTEBOOKS),
            )
            self.assertEqual(code, 0, err)
            self.assertEqual(len(list(Path(folder).glob("*.html"))), len(NOTEBOOKS))


if __name__ == "__main__":
    unittest.main()
