// SPDX-License-Identifier: Apache-2.0
package org.umbrella.evidence;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.umbrella.formats.work.WorkResultFile;
import org.umbrella.scenario.io.LoadedStudy;
import org.umbrella.study.run.WorkPart;
import org.umbrella.study.run.WorkResult;
import org.umbrella.study.run.WorkUnit;

/**
 * The finished units of a run in a file beside its bundle, {@code NAME.journal}, so that a run that
 * was stopped in any way goes on where it was. A run that ends well takes the file away.
 *
 * <p>The file is a line that says what the units are of (version, way of solving, checksum of all
 * inputs), then records, each its length and a {@link WorkResultFile} of one unit, written as a
 * whole. Where the last record was cut it is forgotten; where the line is not this run's, the file
 * is begun anew. Safe for use by several threads, not for two runs at once: the claim on the
 * bundle's place keeps those apart.
 */
public final class WorkJournal implements AutoCloseable {

    private static final String FORMAT = "umbrella-journal-1";

    private final Path file;
    private final byte[] line;
    private final WorkResult kept;
    private final boolean ofAnother;
    private long end;
    private Optional<FileChannel> channel = Optional.empty();
    private Optional<IOException> failure = Optional.empty();

    private WorkJournal(Path file, byte[] line, WorkResult kept, boolean ofAnother, long end) {
        this.file = file;
        this.line = line;
        this.kept = kept;
        this.ofAnother = ofAnother;
        this.end = end;
    }

    /**
     * The journal of a run.
     *
     * @param bundle the directory the run writes to in the end
     * @param version version of Umbrella
     * @param exact whether every engagement is solved by the reference alone
     * @param study the study
     * @return the journal, with what an earlier run kept
     */
    public static WorkJournal beside(
            Path bundle, String version, boolean exact, LoadedStudy study) {
        Path file = bundle.resolveSibling(bundle.getFileName() + ".journal");
        byte[] line =
                (FORMAT
                                + " "
                                + version
                                + (exact ? " exact " : " fast ")
                                + Shard.digest(study)
                                + "\n")
                        .getBytes(StandardCharsets.UTF_8);
        if (!Files.isRegularFile(file)) {
            return new WorkJournal(file, line, WorkResult.NONE, false, 0);
        }
        WorkResult kept = WorkResult.NONE;
        long end = line.length;
        try (DataInputStream in =
                new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
            byte[] first = in.readNBytes(line.length);
            if (!Arrays.equals(first, line)) {
                return new WorkJournal(file, line, WorkResult.NONE, true, 0);
            }
            long size = Files.size(file);
            while (end + Integer.BYTES < size) {
                int length = in.readInt();
                if (length <= 0 || end + Integer.BYTES + length > size) {
                    break;
                }
                kept =
                        kept.merge(
                                WorkResultFile.read(
                                        new ByteArrayInputStream(in.readNBytes(length))));
                end += Integer.BYTES + length;
            }
        } catch (IOException | IllegalArgumentException e) {
            // A record that is not whole: what comes before it counts.
        }
        return new WorkJournal(file, line, kept, false, end);
    }

    /**
     * What an earlier run of the same study, inputs and version finished.
     *
     * @return its units
     */
    public WorkResult kept() {
        return kept;
    }

    /**
     * Whether a journal was there that is of other inputs or of another version.
     *
     * @return true where everything is computed anew for that reason
     */
    public boolean ofAnother() {
        return ofAnother;
    }

    /**
     * Where it is.
     *
     * @return the file
     */
    public Path file() {
        return file;
    }

    /**
     * Keeps a finished unit. Where that fails the run goes on and nothing more is kept.
     *
     * @param unit the unit
     * @param part what it gave
     */
    public void keep(WorkUnit unit, WorkPart part) {
        try {
            ByteArrayOutputStream record = new ByteArrayOutputStream();
            WorkResultFile.write(WorkResult.of(Map.of(unit, part)), record);
            append(
                    ByteBuffer.allocate(Integer.BYTES + record.size())
                            .putInt(record.size())
                            .put(record.toByteArray())
                            .flip());
        } catch (IOException e) {
            synchronized (this) {
                failure = Optional.of(e);
            }
        }
    }

    private synchronized void append(ByteBuffer record) throws IOException {
        if (failure.isPresent()) {
            return;
        }
        if (channel.isEmpty()) {
            FileChannel opened =
                    FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            channel = Optional.of(opened);
            opened.truncate(end);
            if (end == 0) {
                write(opened, ByteBuffer.wrap(line));
            }
        }
        write(channel.get(), record);
    }

    private void write(FileChannel to, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            end += to.write(bytes, end);
        }
    }

    /**
     * Why units could not be kept.
     *
     * @return the failure; empty where all were
     */
    public synchronized Optional<IOException> failure() {
        return failure;
    }

    /** Closes the file, which stays. */
    @Override
    public synchronized void close() throws IOException {
        if (channel.isPresent()) {
            channel.get().close();
        }
    }

    /**
     * Takes the file away, at the end of a run that wrote its bundle.
     *
     * @throws IOException where it cannot be removed
     */
    public void remove() throws IOException {
        close();
        Files.deleteIfExists(file);
    }
}
