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
print(result)
for test, text in result.failures + result.errors:
    print(test, repr(text[text.index("Error: "):]))
print(result.skipped, len(result.expectedFailures), result.unexpectedSuccesses, result.wasSuccessful())
