// SPDX-License-Identifier: Apache-2.0

/**
 * A single flight as files: {@link org.umbrella.formats.flight.FlightRecord} is what was flown,
 * sampled at a step, with its events; beside it the writers of CSV, JSON, KML, CZML and words.
 *
 * <p>The columns and their units are listed in {@link org.umbrella.formats.flight.FlightColumn} and
 * in {@code docs/fly.md}. Nothing here computes a flight.
 */
@NullMarked
package org.umbrella.formats.flight;

import org.jspecify.annotations.NullMarked;
