// SPDX-License-Identifier: Apache-2.0

/**
 * Work that is done on other machines: what is sent to them, and what a program that sends it looks
 * like to the command.
 *
 * <p>A {@link org.umbrella.study.cluster.SentStudy} is a study as texts; any machine that has the
 * engine makes the same {@link org.umbrella.study.run.StudyWork} of it, so that only units and what
 * they give travel after it. A {@link org.umbrella.study.cluster.ClusterProvider} opens a {@link
 * org.umbrella.study.cluster.ClusterRunner}; the engine has none, and looks for none: the command
 * finds those on its class path.
 */
@NullMarked
package org.umbrella.study.cluster;

import org.jspecify.annotations.NullMarked;
