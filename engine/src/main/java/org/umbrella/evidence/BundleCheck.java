// SPDX-License-Identifier: Apache-2.0
package org.umbrella.evidence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.umbrella.scenario.Problem;
import org.umbrella.scenario.ProblemsException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Holds the files of a bundle against the checksums that were written with them.
 *
 * <p>The checksums of all files stand twice, in {@code SHA256SUMS} and in the metadata, and those
 * of these two in {@code run.json}, which holds its own. So one changed byte names the file that it
 * is in, be it one of these three. Someone who writes all of them anew goes unnoticed: only running
 * the study again shows that.
 *
 * @param files how many files were held against a checksum
 * @param faults what is not as it was written, in the order of the paths
 * @param stamped whether run.json holds checksums; bundles of Umbrella 0.1.0 have none there
 */
public record BundleCheck(int files, List<Fault> faults, boolean stamped) {

    /** Copies the list. */
    public BundleCheck {
        faults = List.copyOf(faults);
    }

    /**
     * A file that is not as it was written.
     *
     * @param path its path in the bundle
     * @param kind what is wrong with it
     */
    public record Fault(String path, Kind kind) {}

    /** What is wrong with a file. */
    public enum Kind {
        /** Its bytes are not those that were written. */
        CHANGED,
        /** It was written and is not there. */
        MISSING,
        /** It is there and was not written. */
        ADDED
    }

    /**
     * Checks a bundle.
     *
     * @param bundle its directory
     * @return what was found
     * @throws IOException where a file cannot be read
     * @throws ProblemsException where the directory is no bundle
     */
    public static BundleCheck of(Path bundle) throws IOException {
        if (!Files.isRegularFile(bundle.resolve(Checksums.FILE))) {
            throw new ProblemsException(
                    List.of(
                            new Problem(
                                    bundle.toString(),
                                    0,
                                    "",
                                    "The bundle must be a directory with a file "
                                            + Checksums.FILE
                                            + ". Maybe name the one that umbrella run wrote.")));
        }
        SortedMap<String, String> found = found(bundle);
        SortedMap<String, String> sums = Checksums.read(read(bundle.resolve(Checksums.FILE)));
        Optional<SortedMap<String, String>> metadata = metadata(bundle);
        String stampText =
                found.containsKey(RunStamp.FILE) ? read(bundle.resolve(RunStamp.FILE)) : "";
        Optional<RunStamp> stamp = RunStamp.read(stampText);
        SortedMap<String, Kind> faults = new TreeMap<>();
        boolean stamped = !(stampText.lines().count() == 1 && !found.containsKey(RoCrate.FILE));
        if (stamped) {
            records(found, stamp, metadata.isPresent(), faults);
        }
        List<SortedMap<String, String>> records = new ArrayList<>();
        if (!faults.containsKey(Checksums.FILE)) {
            records.add(sums);
        }
        if (!faults.containsKey(RoCrate.FILE)) {
            metadata.ifPresent(records::add);
        }
        SortedSet<String> all = new TreeSet<>(found.keySet());
        records.forEach(record -> all.addAll(record.keySet()));
        all.removeAll(List.of(Checksums.FILE, RoCrate.FILE, RunStamp.FILE));
        for (String path : all) {
            List<String> digests =
                    records.stream()
                            .map(record -> record.getOrDefault(path, ""))
                            .filter(digest -> !digest.isEmpty())
                            .toList();
            if (!found.containsKey(path)) {
                faults.put(path, Kind.MISSING);
            } else if (digests.isEmpty()) {
                faults.put(path, Kind.ADDED);
            } else if (!digests.stream().allMatch(found.get(path)::equals)) {
                faults.put(path, Kind.CHANGED);
            }
        }
        return new BundleCheck(
                all.size(),
                faults.entrySet().stream()
                        .map(fault -> new Fault(fault.getKey(), fault.getValue()))
                        .toList(),
                stamped);
    }

    /** The three files that hold the records. */
    private static void records(
            SortedMap<String, String> found,
            Optional<RunStamp> stamp,
            boolean readable,
            SortedMap<String, Kind> faults) {
        if (stamp.isEmpty()) {
            faults.put(
                    RunStamp.FILE, found.containsKey(RunStamp.FILE) ? Kind.CHANGED : Kind.MISSING);
        } else if (!stamp.get().sums().equals(found.get(Checksums.FILE))) {
            faults.put(Checksums.FILE, Kind.CHANGED);
        }
        if (!found.containsKey(RoCrate.FILE)) {
            faults.put(RoCrate.FILE, Kind.MISSING);
        } else if (!readable
                || stamp.filter(s -> !s.metadata().equals(found.get(RoCrate.FILE))).isPresent()) {
            faults.put(RoCrate.FILE, Kind.CHANGED);
        }
    }

    private static SortedMap<String, String> found(Path bundle) throws IOException {
        SortedMap<String, String> digests = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(bundle)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                digests.put(
                        bundle.relativize(file).toString().replace('\\', '/'),
                        Checksums.sha256(file));
            }
        }
        return digests;
    }

    /** The digests in the metadata; empty where it is missing or no longer JSON. */
    private static Optional<SortedMap<String, String>> metadata(Path bundle) throws IOException {
        Path file = bundle.resolve(RoCrate.FILE);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            SortedMap<String, String> digests = new TreeMap<>();
            for (JsonNode entity : JsonMapper.shared().readTree(read(file)).path("@graph")) {
                if (entity.has("sha256")) {
                    digests.put(
                            entity.path("@id").asString(""), entity.path("sha256").asString(""));
                }
            }
            return Optional.of(digests);
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /** Bytes that are no UTF-8 become other characters: that is a change like any other. */
    private static String read(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }
}
