import shapes.third as third
print(third.three)
# expect error: ModuleNotFoundError: No module named 'shapes'
# expect error: ModuleNotFoundError: No module named 'shapes'
