#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Tables of the U.S. Standard Atmosphere 1976 above 86 km, from its own equations.

Source: U.S. Standard Atmosphere, 1976 (NOAA-S/T 76-1562, Washington, October 1976), part 1:
temperature, eqs. 25 to 31 with table 5; number densities of N2, O, O2, Ar, He and H, eqs. 32 to 42
with tables 3, 6, 7 and 9; pressure and density, eqs. 33c and 42. The standard prints a table of the
same quantities; the tests hold this one against values quoted from there.

Prints CSV: geometric height (km), kinetic temperature (K), pressure (Pa), density (kg/m3), every
kilometre from 86 to 1000 km. Standard library only:

    python3 scripts/atmosphere/us1976_upper.py \
        > engine/src/main/resources/org/umbrella/earth/us-standard-atmosphere-1976-upper.csv
"""
import math

R = 8314.32          # N m/(kmol K), the standard's gas constant
NA = 6.022169e26     # 1/kmol, the standard's Avogadro constant
G0 = 9.80665         # m/s2
R0 = 6356766.0       # m, effective Earth radius of the standard
M0 = 28.9644         # kg/kmol, mean molar mass below 86 km
M = {"N2": 28.0134, "O": 15.9994, "O2": 31.9988, "Ar": 39.948, "He": 4.0026, "H": 1.00797}
N86 = {"N2": 1.129794e20, "O": 8.6e16, "O2": 3.030898e19, "Ar": 1.351400e18, "He": 7.5817e14}
N_H_500 = 8.0e10     # 1/m3
PHI_H = 7.2e11       # 1/(m2 s), upward flux of hydrogen
ALPHA = {"O": 0.0, "O2": 0.0, "Ar": 0.0, "He": -0.40, "H": -0.25}
DIFFUSION = {"O": (6.986e20, 0.75), "O2": (4.863e20, 0.75), "Ar": (4.487e20, 0.87),
             "He": (1.700e21, 0.691), "H": (3.305e21, 0.5)}
# Q, U, W, q, u, w of table 7, per km3 and km
FLUX = {"O": (-5.809644e-4, 56.90311, 2.706240e-5, -3.416248e-3, 97.0, 5.008765e-4),
        "O2": (1.366212e-4, 86.0, 8.333333e-5, 0.0, 0.0, 0.0),
        "Ar": (9.434079e-5, 86.0, 8.333333e-5, 0.0, 0.0, 0.0),
        "He": (-2.457369e-4, 86.0, 6.666667e-4, 0.0, 0.0, 0.0)}
SPECIES = ("N2", "O", "O2", "Ar", "He")


def temperature(z):
    """Kinetic temperature, K, and its slope, K/m, at geometric height z, m."""
    k = z / 1e3
    if k <= 91.0:
        return 186.8673, 0.0
    if k <= 110.0:
        s = (k - 91.0) / 19.9429
        root = math.sqrt(1.0 - s * s)
        return 263.1905 - 76.3232 * root, 76.3232 * s / (19.9429 * root) / 1e3
    if k <= 120.0:
        return 240.0 + 12.0 * (k - 110.0), 12.0e-3
    r0 = R0 / 1e3
    lam = 12.0 / (1000.0 - 360.0)
    xi = (k - 120.0) * (r0 + 120.0) / (r0 + k)
    dxi = ((r0 + 120.0) / (r0 + k)) ** 2
    return 1000.0 - 640.0 * math.exp(-lam * xi), 640.0 * lam * dxi * math.exp(-lam * xi) / 1e3


def gravity(z):
    return G0 * (R0 / (R0 + z)) ** 2


def eddy(z):
    k = z / 1e3
    if k < 95.0:
        return 120.0
    if k < 115.0:
        return 120.0 * math.exp(1.0 - 400.0 / (400.0 - (k - 95.0) ** 2))
    return 0.0


def flux(name, z):
    q, u, w, q2, u2, w2 = FLUX[name]
    k = z / 1e3
    value = q * (k - u) ** 2 * math.exp(-w * (k - u) ** 3)
    if q2 != 0.0 and k < u2:
        value += q2 * (u2 - k) ** 2 * math.exp(-w2 * (u2 - k) ** 3)
    return value / 1e3


def slopes(z, ln):
    """d ln n / dz of each species of SPECIES, 1/m."""
    t, dt = temperature(z)
    g = gravity(z)
    k = eddy(z)
    n = [math.exp(x) for x in ln]
    out = [-dt / t - g * (M0 if z <= 100e3 else M["N2"]) / (R * t)]
    for i, name in enumerate(SPECIES[1:], start=1):
        if i <= 2:
            background = n[0]
            mean = M0 if z <= 100e3 else M["N2"]
        else:
            background = n[0] + n[1] + n[2]
            mean = M0 if z <= 100e3 else (
                (n[0] * M["N2"] + n[1] * M["O"] + n[2] * M["O2"]) / background)
        a, b = DIFFUSION[name]
        d = a / background * (t / 273.15) ** b
        f = g / (R * t) / (d + k) * (
            d * M[name] + mean * k + d * ALPHA[name] * R / g * dt)
        out.append(-dt / t - f - flux(name, z))
    return out


def rk4(z, ln, step):
    k1 = slopes(z + 1e-9, ln)
    k2 = slopes(z + step / 2, [x + step / 2 * k for x, k in zip(ln, k1)])
    k3 = slopes(z + step / 2, [x + step / 2 * k for x, k in zip(ln, k2)])
    k4 = slopes(z + step - 1e-9, [x + step * k for x, k in zip(ln, k3)])
    return [x + step / 6 * (a + 2 * b + 2 * c + d)
            for x, a, b, c, d in zip(ln, k1, k2, k3, k4)]


def hydrogen(z, total, tau_at, integral_at):
    """Number density of H, 1/m3: eq. 39, from 150 km; none below."""
    if z < 150e3:
        return 0.0
    t = temperature(z)[0]
    t11 = temperature(500e3)[0]
    power = (t11 / t) ** (1.0 + ALPHA["H"])
    return (N_H_500 - integral_at(z)) * power * math.exp(-tau_at(z))


def main():
    step = 50.0
    ln = [math.log(N86[name]) for name in SPECIES]
    densities = {86000: [math.exp(x) for x in ln]}
    z = 86e3
    while z < 1000e3 - 1:
        ln = rk4(z, ln, step)
        z += step
        densities[round(z)] = [math.exp(x) for x in ln]

    # tau(z) = integral from 500 km of g M_H / (R T); I(z) = integral from 500 km of
    # phi / D (T / T11)^(1 + alpha) exp(tau), both by Simpson's rule between nodes.
    t11 = temperature(500e3)[0]

    def dtau(height):
        return gravity(height) * M["H"] / (R * temperature(height)[0])

    tau = {500000: 0.0}
    integral = {500000: 0.0}

    def integrand(height, tau_here):
        a, b = DIFFUSION["H"]
        t = temperature(height)[0]
        d = a / sum(densities[round(height)]) * (t / 273.15) ** b
        return PHI_H / d * (t / t11) ** (1.0 + ALPHA["H"]) * math.exp(tau_here)

    for sign, end in ((-1, 150000), (1, 1000000)):
        z = 500000
        while z != end:
            h = sign * 2 * step
            mid, far = z + sign * step, z + h
            tau_mid = tau[z] + h / 2 / 6 * (dtau(z) + 4 * dtau(z + h / 4) + dtau(mid))
            tau_far = tau[z] + h / 6 * (dtau(z) + 4 * dtau(mid) + dtau(far))
            far = round(far)
            tau[far] = tau_far
            integral[far] = integral[z] + h / 6 * (
                integrand(z, tau[z]) + 4 * integrand(mid, tau_mid) + integrand(far, tau_far))
            z = far

    print("# U.S. Standard Atmosphere 1976 above 86 km: computed from the equations of the standard")
    print("# (NOAA-S/T 76-1562, part 1) by scripts/atmosphere/us1976_upper.py")
    print("height_km,temperature_k,pressure_pa,density_kg_m3")
    for k in range(86, 1001):
        z = k * 1000
        n = dict(zip(SPECIES, densities[z]))
        n["H"] = hydrogen(z, n, tau.__getitem__, integral.__getitem__)
        t = temperature(z)[0]
        p = sum(n.values()) * R / NA * t
        rho = sum(n[s] * M[s] for s in n) / NA
        print(f"{k},{t:.4f},{p:.6e},{rho:.6e}")


if __name__ == "__main__":
    main()
