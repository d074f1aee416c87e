# unittest: outcomes, fixtures, subtests, messages.
import unittest


class Case(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        print("class")

    def setUp(self):
        self.x = 1

    def test_equal(self):
        self.assertEqual([1, 2, 3], [1, 2, 4])

    def test_dict(self):
        self.assertEqual({"a": 1}, {"a": 2}, "message")

    def test_error(self):
        1 / 0

    def test_raises(self):
        with self.assertRaises(ValueError) as caught:
            int("x")
        self.assertIn("invalid", str(caught.exception))
        with self.assertRaises(KeyError):
            pass

    @unittest.skip("reason")
    def test_skipped(self):
        pass

    @unittest.expectedFailure
    def test_expected(self):
        self.fail("x")

    @unittest.expectedFailure
    def test_unexpected(self):
        pass

    def test_subtests(self):
        for i in range(4):
            with self.subTest(i=i):
                self.assertEqual(i % 2, 0)

    def test_text(self):
        self.addCleanup(print, "cleaned")
        self.assertEqual("abc\ndef", "abc\ndxf")

    def test_warns(self):
        import warnings
        with self.assertWarns(UserWarning):
            warnings.warn("w")

    def test_almost(self):
        self.assertAlmostEqual(1.0, 1.1)


result = unittest.TestResult()
unittest.defaultTestLoader.loadTestsFromTestCase(Case).run(result)
# expect: class
# expect: cleaned
print(result)  # expect: <unittest.result.TestResult run=11 errors=1 failures=7>
for test, text in result.failures + result.errors:
    print(test, repr(text[text.index("Error: "):]))
# expect: test_almost (__main__.Case.test_almost) 'Error: 1.0 != 1.1 within 7 places (0.10000000000000009 difference)\n'
# expect: test_dict (__main__.Case.test_dict) "Error: {'a': 1} != {'a': 2}\n- {'a': 1}\n?       ^\n\n+ {'a': 2}\n?       ^\n : message\n"
# expect: test_equal (__main__.Case.test_equal) 'Error: Lists differ: [1, 2, 3] != [1, 2, 4]\n\nFirst differing element 2:\n3\n4\n\n- [1, 2, 3]\n?        ^\n\n+ [1, 2, 4]\n?        ^\n\n'
# expect: test_raises (__main__.Case.test_raises) 'Error: KeyError not raised\n'
# expect: test_subtests (__main__.Case.test_subtests) (i=1) 'Error: 1 != 0\n'
# expect: test_subtests (__main__.Case.test_subtests) (i=3) 'Error: 1 != 0\n'
# expect: test_text (__main__.Case.test_text) "Error: 'abc\\ndef' != 'abc\\ndxf'\n  abc\n- def+ dxf\n"
# expect: test_error (__main__.Case.test_error) 'Error: division by zero\n'
print(result.skipped, len(result.expectedFailures), result.unexpectedSuccesses, result.wasSuccessful())  # expect: [(<__main__.Case testMethod=test_skipped>, 'reason')] 1 [<__main__.Case testMethod=test_unexpected>] False
