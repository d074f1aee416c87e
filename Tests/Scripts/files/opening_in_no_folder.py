open("none/such", "w")  # expect error: FileNotFoundError: [Errno 2] No such file or directory: 'none/such'
