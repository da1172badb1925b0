// SPDX-License-Identifier: Apache-2.0

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Packs a folder into a zip whose bytes depend on the files alone: in the order of their names, at one
 * time, with who may execute them. Called with the folder, the zip and the time (ISO 8601); with
 * --jar first, it rewrites a jar and leaves out the entries that a pattern names.
 */
void main(String[] args) throws IOException {
    if (args[0].equals("--jar")) {
        trim(Path.of(args[1]), Path.of(args[2]), args[3], Instant.parse(args[4]));
    } else {
        pack(Path.of(args[0]), Path.of(args[1]), Instant.parse(args[2]));
    }
}

void pack(Path folder, Path zip, Instant time) throws IOException {
    try (FileSystem out = create(zip);
            Stream<Path> walk = Files.walk(folder)) {
        Path base = folder.toAbsolutePath().getParent();
        for (Path file : walk.map(Path::toAbsolutePath).filter(Files::isRegularFile).sorted().toList()) {
            add(file, base.relativize(file).toString(), out, time, Files.isExecutable(file));
        }
    }
}

void trim(Path jar, Path to, String leftOut, Instant time) throws IOException {
    try (FileSystem in = FileSystems.newFileSystem(jar);
            FileSystem out = create(to);
            Stream<Path> walk = Files.walk(in.getPath("/"))) {
        for (Path file : walk.filter(Files::isRegularFile).sorted().toList()) {
            String name = file.toString().substring(1);
            if (!name.matches(leftOut)) {
                add(file, name, out, time, false);
            }
        }
    }
}

FileSystem create(Path zip) throws IOException {
    Files.deleteIfExists(zip);
    return FileSystems.newFileSystem(
            URI.create("jar:" + zip.toAbsolutePath().toUri()),
            Map.of("create", "true", "enablePosixFileAttributes", "true"));
}

void add(Path file, String name, FileSystem out, Instant time, boolean executable) throws IOException {
    Path entry = out.getPath("/" + name);
    Files.createDirectories(entry.getParent());
    Files.copy(file, entry);
    FileTime at = FileTime.from(time);
    for (Path path = entry; path.getNameCount() > 0; path = path.getParent()) {
        Files.setLastModifiedTime(path, at);
    }
    Files.setPosixFilePermissions(
            entry, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
}
