"""The kernel held against Jupyter's own test suite, every sample filled in."""

import unittest

import jupyter_kernel_test


class RekenschapTests(jupyter_kernel_test.KernelTests):
    kernel_name = "rekenschap"
    language_name = "typescript"
    file_extension = ".ts"

    code_hello_world = "console.log('hello, world')"
    code_stderr = "console.error('careful')"
    completion_samples = [
        {"text": "Math.hyp", "matches": {"hypot"}},
        {"text": "'😀'; Number.isSafe", "matches": {"isSafeInteger"}},
        {"text": "[1, 2].toSp", "matches": {"toSpliced"}},
        {"text": "no_such_name."},
    ]
    complete_code_samples = ["1 + 1", "const a: number = 1", "function f() {\n  return 1\n}", "f(`a`)", ""]
    incomplete_code_samples = ["function f() {", "const a = [1,", "if (true) {\n  f()", "`open", "f(1,"]
    invalid_code_samples = ["const const", "1 +* 2", ")"]
    code_page_something = "Math.max?"
    code_generate_error = "throw new Error('on purpose')"
    code_execute_result = [
        {"code": "6 * 7", "result": "42"},
        {"code": "'a' + 'b'", "result": "'ab'"},
        {"code": "[1, 2, 3].map(x => x * 2)", "result": "[ 2, 4, 6 ]"},
        {"code": "await Promise.resolve(5)", "result": "5"},
        {"code": "({ a: 1n })", "result": "{ a: 1n }"},
        {"code": "6 * 7", "result": "42"},
        {"code": "6 * 7", "result": "42"},
    ]
    code_display_data = [
        {"code": "display(1)", "mime": "text/plain"},
        {"code": "display(html`<b>bold</b>`)", "mime": "text/html"},
    ]
    code_history_pattern = "6 ? 7"
    supported_history_operations = ("tail", "range", "search")
    code_inspect_sample = "Math.max"
    code_clear_output = "clearOutput()"


if __name__ == "__main__":
    unittest.main()
