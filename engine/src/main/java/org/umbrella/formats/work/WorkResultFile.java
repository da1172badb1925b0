// SPDX-License-Identifier: Apache-2.0
package org.umbrella.formats.work;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.umbrella.study.run.WorkPart;
import org.umbrella.study.run.WorkResult;
import org.umbrella.study.run.WorkUnit;

/**
 * What units of work gave, as a file: gzip of a stream in Java's {@link DataOutputStream} order
 * (big-endian). A magic number, the format's number, the count of units; then of each unit, in
 * order, question, threat, block, first and end draw, and its three columns, each with its length
 * first; texts as UTF-8. The same result gives the same bytes.
 */
public final class WorkResultFile {

    private static final int MAGIC = 0x554d4257;
    private static final int FORMAT = 1;

    private WorkResultFile() {}

    /**
     * Writes a result.
     *
     * @param result the result
     * @param out where to; left open
     * @throws IOException where it cannot be written
     */
    public static void write(WorkResult result, OutputStream out) throws IOException {
        GZIPOutputStream packed = new GZIPOutputStream(out, 1 << 16);
        DataOutputStream data = new DataOutputStream(packed);
        SortedMap<WorkUnit, WorkPart> parts = result.parts();
        data.writeInt(MAGIC);
        data.writeInt(FORMAT);
        data.writeInt(parts.size());
        for (Map.Entry<WorkUnit, WorkPart> one : parts.entrySet()) {
            WorkUnit unit = one.getKey();
            text(unit.question(), data);
            text(unit.threat(), data);
            data.writeInt(unit.block());
            data.writeInt(unit.firstDraw());
            data.writeInt(unit.endDraw());
            int[] integers = one.getValue().integers();
            data.writeInt(integers.length);
            for (int value : integers) {
                data.writeInt(value);
            }
            double[] reals = one.getValue().reals();
            data.writeInt(reals.length);
            for (double value : reals) {
                data.writeLong(Double.doubleToRawLongBits(value));
            }
            List<String> texts = one.getValue().texts();
            data.writeInt(texts.size());
            for (String value : texts) {
                text(value, data);
            }
        }
        data.flush();
        packed.finish();
    }

    /**
     * Reads a result.
     *
     * @param in from where; left open
     * @return the result
     * @throws IOException where it cannot be read or is something else
     */
    public static WorkResult read(InputStream in) throws IOException {
        DataInputStream data = new DataInputStream(new GZIPInputStream(in, 1 << 16));
        if (data.readInt() != MAGIC || data.readInt() != FORMAT) {
            throw new IOException("It is not a file of units, or of another format.");
        }
        TreeMap<WorkUnit, WorkPart> parts = new TreeMap<>();
        int count = data.readInt();
        for (int i = 0; i < count; i++) {
            WorkUnit unit =
                    new WorkUnit(
                            text(data), text(data), data.readInt(), data.readInt(), data.readInt());
            int[] integers = new int[data.readInt()];
            for (int k = 0; k < integers.length; k++) {
                integers[k] = data.readInt();
            }
            double[] reals = new double[data.readInt()];
            for (int k = 0; k < reals.length; k++) {
                reals[k] = Double.longBitsToDouble(data.readLong());
            }
            List<String> texts = new ArrayList<>();
            int many = data.readInt();
            for (int k = 0; k < many; k++) {
                texts.add(text(data));
            }
            parts.put(unit, WorkPart.of(integers, reals, texts));
        }
        return WorkResult.of(parts);
    }

    private static void text(String text, DataOutputStream out) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String text(DataInputStream in) throws IOException {
        byte[] bytes = new byte[in.readInt()];
        in.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
