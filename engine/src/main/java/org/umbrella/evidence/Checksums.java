// SPDX-License-Identifier: Apache-2.0
package org.umbrella.evidence;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** SHA-256 of files, and {@code SHA256SUMS}, as the program sha256sum writes and reads it. */
final class Checksums {

    /** Its name in a bundle. */
    static final String FILE = "SHA256SUMS";

    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})  (.+)");

    private Checksums() {}

    /** The digest of bytes, hexadecimal. */
    static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(algorithm().digest(bytes));
    }

    /** The digest of a text in UTF-8, hexadecimal. */
    static String sha256(String text) {
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The digest of a file, hexadecimal. */
    static String sha256(Path file) throws IOException {
        MessageDigest digest = algorithm();
        try (InputStream in =
                new BufferedInputStream(
                        new DigestInputStream(Files.newInputStream(file), digest), 1 << 16)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** A new SHA-256. */
    static MessageDigest algorithm() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    /** The file's text. */
    static String text(Map<String, String> digests) {
        StringBuilder lines = new StringBuilder();
        new TreeMap<>(digests)
                .forEach((path, digest) ->
                        lines.append(digest).append("  ").append(path).append('\n'));
        return lines.toString();
    }

    /** What a file's text says, line by line; lines that are none are left out. */
    static SortedMap<String, String> read(String text) {
        SortedMap<String, String> digests = new TreeMap<>();
        text.lines()
                .forEach(line -> {
                    Matcher matcher = LINE.matcher(line);
                    if (matcher.matches()) {
                        digests.put(matcher.group(2), matcher.group(1));
                    }
                });
        return digests;
    }
}
