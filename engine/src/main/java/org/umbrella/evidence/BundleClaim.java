// SPDX-License-Identifier: Apache-2.0
package org.umbrella.evidence;

/**
 * The claim of a run on the place of its bundle, from before the computation until the bundle is
 * there; while it stands another run is refused the place. Closing it removes what was not
 * finished; so does the end of the program, also by a signal.
 */
public final class BundleClaim implements AutoCloseable {

    private final Runnable removal;
    private final Thread atExit;

    BundleClaim(Runnable removal) {
        this.removal = removal;
        this.atExit = new Thread(removal);
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException e) {
            // The program is ending already, and the hook has run or will.
        }
        removal.run();
    }
}
