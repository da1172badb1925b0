// SPDX-License-Identifier: Apache-2.0
package org.umbrella.formats.study;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.umbrella.study.uncertainty.DrawSet;

/** Finished draws on disk, so that a run that was stopped goes on where it was: bit for bit. */
public final class DrawSetFile {

    private static final int MAGIC = 0x554D4431;

    private DrawSetFile() {}

    /**
     * Writes draws.
     *
     * @param draws the draws
     * @param out where to; closed
     * @throws IOException where it cannot be written
     */
    public static void write(DrawSet draws, OutputStream out) throws IOException {
        try (DataOutputStream data = new DataOutputStream(new GZIPOutputStream(out, 1 << 16))) {
            data.writeInt(MAGIC);
            data.writeInt(draws.size());
            for (Map.Entry<Integer, float[]> draw : draws.figures().entrySet()) {
                data.writeInt(draw.getKey());
                data.writeInt(draw.getValue().length);
                for (float value : draw.getValue()) {
                    data.writeInt(Float.floatToRawIntBits(value));
                }
            }
            write(draws.threatened(), data);
            write(draws.defended(), data);
            data.writeInt(MAGIC);
        }
    }

    /**
     * Reads draws.
     *
     * @param in where from; closed
     * @return the draws
     * @throws IOException where it cannot be read, or is not whole
     */
    public static DrawSet read(InputStream in) throws IOException {
        try (DataInputStream data = new DataInputStream(new GZIPInputStream(in, 1 << 16))) {
            check(data);
            int size = data.readInt();
            SortedMap<Integer, float[]> figures = new TreeMap<>();
            for (int k = 0; k < size; k++) {
                int draw = data.readInt();
                float[] values = new float[data.readInt()];
                for (int i = 0; i < values.length; i++) {
                    values[i] = Float.intBitsToFloat(data.readInt());
                }
                figures.put(draw, values);
            }
            int[][] threatened = counts(data);
            int[][] defended = counts(data);
            check(data);
            return DrawSet.of(figures, threatened, defended);
        }
    }

    private static void check(DataInputStream data) throws IOException {
        if (data.readInt() != MAGIC) {
            throw new IOException("The file of draws is not whole.");
        }
    }

    private static void write(int[][] counts, DataOutputStream data) throws IOException {
        data.writeInt(counts.length);
        for (int[] row : counts) {
            data.writeInt(row.length);
            for (int count : row) {
                data.writeInt(count);
            }
        }
    }

    private static int[][] counts(DataInputStream data) throws IOException {
        int[][] counts = new int[data.readInt()][];
        for (int f = 0; f < counts.length; f++) {
            counts[f] = new int[data.readInt()];
            for (int i = 0; i < counts[f].length; i++) {
                counts[f][i] = data.readInt();
            }
        }
        return counts;
    }
}
