// SPDX-License-Identifier: Apache-2.0
package org.umbrella.formats;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** A stream that its writer may close without closing the caller's. */
public final class OpenStream extends FilterOutputStream {

    public OpenStream(OutputStream out) {
        super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
        out.write(bytes, from, count);
    }

    @Override
    public void close() throws IOException {
        flush();
    }
}
