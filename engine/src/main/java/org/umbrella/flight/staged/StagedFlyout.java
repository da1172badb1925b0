// SPDX-License-Identifier: Apache-2.0
package org.umbrella.flight.staged;

import java.util.Arrays;
import org.umbrella.earth.GeodeticPoint;
import org.umbrella.earth.Wgs84;
import org.umbrella.flight.FlyoutTimes;
import org.umbrella.flight.UniversalKepler;
import org.umbrella.scenario.FlightEnvironment;
import org.umbrella.scenario.FlightLimits;
import org.umbrella.scenario.InitialState;
import org.umbrella.scenario.StagedVehicle;
import org.umbrella.scenario.Steering;

/**
 * Flyout times of a staged interceptor from one site (docs/model.md, section 3.2): a table over
 * bearing, ground distance and height.
 *
 * <p><b>What.</b> T_f of an Earth-fixed point: the least age, from the last burnout on, at which a
 * gravity turn without a cut is there. <b>How.</b> A fan of flights over azimuth and pitch-over is
 * flown to burnout, and on by two-body motion; the surface that the fan of one azimuth sweeps is
 * cut into quadrilaterals between neighbouring flights and instants, and each writes its ages into
 * the nodes of the table that lie in it, the least winning. Points are taken as the turning Earth
 * carries them; how far the fan is turned aside by then is tabulated too. <b>Validity.</b> 0 to
 * {@value #MOST_DISTANCE_METERS} m away, 0 to {@value #MOST_HEIGHT_METERS} m high, ages up to
 * {@value #MOST_SECONDS} s. <b>Error.</b> Against flights of the fan's own law flown through a
 * point, 1 s where the table is smooth; at the border of reach, one cell. <b>Cost.</b> A second to
 * build, 0.1 µs to ask; immutable, safe to share between threads.
 */
public final class StagedFlyout implements FlyoutTimes {

    /** Greatest ground distance, m. */
    public static final double MOST_DISTANCE_METERS = 10_000_000;

    /** Greatest height, m. */
    public static final double MOST_HEIGHT_METERS = 2_500_000;

    /** Greatest age, s. */
    public static final double MOST_SECONDS = 3600;

    private static final int AZIMUTHS = 12;
    private static final int PITCHES = 90;
    private static final double MOST_PITCH_RAD = Math.toRadians(88);
    private static final double DISTANCE_STEP = 50_000;
    private static final double HEIGHT_STEP = 25_000;
    private static final double TIME_STEP = 10;
    private static final int COLUMNS = (int) (MOST_DISTANCE_METERS / DISTANCE_STEP) + 1;
    private static final int ROWS = (int) (MOST_HEIGHT_METERS / HEIGHT_STEP) + 1;

    private final GeodeticPoint site;
    private final double burnoutSeconds;
    private final double meanBurnoutSpeed;
    private final double[][] age = new double[AZIMUTHS][COLUMNS * ROWS];
    private final double[][] aside = new double[AZIMUTHS][COLUMNS * ROWS];

