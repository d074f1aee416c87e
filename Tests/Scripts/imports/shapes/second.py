from shapes.first import one
two = 2
# expect error: ModuleNotFoundError: No module named 'shapes'
