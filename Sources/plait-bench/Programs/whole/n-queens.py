def solutions(n):
    def place(row, columns, rising, falling):
        if row == n:
            return 1
        count = 0
        for column in range(n):
            if column in columns or row + column in rising or row - column in falling:
                continue
            columns.add(column)
            rising.add(row + column)
            falling.add(row - column)
            count += place(row + 1, columns, rising, falling)
            columns.remove(column)
            rising.remove(row + column)
            falling.remove(row - column)
        return count

    return place(0, set(), set(), set())


print(solutions(8))