    /**
     * Builds the table.
     *
     * @param vehicle the interceptor
     * @param site where it stands
     * @throws VehicleStaysDown if its thrust does not lift it
     */
    public StagedFlyout(StagedVehicle vehicle, GeodeticPoint site) {
        this.site = site;
        double[] start = Frames.eci(FlightEnvironment.MODEL, InitialState.atRest(site));
        double total = vehicle.totalBurnSeconds();
        for (int i = 0; i < vehicle.stages().size() - 1; i++) {
            total += vehicle.stages().get(i).coastAfterSeconds();
        }
        this.burnoutSeconds = total;
        StagedFlyer flyer =
                new StagedFlyer(
                        FlightEnvironment.MODEL,
                        new FlightLimits(total, 0),
                        StagedFlyer.STUDY_ACCURACY_METERS);
        double speeds = 0;
        int flown = 0;
        for (int a = 0; a < AZIMUTHS; a++) {
            Arrays.fill(age[a], Double.POSITIVE_INFINITY);
            double azimuth = 2 * Math.PI * a / AZIMUTHS;
            double[][] last = new double[0][];
            for (int p = 0; p < PITCHES; p++) {
                Steering steering =
                        new Steering.GravityTurn(azimuth, MOST_PITCH_RAD * p / (PITCHES - 1));
                FlightEnd end =
                        flyer.end(
                                FlightProgram.of(vehicle, steering, Double.POSITIVE_INFINITY),
                                start);
                double[][] flight = end.impact() ? new double[0][] : path(end.endEci(), azimuth);
                if (!end.impact()) {
                    double[] y = end.endEci();
                    speeds +=
                            Math.hypot(
                                    Math.hypot(y[3] - start[3], y[4] - start[4]), y[5] - start[5]);
                    flown++;
                }
                for (int i = 1; i < Math.min(last.length, flight.length); i++) {
                    fill(a, last[i - 1], last[i], flight[i], flight[i - 1]);
                }
                last = flight;
            }
            overhead(a);
        }
        this.meanBurnoutSpeed = flown > 0 ? speeds / flown : 0;
    }

    /**
     * Age at burnout, coasts between stages included.
     *
     * @return s
     */
    public double burnoutSeconds() {
        return burnoutSeconds;
    }

    /**
     * Burnout speed relative to the site, the mean over the fan.
     *
     * @return m/s
     */
    public double meanBurnoutSpeedMetersPerSecond() {
        return meanBurnoutSpeed;
    }

    /**
     * T_f.
     *
     * @param targetEcef where the target stands at the intercept, Earth-fixed, m
     * @return seconds, positive infinity where the table has none
     */
    @Override
    public double flyoutSeconds(double[] targetEcef) {
        GeodeticPoint target = FlightEnvironment.MODEL.ellipsoid().geodetic(targetEcef);
        double bearing = Spherical.bearing(site, target);
        double distance = Wgs84.MEAN_RADIUS_METERS * Spherical.angle(site, target);
        double turned = value(aside, bearing, distance, target.heightMeters());
        double azimuth = Double.isFinite(turned) ? bearing - turned : bearing;
        return value(age, azimuth, distance, target.heightMeters());
    }

    /** Ground distance, height, age and bearing less azimuth along a flight after burnout. */
    private double[][] path(double[] burnout, double azimuth) {
        UniversalKepler kepler = new UniversalKepler();
        double[] r = Arrays.copyOf(burnout, 3);
        double[] v = Arrays.copyOfRange(burnout, 3, 6);
        int most = (int) ((MOST_SECONDS - burnoutSeconds) / TIME_STEP);
        double[][] rows = new double[Math.max(0, most)][];
        double[] state = new double[6];
        for (int i = 0; i < rows.length; i++) {
            kepler.propagate(r, v, i * TIME_STEP);
            System.arraycopy(kepler.position, 0, state, 0, 3);
            double time = burnoutSeconds + i * TIME_STEP;
            GeodeticPoint place = Frames.geodetic(FlightEnvironment.MODEL, state, time);
            rows[i] =
                    new double[] {
                        Wgs84.MEAN_RADIUS_METERS * Spherical.angle(site, place),
                        place.heightMeters(),
                        time,
                        Math.IEEEremainder(Spherical.bearing(site, place) - azimuth, 2 * Math.PI)
                    };
            if (place.heightMeters() < 0) {
                return Arrays.copyOf(rows, i + 1);
            }
        }
        return rows;
    }

    /** Writes the ages of one quadrilateral of the fan as two triangles. */
    private void fill(int a, double[] p, double[] q, double[] r, double[] s) {
        triangle(a, p, q, r);
        triangle(a, p, r, s);
    }

