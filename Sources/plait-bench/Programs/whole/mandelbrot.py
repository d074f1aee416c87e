def inside(c, most):
    z = 0j
    for n in range(most):
        z = z * z + c
        if abs(z) > 2:
            return n
    return most


width, height = 100, 50
total = 0
for y in range(height):
    line = ""
    for x in range(width):
        n = inside(complex(3 * x / width - 2, 2 * y / height - 1), 60)
        total += n
        line += " .:-=+*#%@"[n * 9 // 60]
    if y % 10 == 0:
        print(line)
print(total)
