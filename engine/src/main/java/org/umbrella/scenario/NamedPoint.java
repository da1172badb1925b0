// SPDX-License-Identifier: Apache-2.0
package org.umbrella.scenario;

import org.umbrella.earth.GeodeticPoint;

/**
 * A place with a name.
 *
 * @param id name in files
 * @param name name for people
 * @param point where it is
 */
public record NamedPoint(String id, String name, GeodeticPoint point) {}