    private void triangle(int a, double[] p, double[] q, double[] r) {
        double least = Math.min(p[0], Math.min(q[0], r[0]));
        double most = Math.max(p[0], Math.max(q[0], r[0]));
        double low = Math.min(p[1], Math.min(q[1], r[1]));
        double high = Math.max(p[1], Math.max(q[1], r[1]));
        double area = (q[0] - p[0]) * (r[1] - p[1]) - (r[0] - p[0]) * (q[1] - p[1]);
        if (area == 0 || most - least > Wgs84.MEAN_RADIUS_METERS) {
            return;
        }
        int toColumn = Math.min(COLUMNS - 1, (int) Math.floor(most / DISTANCE_STEP));
        int toRow = Math.min(ROWS - 1, (int) Math.floor(high / HEIGHT_STEP));
        for (int c = Math.max(0, (int) Math.ceil(least / DISTANCE_STEP)); c <= toColumn; c++) {
            for (int h = Math.max(0, (int) Math.ceil(low / HEIGHT_STEP)); h <= toRow; h++) {
                double x = c * DISTANCE_STEP;
                double y = h * HEIGHT_STEP;
                double u = ((x - p[0]) * (r[1] - p[1]) - (r[0] - p[0]) * (y - p[1])) / area;
                double w = ((q[0] - p[0]) * (y - p[1]) - (x - p[0]) * (q[1] - p[1])) / area;
                if (u >= -1e-12 && w >= -1e-12 && u + w <= 1 + 1e-12) {
                    double time = p[2] + u * (q[2] - p[2]) + w * (r[2] - p[2]);
                    int at = c * ROWS + h;
                    if (time < age[a][at]) {
                        age[a][at] = time;
                        aside[a][at] = p[3] + u * (q[3] - p[3]) + w * (r[3] - p[3]);
                    }
                }
            }
        }
    }

    /**
     * Gives the nodes straight above the site, and beside that where the fan leaves them out, the
     * ages that follow from those farther out: the turning Earth drifts the steepest flights aside,
     * so that no quadrilateral of one azimuth holds the vertical. About it the age is even in
     * distance, a + b d²; the drift (some tens of kilometres) makes that wrong by tenths of a
     * second.
     */
    private void overhead(int a) {
        for (int h = 0; h < ROWS; h++) {
            for (int c = 1; c >= 0; c--) {
                int at = c * ROWS + h;
                double next = age[a][at + ROWS];
                double second = age[a][at + 2 * ROWS];
                if (age[a][at] == Double.POSITIVE_INFINITY
                        && next < Double.POSITIVE_INFINITY
                        && second < Double.POSITIVE_INFINITY) {
                    // (c+1)² − c² over (c+2)² − (c+1)².
                    double ratio = (2.0 * c + 1.0) / (2.0 * c + 3.0);
                    age[a][at] = next - ratio * (second - next);
                    aside[a][at] = aside[a][at + ROWS];
                }
            }
        }
    }

    /** Trilinear; infinite where a node around the point is out of reach. */
    private double value(double[][] table, double azimuth, double distance, double height) {
        double turn = azimuth / (2 * Math.PI);
        double sector = (turn - Math.floor(turn)) * AZIMUTHS;
        double column = distance / DISTANCE_STEP;
        double row = height / HEIGHT_STEP;
        if (!(column <= COLUMNS - 1 && row >= 0 && row <= ROWS - 1)) {
            return Double.POSITIVE_INFINITY;
        }
        int a0 = (int) sector % AZIMUTHS;
        int c0 = Math.min((int) column, COLUMNS - 2);
        int h0 = Math.min((int) row, ROWS - 2);
        double fa = sector - Math.floor(sector);
        double fc = column - c0;
        double fh = row - h0;
        double sum = 0;
        for (int i = 0; i < 8; i++) {
            int a = (a0 + (i & 1)) % AZIMUTHS;
            int at = (c0 + (i >> 1 & 1)) * ROWS + h0 + (i >> 2);
            if (age[a][at] == Double.POSITIVE_INFINITY) {
                return Double.POSITIVE_INFINITY;
            }
            double weight =
                    ((i & 1) == 0 ? 1 - fa : fa)
                            * ((i >> 1 & 1) == 0 ? 1 - fc : fc)
                            * ((i >> 2) == 0 ? 1 - fh : fh);
            sum += weight * table[a][at];
        }
        return sum;
    }
}
