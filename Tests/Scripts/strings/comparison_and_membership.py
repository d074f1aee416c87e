print("a" < "b", "Z" < "a", "abc" < "abd", "ab" < "abc", "" < "a")  # expect: True True True True True
print("bc" in "abcd", "" in "abc", "x" not in "abc")  # expect: True True True
print(max("hello"), min("hello"), sorted("hello"), list(reversed("abc")))  # expect: o e ['e', 'h', 'l', 'l', 'o'] ['c', 'b', 'a']
