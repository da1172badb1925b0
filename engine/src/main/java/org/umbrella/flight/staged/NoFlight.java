// SPDX-License-Identifier: Apache-2.0
package org.umbrella.flight.staged;

/** Thrown where what is asked for cannot be flown; the message says why, in words for a reader. */
public class NoFlight extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    NoFlight(String message) {
        super(message);
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
