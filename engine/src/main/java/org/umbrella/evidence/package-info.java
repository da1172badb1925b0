// SPDX-License-Identifier: Apache-2.0

/**
 * The bundle: one directory that holds a study, its inputs, what it found and how to make it again.
 *
 * <p>Open {@link org.umbrella.evidence.BundleWriter}. The same result gives the same bytes in every
 * file but {@code run.json}, which holds the time stamp and nothing else.
 */
@NullMarked
package org.umbrella.evidence;

import org.jspecify.annotations.NullMarked;
