// SPDX-License-Identifier: Apache-2.0

/**
 * How a study is run: its work cut into units, done somewhere, and put together to findings.
 *
 * <p>A {@link org.umbrella.study.run.StudyWork} cuts a study into {@link
 * org.umbrella.study.run.WorkUnit}s that depend on nothing but the study; a {@link
 * org.umbrella.study.run.WorkRunner} does them, here or elsewhere; what they give merges in any
 * order to a {@link org.umbrella.study.run.WorkResult}, a unit done twice counting once. So the
 * findings are the same, bit for bit, on one thread, on many, and on a cluster.
 *
 * <p>Open {@link org.umbrella.study.run.StudyRunner} first. A new kind of question has its own
 * package under {@code org.umbrella.study} and one class here that says how it is cut.
 */
@NullMarked
package org.umbrella.study.run;

import org.jspecify.annotations.NullMarked;
