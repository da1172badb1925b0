// SPDX-License-Identifier: Apache-2.0
package org.umbrella.flight.staged;

import org.junit.jupiter.api.Test;
import org.umbrella.earth.GeodeticPoint;
import org.umbrella.scenario.StagedVehicle;
import org.umbrella.scenario.FlightEnvironment;
import org.umbrella.scenario.Steering;
import org.umbrella.scenario.FlightLimits;
import org.umbrella.scenario.InitialState;

class ScratchTest {
    @Test
    void scratch() {
        StagedVehicle v = Vehicles.solid();
        GeodeticPoint p = GeodeticPoint.ofDegrees(45, 50, 0);
        Steering.GravityTurn s = new Steering.GravityTurn(0.3, Math.toRadians(8));
        for (double acc : new double[] {1000, 100, 10, 1, 0.1, 0.01, 1e-3}) {
            StagedFlyer f = new StagedFlyer(FlightEnvironment.MODEL, FlightLimits.MODEL, acc);
            StagedFlyer ref = new StagedFlyer(FlightEnvironment.MODEL, FlightLimits.MODEL, 1e-4);
            double[] start = Frames.eci(FlightEnvironment.MODEL, InitialState.atRest(p));
            FlightProgram prog = FlightProgram.of(v, s, Double.POSITIVE_INFINITY);
            FlightEnd r = ref.end(prog, start);
            FlightEnd e = f.end(prog, start);
            double d = Math.sqrt(Math.pow(r.endEci()[0]-e.endEci()[0],2)+Math.pow(r.endEci()[1]-e.endEci()[1],2)+Math.pow(r.endEci()[2]-e.endEci()[2],2));
            for (int i = 0; i < 300; i++) f.end(prog, start);
            long t0 = System.nanoTime();
            int n = 300;
            for (int i = 0; i < n; i++) f.end(prog, start);
            double us = (System.nanoTime() - t0) / 1e3 / n;
            System.err.printf("acc %.0e err %.4f m  %.1f us end %.2f burnout %.2f%n", acc, d, us, e.endSeconds(), e.burnoutSeconds());
        }
        StagedSolver solver = new StagedSolver(v, p, FlightEnvironment.MODEL, FlightLimits.MODEL);
        for (int k = 0; k < 5; k++) {
            int f0 = solver.flights();
            long t0 = System.nanoTime();
            StagedOutcome o = solver.maximumRange(0.3 + 0.5 * k);
            System.err.println(o + " " + (System.nanoTime() - t0) / 1e6 + " ms flights " + (solver.flights() - f0));
        }
        for (double lat : new double[] {10, 20, 30, 60, 80}) for (double loft : new double[] {0, 10, -8}) {
            int f0 = solver.flights();
            long t0 = System.nanoTime();
            StagedOutcome o = solver.reach(GeodeticPoint.ofDegrees(lat, -60, 0), Math.toRadians(loft));
            double ms = (System.nanoTime() - t0) / 1e6;
            System.err.println(lat + " " + loft + " " + o + " " + ms + " ms flights " + (solver.flights() - f0));
            if (o instanceof StagedOutcome.Reached r) {
                StagedSolution q = r.flight();
                var m = new org.umbrella.scenario.Missile("m", 12e6, q.burnoutSeconds(), q.burnoutHeightMeters(), q.burnoutDownrangeMeters());
                var arc = ((org.umbrella.flight.ArcOutcome.Found) new org.umbrella.flight.ThreatArcSolver().solve(new org.umbrella.scenario.ThreatShot(m, p, GeodeticPoint.ofDegrees(lat, -60, 0), Math.toRadians(loft)))).arc();
                StagedTrajectory tr = new StagedFlyer(FlightEnvironment.MODEL, FlightLimits.MODEL, 1).launch(v, p, q.steering(), q.burnSeconds());
                double worst = 0;
                for (double t = q.burnoutSeconds(); t < q.impactSeconds() - 60; t += 10) worst = Math.max(worst, Math.abs(arc.heightMeters(t) / tr.heightMeters(t) - 1));
                System.err.printf("  notional v %.1f (%.1f) fpa %.2f (%.2f) T %.1f (%.1f) apogee %.1f (%.1f) worst to impact-60 s %.3f%n", arc.burnoutSpeedMetersPerSecond(), q.burnoutSpeedMetersPerSecond(), Math.toDegrees(arc.burnoutFlightPathAngleRad()), Math.toDegrees(q.burnoutFlightPathRad()), arc.impactSeconds(), q.impactSeconds(), arc.apogeeMeters()/1e3, tr.apogeeMeters()/1e3, worst);
            }
        }
    }
}
