s = "text"
print(f"[{s:8}] [{s:>8}] [{s:^8}] [{s:-<8}] [{s:.2}] [{s:6.2}]")  # expect: [text    ] [    text] [  text  ] [text----] [te] [te    ]
print(f"[{'中':>3}] [{None!s:>6}] [{[1]!s:>6}]")  # expect: [  中] [  None] [   [1]]
