import math

SUN = 4 * math.pi**2
DAYS = 365.24
bodies = [
    [0.0, 0.0, 0.0, 0.0, 0.0, 0.0, SUN],
    [4.84, -1.16, -0.10, 0.00166 * DAYS, 0.00770 * DAYS, -0.0000690 * DAYS, 0.000955 * SUN],
    [8.34, 4.12, -0.40, -0.00277 * DAYS, 0.00500 * DAYS, 0.0000230 * DAYS, 0.000286 * SUN],
    [12.89, -15.11, -0.22, 0.00296 * DAYS, 0.00238 * DAYS, -0.0000297 * DAYS, 0.0000437 * SUN],
    [15.38, -25.92, 0.18, 0.00268 * DAYS, 0.00163 * DAYS, -0.0000952 * DAYS, 0.0000515 * SUN],
]
pairs = [(a, b) for i, a in enumerate(bodies) for b in bodies[i + 1 :]]


def advance(steps, dt):
    for _ in range(steps):
        for a, b in pairs:
            dx, dy, dz = a[0] - b[0], a[1] - b[1], a[2] - b[2]
            pull = dt / (dx * dx + dy * dy + dz * dz) ** 1.5
            a[3] -= dx * b[6] * pull
            a[4] -= dy * b[6] * pull
            a[5] -= dz * b[6] * pull
            b[3] += dx * a[6] * pull
            b[4] += dy * a[6] * pull
            b[5] += dz * a[6] * pull
        for body in bodies:
            body[0] += dt * body[3]
            body[1] += dt * body[4]
            body[2] += dt * body[5]


def energy():
    e = 0.0
    for x, y, z, vx, vy, vz, m in bodies:
        e += 0.5 * m * (vx * vx + vy * vy + vz * vz)
    for a, b in pairs:
        e -= a[6] * b[6] / math.dist(a[:3], b[:3])
    return e


print(f"{energy():.9f}")
advance(12000, 0.01)
print(f"{energy():.9f}")
