// SPDX-License-Identifier: Apache-2.0
package org.umbrella.formats.flight;

import org.umbrella.flight.staged.FlightSample;

/**
 * One instant of a flight on record.
 *
 * @param sample the instant
 * @param downrangeMeters ground distance from the start, m
 */
public record FlightRow(FlightSample sample, double downrangeMeters) {}
