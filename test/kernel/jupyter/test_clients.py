"""The kernel behind Jupyter's own clients: nbconvert, jupyter console and jupyter run."""

import json
import os
import re
import signal
import subprocess
import sys
import tempfile
import unittest
import urllib.request
from pathlib import Path

KERNEL = "rekenschap"


def run(app, *words, stdin=""):
    """Runs a Jupyter application by its Python module and gives what it wrote."""
    module, name = app
    start = f"from {module} import {name}; {name}.launch_instance()"
    done = subprocess.run(
        [sys.executable, "-c", start, *words], input=stdin, capture_output=True, text=True, timeout=60
    )
    return done.returncode, done.stdout, done.stderr


def notebook(cells):
    """A notebook of code cells; a cell is its source, or source and tags."""
    pairs = [(cell, []) if isinstance(cell, str) else cell for cell in cells]
    return {
        "nbformat": 4,
        "nbformat_minor": 5,
        "metadata": {"kernelspec": {"name": KERNEL, "display_name": KERNEL, "language": "typescript"}},
        "cells": [
            {
                "cell_type": "code",
                "id": f"cell-{number}",
                "metadata": {"tags": tags},
                "execution_count": None,
                "outputs": [],
                "source": source,
            }
            for number, (source, tags) in enumerate(pairs)
        ],
    }


def convert(cells):
    """Executes a notebook with nbconvert; exit code, executed notebook (None when it failed), stderr."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "cells.ipynb")
        path.write_text(json.dumps(notebook(cells)))
        code, _, err = run(
            ("nbconvert.nbconvertapp", "NbConvertApp"),
            "--to", "notebook", "--execute", "--output", "done.ipynb", str(path),
        )
        done = Path(folder, "done.ipynb")
        return code, json.loads(done.read_text()) if done.exists() else None, err


def text_of(output):
    """The plain text of an output."""
    return "".join(output.get("text") or output.get("data", {}).get("text/plain") or output.get("evalue"))


class NbconvertTests(unittest.TestCase):
    def test_executes_and_keeps_every_output(self):
        many = "for (let i = 0; i < 5000; i++) console.log(i)"
        code, done, err = convert([
            "const xs: number[] = [1, 2, 3]",
            "xs.map(x => x * 2)",
            "console.log('out'); console.error('err')",
            many,
            "await new Promise(r => setTimeout(r, 50)); 'waited'",
            ("const n: number = 'text'", ["raises-exception"]),
            ("throw new RangeError('on purpose')", ["raises-exception"]),
            "display(1); 2",
            "import { sep } from 'node:path'\nsep",
        ])
        self.assertEqual(code, 0, err)
        outputs = [cell["outputs"] for cell in done["cells"]]
        texts = [[text_of(output) for output in cell] for cell in outputs]
        self.assertEqual(texts[0:3], [[], ["[ 2, 4, 6 ]"], ["out\n", "err\n"]])
        self.assertEqual("".join(texts[3]), "".join(f"{i}\n" for i in range(5000)))
        self.assertEqual(texts[4], ["'waited'"])
        self.assertIn("not assignable", texts[5][0])
        self.assertEqual((outputs[6][0]["ename"], texts[6]), ("RangeError", ["on purpose"]))
        self.assertEqual([output["output_type"] for output in outputs[7]], ["display_data", "execute_result"])
        self.assertEqual(texts[8], ["'/'"])
        self.assertEqual([cell["execution_count"] for cell in done["cells"]], list(range(1, 10)))
        self.assertEqual(done["metadata"]["language_info"]["file_extension"], ".ts")

    def test_fails_when_a_cell_fails(self):
        code, done, err = convert(["throw new Error('on purpose')", "1"])
        self.assertNotEqual(code, 0)
        self.assertIsNone(done)
        self.assertIn("on purpose", err)


class ConsoleTests(unittest.TestCase):
    def test_runs_lines_and_asks_for_input(self):
        lines = ["const a = 20 + 1", "a * 2", "const who = await input('who? ')", "Ada", "`<${who}>`", "a.b", ""]
        code, out, err = run(
            ("jupyter_console.app", "ZMQTerminalIPythonApp"),
            "--kernel", KERNEL, "--simple-prompt", "--no-confirm-exit",
            stdin="\n".join(lines),
        )
        self.assertEqual(code, 0, err)
        self.assertIn("42", out)
        self.assertIn("who? ", out)
        self.assertIn("'<Ada>'", out)
        self.assertIn("Property 'b' does not exist on type 'number'", out + err)


class ExistingTests(unittest.TestCase):
    """A kernel that the lab started, beside the page that uses it."""

    def test_console_joins_a_kernel_of_the_lab(self):
        with tempfile.TemporaryDirectory() as folder:
            env = {**os.environ, "JUPYTER_TOKEN": "token"}
            words = ["node", "dist/cli.js", "lab", folder, "--port", "0", "--no-browser"]
            lab = subprocess.Popen(words, env=env, stdout=subprocess.PIPE, text=True)
            try:
                address = re.search(r"http://[^/]+", lab.stdout.readline()).group()
                asked = urllib.request.Request(
                    address + "/api/kernels", method="POST", headers={"Authorization": "token token"},
                    data=json.dumps({"name": KERNEL}).encode(),
                )
                kernel = json.load(urllib.request.urlopen(asked))["id"]
                console = ("jupyter_console.app", "ZMQTerminalIPythonApp")
                options = ["--simple-prompt", "--no-confirm-exit"]
                for name, lines, shown in [
                    # by the id of the kernel, and then the latest of all
                    (["--existing", f"kernel-{kernel}.json"], ["const answer: number = 6 * 7", "answer"], "42"),
                    (["--existing"], ["answer + 1"], "43"),
                ]:
                    code, out, err = run(console, *name, *options, stdin="\n".join([*lines, ""]))
                    self.assertEqual(code, 0, err)
                    self.assertIn(shown, out)
                listed = urllib.request.Request(address + "/api/kernels", headers={"Authorization": "token token"})
                self.assertEqual([each["id"] for each in json.load(urllib.request.urlopen(listed))], [kernel])
            finally:
                lab.send_signal(signal.SIGINT)
                lab.wait(20)
                lab.stdout.close()


class RunTests(unittest.TestCase):
    def run_file(self, source):
        with tempfile.NamedTemporaryFile("w", suffix=".ts") as file:
            file.write(source)
            file.flush()
            return run(("jupyter_client.runapp", "RunApp"), f"--kernel={KERNEL}", file.name)

    def test_runs_a_file(self):
        code, out, err = self.run_file("const a: number[] = [1, 2]\nconsole.log('sum', a[0]! + a[1]!)\n")
        self.assertEqual((code, out), (0, "sum 3\n"), err)


if __name__ == "__main__":
    unittest.main()
