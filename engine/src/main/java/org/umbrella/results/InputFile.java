// SPDX-License-Identifier: Apache-2.0
package org.umbrella.results;

/** A file as it was read, so that the bundle can hold a copy. */
public final class InputFile {

    private final String path;
    private final byte[] content;

    /**
     * Takes the bytes as they are, without a copy: the caller hands them over.
     *
     * @param path path in the bundle under {@code inputs/}, with forward slashes:
     *     "plans/epaa-2009.yaml"
     * @param content its bytes
     */
    public InputFile(String path, byte[] content) {
        if (path.isEmpty()
                || path.startsWith("/")
                || path.indexOf('\\') >= 0
                || ("/" + path + "/").contains("/../")) {
            throw new IllegalArgumentException(
                    "The path ('"
                            + path
                            + "') of an input file must be relative and stay below the bundle.");
        }
        this.path = path;
        this.content = content;
    }

    /**
     * Where it goes under {@code inputs/}.
     *
     * @return a relative path with forward slashes
     */
    public String path() {
        return path;
    }

    /**
     * What it holds.
     *
     * @return a copy of its bytes
     */
    public byte[] content() {
        return content.clone();
    }
}
