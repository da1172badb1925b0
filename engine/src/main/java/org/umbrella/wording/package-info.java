// SPDX-License-Identifier: Apache-2.0

/**
 * Every sentence, unit and list that people read, made once and from values alone.
 *
 * <p>Terminal, report, workbench and files take their words from here, so that they say the same of the same thing.
 * "Covers" and "can reach" mean that an interceptor meets the arc in time; they say nothing of what happens then.
 *
 * <p>Open {@link org.umbrella.wording.CoverageWording} first.
 */
@NullMarked
package org.umbrella.wording;

import org.jspecify.annotations.NullMarked;
