// SPDX-License-Identifier: Apache-2.0
package org.umbrella.evidence;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.CopyOption;
import java.nio.file.FileSystems;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.tests.mockfile.FilterFileChannel;
import org.apache.lucene.tests.mockfile.FilterFileSystemProvider;
import org.apache.lucene.tests.mockfile.FilterOutputStream2;
import org.apache.lucene.tests.mockfile.FilterSeekableByteChannel;

/**
 * The machine's file system with a disk that is full from one call on: making a folder, opening a
 * file to write, writing and moving are counted, and from the call asked for on they all fail.
 * Reading and removing go on, as they do on a full disk.
 */
final class FullDisk extends FilterFileSystemProvider {

    private final AtomicInteger calls = new AtomicInteger();
    private int fullFrom = Integer.MAX_VALUE;

    FullDisk() {
        super("full://", FileSystems.getDefault());
    }

    /** A path whose calls are counted. */
    Path at(Path real) {
        return wrapPath(real);
    }

    /** Counts from the start again; the call of this number and all later ones fail. */
    void fullFrom(int call) {
        calls.set(0);
        fullFrom = call;
    }

    /** How many calls there were. */
    int calls() {
        return calls.get();
    }

    private void call() throws IOException {
        if (calls.incrementAndGet() >= fullFrom) {
            throw new IOException("No space left on device");
        }
    }

    private static boolean writes(Set<? extends OpenOption> options) {
        return options.contains(StandardOpenOption.WRITE)
                || options.contains(StandardOpenOption.APPEND);
    }

    @Override
    public void createDirectory(Path directory, FileAttribute<?>... attributes) throws IOException {
        call();
        super.createDirectory(directory, attributes);
    }

    @Override
    public void move(Path from, Path to, CopyOption... options) throws IOException {
        call();
        super.move(from, to, options);
    }

    @Override
    public void copy(Path from, Path to, CopyOption... options) throws IOException {
        call();
        super.copy(from, to, options);
    }

    @Override
    public OutputStream newOutputStream(Path path, OpenOption... options) throws IOException {
        call();
        return new FilterOutputStream2(super.newOutputStream(path, options)) {
            @Override
            public void write(int one) throws IOException {
                call();
                super.write(one);
            }

            @Override
            public void write(byte[] bytes) throws IOException {
                call();
                super.write(bytes);
            }

            @Override
            public void write(byte[] bytes, int from, int count) throws IOException {
                call();
                super.write(bytes, from, count);
            }
        };
    }

    @Override
    public SeekableByteChannel newByteChannel(
            Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
            throws IOException {
        if (!writes(options)) {
            return super.newByteChannel(path, options, attributes);
        }
        call();
        return new FilterSeekableByteChannel(super.newByteChannel(path, options, attributes)) {
            @Override
            public int write(ByteBuffer bytes) throws IOException {
                call();
                return super.write(bytes);
            }
        };
    }

    @Override
    public FileChannel newFileChannel(
            Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
            throws IOException {
        call();
        return new FilterFileChannel(super.newFileChannel(path, options, attributes)) {
            @Override
            public int write(ByteBuffer bytes, long position) throws IOException {
                call();
                // A disk that fills up takes what still fits.
                byte[] half = new byte[(bytes.remaining() + 1) / 2];
                bytes.get(half);
                return super.write(ByteBuffer.wrap(half), position);
            }
        };
    }

    @Override
    public String toString() {
        return "full from call " + fullFrom + " of " + Arrays.asList(calls);
    }
}
