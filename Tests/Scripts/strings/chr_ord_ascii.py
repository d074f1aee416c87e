print(chr(65), ord("A"), chr(128512), ord("😀"), ascii("é中"), len("😀"))  # expect: A 65 😀 128512 '\xe9\u4e2d' 1
