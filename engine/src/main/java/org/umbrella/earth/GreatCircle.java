// SPDX-License-Identifier: Apache-2.0
package org.umbrella.earth;

/**
 * Great circles on the sphere of mean radius, geodetic latitude and longitude taken as spherical
 * (docs/model.md, sections 1 and 2.1): what the model calls ground distance.
 *
 * <p>Formulae: haversine distance (R. W. Sinnott, "Virtues of the Haversine", Sky and Telescope 68,
 * 1984, p. 159); destination, bearing and cross-track distance from spherical trigonometry (Snyder,
 * Map Projections: A Working Manual, USGS Professional Paper 1395, 1987, p. 30–31). Angles in rad,
 * distances in m, bearings clockwise from north. Exact on the sphere to about 1e-8 m for points
 * that are not nearly antipodal (there, some metres); against the geodesic of the ellipsoid it errs
 * by up to 0.56 %.
 */
public final class GreatCircle {

    private GreatCircle() {}

    /**
     * Ground distance between two places.
     *
     * @param latitudeARad latitude of one, rad
     * @param longitudeARad longitude of one, rad
     * @param latitudeBRad latitude of the other, rad
     * @param longitudeBRad longitude of the other, rad
     * @return distance along the great circle, m, 0 to half the circumference
     */
    public static double distanceMeters(
            double latitudeARad, double longitudeARad, double latitudeBRad, double longitudeBRad) {
        return Wgs84.MEAN_RADIUS_METERS
                * angleRad(latitudeARad, longitudeARad, latitudeBRad, longitudeBRad);
    }

    /**
     * Ground distance between two places; heights do not matter.
     *
     * @param a one
     * @param b the other
     * @return distance along the great circle, m
     */
    public static double distanceMeters(GeodeticPoint a, GeodeticPoint b) {
        return distanceMeters(a.latitudeRad(), a.longitudeRad(), b.latitudeRad(), b.longitudeRad());
    }

    /**
     * Angle at the Earth's centre between two places.
     *
     * @param latitudeARad latitude of one, rad
     * @param longitudeARad longitude of one, rad
     * @param latitudeBRad latitude of the other, rad
     * @param longitudeBRad longitude of the other, rad
     * @return angle, rad, 0 to π
     */
    public static double angleRad(
            double latitudeARad, double longitudeARad, double latitudeBRad, double longitudeBRad) {
        double sinHalfLatitude = Math.sin((latitudeBRad - latitudeARad) / 2);
        double sinHalfLongitude = Math.sin((longitudeBRad - longitudeARad) / 2);
        double h =
                sinHalfLatitude * sinHalfLatitude
                        + Math.cos(latitudeARad)
                                * Math.cos(latitudeBRad)
                                * sinHalfLongitude
                                * sinHalfLongitude;
        return 2 * Math.asin(Math.min(1.0, Math.sqrt(h)));
    }

    /**
     * Bearing at which the great circle to another place leaves.
     *
     * @param from where it leaves
     * @param to where it goes
     * @return bearing clockwise from north, rad, 0 to 2π; 0 where the places coincide
     */
    public static double bearingRad(GeodeticPoint from, GeodeticPoint to) {
        double dLongitude = to.longitudeRad() - from.longitudeRad();
        double east = Math.cos(to.latitudeRad()) * Math.sin(dLongitude);
        double north =
                Math.cos(from.latitudeRad()) * Math.sin(to.latitudeRad())
                        - Math.sin(from.latitudeRad())
                                * Math.cos(to.latitudeRad())
                                * Math.cos(dLongitude);
        double bearing = Math.atan2(east, north);
        return bearing < 0 ? bearing + 2 * Math.PI : bearing;
    }

    /**
     * The place reached along a great circle.
     *
     * @param from where it starts
     * @param bearingRad bearing at the start, clockwise from north, rad
     * @param distanceMeters how far, m
     * @return the place, at height 0, longitude −π to π
     */
    public static GeodeticPoint destination(
            GeodeticPoint from, double bearingRad, double distanceMeters) {
        double angle = distanceMeters / Wgs84.MEAN_RADIUS_METERS;
        double sinLatitude = Math.sin(from.latitudeRad());
        double cosLatitude = Math.cos(from.latitudeRad());
        double north = Math.sin(angle) * Math.cos(bearingRad);
        double east = Math.sin(angle) * Math.sin(bearingRad);
        double z = sinLatitude * Math.cos(angle) + cosLatitude * north;
        double x = cosLatitude * Math.cos(angle) - sinLatitude * north;
        double latitude = Math.atan2(z, Math.hypot(x, east));
        double longitude =
                Math.IEEEremainder(from.longitudeRad() + Math.atan2(east, x), 2 * Math.PI);
        return new GeodeticPoint(latitude, longitude, 0.0);
    }

    /**
     * The place that divides the great-circle arc between two others.
     *
     * @param from where the arc starts
     * @param to where it ends
     * @param fraction 0 at the start, 1 at the end
     * @return the place, at height 0
     */
    public static GeodeticPoint between(GeodeticPoint from, GeodeticPoint to, double fraction) {
        return destination(from, bearingRad(from, to), fraction * distanceMeters(from, to));
    }

    /**
     * Signed distance of a place from the whole great circle through two others.
     *
     * @param from a place on the circle
     * @param to another place on it
     * @param place the place asked about
     * @return distance, m; positive to the right of the way from {@code from} to {@code to}
     */
    public static double crossTrackMeters(
            GeodeticPoint from, GeodeticPoint to, GeodeticPoint place) {
        double angle = distanceMeters(from, place) / Wgs84.MEAN_RADIUS_METERS;
        double offset = bearingRad(from, place) - bearingRad(from, to);
        return Wgs84.MEAN_RADIUS_METERS * Math.asin(Math.sin(angle) * Math.sin(offset));
    }

    /**
     * Least distance of a place from the great-circle arc between two others, its ends included.
     *
     * @param from where the arc starts
     * @param to where it ends, less than half a turn away
     * @param place the place asked about
     * @return least distance, m, not negative
     */
    public static double distanceToArcMeters(
            GeodeticPoint from, GeodeticPoint to, GeodeticPoint place) {
        double angle = distanceMeters(from, place) / Wgs84.MEAN_RADIUS_METERS;
        double offset = bearingRad(from, place) - bearingRad(from, to);
        double along = Math.atan2(Math.sin(angle) * Math.cos(offset), Math.cos(angle));
        double arc = distanceMeters(from, to) / Wgs84.MEAN_RADIUS_METERS;
        if (along >= 0 && along <= arc) {
            return Math.abs(crossTrackMeters(from, to, place));
        }
        return Math.min(distanceMeters(from, place), distanceMeters(to, place));
    }
}
