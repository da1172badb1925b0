// SPDX-License-Identifier: Apache-2.0
package org.umbrella;

import org.umbrella.flight.staged.CatalogueFitter;
import org.umbrella.scenario.VehicleFitter;

/** One fitter for all tests, so that each vehicle is fitted once. */
public final class Fitters {

    /** Safe for use by several threads. */
    public static final VehicleFitter SHARED = new CatalogueFitter();

    private Fitters() {}
}
