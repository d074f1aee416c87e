# Tests that are coroutines.
import asyncio
import io
import unittest


class Test(unittest.IsolatedAsyncioTestCase):
    def setUp(self):
        print("setUp")

    async def asyncSetUp(self):
        await asyncio.sleep(0.1)
        print("asyncSetUp")
        self.addAsyncCleanup(self.clean)

    async def clean(self):
        print("clean")

    async def test_await(self):
        self.assertEqual(await asyncio.sleep(0.1, 3), 3)

    def test_plain(self):
        self.assertTrue(True)

    async def test_wrong(self):
        self.assertEqual(await asyncio.sleep(0, 1), 2)

    async def asyncTearDown(self):
        print("asyncTearDown")


suite = unittest.defaultTestLoader.loadTestsFromTestCase(Test)
result = unittest.TextTestRunner(stream=io.StringIO()).run(suite)
# expect: setUp
# expect: asyncSetUp
# expect: asyncTearDown
# expect: clean
# expect: setUp
# expect: asyncSetUp
# expect: asyncTearDown
# expect: clean
# expect: setUp
# expect: asyncSetUp
# expect: asyncTearDown
# expect: clean
print(result)  # expect: <unittest.runner.TextTestResult run=3 errors=0 failures=1>
