// SPDX-License-Identifier: Apache-2.0
package org.umbrella.fast.window;

/** Whether a missile threatens an aim point, as flat arrays hold it. */
public enum AimStatus {
    /** No arc of this shape leads there. */
    NO_ARC(0),
    /** There is an arc, but it asks for more speed than the missile has. */
    OUT_OF_RANGE(1),
    /** The aim point is in range. */
    IN_RANGE(2);

    private final byte code;

    AimStatus(int code) {
        this.code = (byte) code;
    }

    /**
     * The code that flat arrays hold.
     *
     * @return 0 to 2
     */
    public byte code() {
        return code;
    }
}
