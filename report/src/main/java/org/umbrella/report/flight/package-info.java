// SPDX-License-Identifier: Apache-2.0

/** Pictures of a single flight: {@link org.umbrella.report.flight.FlightPlot}. */
@NullMarked
package org.umbrella.report.flight;

import org.jspecify.annotations.NullMarked;
