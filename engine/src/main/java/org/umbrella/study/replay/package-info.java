// SPDX-License-Identifier: Apache-2.0

/**
 * Replay: one engagement as positions against time, to be played on a globe.
 *
 * <p>{@link org.umbrella.study.replay.ReplaySampler} takes a threat's arc and what batteries make
 * of it (docs/model.md, sections 2 to 5) and samples the threat, every shot that is feasible, and
 * what each radar sees when; the {@link org.umbrella.study.replay.Replay} it gives is what the CZML
 * and KML codecs of {@code results} write. It shows what the notional tier computes and nothing
 * finer: the boost is the model's power law, not a trajectory.
 */
@NullMarked
package org.umbrella.study.replay;

import org.jspecify.annotations.NullMarked;
