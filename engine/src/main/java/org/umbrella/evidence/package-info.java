// SPDX-License-Identifier: Apache-2.0

/**
 * The bundle: one directory that holds a study, its inputs, what it found and how to make it again.
 *
 * <p>Open {@link org.umbrella.evidence.BundleWriter}. The same result gives the same bytes in every
 * file but {@code run.json} and {@code ro-crate-metadata.json}, which hold the time and the day.
 * {@link org.umbrella.evidence.BundleCheck} finds a changed byte, {@link
 * org.umbrella.evidence.BundleDiff} what sets two bundles apart. Whatever is written, a bundle, a
 * shard or a single file ({@link org.umbrella.evidence.WholeFile}), is there whole or not at all.
 */
@NullMarked
package org.umbrella.evidence;

import org.jspecify.annotations.NullMarked;
