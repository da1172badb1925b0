// SPDX-License-Identifier: Apache-2.0
package org.umbrella.results;

/**
 * A class of missile from a launch area, as a study poses it.
 *
 * @param id name in files and footprints
 * @param title what it is called in print: "Shahab-3 / Ghadr"
 * @param maxRangeMeters R_max over a non-rotating Earth, m
 * @param launchAreaId where it is launched from
 */
public record ThreatClass(String id, String title, double maxRangeMeters, String launchAreaId) {}
